import type { PageExtract } from "../extract/index.ts";
import type { Sign, Signs } from "./signs.ts";
import { CURT, headOf, NEXT_TO_NOTHING, type ReadAnswer, subjectOf, titlesOf } from "./verdict.ts";

/** So many letters of text about something else make even a curt page a document. */
export const PROSE = 100;
/** Under the title of a document so many do. */
const CLAUSE = 30;

/**
 * Whether a page says something of itself rather than of its subject. In its title or first heading
 * it does, unless that names a document or asks a question about it ("Why we ask whether you are a
 * robot"). In its text it does only where that is curt and about next to nothing else: a short
 * cookie policy speaks of cookies too.
 */
export function saysOfItself({ extract, chars }: ReadAnswer, sign: Sign, { words }: Signs): boolean {
  const [title = "", first = ""] = titlesOf(extract);
  const lines = [...title.split("\n"), ...first.split("\n")];
  if (lines.some((line) => words[sign].test(line) && !words.namesDocument.test(line))) return true;
  if (chars >= CURT || !words[sign].test(headOf(extract))) return false;
  const besides = lettersWithout(extract, words[sign]);
  // A shell may bear a document's title over no text, and a cookie box stand under "Cookies".
  const isAbout = words.namesDocument.test(subjectOf(extract)) && (chars >= NEXT_TO_NOTHING || besides >= CLAUSE);
  return !isAbout && besides < PROSE;
}

/** Letters of the text, headings aside, in the parts that do not speak of a sign. */
export function lettersWithout({ blocks }: PageExtract, sign: RegExp): number {
  return blocks
    .filter(({ kind, text }) => kind !== "heading" && !sign.test(text))
    .reduce((sum, { text }) => sum + text.length, 0);
}
