import { has, near } from "../statement.ts";
import type { Rule } from "./rule.ts";

/** Another kind of data is asked for or collected. */
export const newData: Rule = {
  class: "new_data",
  base: 3,
  kind: "harm",
  details: ["data_kind"],
  find(statement) {
    const span = near(statement, ["collect", "data_kind"], 24);
    return span && has(statement, "we_subject", "data_user", "user_subject") ? { span } : null;
  },
};

/** Where the reader is. */
export const location: Rule = {
  class: "location",
  base: 3,
  kind: "harm",
  details: ["location"],
  find(statement) {
    const span = near(statement, ["collect", "location"], 30);
    return span ? { span } : null;
  },
};

/** Messages, calls or files are read, recorded or used. */
export const messagesContent: Rule = {
  class: "messages_content",
  base: 3,
  kind: "harm",
  details: ["messages", "scan"],
  find(statement) {
    const span = near(statement, ["scan", "messages"], 10);
    return span ? { span } : null;
  },
};

/**
 * How long data is kept, and when it is deleted. A stated time is news, not harm, until it is
 * made longer or taken out; only keeping without an end is harm in itself.
 */
export const retention: Rule = {
  class: "retention",
  base: 3,
  kind: "harm",
  details: ["retain_open", "retain_long", "delete"],
  lossHarms: true,
  find(statement) {
    const span = near(statement, ["retain", "retain_long"], 16) ?? near(statement, ["delete", "retain_long"], 16);
    return span ? { span, base: has(statement, "retain_open") ? 3 : 0 } : null;
  },
};
