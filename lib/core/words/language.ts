/** Languages in which every sentence is written. The first is the fallback. */
export const WORD_LANGUAGES = ["en", "fr", "nl", "de", "es", "it", "pt", "vi"] as const;

/** The best of the written languages for what a person's browser asks for ("fr-BE" is French). */
export function wordLanguage(asked: string): string {
  const short = asked.toLowerCase().split(/[-_]/u)[0] ?? "";
  return WORD_LANGUAGES.find((language) => language === short) ?? WORD_LANGUAGES[0];
}
