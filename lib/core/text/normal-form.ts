/**
 * One spelling for texts that read the same, so that comparing them is fair.
 *
 * The raw form is never thrown away: blocks keep what the page shows, snapshots keep its bytes.
 */

/** Soft hyphen, zero-width and bidirectional marks, byte-order mark, variation selectors. */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\uFE00-\uFE0F]/gu;
const SPACES = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu;
const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u2032\u00B4\u0060\u02BC]/gu;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;

/**
 * "3 minutes ago" and its like tick by themselves and say nothing about the text.
 * Days and longer are left alone: "30 days ago" can be part of a rule.
 */
const RELATIVE_TIMES = [
  /\b(?:\d+|an?|one)\s(?:second|minute|hour|sec|min)s?\sago\b/giu,
  /\bil y a\s(?:\d+|une?)\s(?:seconde|minute|heure)s?\b/giu,
  /\b(?:\d+|een)\s(?:seconden?|minuut|minuten|uur|uren)\sgeleden\b/giu,
  /\bvor\s(?:\d+|einer?)\s(?:Sekunden?|Minuten?|Stunden?)\b/giu,
  /\bhace\s(?:\d+|una?)\s(?:segundos?|minutos?|horas?)\b/giu,
];
const RELATIVE_TIME = "\u2026";

/** Folds white space and drops invisible characters: the text as a reader would copy it. */
export function foldSpaces(text: string): string {
  return text.replace(INVISIBLE, "").replace(SPACES, " ").trim();
}

/**
 * The form in which two texts are compared: same letters, same case, same words;
 * but one way to write a space, a quotation mark, a dash, and an accent.
 */
export function normalForm(text: string): string {
  let form = foldSpaces(text.normalize("NFC"))
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, "-")
    .replace(/\u2026/gu, "...");
  for (const relative of RELATIVE_TIMES) form = form.replace(relative, RELATIVE_TIME);
  return form;
}

/** Letters, marks and digits only, in lower case: what is left when typography is taken away. */
export function letterForm(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
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
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > length * 0.6 ? space : cut.length).trimEnd()}\u2026`;
}
