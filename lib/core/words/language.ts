/** Languages in which every sentence is written. The first is the fallback. */
export const WORD_LANGUAGES = ["en", "fr", "nl", "de", "es", "it", "pt", "vi", "ar"] as const;

/** The best of the written languages for what a person's browser asks for ("fr-BE" is French). */
export function wordLanguage(asked: string): string {
  const [short] = asked.toLowerCase().split(/[-_]/u);
  return WORD_LANGUAGES.find((language) => language === short) ?? WORD_LANGUAGES[0];
}

/** Which way one of the written languages runs. */
export function directionOf(language: string): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/**
 * How dates, amounts and lists are written in a language: always with the digits 0 to 9, as in the texts that
 * are shown beside them. In Arabic a page would mix two kinds of digits otherwise.
 */
export function formatLocale(language: string): string {
  return `${language}-u-nu-latn`;
}
