import { letterForm } from "../text/normal-form.ts";

/** Shorter passages are found anywhere by chance. */
const SHORTEST = 21;
const BASE = 0x01000193;
/** Bits of the filter for each letter of the text: few enough windows then share one. */
const BITS_PER_LETTER = 8;
/** Letters that are searched in all; more would be needed only by pages made for it. */
const MOST_SEARCHED = 400_000_000;

/**
 * A long text in which many passages are looked for. Most of them are not in it, and searching the
 * whole text for each takes quadratic time: the hashes of all its windows tell most of that at once
 * (a Bloom filter over rolling hashes, after Rabin and Karp). Work is bounded: a passage that could
 * only be found beyond the bound counts as not there.
 */
export class Passages {
  private readonly text: string;
  private windows: Uint8Array | null = null;
  private searched = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether a passage is long enough to be looked for: not with 20 letters or less. */
  static mayHold(passage: string): boolean {
    return passage.length >= SHORTEST;
  }

  /** Whether the text holds a passage; never one that is too short. */
  hold(passage: string): boolean {
    if (!Passages.mayHold(passage) || passage.length > this.text.length) return false;
    this.windows ??= windowsOf(this.text);
    const starts = [0, passage.length - SHORTEST, (passage.length - SHORTEST) >> 1];
    if (!starts.every((start) => isIn(this.windows as Uint8Array, hashAt(passage, start)))) return false;
    if (this.searched > MOST_SEARCHED) return false;
    const at = this.text.indexOf(passage);
    this.searched += at < 0 ? this.text.length : at;
    return at >= 0;
  }
}

/** Looks words up in all sentences of a version, which are put together where the first are looked up. */
export function lookUpIn(sentences: readonly { text: string }[]): (words: string) => boolean {
  let all: string | null = null;
  return (words) => {
    const letters = letterForm(words);
    if (!Passages.mayHold(letters)) return false;
    all ??= sentences.map(({ text }) => letterForm(text)).join("");
    return all.includes(letters);
  };
}

function windowsOf(text: string): Uint8Array {
  const bytes = new Uint8Array(2 ** Math.max(10, Math.ceil(Math.log2((text.length * BITS_PER_LETTER) / 8))));
  let leaving = 1;
  for (let count = 1; count < SHORTEST; count += 1) leaving = Math.imul(leaving, BASE);
  let hash = hashAt(text, 0);
  note(bytes, hash);
  for (let end = SHORTEST; end < text.length; end += 1) {
    const rest = hash - Math.imul(text.charCodeAt(end - SHORTEST), leaving);
    hash = (Math.imul(rest, BASE) + text.charCodeAt(end)) | 0;
    note(bytes, hash);
  }
  return bytes;
}

function hashAt(text: string, start: number): number {
  let hash = 0;
  for (let at = start; at < start + SHORTEST; at += 1) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return hash;
}

/** The upper bits of a product are the better mixed ones. */
function placeOf(hash: number, bits: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) & (bits - 1);
}

function note(bytes: Uint8Array, hash: number): void {
  const place = placeOf(hash, bytes.length * 8);
  bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
}

function isIn(bytes: Uint8Array, hash: number): boolean {
  const place = placeOf(hash, bytes.length * 8);
  return ((bytes[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
}
