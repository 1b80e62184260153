/** Searching kept texts: what is asked, what an index needs to know of a text, and what matches. */
import { normalForm } from "./text/normal-form.ts";
import { isWord, tokenize, wordsOf } from "./text/tokens.ts";

/** Words of this many letters or more also find the words that begin with them. */
const PREFIX_LETTERS = 4;
const MOST_PHRASES = 12;
const LONGEST_QUERY = 200;

/** What is looked for: each phrase must stand in a passage, its words one after the other. */
export interface SearchQuery {
  phrases: readonly (readonly string[])[];
  /** Index keys that a text must have to match at all. */
  keys: readonly string[];
}

/** Letters without case and accents: "Données" is found by "donnees". */
function foldWord(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/**
 * Reads what a person typed: words that must all stand in a passage, in any order; words in quotation
 * marks, and runs of a script without spaces, as they follow each other. Null for nothing to look for.
 */
export function parseQuery(typed: string): SearchQuery | null {
  const parts = normalForm(typed.slice(0, LONGEST_QUERY)).split('"');
  const phrases = parts
    .flatMap((part, index) => (index % 2 === 1 ? [part] : part.split(/\s+/u)))
    .map(foldedWords)
    .filter((phrase) => phrase.length > 0)
    .slice(0, MOST_PHRASES);
  return phrases.length === 0 ? null : { phrases, keys: [...new Set(phrases.flat().map(keyOf))] };
}

/** The keys under which a text is found: the beginnings of its words. */
export function searchKeys(text: string): string[] {
  return [...new Set(foldedWords(normalForm(text)).map(keyOf))];
}

/**
 * Whether a passage may hold everything that is looked for; false is certain. Takes a small part of the time that
 * cutting it into words does, and most passages lack a word.
 *
 * @param written - The passage, also within a line of JSON.
 */
export function mayMatch(written: string, { phrases }: SearchQuery): boolean {
  const letters = oneSigma(foldWord(normalForm(written)));
  return phrases.every((phrase) => phrase.every((word) => letters.includes(oneSigma(word))));
}

/** Which sigma a capital becomes depends on what follows: on more than the word. */
const oneSigma = (folded: string) => folded.replaceAll("\u03C2", "\u03C3");

/** Whether a passage holds everything that is looked for. */
export function matches(text: string, { phrases }: SearchQuery): boolean {
  const words = foldedWords(normalForm(text));
  return phrases.every((phrase) => words.some((_, start) => standsAt(words, start, phrase)));
}

/** A passage cut where words that are looked for begin and end; joined again it is the passage. */
export function markMatches(text: string, { phrases }: SearchQuery): MatchRun[] {
  const wanted = phrases.flat();
  const runs: MatchRun[] = [];
  for (const token of tokenize(text)) {
    const hit = isWord(token) && wanted.some((word) => begins(foldWord(token), word));
    const last = runs.at(-1);
    if (last?.hit === hit) last.text += token;
    else runs.push({ text: token, hit });
  }
  return runs;
}

const foldedWords = (text: string) => wordsOf(text).map(foldWord);

const keyOf = (word: string) => [...word].slice(0, PREFIX_LETTERS).join("");

function standsAt(words: readonly string[], start: number, phrase: readonly string[]): boolean {
  return phrase.every((word, step) => begins(words[start + step] ?? "", word));
}

function begins(word: string, wanted: string): boolean {
  return word === wanted || ([...wanted].length >= PREFIX_LETTERS && word.startsWith(wanted));
}

/** A run of a passage: looked for, or what stands around it. */
export interface MatchRun {
  text: string;
  hit: boolean;
}

/** A passage cut to about `length` characters around the first words that were looked for. */
export function excerptAround(runs: readonly MatchRun[], length = 240): MatchRun[] {
  const first = runs.findIndex(({ hit }) => hit);
  const before = runs[first - 1]?.text ?? "";
  const lead = before.length > length / 3 ? `\u2026 ${cutAt(before.slice(-length / 3), "start")}` : before;
  const kept: MatchRun[] = lead === "" ? [] : [{ text: lead, hit: false }];
  let left = length - lead.length;
  for (const run of runs.slice(Math.max(first, 0))) {
    if (left <= 0) break;
    const fits = run.text.length <= left;
    kept.push(fits ? run : { ...run, text: `${cutAt(run.text.slice(0, left), "end")}\u2026` });
    left -= run.text.length;
  }
  return kept;
}

/** Lets go of the word that a cut went through, where there is a space to cut at. */
function cutAt(text: string, side: "start" | "end"): string {
  const at = side === "start" ? text.indexOf(" ") : text.lastIndexOf(" ");
  if (at < 0) return text;
  return side === "start" ? text.slice(at + 1) : text.slice(0, at);
}
