/**
 * One spelling for texts that read the same, so that comparing them is fair.
 *
 * The raw form is never thrown away: blocks keep what the page shows, snapshots keep its bytes.
 */

/** Soft hyphen, zero-width and bidirectional marks, byte-order mark, variation selectors. */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\uFE00-\uFE0F]/u;
const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u2032\u2039\u203A\u00B4\u0060\u02BC]/gu;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;

/**
 * "3 minutes ago" and its like tick by themselves and say nothing about the text. Days and longer
 * are left alone, and so are a limit ("less than 3 minutes ago") and longer prose: each can be part
 * of a rule.
 */
const RELATIVE_TIMES = [
  /(?<!\b(?:than|least|most|over|under|within)\s)\b(?:\d+|an?|one)\s(?:second|minute|hour|sec|min)s?\sago\b/giu,
  /\bil y a\s(?:\d+|une?)\s(?:seconde|minute|heure)s?\b/giu,
  /(?<!\b(?:dan|minstens|hoogstens)\s)\b(?:\d+|een)\s(?:seconden?|minuut|minuten|uur|uren)\sgeleden\b/giu,
  /\bvor\s(?:\d+|einer?)\s(?:Sekunden?|Minuten?|Stunden?)\b/giu,
  /\bhace\s(?:\d+|una?)\s(?:segundos?|minutos?|horas?)\b/giu,
  /(?<!\b(?:di|oltre|almeno)\s)\b(?:\d+|un[ao]?|un')\s?(?:second[oi]|minut[oi]|or[ae])\sfa\b/giu,
  /\bhá\s(?:\d+|uma?)\s(?:segundos?|minutos?|horas?)\b/giu,
  /(?<!(?:hơn|dưới)\s)\b\d+\s(?:giây|phút|giờ)\strước/giu,
];
/** A word that each of them has: most short lines have none of these, and one look for all is cheap. */
const MAY_TICK = /ago|il y a|geleden|vor|hace|fa|há|trước/iu;
const LONGEST_TICKER = 120;
const RELATIVE_TIME = "\u22EF";

/** What a UTF-16 unit is to folding; 0 is not known yet. */
const PLAIN = 1;
/** It may be written in another way: an accent, a quotation mark. */
const RESPELLED = 2;
const SPACE = 3;
const UNSEEN = 4;
/** Filled as characters are met. */
const kinds = new Uint8Array(0x10000);

/** The greatest kind of any character of a text; a space counts only where it stands beside another or at an end. */
function greatestKind(text: string): number {
  let greatest = PLAIN;
  let afterSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (kinds[unit] === PLAIN) {
      afterSpace = false;
      continue;
    }
    const isBlank = unit === 0x20;
    const kind = isBlank && !afterSpace ? PLAIN : kinds[unit] || kindOfUnit(unit);
    if (kind >= SPACE) return kind;
    if (kind > greatest) greatest = kind;
    afterSpace = isBlank;
  }
  return afterSpace && text !== "" ? SPACE : greatest;
}

function kindOfUnit(unit: number): number {
  const char = String.fromCharCode(unit);
  // Marks, the parts of a Korean syllable and halves of a pair may join what stands before them.
  const joins = /[\p{M}\p{Cs}]/u.test(char) || (unit >= 0x1160 && unit <= 0x11ff);
  const isPlain = !joins && respell(char) === char;
  const kind = INVISIBLE.test(char) ? UNSEEN : /\s/u.test(char) ? SPACE : isPlain ? PLAIN : RESPELLED;
  kinds[unit] = kind;
  return kind;
}

/** Folds white space and drops invisible characters: the text as a reader would copy it. */
export function foldSpaces(text: string): string {
  const trimmed = text.trim();
  return greatestKind(trimmed) < SPACE ? trimmed : fold(trimmed);
}

