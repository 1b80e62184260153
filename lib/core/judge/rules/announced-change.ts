import { near } from "../statement.ts";
import type { Rule } from "./rule.ts";

/** The page tells of a change to come. Telling ahead is the opposite of silent. */
export const announcedChange: Rule = {
  class: "policy_change_terms",
  base: 3,
  kind: "news",
  details: ["announce", "notice_promise"],
  find(statement) {
    const span = near(statement, ["announce"], 1);
    return span ? { span, weak: !/\d{4}/u.test(statement.text) } : null;
  },
};
