import type { Block, NoiseKind } from "../../model.ts";
import type { DateCues } from "../dates/cues.ts";
import { statedDatesIn } from "../dates/stated-dates.ts";
import { letterForm } from "../text/normal-form.ts";
import { wordsOf } from "../text/tokens.ts";

/** A block whose text differs, as a pair; one side is null for a block added or removed. */
export type TextPair = readonly [Block | null, Block | null];

/** What comparing two versions left different, before anybody asks whether it matters. */
export interface Differences {
  /** Blocks whose text differs; those that stand next to each other in one run. */
  runs: readonly (readonly TextPair[])[];
  moved: number;
  links: number;
  /** Kind, level or visibility of a block whose text stayed. */
  markup: number;
}

const MAIL = /[\w.+-]{1,64}(?:@|\s?[[(]at[\])]\s?)[\w-]{1,63}(?:(?:\.|\s?[[(]dot[\])]\s?)[\w-]{1,63}){1,4}/giu;
const OBFUSCATED = /\[email[\s\u00A0]?protected\]|[[(](?:at|dot)[\])]/iu;
/** The stand-in for a hidden address, with what some pages leave of the address beside it. */
const PROTECTED = /[\w.+-]{0,64}\[email[\s\u00A0]?protected\](?:[\w-]{0,63}(?:\.[\w-]{1,63}){1,4}|\w{0,63})/giu;
/** A line that is hardly more than an age: "Updated over 9 months ago". */
const AGE =
  /(?:\b(?:\d+|an?|one)\s(?:day|week|month|year)s?\sago\b|\bil y a\s(?:\d+|une?)\s(?:jours?|semaines?|mois|ans?)\b|\b(?:\d+|een)\s(?:dag|dagen|week|weken|maand|maanden|jaar)\sgeleden\b|\bvor\s(?:\d+|eine[mr])\s(?:Tag|Tagen|Wochen?|Monat|Monaten|Jahr|Jahren)\b|\bhace\s(?:\d+|una?)\s(?:días?|semanas?|mes|meses|años?)\b)/iu;
const MOST_WORDS_WITH_AGE = 3;
/** What numbers a list or a section at its beginning: "3.", "(b)", "iv)", "Section 4". A bare number counts something. */
const NUMBERING =
  /^\s*(?:(?:section|article|artikel|clause|chapter|part|abschnitt|teil|artículo|sección|articolo|sezione|artigo|seção|điều|§)\s?\d{1,3}(?:\.\d{1,3}){0,3}[.):]?(?!\d)|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivxlc]{1,6})[.):]\)?(?=\s)|第[一二三四五六七八九十百\d]{1,5}[条條章节節款]|[一二三四五六七八九十]{1,3}、)\s*/iu;
/** "2.1 Data", but not "2.1 million". */
const DOTTED = /^\s*\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=\p{Lu})/u;

/**
 * Names the kind of difference that carries no new wording, or null when the wording changed.
 * Order matters: the quietest kind that explains everything is the one named.
 */
export function noiseOf({ runs, moved, links, markup }: Differences, cues: DateCues): NoiseKind | null {
  if (runs.length === 0) {
    if (links > 0) return "links-only";
    if (moved > 0) return "moved-only";
    return markup > 0 ? "markup-only" : "equal";
  }
  if (runs.every((run) => explains(run, letterForm))) return "typographic";
  if (runs.every((run) => explains(run, (text) => withoutDates(text, cues)))) return "date-only";
  if (runs.every((run) => explains(run, withoutNumbering))) return "renumbered";
  if (runs.every((run) => explains(run, withoutAge))) return "volatile";
  return runs.flat().every(differsInHiddenMail) ? "contact-obfuscation" : null;
}

/** Whether nothing is different in a run any more once its texts are reduced to `form`: pair by pair, or joined. */
function explains(run: readonly TextPair[], form: (text: string) => string): boolean {
  const before = run.map(([block]) => (block ? form(block.text) : ""));
  const after = run.map(([, block]) => (block ? form(block.text) : ""));
  return before.every((text, index) => text === after[index]) || before.join("") === after.join("");
}

/** Whether two texts differ only in an address that one of them hides from robots. */
function differsInHiddenMail([before, after]: TextPair): boolean {
  if (!before || !after) return false;
  if (letterForm(before.text) === letterForm(after.text)) return true;
  const hides = OBFUSCATED.test(before.text) || OBFUSCATED.test(after.text);
  return hides && withoutMail(before.text) === withoutMail(after.text);
}

function withoutMail(text: string): string {
  return letterForm(text.replace(PROTECTED, "mailmail").replace(MAIL, "mailmail"));
}

function withoutAge(text: string): string {
  const rest = text.replace(AGE, " ");
  return wordsOf(rest).length <= MOST_WORDS_WITH_AGE ? letterForm(rest) : letterForm(text);
}

function withoutNumbering(text: string): string {
  return letterForm(text.replace(NUMBERING, "").replace(DOTTED, ""));
}

/** A line without the dates that it gives for its document. Other dates are left: they can be part of a rule. */
function withoutDates(text: string, cues: DateCues): string {
  const rest = statedDatesIn(text, cues).reduceRight(
    (left, date) => left.slice(0, date.at) + left.slice(date.at + date.text.length),
    text,
  );
  return letterForm(rest);
}
