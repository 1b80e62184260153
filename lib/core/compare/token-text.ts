import { isWordAt, wordEnds } from "../text/tokens.ts";
import type { Ids } from "./ids.ts";

/** A text in tokens, with the place at which each of its sentences begins. */
export interface TokenText {
  text: string;
  /** Where each token ends in the text. */
  ends: readonly number[];
  ids: Int32Array;
  /** The first token of each sentence, and the number of tokens at the end. */
  sentences: readonly number[];
}

/** Reads a text sentence by sentence. Its ends are ends of tokens too. */
export function readTokens(sentences: readonly string[], ids: Ids): TokenText {
  const ends: number[] = [];
  const starts: number[] = [];
  const found: number[] = [];
  let offset = 0;
  for (const sentence of sentences) {
    starts.push(found.length);
    let from = 0;
    for (const end of wordEnds(sentence)) {
      found.push(ids.of(sentence.slice(from, end)));
      ends.push(offset + end);
      from = end;
    }
    offset += sentence.length;
  }
  return { text: sentences.join(""), ends, ids: new Int32Array(found), sentences: [...starts, found.length] };
}

/** Where a token begins; the end of the text for the token after the last. */
export function startOf({ ends }: TokenText, token: number): number {
  return token === 0 ? 0 : (ends[token - 1] ?? 0);
}

/** A stretch of tokens as text. */
export function textOf(tokens: TokenText, from: number, to: number): string {
  return tokens.text.slice(startOf(tokens, from), startOf(tokens, to));
}

/** How many words a stretch of tokens holds; counting stops at `most`. */
export function wordsIn(tokens: TokenText, from: number, to: number, most = Number.POSITIVE_INFINITY): number {
  let words = 0;
  for (let token = from; token < to && words < most; token += 1) {
    if (isWordAt(tokens.text, startOf(tokens, token))) words += 1;
  }
  return words;
}
