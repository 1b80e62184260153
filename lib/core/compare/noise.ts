import type { Block, NoiseKind } from "../../model.ts";
import { cueIn, type DateCues } from "../dates/cues.ts";
import type { WrittenDate } from "../dates/find-dates.ts";
import { statedDatesIn } from "../dates/stated-dates.ts";
import { letterForm } from "../text/normal-form.ts";
import { withoutTicks } from "./ticks.ts";

/** A block whose text differs, as a pair; one side is null for a block added or removed. */
export type TextPair = readonly [Block | null, Block | null];

/** What comparing two versions left different, before anybody asks whether it matters. */
export interface Differences {
  /** Blocks whose text differs; those that stand next to each other in one run. */
  runs: readonly (readonly TextPair[])[];
  moved: number;
  links: number;
  /** Blocks whose text stayed and was hidden, or shown. */
  hidden: number;
  /** Kind, level or visibility of a block whose text stayed. */
  markup: number;
}

const MAIL = /[\w.+-]{1,64}(?:@|\s?[[(]at[\])]\s?)[\w-]{1,63}(?:(?:\.|\s?[[(]dot[\])]\s?)[\w-]{1,63}){1,4}/giu;
const OBFUSCATED = /\[email[\s\u00A0]?protected\]|[[(](?:at|dot)[\])]/iu;
/** The stand-in for a hidden address, with what some pages leave of the address beside it. */
const PROTECTED = /[\w.+-]{0,64}\[email[\s\u00A0]?protected\](?:[\w-]{0,63}(?:\.[\w-]{1,63}){1,4}|\w{0,63})/giu;
const IN_BRACKETS = /\[([^\][]{1,30})\]/gu;
const LONGEST_CONTROLS = 60;
const MOST_CONTROLS = 4;
/** "Effective date:", "Last updated on". */
const LONGEST_DATE_LABEL = 20;
/** A section of the text itself, named in steps: "Section 3.10.2". A law's has no steps, or is an article. */
const REFERENCE =
  /(?<=(?:\b(?:sections?|clauses?|paragraphs?|paragraf|paragraph|ziffer|ziff\.|abschnitte?|nummer|punkt|sección|cláusula|sezione|clausola|seção|rubrique|paragraphe)|§)\s?)\d{1,2}(?:\.\d{1,2}){1,3}(?!\p{Nd}|\s?\p{Sc}|\s?%)/giu;
/** Links that a page meant as markup and shows as text: "[Seal](https://...)". */
const LINK_MARKUP = /!?\[|\]\([^\s)]{0,2000}(?:\s"[^"]{0,200}")?\)?/gu;
/** What an address that stands in the text asks for: ".../index.php?title=Policy&oldid=353096". */
const QUERY = /(?<=https?:\/\/[^\s"?]{1,500})\?[^\s"<>]{0,1000}/giu;
/** A text as long as this is looked at piece by piece. */
const LONG_PIECE = 2000;
const SENTENCE_ENDS = [". ", "! ", "? ", "\u3002"];
/** What numbers a list or a section at its beginning: "3.", "(b)", "iv)", "Section 4". A bare number counts something. */
const NUMBERING =
  /^\s*(?:(?:section|article|artikel|clause|chapter|part|abschnitt|teil|artículo|sección|articolo|sezione|artigo|seção|điều|§)\s?\d{1,3}(?:\.\d{1,3}){0,3}[.):]?(?!\d)|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivxlc]{1,6})[.):]\)?(?=\s)|第[一二三四五六七八九十百\d]{1,5}[条條章节節款]|[一二三四五六七八九十]{1,3}、)\s*/iu;
/** "2.1 Data", but not "2.1 million". */
const DOTTED = /^\s*\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=\p{Lu})/u;

/**
 * Names the kind of difference that carries no new wording, or null when the wording changed.
 * Order matters: the quietest kind that explains everything is the one named.
 */
export function noiseOf({ runs, moved, links, hidden, markup }: Differences, cues: DateCues): NoiseKind | null {
  // What the reader can see is another text.
  if (hidden > 0) return null;
  if (runs.length === 0) {
    if (links > 0) return "links-only";
    if (moved > 0) return "moved-only";
    return markup > 0 ? "markup-only" : "equal";
  }
  const letters = eachOnce(letterForm);
  const kind = formsOf(cues).find(([, form]) => runs.every((run) => explains(run, (text) => letters(form(text)))))?.[0];
  return kind ?? (runs.flat().every((pair) => differsInHiddenMail(pair, letters)) ? "contact-obfuscation" : null);
}

/** Gives what it gave before where it is asked again: most kinds of noise leave most texts as they are. */
function eachOnce<T>(form: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fresh = form(text);
    known.set(text, fresh);
    return fresh;
  };
}

