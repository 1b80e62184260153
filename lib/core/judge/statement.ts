import { type Break, clausesOf } from "./clauses.ts";
import { findCues, type Lexicon, type Span, type Token, tokensOf } from "./lexicon.ts";
import type { Rule, Sighting } from "./rules/rule.ts";

/**
 * A sentence made ready for the rules: its words, the cues in it, and where its clauses end.
 * A list item is read together with the line that leads into the list, so that "We do not:" rules
 * over what follows; `own` tells where the item's own words begin.
 */
export interface Statement {
  text: string;
  /** Index of the first character of `text` in the analysed string (after a lead-in). */
  offset: number;
  tokens: readonly Token[];
  own: number;
  cues: ReadonlyMap<string, readonly Span[]>;
  /** For each token, how strongly it is parted from the one before. */
  breaks: readonly Break[];
  /** Tokens with which a list begins: what denies its lead-in denies all of it. */
  listStarts: ReadonlySet<number>;
  lang: string;
  /** What rules saw in it before: a sentence is asked for its change, and for what the whole version says. */
  sightings: Map<Rule, Sighting>;
}

const NOTHING: readonly Span[] = [];
/** A negation this many words before what it denies still denies it; after it, only in V2 languages. */
const NEGATION_REACH = 40;
const NEGATION_AFTER = 6;
/** "without …" denies only what follows at once. */
const WITHOUT_REACH = 6;
/** Languages in which a negation may follow the verb, and the verb what it is about. */
export const VERB_LAST: ReadonlySet<string> = new Set(["nl", "de"]);

/** Vietnamese is written in syllables: so many make a word. */
const SYLLABLES = 1.5;

/** Reads a sentence. `lead` is the line that leads into a list, or an empty string. */
export function readStatement(text: string, lead: string, lexicon: Lexicon): Statement {
  const prefix = lead === "" ? "" : `${lead.replace(/[:\s]+$/u, "")} `;
  const whole = prefix + text;
  const tokens = tokensOf(whole, lexicon.language);
  const own = tokens.findIndex((token) => token.start >= prefix.length);
  const cues = findCues(tokens, lexicon);
  if (own > 0 && isWhole(cues, own)) return readStatement(text, "", lexicon);
  const clauses = clausesOf(whole, tokens, own, cues);
  return { text, offset: prefix.length, tokens, own, cues, ...clauses, lang: lexicon.language, sightings: new Map() };
}

/** "We may use …": an item that says by itself who does what goes on with nothing that leads into its list. */
function isWhole(cues: ReadonlyMap<string, readonly Span[]>, own: number): boolean {
  const subject = cues.get("we_subject")?.find(({ from }) => from === own);
  return ["perhaps", "duty", "neg"].some((cue) => cues.get(cue)?.some(({ from }) => from === subject?.to));
}

/** Where a cue stands in a statement. */
export function spansOf(statement: Statement, cue: string): readonly Span[] {
  return statement.cues.get(cue) ?? NOTHING;
}

/** Whether any of the cues stands in it. */
export function has(statement: Statement, ...cues: string[]): boolean {
  return hasAny(statement, cues);
}

/** The same of a list of cues. */
export function hasAny(statement: Statement, cues: readonly string[]): boolean {
  for (const cue of cues) {
    const spans = statement.cues.get(cue);
    if (spans !== undefined && spans.length > 0) return true;
  }
  return false;
}

/** Whether two stretches have a token in common. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && one.to > other.from;
}

/** Whether any of some cues stands, in part at least, within a stretch. */
export function stands(statement: Statement, cues: readonly string[], within: Span): boolean {
  return cues.some((cue) => spansOf(statement, cue).some((span) => overlap(span, within)));
}

/** Words by which a quotation is carried on to the end of its phrase. */
const LONGEST_END = 3;

/** The words of a span, as written, with the rest of its phrase where that is short. */
export function phraseAt(statement: Statement, span: Span): string {
  const end = statement.breaks.findIndex((sign, index) => index >= span.to && sign !== "none");
  const to = end < 0 ? statement.tokens.length : end;
  return wordsAt(statement, to - span.to <= LONGEST_END ? { from: span.from, to } : span);
}

/** The words of a span, as written. */
export function wordsAt(statement: Statement, span: Span): string {
  const start = Math.max(0, (statement.tokens[span.from]?.start ?? 0) - statement.offset);
  const end = (statement.tokens[span.to - 1]?.end ?? 0) - statement.offset;
  return statement.text.slice(start, Math.max(start, end));
}

/**
 * The tightest stretch of at most `window` words that holds one span of each cue, or null.
 * At least one of them must be the statement's own, not its lead-in's.
 */
