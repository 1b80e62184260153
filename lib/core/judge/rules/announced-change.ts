import { near } from "../statement.ts";
import { firstOf, type Rule } from "./rule.ts";

const howChanged = firstOf(
  [["policy_word", "change_terms", "no_notice"], 30, { kind: "harm", base: 3 }],
  [["policy_word", "change_terms", "notice_promise"], 40, { kind: "help", base: 2 }],
  [["no_notice"], 1, { kind: "harm", base: 1 }],
  [["policy_word", "change_terms"], 16, { kind: "harm", base: 1 }],
);

/**
 * The page tells of a change to come (telling ahead is the opposite of silent), or how changes will
 * be told. To be told is good for the reader.
 */
export const announcedChange: Rule = {
  class: "policy_change_terms",
  base: 3,
  kind: "news",
  needs: ["announce", "change_terms", "no_notice"],
  details: ["announce", "notice_promise"],
  timed: "shorter",
  find(statement) {
    const span = near(statement, ["announce"], 1);
    if (span && /\d{4}/u.test(statement.text)) return { span };
    return howChanged(statement) ?? (span && { span, weak: true });
  },
};
