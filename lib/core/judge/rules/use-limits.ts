import type { Span } from "../lexicon.ts";
import { hasAny, near, type Statement } from "../statement.ts";
import type { Rule } from "./rule.ts";

/** Uses of data whose purpose is told; null where it is others who use it. */
function ownUse(statement: Statement, cues: readonly string[]): Span | null {
  return hasAny(statement, OTHERS) ? null : near(statement, ["use", ...cues], 16);
}

const OTHERS = ["third", "affiliates", "others"];

/**
 * What the service may use data for at all, and, where no other rule knows the subject, an edit that
 * takes a limit out (see lifted-limits.ts).
 */
export const useLimits: Rule = {
  class: "use_limits",
  base: 3,
  kind: "harm",
  needs: ["no_other_purpose", "any_purpose"],
  details: [],
  find(statement) {
    const bound = ownUse(statement, ["no_other_purpose", "data_any"]);
    if (bound) return { span: bound, promised: true };
    const free = ownUse(statement, ["any_purpose", "data_user"]);
    return free && { span: free };
  },
};