export function near(statement: Statement, cues: readonly string[], window: number): Span | null {
  for (const cue of cues) if (!statement.cues.has(cue)) return null;
  const reach = statement.lang === "vi" ? window * SYLLABLES : window;
  const marks = cues.flatMap((cue, which) => spansOf(statement, cue).map((span) => ({ ...span, which })));
  marks.sort((one, other) => one.from - other.from);
  let best: Span | null = null;
  for (const start of marks.keys()) {
    const span = gather(marks, start, cues.length, reach);
    if (!span || span.to <= statement.own) continue;
    if (!best || span.to - span.from < best.to - best.from) best = span;
  }
  return best;
}

/** The stretch from one mark on that holds a mark of each cue, or null where the window is too narrow. */
function gather(
  marks: readonly (Span & { which: number })[],
  start: number,
  cues: number,
  window: number,
): Span | null {
  const from = marks[start]?.from ?? 0;
  const seen = new Set<number>();
  let to = 0;
  for (let index = start; index < marks.length; index += 1) {
    const mark = marks[index];
    if (!mark || mark.from - from > window) return null;
    seen.add(mark.which);
    to = Math.max(to, mark.to);
    if (seen.size === cues) return { from, to };
  }
  return null;
}

/** Whether what stands at `span` is denied: "do not …", "never …", but not "not limited to …". */
export function isNegated(statement: Statement, span: Span): boolean {
  const without = spansOf(statement, "without").some(
    ({ to }) => to <= span.from && span.from - to < WITHOUT_REACH && !parted(statement, to, span.from, "soft"),
  );
  if (without || isDoneWithoutData(statement, span)) return true;
  const clause = statement.breaks.lastIndexOf("hard", span.from);
  const list = lastListStart(statement, span.from);
  const isExcepted = isAmongExceptions(statement, span);
  const names = ["impersonal", "not_affiliates"].flatMap((cue) => spansOf(statement, cue));
  return spansOf(statement, "neg").some((neg) => {
    // "Content that is not personal data", "companies not affiliated with us": what is done is not denied.
    if (names.some(({ from, to }) => from <= neg.from && neg.to <= to)) return false;
    if (overlap(neg, span)) return true;
    if (neg.to > span.from) return deniesBehind(statement, neg, span);
    if (isExcepted(neg)) return false;
    return neg.to > clause && (span.from - neg.to < NEGATION_REACH || neg.to <= list);
  });
}

/** "We do not use it, unless: (1) your messages are reviewed …": what a list excepts is not denied before it. */
function isAmongExceptions(statement: Statement, span: Span): (neg: Span) => boolean {
  const opens = spansOf(statement, "unless").findLast(({ to }) => to <= span.from && statement.listStarts.has(to));
  return (neg) => opens !== undefined && neg.to <= opens.from;
}

/** "We train our models without using your data": what is named is named as left out, and nothing else is. */
function isDoneWithoutData(statement: Statement, span: Span): boolean {
  const data = ["data_user", "data_any"].flatMap((cue) => spansOf(statement, cue).map(({ from }) => from));
  const first = Math.min(...data);
  return spansOf(statement, "without").some(({ from, to }) => {
    if (from <= span.from || to > first || parted(statement, to, first, "soft")) return false;
    const acts = ["use", "collect", "share"].some((cue) => spansOf(statement, cue).some((act) => act.from === to));
    return first - to <= (acts ? 3 : 1);
  });
}

/** The last place up to `at` where a list begins, or -1. */
function lastListStart({ listStarts }: Statement, at: number): number {
  let last = -1;
  for (const start of listStarts) if (start <= at && start > last) last = start;
  return last;
}

/** "We verkopen uw gegevens niet": a negation after what it denies. */
function deniesBehind(statement: Statement, neg: Span, span: Span): boolean {
  if (!VERB_LAST.has(statement.lang) || neg.from - span.to >= NEGATION_AFTER) return false;
  // "… with partners who do not live here": the negation belongs to the clause that "who" opens.
  const opened = spansOf(statement, "clause").some(({ from }) => from >= span.to && from < neg.from);
  return !opened && !parted(statement, span.to, neg.from, "soft");
}

/** Whether signs, or words of contrast, part two places of a statement. */
export function parted(statement: Statement, from: number, to: number, least: "soft" | "hard"): boolean {
  for (let index = from; index <= to && index < statement.breaks.length; index += 1) {
    const sign = statement.breaks[index];
    if (sign === "hard" || (least === "soft" && sign === "soft")) return true;
  }
  return false;
}
