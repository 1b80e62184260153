import type { Span } from "../lexicon.ts";
import { has, near, type Statement, spansOf, VERB_LAST } from "../statement.ts";
import type { Found, Rule } from "./rule.ts";
import { type WhoseData, whoseData } from "./whose-data.ts";

/** Words between "build" or "improve" and the AI that is built. */
const BUILT = 5;

/** "We use what you post to build our language models": AI itself is made or made better with the reader's data. */
function builtOn(statement: Statement): Span | null {
  const built = near(statement, ["develop", "ai_models"], BUILT);
  if (built && has(statement, "data_user")) return built;
  const bettered = near(statement, ["develop", "ai"], BUILT);
  return bettered && has(statement, "default_on") && has(statement, "data_user") ? bettered : null;
}

/** Points of training on what stands open to everybody, and on what readers think of the service. */
const MILDER: Partial<Record<WhoseData, number>> = { public: 3, feedback: 2 };
/** Points where machine learning serves to make the service better, and no model is said to learn. */
const HELPED_BY_MACHINES = 2;

/** "We use your messages to improve the service, also by machine learning": the data is named here, and first. */
function learningOnData(statement: Statement): Found | null {
  const span = near(statement, ["use", "data_user", "develop", "machine_learning"], 40);
  if (!span) return null;
  const learning = spansOf(statement, "machine_learning").findLast(({ to }) => to <= span.to);
  const isNamed = spansOf(statement, "data_user").some(
    ({ from, to }) => from >= statement.own && to <= (learning?.from ?? 0),
  );
  return isNamed ? { span } : { span, base: HELPED_BY_MACHINES };
}

/** "Develop AI models", not "AI models that create": the building comes first, but where verbs come last. */
function modelsBuilt(statement: Statement, cues: readonly string[], window: number): Span | null {
  const span = near(statement, cues, window);
  if (!span || VERB_LAST.has(statement.lang)) return span;
  const models = spansOf(statement, "models").findLast(({ to }) => to <= span.to);
  const isBuilt = spansOf(statement, "develop").some(({ from }) => from >= span.from && from < (models?.from ?? 0));
  return isBuilt ? span : null;
}

/** The words that say for certain that models learn. */
function certainly(statement: Statement): Found | null {
  const span =
    near(statement, ["train", "ai"], 16) ??
    near(statement, ["ai_strong_phrase"], 1) ??
    near(statement, ["train", "models", "data_any"], 18) ??
    modelsBuilt(statement, ["develop", "ai", "models", "data_user"], 24) ??
    modelsBuilt(statement, ["use", "data_any", "develop", "ai", "models"], 24);
  if (span) return { span };
  const learning = learningOnData(statement);
  if (learning && learning.base === undefined) return learning;
  const other =
    modelsBuilt(statement, ["develop", "machine_learning", "models"], 7) ??
    near(statement, ["ml_purpose", "data_user"], 24) ??
    near(statement, ["feed", "ai", "data_any"], 16) ??
    near(statement, ["feed", "models", "data_user"], 16) ??
    near(statement, ["learn_from", "ai", "data_user"], 12) ??
    near(statement, ["learn_from", "models", "data_user"], 12) ??
    near(statement, ["ai_data", "data_user", "learn_from"], 14) ??
    builtOn(statement);
  return other ? { span: other } : learning;
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
  needs: ["train", "ai_strong_phrase", "develop", "ml_purpose", "feed", "learn_from"],
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
    const certain = certainly(statement);
    if (certain) {
      if (has(statement, "staff") && !has(statement, "ai", "models", "ai_data")) return null;
      const whose = whoseData(statement, certain.span);
      const base = MILDER[whose];
      // What is said to be nobody's data is not the reader's.
      const said = !has(statement, "impersonal");
      return { ...(base && { base }), ...certain, weak: whose === "unsaid" || !said, said };
    }
    const said = near(statement, ["train", "models"], 4);
    const hinted = said ?? near(statement, ["develop", "ai", "data_user"], 20);
    return hinted && { span: hinted, weak: true, said: said !== null };
  },
};