function fold(text: string): string {
  let folded = "";
  let from = 0;
  let afterSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] || kindOfUnit(unit);
    const stays = kind < SPACE || (unit === 0x20 && !afterSpace);
    if (!stays) {
      folded += kind === SPACE && !afterSpace ? `${text.slice(from, at)} ` : text.slice(from, at);
      from = at + 1;
    }
    if (kind !== UNSEEN) afterSpace = kind === SPACE;
  }
  return (folded + text.slice(from)).trimEnd();
}

/**
 * The form in which two texts are compared: same letters, same case, same words;
 * but one way to write a space, a quotation mark, a dash, and an accent.
 */
export function normalForm(text: string): string {
  const trimmed = text.trim();
  const kind = greatestKind(trimmed);
  const folded = kind >= SPACE ? fold(trimmed) : trimmed;
  const form = kind === PLAIN ? folded : respell(folded);
  if (form.length > LONGEST_TICKER || !MAY_TICK.test(form)) return form;
  return RELATIVE_TIMES.reduce((rest, relative) => rest.replace(relative, RELATIVE_TIME), form);
}

/** One way to write an accent, a quotation mark, a dash, and dots. */
function respell(text: string): string {
  return text
    .normalize("NFC")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, "-")
    .replace(/\u2026/gu, "...");
}

/** Letters and digits, and the few signs that change what they say: "€5", "1.5 %", "18+", "< 13", a tick or cross. */
const SAYS_SOMETHING =
  /[\p{L}\p{M}\p{N}\p{Sc}\u2705\u2713\u2714\u2717\u2718\u274C]+|(?<=\p{N})[.,](?=\p{N})(?!\p{N}{3}(?!\p{N}))|(?<=\p{N}\s?)[%\u2030+]|[<>\u2264\u2265\u00B1+](?=\s?\p{N})/uy;

/**
 * What is left when typography is taken away: no spaces, no case, no punctuation. Of two texts with
 * one letter form neither says more than the other.
 */
export function letterForm(text: string): string {
  const lower = text.normalize("NFC").toLowerCase();
  let letters = "";
  for (let start = 0; start < lower.length; ) {
    const end = endOfRun(lower, start, SAYS_SOMETHING);
    if (end > start) letters += lower.slice(start, end);
    start = Math.max(end, start + 1);
  }
  return letters;
}

/** What an ASCII character can be to a run of letters. */
const LETTER = 1;
const SIGN = 2;
const ascii = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  return /[a-z\d]/iu.test(char) ? LETTER : /[$.,%+<>]/u.test(char) ? SIGN : 0;
});

/**
 * Where a run that begins at `start` ends; `start` where none does. What most texts are made of, letters and
 * digits without accents, is read without the expression.
 *
 * @param run - A sticky expression for a run. It takes in all letters and digits, and of ASCII's other characters none but $.,%+<>.
 */
export function endOfRun(text: string, start: number, run: RegExp): number {
  let end = start;
  while (ascii[text.charCodeAt(end)] === LETTER) end += 1;
  const next = text.charCodeAt(end);
  if (!(next >= 0x80) && (end > start || ascii[next] !== SIGN)) return end;
  // Between the halves of a character an expression would step back.
  if (next >= 0xdc00 && next <= 0xdfff && end === start && start > 0) return start;
  run.lastIndex = end;
  return run.test(text) ? run.lastIndex : end;
}

/** Lower case, without accents (Vietnamese keeps them: there they make another word). */
export function foldLetters(text: string, lang: string): string {
  const lower = text.toLowerCase();
  if (lang === "vi") return lower.normalize("NFC");
  return lower.normalize("NFD").replace(/\p{M}+/gu, "");
}

/** A short form for a line of interface: at most `length` characters, cut at a word. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = cutAt(text, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > length * 0.6 ? space : cut.length).trimEnd()}\u2026`;
}

/** The first `length` characters, or one less where they would end in half of one. */
export function cutAt(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, "");
}
