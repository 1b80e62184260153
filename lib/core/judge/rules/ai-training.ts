import type { Span } from "../lexicon.ts";
import { has, near, type Statement } from "../statement.ts";
import type { Rule } from "./rule.ts";

/** Words between "build" or "improve" and the AI that is built. */
const BUILT = 5;

/** "We use what you post to build our language models": AI itself is made or made better with the reader's data. */
function builtOn(statement: Statement): Span | null {
  const built = near(statement, ["develop", "ai_models"], BUILT);
  if (built && has(statement, "data_user")) return built;
  const bettered = near(statement, ["develop", "ai"], BUILT);
  return bettered && has(statement, "default_on") && has(statement, "data_user") ? bettered : null;
}

/**
 * Whether it is the reader's data that is used. An item of a list of uses, or a cell of a table of
 * them, need not name it again; remarks about the service itself are no data of the reader's.
 */
function isOnReadersData(statement: Statement): boolean {
  if (statement.own > 0 || statement.text.includes("|") || has(statement, "default_on", "optout")) return true;
  if (has(statement, "feedback_only") && !has(statement, "data_user")) return false;
  return has(statement, "data_any", "data_user");
}

/**
 * Data or content may train, develop or improve AI models. Certain where training and AI stand
 * close together and data is named; weak where models are said to learn but nobody's data is.
 * Staff, sport and school train too: without a word for AI their words end the matter.
 */
export const aiTraining: Rule = {
  class: "ai_training",
  promiseClass: "ai_training_limit",
  forbidClass: "scraping_ban",
  base: 5,
  kind: "harm",
  details: [
    "train",
    "ai",
    "private",
    "consent",
    "exception",
    "children",
    "data_kind",
    "data_user",
    "third",
    "affiliates",
    "optout",
    "only",
    "models",
  ],
  find(statement) {
    const certain =
      near(statement, ["train", "ai"], 16) ??
      near(statement, ["ai_strong_phrase"], 1) ??
      near(statement, ["train", "models", "data_any"], 18) ??
      near(statement, ["develop", "ai", "models", "data_user"], 24) ??
      near(statement, ["use", "data_any", "develop", "ai", "models"], 24) ??
      near(statement, ["use", "data_user", "develop", "machine_learning"], 40) ??
      near(statement, ["develop", "machine_learning", "models"], 7) ??
      near(statement, ["ml_purpose", "data_user"], 24) ??
      near(statement, ["feed", "ai", "data_any"], 16) ??
      near(statement, ["feed", "models", "data_user"], 16) ??
      near(statement, ["learn_from", "ai", "data_user"], 12) ??
      near(statement, ["learn_from", "models", "data_user"], 12) ??
      builtOn(statement);
    if (certain) {
      if (has(statement, "staff") && !has(statement, "ai", "models")) return null;
      return { span: certain, weak: !isOnReadersData(statement), said: true };
    }
    const said = near(statement, ["train", "models"], 4);
    const hinted = said ?? near(statement, ["develop", "ai", "data_user"], 20);
    return hinted && { span: hinted, weak: true, said: said !== null };
  },
};
