/**
 * Words as comparing and judging see them, in any script.
 *
 * Scripts without spaces (Han, Kana, Thai, Lao, Khmer, Burmese) are cut at each character with
 * its marks: fine enough to mark an edit, never half a character.
 */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['\u2019](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))*|\s+|[\s\S]/gu;
const WORD = /[\p{L}\p{N}]/u;

/** Cuts a text into words, runs of space and single signs. Joined again, they are the text. */
export function tokenize(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Whether a token is a word or number rather than a space or sign. */
export function isWord(token: string): boolean {
  return WORD.test(token);
}

/** The words of a text, without spaces and signs. */
export function wordsOf(text: string): string[] {
  return tokenize(text).filter(isWord);
}
