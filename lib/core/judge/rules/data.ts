import type { Span } from "../lexicon.ts";
import { has, isNegated, near, type Statement, spansOf } from "../statement.ts";
import { type Found, firstOf, type Rule } from "./rule.ts";
import { conditionOf } from "./stance.ts";

/** Data of a kind that the law guards more closely: the body, health, belief, papers that prove who one is. */
export const sensitiveData: Rule = {
  class: "sensitive_data",
  base: 3,
  kind: "harm",
  needs: ["sensitive"],
  details: ["sensitive", "third", "consent"],
  find: firstOf(
    [["collect", "sensitive"], 16],
    [["use", "sensitive"], 16],
    [["share", "sensitive"], 16],
    [["make", "sensitive"], 3],
    [["retain", "sensitive"], 6],
    [["sensitive"], 1, { weak: true }],
  ),
};

/** Another kind of data is asked for or collected. */
export const newData: Rule = {
  class: "new_data",
  base: 3,
  kind: "harm",
  needs: ["device_sense", "bought", "combine", "collect", "data_kind"],
  details: ["data_kind"],
  find(statement) {
    const certain =
      near(statement, ["scan", "device_sense"], 8) ??
      near(statement, ["bought", "data_user"], 12) ??
      near(statement, ["combine", "data_user", "third"], 20);
    if (certain) return { span: certain };
    if (!has(statement, "we_subject", "data_user", "user_subject")) return null;
    const span = near(statement, ["collect", "data_kind"], 24);
    if (span) return { span };
    const hint = near(statement, ["use", "data_kind"], 16) ?? near(statement, ["collect", "data_any"], 12);
    return hint && { span: hint, weak: true };
  },
};

const somewhere = firstOf(
  [["use", "location_precise"], 16],
  [["collect", "location"], 30],
  [["share", "location"], 16],
  [["use", "location"], 16, { weak: true }],
  [["location", "data_any"], 6, { weak: true }],
);

/** Points of a place no closer than a town, which is not graver for being known unless the reader acts. */
const COARSE = 2;

function isCoarse(statement: Statement, span: Span): boolean {
  if (!has(statement, "coarse") || conditionOf(statement, span) === "none") return false;
  return spansOf(statement, "location_precise").every((precise) => isNegated(statement, precise));
}

/** Where the reader is. */
export const location: Rule = {
  class: "location",
  base: 3,
  kind: "harm",
  needs: ["location_precise", "location"],
  details: ["location_precise", "location_always", "only", "location"],
  find(statement) {
    const found = somewhere(statement);
    if (found && isCoarse(statement, found.span)) return { base: COARSE, ...found };
    // An item of a list of what is collected need not say so again.
    const hint = found || statement.own < 1 ? null : near(statement, ["location"], 1);
    return found ?? (hint && { span: hint, weak: true });
  },
};

/**
 * "Voice recordings" are messages: that they are recorded says nothing of anybody else's. "We do not watch who opens
 * your messages": what is watched is another thing.
 */
function readOrRecorded(statement: Statement): Found | null {
  const messages = spansOf(statement, "messages");
  const isDeed = (deed: Span) => !messages.some((name) => name.from <= deed.from && name.to >= deed.to);
  const deeds = spansOf(statement, "scan").filter(isDeed);
  const span = deeds.length > 0 ? near(statement, ["scan", "messages"], 12) : null;
  const isOther = (deed: Span) =>
    messages.every((name) => spansOf(statement, "who").some(({ from }) => from >= deed.to && from < name.from));
  return span && !deeds.every(isOther) ? { span } : null;
}

const keptOrUsed = firstOf([["collect", "messages"], 10, { base: 1 }], [["use", "messages"], 10, { weak: true }]);

/** Messages, calls or files are read, recorded or used. */
export const messagesContent: Rule = {
  class: "messages_content",
  base: 3,
  kind: "harm",
  needs: ["messages"],
  details: ["messages", "scan"],
  find: (statement) => readOrRecorded(statement) ?? keptOrUsed(statement),
};

/**
 * How long data is kept, and when it is deleted. A stated time is news, not harm, until it is
 * made longer or taken out; only keeping without an end, or not deleting, is harm in itself.
 */
export const retention: Rule = {
  class: "retention",
  base: 3,
  kind: "harm",
  needs: ["undeleted", "retain_long", "retention"],
  details: ["undeleted", "retain_open", "retain_long", "delete"],
  timed: "longer",
  lossHarms: "harm",
  find(statement) {
    const undeleted = near(statement, ["undeleted"], 1);
    if (undeleted) return { span: undeleted, affirmed: true };
    const span = near(statement, ["retain", "retain_long"], 16) ?? near(statement, ["delete", "retain_long"], 16);
    if (span) return { span, base: has(statement, "retain_open") ? 3 : 0 };
    const hint = near(statement, ["retention"], 1);
    return hint && { span: hint, weak: true };
  },
};
