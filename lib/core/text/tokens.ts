/**
 * Words as comparing and judging see them, in any script.
 *
 * A word is a run of letters, numbers and their marks, with an apostrophe inside ("don't") and a
 * sign between digits ("1.5"). Scripts without spaces (Han, Kana, Thai, Lao, Khmer, Burmese) are cut
 * at each character with its marks: fine enough to find likeness; `wordEnds` puts their words
 * together where a reader will see them. Runs of space are one token, any other sign is one by itself.
 */
const SPACELESS = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u;

/** What a character is to the tokenizer; 0 is not known yet. */
const SIGN = 1;
const SPACE = 2;
const LETTER = 3;
const NUMBER = 4;
const MARK = 5;
const UNSPACED = 6;
const APOSTROPHE = 7;
const DECIMAL = 8;

/** Filled as characters are met: most texts use a few hundred. */
const kinds = new Uint8Array(0x10000);

function classify(char: string): number {
  if (/^\s$/u.test(char)) return SPACE;
  if (/^[\p{L}\p{N}]$/u.test(char)) return SPACELESS.test(char) ? UNSPACED : /^\p{L}$/u.test(char) ? LETTER : NUMBER;
  if (/^\p{M}$/u.test(char)) return MARK;
  if (char === "'" || char === "\u2019") return APOSTROPHE;
  return char === "." || char === "," ? DECIMAL : SIGN;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit];
  if (known) return known;
  if (unit >= 0xd800 && unit < 0xe000) return kindOfPair(text, at, unit);
  const kind = at < text.length ? classify(String.fromCharCode(unit)) : SIGN;
  if (at < text.length) kinds[unit] = kind;
  return kind;
}

/** The half of a pair says nothing by itself: the kind of the whole is looked up each time. */
function kindOfPair(text: string, at: number, unit: number): number {
  const point = text.codePointAt(at) ?? unit;
  return point === unit ? SIGN : classify(String.fromCodePoint(point));
}

/** How many code units the character at a place takes. */
function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit >= 0xdc00) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

/** Where the tokens of a text end, in order. */
export function tokenEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    at = endOfToken(text, at);
    ends.push(at);
  }
  return ends;
}

/** Where the token that begins at a place ends. */
export function endOfToken(text: string, from: number): number {
  const kind = kindAt(text, from);
  let at = from + widthAt(text, from);
  if (kind === LETTER || kind === NUMBER) return endOfWord(text, at, kind === NUMBER);
  if (kind === SPACE) while (at < text.length && kindAt(text, at) === SPACE) at += 1;
  if (kind === UNSPACED) while (at < text.length && kindAt(text, at) === MARK) at += widthAt(text, at);
  return at;
}

function endOfWord(text: string, from: number, beginsWithNumber: boolean): number {
  let afterNumber = beginsWithNumber;
  let at = from;
  for (;;) {
    // Most of a text: no half of a pair is a letter in the table, and beyond the end there is none.
    while (kinds[text.charCodeAt(at)] === LETTER) {
      at += 1;
      afterNumber = false;
    }
    if (at >= text.length) return at;
    const kind = kindAt(text, at);
    if (!goesOn(text, at, kind, afterNumber)) return at;
    afterNumber = kind === NUMBER;
    at += widthAt(text, at);
  }
}

/** Whether a character goes on with the word before it. */
function goesOn(text: string, at: number, kind: number, afterNumber: boolean): boolean {
  if (kind === APOSTROPHE) return isLetterAt(text, at + 1);
  if (kind === DECIMAL) return afterNumber && isNumberAt(text, at + 1);
  return kind === LETTER || kind === NUMBER || kind === MARK;
}

function isLetterAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = kindAt(text, at);
  return kind === LETTER || kind === UNSPACED;
}

function isNumberAt(text: string, at: number): boolean {
  return at < text.length && kindAt(text, at) === NUMBER;
}

/** Whether the token that begins at a place is a word or number. */
export function isWordAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === NUMBER || kind === UNSPACED;
}

/** Cuts a text into words, runs of space and single signs. Joined again, they are the text. */
export function tokenize(text: string): string[] {
  let from = 0;
  return tokenEnds(text).map((end) => {
    const token = text.slice(from, end);
    from = end;
    return token;
  });
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether a token is a word or number rather than a space or sign. */
export function isWord(token: string): boolean {
  return WORD.test(token);
}

/** The words of a text, without spaces and signs. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (const end of tokenEnds(text)) {
    if (isWordAt(text, from)) words.push(text.slice(from, end));
    from = end;
  }
  return words;
}

let segmenter: Intl.Segmenter | null = null;

/**
 * As `tokenEnds`, but scripts without spaces are cut into whole words, as the host's dictionary
 * knows them: no mark may begin or end within one.
 */
export function wordEnds(text: string): number[] {
  const ends = tokenEnds(text);
  const isUnspaced = (index: number) => kindAt(text, index === 0 ? 0 : (ends[index - 1] ?? 0)) === UNSPACED;
  if (!ends.some((_, index) => isUnspaced(index))) return ends;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" });
  const whole: number[] = [];
  let from = 0;
  for (let index = 0; index < ends.length; index += 1) {
    const isRun = isUnspaced(index);
    while (isRun && index + 1 < ends.length && isUnspaced(index + 1)) index += 1;
    const end = ends[index] ?? text.length;
    if (isRun)
      for (const word of segmenter.segment(text.slice(from, end))) whole.push(from + word.index + word.segment.length);
    else whole.push(end);
    from = end;
  }
  return whole;
}
