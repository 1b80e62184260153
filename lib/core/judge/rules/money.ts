import type { Span } from "../lexicon.ts";
import { has, isNegated, near, type Statement, spansOf } from "../statement.ts";
import type { Rule } from "./rule.ts";
import { isOthersDeed } from "./stance.ts";

/** Points of a promise that binds less: for minors alone ("of consumers under 16"), or of what was done until now. */
const LESSER = 3;

function isLesser(statement: Statement, span: Span): boolean {
  if (!isNegated(statement, span)) return false;
  const isReport = spansOf(statement, "past_deed").some(({ from, to }) => from < span.to && to > span.from);
  return isReport || (has(statement, "children") && !has(statement, "yours"));
}

/** Data is sold. The sentences of state law that explain a right to refuse a sale are left out. */
export const saleOfData: Rule = {
  class: "sale_of_data",
  base: 5,
  kind: "harm",
  needs: ["sell"],
  details: ["data_kind", "data_user", "consent", "exception", "children", "narrowing", "unless", "only"],
  find(statement) {
    const span = near(statement, ["sell", "data_user"], 8);
    if (!span || isOthersDeed(statement, "sell", span)) return null;
    return { span, weak: has(statement, "rights_context"), ...(isLesser(statement, span) && { base: LESSER }) };
  },
};

/** Targeted advertising and profiling. */
export const adsProfiling: Rule = {
  class: "ads_profiling",
  base: 2,
  kind: "harm",
  needs: ["ads", "track_you", "advertising", "elsewhere"],
  details: ["data_kind", "data_user", "third", "affiliates"],
  find(statement) {
    const span = near(statement, ["ads", "data_user"], 24);
    if (span) return { span };
    const tracked = near(statement, ["track_you", "third"], 8);
    if (tracked) return { span: tracked };
    const followed = near(statement, ["deeds", "elsewhere"], 6);
    if (followed && has(statement, "collect", "track_you", "ads")) return { span: followed };
    const marketed = near(statement, ["use", "data_kind", "advertising"], 16);
    if (marketed) return { span: marketed, base: 1 };
    if (!has(statement, "we_subject", "data_any", "children")) return null;
    const shown = near(statement, ["ads"], 1);
    // Not to do it at all is certain, whosever data it would be done with.
    if (shown && isNegated(statement, shown)) return { span: shown };
    const hint = shown ?? near(statement, ["advertising", "data_any"], 30);
    return hint && { span: hint, weak: true };
  },
};
