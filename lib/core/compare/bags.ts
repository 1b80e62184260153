import { endOfToken, isWordAt } from "../text/tokens.ts";

/**
 * The words of a text as sorted numbers, each as often as it occurs. The numbers are hashes: two
 * words with one number are rare, and would make two texts a little too much alike, no more.
 */
export type Bag = Int32Array;

/** FNV-1a's start and factor (Fowler, Noll, Vo). */
const START = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;

/** The bag of a text's words, without regard to case. */
function bagOf(text: string): Bag {
  const lower = text.toLowerCase();
  // A text can be a megabyte: its words are counted as they come, without a list of their places.
  let words = new Int32Array((lower.length >> 2) + 8);
  let size = 0;
  for (let from = 0; from < lower.length; ) {
    const end = endOfToken(lower, from);
    if (isWordAt(lower, from)) {
      if (size === words.length) words = grown(words);
      words[size++] = hash(lower, from, end);
    }
    from = end;
  }
  return words.slice(0, size).sort();
}

function grown(words: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(words.length * 2);
  larger.set(words);
  return larger;
}

function hash(text: string, from: number, to: number): number {
  let value = START;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ text.charCodeAt(at), FACTOR);
  return value;
}

/** Dice's coefficient over words as often as they occur: 1 for the same words, 0 for none in common. */
export function likeness(one: Bag, other: Bag): number {
  const size = one.length + other.length;
  return size === 0 ? 0 : (2 * commonWords(one, other)) / size;
}

/** How many words two texts have in common, each as often as in both. */
export function commonWords(one: Bag, other: Bag): number {
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [left, right] = [one[i] ?? 0, other[j] ?? 0];
    if (left === right) {
      common += 1;
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  return common;
}

/** What `likeness` cannot exceed, by the sizes alone. */
export function likenessAtMost(one: Bag, other: Bag): number {
  return (2 * Math.min(one.length, other.length)) / Math.max(1, one.length + other.length);
}

/** Bags of a list's texts, made when first asked for. */
export function bagsOf(texts: readonly string[]): (index: number) => Bag {
  const known: (Bag | undefined)[] = new Array(texts.length);
  return (index) => (known[index] ??= bagOf(texts[index] ?? ""));
}
