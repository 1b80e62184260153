import { numbersIn, surplus } from "../any-language/numbers.ts";
import { changedWords, isTouched, lengthChange } from "../details.ts";
import type { Span } from "../lexicon.ts";
import { isForbidden } from "../rules/stance.ts";
import { has, hasAny, type Statement, spansOf, wordsAt } from "../statement.ts";
import { IN_DIGITS, meaningfulWords, withoutOtherForms } from "./other-forms.ts";

/** How much of a clause changed, in points that only say which changed more, and where in what is left of it. */
export interface Substance {
  weight: number;
  span: Span;
  /** What an edit took out, and what it put in, from the first word of it to the last. */
  gone: string;
  fresh: string;
}

/** Words that bind somebody to something, or free somebody from it. */
const BINDING = [
  ...["neg", "without", "only", "apart", "unless", "exception", "narrowing"],
  ...["consent", "optout", "court", "own_court", "free_of_charge", "notice_promise", "delete", "retain", "liability"],
];
const MAY_AND_MUST = ["perhaps", "duty"];
/** What is done with data: that it may be done says no less than that it is. */
const DEEDS = ["use", "share", "collect", "sell", "train", "scan", "retain", "delete"];
/** Of whom or of what a clause speaks, where a change of it touches the reader. */
const READER = ["user_subject", "reader_role"];
const STAKES = ["yours", "children", "data_user", "data_kind", "messages", "location"];
const OTHERS = ["data_any", "we_subject", "third", "affiliates", "authorities"];
/** Cues whose words mean the same here: one in another's place is said in other words. */
const ALIKE = [
  ...["we_subject", "user_subject", "yours", "data_word", "neg", "consent"],
  ...["use", "share", "collect", "retain", "may", "no_other_purpose"],
];
/** The words of a length of time. */
const UNITS = ["unit_hour", "unit_day", "unit_week", "unit_month", "unit_year"];
const TIME = [...UNITS, "1", "2", "3", "5", "6", "12"];
/** What is shorter is a label, or the name of something. */
const FEWEST_WORDS = 6;
/** Words in which a sentence begins. */
const BEGINNING = 3;
/** A sentence that names no stake of the reader's has one where it is as long as this; else it is a line of a page. */
const LONG = 12;
type Numbers = ReturnType<typeof numbersIn>;
/** What is paid, and parts of it. */
const MONEY = /[\p{Sc}%‰]/u;
/** A denial that promises nothing ("does not apply"), and yet bounds what is said. */
const NO_PROMISE = "not_neg";
/** How much more a word that binds, or a number, weighs than any other. */
const HEAVY = 3;

/**
 * What of a clause changed that can matter to the reader, whatever it is about; null where it is nothing: other
 * forms of the same words, an address, a name, a line that only leads to something.
 */
export function substanceOf(
  before: Statement | null,
  after: Statement | null,
  particles: ReadonlySet<string>,
): Substance | null {
  if (before && after) return ofEdit(before, after, particles);
  const one = before ?? after;
  if (!one || !isClause(one) || isRow(one)) return null;
  const binds = [...BINDING, ...MAY_AND_MUST].filter((cue) => has(one, cue)).length;
  // What is gone and bound nobody is something that is done no more, but for what the reader does or gets.
  const isBound = binds > 0 || isTimeForReader(one);
  const isTold = isBound ? touchesReader(one) : (after !== null || isOnReader(one)) && isToldOfReader(one);
  if (has(one, "lawful") || !isTold) return null;
  // What the reader is free to do again is no loss.
  const isFreed = !after && BINDING.some((cue) => spansOf(one, cue).some((span) => isForbidden(one, span)));
  return isFreed ? null : { weight: 1 + binds, span: { from: one.own, to: one.tokens.length }, gone: "", fresh: "" };
}

/** Of a sentence that binds somebody, or leaves somebody free: whether something of the reader's is at stake. */
function touchesReader(one: Statement): boolean {
  if (hasAny(one, [...STAKES, ...OTHERS, ...UNITS])) return true;
  if (isLong(one) || (hasAny(one, BINDING) && hasAny(one, READER))) return true;
  return numbersIn(one.text).length > 0;
}

/** "… gives the seller ten days to answer": a time that somebody is given binds who gives it. */
function isTimeForReader(one: Statement): boolean {
  return hasAny(one, UNITS) && hasAny(one, [...READER, "yours"]);
}

/** Of a sentence that binds nobody: whether it says something of the reader, and not of the document. */
function isToldOfReader(one: Statement): boolean {
  const isOfDocument = has(one, "policy_word") && !has(one, "children");
  return isLong(one) && /[.;!?]\s*$/u.test(one.text) && hasAny(one, [...STAKES, ...READER]) && !isOfDocument;
}

