import type { Span } from "../lexicon.ts";
import { has, isNegated, near, parted, type Statement, spansOf, wordsAt } from "../statement.ts";

/** Words between who is bound, what they do, and for what. */
const REACH = 30;

const OTHERS: readonly string[] = ["third", "affiliates", "others"];
const SUBJECTS = [...OTHERS, "we_subject", "user_subject"];

/** The decisive words of a bound on others, and whether it holds or is lifted. */
export interface Bound {
  span: Span;
  holds: boolean;
}

/**
 * What others may do with the reader's data is bound: "They may not use it for anything else",
 * "providers use it only on our behalf", "they must keep it confidential". "They may use it for
 * other purposes" is such a bound lifted. Null where it is the reader, or the service, that is bound.
 */
export function boundOnOthers(statement: Statement): Bound | null {
  const never = bound(statement, ["handle", "no_other_purpose"]);
  const other = never ? null : bound(statement, ["handle", "other_purpose"]);
  const span = never ?? other ?? bound(statement, ["handle", "only", "our_behalf"]) ?? bound(statement, ["bound_duty"]);
  return span && { span, holds: span !== other || isDenied(statement, span) };
}

function bound(statement: Statement, cues: readonly string[]): Span | null {
  const words = near(statement, cues, REACH);
  const who = words && whoDoes(statement, words);
  return who && { from: Math.min(who.from, words.from), to: words.to };
}

/** Whoever is named last before the words, or first in them where nobody is; null where that is not others. */
function whoDoes(statement: Statement, words: Span): Span | null {
  const named = SUBJECTS.flatMap((cue) => spansOf(statement, cue).map((span) => ({ ...span, cue }))).filter(
    (span) => !(span.cue === "user_subject" && isTheirs(statement, span)),
  );
  const before = named.filter(
    ({ from, to }) => from <= words.from && words.from - to < REACH && !parted(statement, to, words.from, "hard"),
  );
  const inside = named.filter(({ from }) => from > words.from && from < words.to);
  const who =
    before.toSorted((one, other) => other.from - one.from)[0] ??
    inside.toSorted((one, other) => one.from - other.from)[0];
  return who && OTHERS.includes(who.cue) ? who : null;
}

/** German tells "Sie" (you) from "sie" (they, them) by the capital alone. */
function isTheirs(statement: Statement, span: Span): boolean {
  return statement.lang === "de" && wordsAt(statement, span) === "sie";
}

function isDenied(statement: Statement, span: Span): boolean {
  const last = { from: span.to - 1, to: span.to };
  return isNegated(statement, span) || isNegated(statement, last) || has(statement, "open_prohib", "prohib_behind");
}