/** What a text is without one kind of noise, and with all else that it says. */
function formsOf(cues: DateCues): readonly (readonly [NoiseKind, (text: string) => string])[] {
  // The dates that a line gives for its document. Other dates are left: they can be part of a rule.
  const dates = eachOnce((text) => statedDatesIn(text, cues));
  return [
    ["typographic", (text) => text],
    ["furniture", (text) => withoutControls(text, cues)],
    ["date-only", (text) => without(dates(text), text)],
    ["date-only", (text) => datesAlone(text, dates(text), cues)],
    ["renumbered", withoutNumbering],
    ["volatile", (text) => withoutTicks(text, cues)],
    ["links-only", withoutLinkMarkup],
  ];
}

/**
 * Whether nothing is different in a run any more once its texts are reduced to `form` and joined.
 * Reads no further than the first letter that differs: most runs show it in their first line.
 */
function explains(run: readonly TextPair[], form: (text: string) => string): boolean {
  const sides = [new JoinedForm(run, 0, form), new JoinedForm(run, 1, form)] as const;
  for (;;) {
    const [left, right] = [sides[0].rest(), sides[1].rest()];
    if (left === "" || right === "") return left === right;
    const length = Math.min(left.length, right.length);
    if (left.slice(0, length) !== right.slice(0, length)) return false;
    for (const side of sides) side.skip(length);
  }
}

/** The texts of one side of a run, reduced one after another as they are asked for. */
class JoinedForm {
  private readonly pieces: Iterator<string, undefined>;
  private readonly form: (text: string) => string;
  private text = "";

  constructor(run: readonly TextPair[], side: 0 | 1, form: (text: string) => string) {
    this.pieces = piecesOf(run, side);
    this.form = form;
  }

  /** What was read and not skipped yet; empty only at the end. */
  rest(): string {
    while (this.text === "") {
      const { value } = this.pieces.next();
      if (value === undefined) break;
      this.text = this.form(value);
    }
    return this.text;
  }

  skip(length: number): void {
    this.text = this.text.slice(length);
  }
}

/** The texts of one side of a run; what is long in pieces of whole sentences. */
function* piecesOf(run: readonly TextPair[], side: 0 | 1): Generator<string, undefined> {
  for (const pair of run) {
    let text = pair[side]?.text ?? "";
    while (text.length > LONG_PIECE) {
      const end = Math.max(...SENTENCE_ENDS.map((sign) => text.lastIndexOf(sign, LONG_PIECE))) + 1 || LONG_PIECE;
      yield text.slice(0, end);
      text = text.slice(end);
    }
    if (text !== "") yield text;
  }
}

/** Whether two texts differ only in an address that one of them hides from robots. */
function differsInHiddenMail(pair: TextPair, letters: (text: string) => string): boolean {
  const [before, after] = pair;
  if (!before || !after) return false;
  if (explains([pair], letters)) return true;
  const hides = OBFUSCATED.test(before.text) || OBFUSCATED.test(after.text);
  return hides && withoutMail(before.text) === withoutMail(after.text);
}

function withoutMail(text: string): string {
  return letterForm(text.replace(PROTECTED, "mailmail").replace(MAIL, "mailmail"));
}

/** A line without where its links lead, as far as it shows that: the words and the page of an address stay. */
function withoutLinkMarkup(text: string): string {
  return text.replace(QUERY, "").replace(LINK_MARKUP, " ");
}

function withoutNumbering(text: string): string {
  return text.replace(NUMBERING, "").replace(DOTTED, "").replace(REFERENCE, "");
}

/** A line without what is there to be pressed: where nothing else is, or where it stands in brackets. */
function withoutControls(text: string, cues: DateCues): string {
  const bracketed = text.replace(IN_BRACKETS, (whole, inside: string) => (isControl(inside, cues) ? " " : whole));
  return isControl(bracketed, cues) ? "" : bracketed;
}

/** Whether a text is made of the words on controls, which may be run together: "Previous columnNext column". */
function isControl(text: string, cues: DateCues): boolean {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST_CONTROLS) return false;
  let rest = trimmed.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  if (rest.length > LONGEST_CONTROLS) return false;
  for (let left = MOST_CONTROLS; left > 0 && rest !== ""; left -= 1) {
    const found = cues.control.exec(rest);
    if (found?.index !== 0) return false;
    rest = rest.slice(found[0].length).trim();
  }
  return rest === "";
}

/** A line that does no more than date its document, reduced to the date: "Effective" and "Last updated" say the same of it. */
function datesAlone(text: string, dates: readonly WrittenDate[], cues: DateCues): string {
  if (dates.length === 0) return text;
  const rest = letterForm(without(dates, text));
  const isLabel = rest.length <= LONGEST_DATE_LABEL && !/\p{N}/u.test(rest);
  return isLabel && cueIn(text, cues) ? dates.map((date) => date.text).join(" ") : text;
}

function without(dates: readonly WrittenDate[], text: string): string {
  return dates.reduceRight((left, { at, text: date }) => left.slice(0, at) + left.slice(at + date.length), text);
}
