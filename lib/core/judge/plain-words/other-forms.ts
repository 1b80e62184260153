import { type Statement, spansOf } from "../statement.ts";

/** The fewest letters of a word that means something by itself; Vietnamese is written in syllables. */
const SHORTEST = 4;
const SHORTEST_SYLLABLE = 2;
/** An address, whose words nobody reads as words. */
const ADDRESS = /\S{1,100}@\S{1,100}|(?:https?:|www\.)\S{1,500}/gu;
/** "(30)", which says again what the word before it says. */
export const IN_DIGITS = /(?<=\p{L})\s?\(\p{Nd}{1,6}\)/gu;
/** Letters that a word may have more at its end than another form of it, and that both must begin with. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 3;
const LONG_STEM = 4;
/** From so many letters on, one that differs inside is another spelling, or a slip. */
const LONG_WORD = 6;

/** A sentence's own words that changed, but for those that the other side has at another place or in another form. */
export function withoutOtherForms(
  here: Statement,
  changed: ReadonlySet<number>,
  there: Statement,
  others: ReadonlySet<number>,
): ReadonlySet<number> {
  const isForm = (at: number) =>
    [...others].some((other) => isSameWord(wordAt(here, at), wordAt(there, other), here.lang));
  return new Set([...changed].filter((at) => at >= here.own && !isForm(at)));
}

/** How many of some words mean something by themselves; particles, those of the given cues and of addresses do not. */
export function meaningfulWords(
  statement: Statement,
  words: ReadonlySet<number>,
  without: readonly string[],
  particles: ReadonlySet<string>,
): number {
  const least = statement.lang === "vi" ? SHORTEST_SYLLABLE : SHORTEST;
  const plain = without.flatMap((cue) => spansOf(statement, cue));
  const addresses = [...statement.text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length]);
  const again = new Set([...statement.text.matchAll(IN_DIGITS)].map(({ index }) => index));
  return [...words].filter((at) => {
    const { word = "", start = 0, end = 0 } = statement.tokens[at] ?? {};
    const place = start - statement.offset;
    if (word.length < least || particles.has(word) || /\p{Nd}/u.test(word)) return false;
    if (again.has(end - statement.offset)) return false;
    if (plain.some(({ from, to }) => from <= at && at < to)) return false;
    return !addresses.some(([from = 0, to = 0]) => from <= place && place < to);
  }).length;
}

function wordAt({ tokens }: Statement, at: number): string {
  return tokens[at]?.word ?? "";
}

/** "Service" and "services", "programme" and "program", "organise" and "organize"; not "lessor" and "lessee". */
function isSameWord(one: string, other: string, lang: string): boolean {
  if (one === other) return true;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  if (same < SHORTEST_STEM) return false;
  const [rest, more] = [one.slice(same), other.slice(same)];
  if (rest === "" || more === "") return Math.max(rest.length, more.length) <= LONGEST_ENDING;
  // English and Vietnamese have no endings for who does it, and when.
  if (lang !== "en" && lang !== "vi" && same >= LONG_STEM && isInflection(rest, more)) return true;
  if (Math.min(one.length, other.length) < LONG_WORD) return false;
  const isExchanged = rest.length > 1 && rest.slice(1) === more.slice(1);
  return isExchanged || rest.slice(1) === more || rest === more.slice(1);
}

/** Short endings, or endings that end alike: "lembrar" and "lembrado", "vendons" and "vendrons". */
function isInflection(rest: string, more: string): boolean {
  const longest = Math.max(rest.length, more.length);
  return longest <= 2 || (longest <= 5 && rest.slice(-2) === more.slice(-2));
}
