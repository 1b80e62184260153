import { directionOf, formatLocale } from "./language.ts";

/** What may stand in a blank of a sentence: a text, a number, or several texts. */
export type Filling = string | number | readonly string[];

/** Marks with which a stranger's text would turn what is around it. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * What stands in a blank, as a language writes it: numbers in its groups of digits, texts as its lists. In a language
 * that runs from right to left, a name or an address must not turn the words around it: it stands between Unicode's
 * marks for a text with a direction of its own (FSI and PDI).
 */
export function fillIn(value: Filling, language: string): string {
  if (typeof value === "number") return new Intl.NumberFormat(formatLocale(language)).format(value);
  if (typeof value !== "string") {
    return new Intl.ListFormat(language, { type: "unit" }).format(value.map((text) => fillIn(text, language)));
  }
  return value && directionOf(language) === "rtl" ? `\u2068${value.replace(TURNS, "")}\u2069` : value;
}
