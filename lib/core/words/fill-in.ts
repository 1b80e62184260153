import { directionOf, formatLocale } from "./language.ts";

/** What may stand in a blank of a sentence: a text, a number, or several texts. */
export type Filling = string | number | readonly string[];

/** Between them a text has a direction of its own (Unicode's FSI and PDI). */
const FROM = "\u2068";
const TO = "\u2069";
/** Marks with which a stranger's text would break out of that. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * What stands in a blank, as a language writes it: numbers in its groups of digits, texts as its lists. In a language
 * that runs from right to left, a name or an address must not turn the words around it, so each stands by itself.
 */
export function fillIn(value: Filling, language: string): string {
  if (typeof value === "number") return new Intl.NumberFormat(formatLocale(language)).format(value);
  if (typeof value === "string")
    return value === "" || directionOf(language) === "ltr" ? value : FROM + value.replace(TURNS, "") + TO;
  return new Intl.ListFormat(language, { type: "unit" }).format(value.map((text) => fillIn(text, language)));
}
