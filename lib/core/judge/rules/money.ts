import type { Span } from "../lexicon.ts";
import { has, isNegated, near, type Statement } from "../statement.ts";
import type { Rule } from "./rule.ts";

/** Points of a promise that is given for minors alone ("the data of consumers under 16"): most readers lose nothing by it. */
const FOR_MINORS = 3;

function isForMinors(statement: Statement, span: Span): boolean {
  return has(statement, "children") && !has(statement, "yours") && isNegated(statement, span);
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
    if (!span) return null;
    return { span, weak: has(statement, "rights_context"), ...(isForMinors(statement, span) && { base: FOR_MINORS }) };
  },
};

/** Targeted advertising and profiling. */
export const adsProfiling: Rule = {
  class: "ads_profiling",
  base: 2,
  kind: "harm",
  needs: ["ads", "track_you", "advertising"],
  details: ["data_kind", "data_user", "third", "affiliates"],
  find(statement) {
    const span = near(statement, ["ads", "data_user"], 24);
    if (span) return { span };
    const tracked = near(statement, ["track_you", "third"], 8);
    if (tracked) return { span: tracked };
    if (!has(statement, "we_subject", "data_any")) return null;
    const shown = near(statement, ["ads"], 1);
    // Not to do it at all is certain, whosever data it would be done with.
    if (shown && isNegated(statement, shown)) return { span: shown };
    const hint = shown ?? near(statement, ["advertising", "data_any"], 30);
    return hint && { span: hint, weak: true };
  },
};
