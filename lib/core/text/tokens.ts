/** Scripts written without spaces. */
const SPACELESS = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]`;
const SPACED_LETTER = String.raw`[[\p{L}\p{N}]--${SPACELESS}]`;
const SPACELESS_LETTER = String.raw`[[\p{L}\p{N}]&&${SPACELESS}]`;

/**
 * Words as comparing and judging see them, in any script.
 *
 * Scripts without spaces (Han, Kana, Thai, Lao, Khmer, Burmese) are cut at each character with
 * its marks: fine enough to mark an edit, never half a character.
 */
const TOKEN = new RegExp(
  String.raw`${SPACELESS_LETTER}\p{M}*|${SPACED_LETTER}(?:${SPACED_LETTER}|\p{M}|['\u2019](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))*|\s+|[^]`,
  "gv",
);
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
