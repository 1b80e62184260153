import { isWord, tokenize, wordsOf } from "../../lib/core/text/tokens.ts";
import type { Edit, WordRun } from "../../lib/model.ts";

/** Unchanged words between two marks that are too few to be read by themselves. */
const ISLAND_WORDS = 2;

/** What a reader of a comparison sees marked. */
export interface Marks {
  /** Words put in or taken out. */
  words: number;
  /** Highlighted spans, on both sides. */
  spans: number;
  /** Unmarked gaps of two words or fewer between two spans of one line. */
  islands: number;
}

/** Counts what the edits mark, on the earlier and the later side by themselves. */
export function marksOf(edits: readonly Edit[]): Marks {
  const marks = { words: 0, spans: 0, islands: 0 };
  for (const { words } of edits) {
    for (const side of ["-", "+"] as const) countSide(words, side, marks);
  }
  return marks;
}

function countSide(runs: readonly WordRun[], side: "-" | "+", marks: Marks): void {
  const own = runs.filter(([mark]) => mark === side || mark === "=").reduce(joined, []);
  own.forEach(([mark, text], index) => {
    const words = wordsOf(text).length;
    if (mark === side) {
      marks.spans += 1;
      marks.words += words;
    } else if (index > 0 && index < own.length - 1 && words <= ISLAND_WORDS) marks.islands += 1;
  });
}

/** Neighbours of one kind as one run: what stands between them is on the other side. */
function joined(runs: WordRun[], [mark, text]: WordRun): WordRun[] {
  const last = runs.at(-1);
  if (last?.[0] === mark) runs[runs.length - 1] = [mark, last[1] + text];
  else runs.push([mark, text]);
  return runs;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Spans that begin or end within a word, in any script: by letters, and where there are no spaces by the host's dictionary. */
export function halfWords(edits: readonly Edit[]): number {
  let half = 0;
  for (const { words, before, after } of edits) {
    half += cutsIn(words, "-", before ?? "") + cutsIn(words, "+", after ?? "");
  }
  return half;
}

function cutsIn(runs: readonly WordRun[], side: "-" | "+", text: string): number {
  const own = runs.filter(([mark]) => mark === "=" || mark === side);
  const inner = insideOfWords(text);
  let at = 0;
  let cuts = 0;
  own.forEach(([mark, part], index) => {
    const previous = own[index - 1];
    if (previous && previous[0] !== mark && inner(at)) cuts += 1;
    at += part.length;
  });
  return cuts;
}

/** Tells whether a place of a text lies within a word. */
function insideOfWords(text: string): (at: number) => boolean {
  const breaks = new Set<number>();
  const isUnspaced = UNSPACED.test(text);
  if (isUnspaced) for (const { index } of segmenter.segment(text)) breaks.add(index);
  return (at) => {
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
    if (isUnspaced && UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.slice(0, 1))) return !breaks.has(at);
    return /[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(after) && !UNSPACED.test(before + after);
  };
}

/** Words of a text in which scripts without spaces count by the character, as the oracle compares them. */
export function oracleWords(text: string): string[] {
  return tokenize(text).filter(isWord);
}
