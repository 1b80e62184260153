import type { Span } from "../lexicon.ts";
import { has, isNegated, near, type Statement, spansOf, stands } from "../statement.ts";
import { isOthersDeed, isReadersOwnDeed } from "./doers.ts";
import type { Rule } from "./rule.ts";

/**
 * Points of a promise that binds less: for minors alone ("of consumers under 16"), or of what was done until now;
 * and of data that goes along when the business is sold.
 */
const LESSER = 3;

function isLesser(statement: Statement, span: Span): boolean {
  if (!isNegated(statement, span)) return has(statement, "merger");
  return stands(statement, ["past_deed"], span) || (has(statement, "children") && !has(statement, "yours"));
}

/** "We do not share your personal data with third parties": who shares nothing sells nothing. */
const noSharing: Rule = {
  class: "sale_of_data",
  base: 0,
  kind: "harm",
  needs: ["share"],
  details: [],
  find(statement) {
    const span = near(statement, ["share", "data_user", "third"], 8);
    if (!span || has(statement, "ads", "advertising", "own_purpose") || !isNegated(statement, span)) return null;
    // It is the sharing itself that is denied, not something that comes with it.
    return spansOf(statement, "neg").some(({ from, to }) => span.from - to < 1 && from < span.to) ? { span } : null;
  },
};

/** Data is sold. The sentences of state law that explain a right to refuse a sale are left out. */
export const saleOfData: Rule = {
  class: "sale_of_data",
  base: 5,
  kind: "harm",
  akin: noSharing,
  needs: ["sell"],
  details: ["data_kind", "data_user", "consent", "exception", "children", "narrowing", "unless", "only"],
  find(statement) {
    const span = near(statement, ["sell", "data_user"], 8);
    if (!span || isOthersDeed(statement, "sell", span) || isReadersOwnDeed(statement, "sell", span)) return null;
    return {
      span,
      weak: has(statement, "rights_context", "impersonal"),
      ...(isLesser(statement, span) && { base: LESSER }),
    };
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
