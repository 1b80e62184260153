import type { Span } from "../lexicon.ts";
import { has, type Statement, spansOf } from "../statement.ts";

/** Words between two kinds of data that are named together ("data, information or content"). */
const JOINED = 1;

/** Words by which a clause may say of data what it is ("information that is publicly available"). */
const RELATIVE = 3;

/** What the data is that a statement speaks of before it says what is done with it. */
export type WhoseData = "readers" | "public" | "feedback" | "unsaid";

/**
 * Whose data it is that is used for what stands at `span`.
 *
 * An item of a list of uses, or a cell of a table of them, need not name it again. What anybody
 * finds on the open internet is not what readers write or do, and remarks about the service itself are
 * no data of theirs, unless more of it is named, or they can refuse it.
 */
export function whoseData(statement: Statement, span: Span): WhoseData {
  const named = namedFor(statement, span);
  const isRefusable = has(statement, "default_on", "optout");
  if (isAllWithin(statement, named, "feedback_only")) {
    return isRefusable || has(statement, "data_user") ? "feedback" : "unsaid";
  }
  if (isAllWithin(statement, named, "public_data")) return "public";
  if (statement.own > 0 || statement.text.includes("|") || isRefusable) return "readers";
  if (has(statement, "feedback_only") && !has(statement, "data_user")) return "unsaid";
  return has(statement, "data_any", "data_user") ? "readers" : "unsaid";
}

/** The data that a clause names for a use: the reader's anywhere in it; other data before the use, or else after it. */
function namedFor(statement: Statement, span: Span): readonly Span[] {
  const next = statement.breaks.findIndex((sign, index) => index >= span.to && sign !== "none");
  const end = next < 0 ? statement.tokens.length : next;
  const upTo = (cue: string, last: number) => spansOf(statement, cue).filter(({ to }) => to <= last);
  const before = upTo("data_any", span.from);
  return [...upTo("data_user", end), ...(before.length > 0 ? before : upTo("data_any", end))];
}

/** Whether all data that is named is named by words of this cue, or joined to what is. */
function isAllWithin(statement: Statement, named: readonly Span[], cue: string): boolean {
  const kinds = spansOf(statement, cue);
  if (kinds.length === 0 || named.length === 0) return false;
  const sorted = named.toSorted((one, other) => one.from - other.from);
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of sorted) {
    const said = spansOf(statement, "who").some((who) => who.from === to) ? to + RELATIVE : to;
    const kind = kinds.find((one) => one.from < said && one.to > from);
    if (!kind && from - end > JOINED) return false;
    end = Math.max(end, to, kind?.to ?? 0);
  }
  return true;
}
