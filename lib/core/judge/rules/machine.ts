import { isNegated, near, type Statement, spansOf } from "../statement.ts";
import { firstOf, type Rule } from "./rule.ts";

/** What is said to AI features is kept or used. */
export const aiInteractions: Rule = {
  class: "ai_interactions",
  base: 2,
  kind: "harm",
  needs: ["ai_data"],
  details: ["ads", "data_kind", "third"],
  find: firstOf([["collect", "ai_data"], 16], [["use", "ai_data", "data_any"], 16, { weak: true }]),
};

/** Machines decide about people, or draw conclusions about them. */
export const automatedDecisions: Rule = {
  class: "automated_decisions",
  base: 2,
  kind: "harm",
  needs: ["auto"],
  details: ["auto"],
  find(statement) {
    const review = near(statement, ["human_review", "auto"], 24);
    const asked = review && spansOf(statement, "human_review").some((span) => !isNegated(statement, span));
    if (asked) return { span: review, base: 3, promised: true };
    const span = near(statement, ["auto"], 1);
    return span && { span, affirmed: review !== null };
  },
};

/** Words within which a statement on the reader's rights says so: "You have the right to …". */
const RIGHTS_WITHIN = 6;

/** "You have the right to a copy of what you already provided": what the reader may ask for, no use of it. */
function isOnRights(statement: Statement): boolean {
  const first = Math.max(0, statement.own);
  return spansOf(statement, "rights_context").some(({ from }) => from >= first && from - first < RIGHTS_WITHIN);
}

/** What was collected before is put to a new use. */
export const retroactiveUse: Rule = {
  class: "retroactive_use",
  base: 4,
  kind: "harm",
  needs: ["retro_apply"],
  details: ["retro_apply"],
  find(statement) {
    const span = near(statement, ["retro_apply", "use", "data_any"], 24);
    return span && { span, weak: isOnRights(statement) };
  },
};