/** "A pupil who leaves gets back …": a sentence that begins with a reader's role is about what that reader does, or gets. */
function isOnReader(one: Statement): boolean {
  return spansOf(one, "reader_role").some(({ from }) => from - one.own < BEGINNING);
}

function isLong({ tokens, own }: Statement): boolean {
  return tokens.length - own >= LONG;
}

function ofEdit(before: Statement, after: Statement, particles: ReadonlySet<string>): Substance | null {
  if (!isClause(before) && !isClause(after)) return null;
  const { inserted, deleted } = changedWords(before, after);
  const lost = wordsLost(before, after);
  const put = withoutOtherForms(after, inserted, before, deleted);
  const differs = (cue: string) =>
    spansOf(before, cue).length !== spansOf(after, cue).length &&
    touched(before, cue, lost) !== touched(after, cue, put);
  const times = lengthChange(before, after, "longer");
  const isSameTime = times !== null && !times.changed;
  const numbers = isSameTime || !numbersBind(after) ? 0 : numbersChanged(before, after);
  // "We will tell you", "a person looks at it" to "may …"; but not "we use" to "we may use".
  const wasBound = touched(before, "duty", lost) > 0 || (differs("perhaps") && !hasAny(after, DEEDS));
  const isLooser = (touched(after, "perhaps", put) > 0 && wasBound) || isTakenOver(before, after);
  const heavy = HEAVY * (BINDING.filter(differs).length + numbers + Number(isLooser));
  const same = [...MAY_AND_MUST, ...ALIKE.filter((cue) => !differs(cue)), ...(isSameTime ? TIME : [])];
  const light = meaningfulWords(before, lost, same, particles) + meaningfulWords(after, put, same, particles);
  const isAbout = [before, after].some((side) =>
    hasAny(side, [...BINDING, ...MAY_AND_MUST, ...STAKES, ...OTHERS, "user_subject", NO_PROMISE]),
  );
  const weight = isRow(after) ? heavy : heavy + light;
  if (!isAbout || weight === 0) return null;
  const wordsOf = (side: Statement, words: ReadonlySet<number>) =>
    words.size === 0 ? "" : wordsAt(side, stretchOf(side, words));
  const [gone, fresh] = [wordsOf(before, deleted), wordsOf(after, inserted)];
  return { weight, span: stretchOf(after, inserted), gone, fresh };
}

/** "Unless you open it" to "unless we open it": what was the reader's to do is the service's. */
function isTakenOver(before: Statement, after: Statement): boolean {
  const more = (cue: string) => spansOf(after, cue).length - spansOf(before, cue).length;
  return more("user_subject") < 0 && more("we_subject") > 0;
}

/** How many words that are no particles an edit took out, but for those that it says in other words. */
export function lostWords(before: Statement, after: Statement, particles: ReadonlySet<string> = new Set()): number {
  return meaningfulWords(before, wordsLost(before, after), [...MAY_AND_MUST, ...ALIKE], particles);
}

/** The words that an edit took out, but for those that stand elsewhere in it, or in another form. */
function wordsLost(before: Statement, after: Statement): ReadonlySet<number> {
  const { inserted, deleted } = changedWords(before, after);
  return withoutOtherForms(before, deleted, after, inserted);
}

/** Whether a sentence named a length of time, and names none any more. */
export function losesTime(before: Statement, after: Statement): boolean {
  return hasAny(before, UNITS) && !hasAny(after, UNITS);
}

/** Whether a number in a sentence binds somebody: a count of members that grows does not. */
function numbersBind(one: Statement): boolean {
  return hasAny(one, [...BINDING, ...MAY_AND_MUST, ...UNITS]) || MONEY.test(one.text);
}

function touched(statement: Statement, cue: string, words: ReadonlySet<number>): number {
  return spansOf(statement, cue).filter((span) => isTouched(span, words)).length;
}

function numbersChanged(before: Statement, after: Statement): number {
  // "Thirty (30)" says one number.
  const [old, fresh] = [before, after].map(({ text }) => numbersIn(text.replace(IN_DIGITS, ""))) as [Numbers, Numbers];
  return surplus(fresh, old, ({ number }) => number).length + surplus(old, fresh, ({ number }) => number).length;
}

/** From the first of some words to the last, of the sentence's own. */
function stretchOf({ own, tokens }: Statement, words: ReadonlySet<number>): Span {
  const places = [...words].filter((at) => at >= own);
  return places.length === 0
    ? { from: own, to: tokens.length }
    : { from: Math.min(...places), to: Math.max(...places) + 1 };
}

/** A clause: as long as one, and neither a line that leads into something nor a list of links. */
function isClause({ text, tokens, own }: Statement): boolean {
  return tokens.length - own >= FEWEST_WORDS && !/[:\]]\s*$|\]\(/u.test(text);
}

/** Whether it is a row of a table, with three cells or more. */
export function isRow({ text }: Statement): boolean {
  return text.split(" | ").length > 2;
}
