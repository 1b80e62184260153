import type { Span } from "../lexicon.ts";
import { has, type Statement, spansOf } from "../statement.ts";

/** Words between two kinds of data that are named together ("data, information or content"). */
const JOINED = 1;

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
  const named = ["data_user", "data_any"].flatMap((cue) => spansOf(statement, cue)).filter(({ to }) => to <= span.to);
  const isRefusable = has(statement, "default_on", "optout");
  if (isAllWithin(statement, named, "feedback_only")) {
    return isRefusable || has(statement, "data_user") ? "feedback" : "unsaid";
  }
  if (isAllWithin(statement, named, "public_data")) return "public";
  if (statement.own > 0 || statement.text.includes("|") || isRefusable) return "readers";
  if (has(statement, "feedback_only") && !has(statement, "data_user")) return "unsaid";
  return has(statement, "data_any", "data_user") ? "readers" : "unsaid";
}

/** Whether all data that is named is named by words of this cue, or joined to what is. */
function isAllWithin(statement: Statement, named: readonly Span[], cue: string): boolean {
  const kinds = spansOf(statement, cue);
  if (kinds.length === 0 || named.length === 0) return false;
  const sorted = named.toSorted((one, other) => one.from - other.from);
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of sorted) {
    const kind = kinds.find((one) => one.from < to && one.to > from);
    if (!kind && from - end > JOINED) return false;
    end = Math.max(end, to, kind?.to ?? 0);
  }
  return true;
}
