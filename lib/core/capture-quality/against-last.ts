import type { Suppression } from "../../model.ts";

/** What one look at a document is held against before its words are compared. */
export interface Measures {
  /** Length of the document's text, in characters. */
  chars: number;
  /** Where the page was read; empty where that is not known any more. */
  address: string;
}

/**
 * A page that grew to this many times its length holds other documents as well, until more looks
 * agree. The largest real changes measured grew to four and a half times.
 */
const EXPLODED_TO = 6;
const SMALLEST_BEFORE = 1500;

/**
 * Why a look's text cannot be the successor of the last good one yet, or null when it can: it came
 * from another region's edition, or is many times longer. What needs the two texts themselves
 * (language, loss of parts) the judge's guards tell.
 */
export function unlikeLast(last: Measures, now: Measures): Suppression | null {
  const [from, to] = [editionOf(last.address), editionOf(now.address)];
  if (from !== "" && to !== "" && from !== to) {
    return { kind: "edition", why: { id: "edition", params: { from, to } } };
  }
  const exploded = last.chars >= SMALLEST_BEFORE && now.chars > last.chars * EXPLODED_TO;
  return exploded
    ? { kind: "exploded", why: { id: "exploded", params: { before: last.chars, after: now.chars } } }
    : null;
}

/** A language and a country, as "en-gb" in a path or a query. */
const LOCALE =
  /^(?:ar|bg|ca|cs|da|de|el|en|es|et|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|ms|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh)[-_]([a-z]{2})$/iu;
const COUNTRY = /^[a-z]{2}$/iu;
/** What sites call the country, and the language with its country, in the queries of their addresses. */
const COUNTRY_NAMES = new Set(["gl", "country", "region", "cc", "market", "geo"]);
const LOCALE_NAMES = new Set(["locale", "hl", "lang", "language"]);

/** The country for which an address names its edition, in upper case; empty where it names none. */
export function editionOf(address: string): string {
  if (!URL.canParse(address)) return "";
  const { pathname, search } = new URL(address);
  const asked = [...search.matchAll(/[?&]([a-z]{2,8})=([\w-]{2,5})(?=&|$)/giu)].map(([, name = "", value = ""]) => {
    if (COUNTRY_NAMES.has(name.toLowerCase()) && COUNTRY.test(value)) return value;
    return LOCALE_NAMES.has(name.toLowerCase()) ? LOCALE.exec(value)?.[1] : undefined;
  });
  const inPath = pathname.split("/").map((segment) => LOCALE.exec(segment)?.[1]);
  const country = [...asked, ...inPath].find((part) => part !== undefined)?.toUpperCase() ?? "";
  return country === "UK" ? "GB" : country;
}
