/** Languages in which every sentence is written. The first is the fallback. */
export const WORD_LANGUAGES = ["en", "fr", "nl", "de", "es", "it", "pt", "vi", "ar"] as const;

/** Languages that are written from right to left, of all that people may have; by ISO 639. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** The best of the written languages for what a person's browser asks for ("fr-BE" is French). */
export function wordLanguage(asked: string): string {
  const short = shortOf(asked);
  return WORD_LANGUAGES.find((language) => language === short) ?? WORD_LANGUAGES[0];
}

/** Which way a language is written. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(shortOf(language)) ? "rtl" : "ltr";
}

/**
 * How dates, amounts and lists are written in a language: always with the digits 0 to 9, as in the texts that
 * are shown beside them. In Arabic a page would mix two kinds of digits otherwise.
 */
export function formatLocale(language: string): string {
  return `${language}-u-nu-latn`;
}

const shortOf = (language: string) => language.toLowerCase().split(/[-_]/u)[0] ?? "";
