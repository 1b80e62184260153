import { has, type Statement, spansOf, stands } from "../statement.ts";
import { firstOf, type Rule } from "./rule.ts";

const licensed = firstOf(
  [["licence", "licence_lasting"], 20, { affirmed: true }],
  [["licence", "licence_broad"], 20],
  [["licence", "data_user"], 16, { base: 1 }],
);

/** Words between "grant" and who is granted something. */
const GRANTED_TO = 4;

/** "You grant each other user a licence": they get it, and not the service. */
function isToUsers(statement: Statement): boolean {
  const [grant, licence] = spansOf(statement, "licence");
  if (!grant || !licence) return false;
  const to = spansOf(statement, "user_subject").find(({ from }) => from >= grant.to);
  return (
    to !== undefined &&
    to.to <= licence.from &&
    to.from - grant.to < GRANTED_TO &&
    !has(statement, "we_subject") &&
    !stands(statement, ["and"], { from: grant.to, to: to.from })
  );
}

/** Rights over what the reader posts. */
export const contentLicence: Rule = {
  class: "content_licence",
  base: 3,
  kind: "harm",
  needs: ["licence"],
  details: ["licence_broad"],
  find(statement) {
    const found = licensed(statement);
    return found && (isToUsers(statement) ? { ...found, weak: true } : found);
  },
};

/** How disputes are settled, and who answers for a loss; and how long the reader may object or claim. */
export const disputes: Rule = {
  class: "disputes",
  base: 3,
  kind: "harm",
  needs: ["own_court", "arbitration", "liability"],
  details: ["arbitration"],
  timed: "shorter",
  lossHarms: "help",
  find: firstOf(
    [["may", "own_court"], 12, { kind: "help", affirmed: true }],
    [["arbitration"], 1, { base: 2 }],
    [["liability"], 1, { base: 1 }],
  ),
};

/** Young people: from what age, with whose permission. */
export const children: Rule = {
  class: "children",
  base: 3,
  kind: "news",
  denialIsItsSubject: true,
  needs: ["children"],
  details: ["children"],
  timed: "shorter",
  find: firstOf([["children"], 1, { base: 1 }]),
};

/** A parent is asked before a child's data is collected. */
export const parentsAsked: Rule = {
  class: "children",
  base: 3,
  kind: "help",
  lossHarms: "help",
  denialIsItsSubject: true,
  needs: ["parent_consent"],
  details: [],
  find: firstOf([["parent_consent"], 1]),
};

/** What is encrypted. A promise: having it is good, losing it is not. */
export const encryptionPromise: Rule = {
  class: "encryption_promise",
  base: 3,
  kind: "help",
  needs: ["own_key", "encrypt_full", "encrypt"],
  details: ["own_key", "encrypt_full", "encrypt"],
  find: firstOf([["own_key"], 1, { affirmed: true }], [["encrypt_full"], 1], [["encrypt"], 1, { base: 1 }]),
};
