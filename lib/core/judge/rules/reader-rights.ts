import { firstOf, type Rule } from "./rule.ts";

const RIGHTS = {
  class: "reader_rights",
  base: 3,
  kind: "help",
  details: ["free_of_charge"],
  lossHarms: "help",
} as const;

/** The reader can have a copy of the data. */
export const rightToCopy: Rule = {
  ...RIGHTS,
  needs: ["own_copy"],
  find: firstOf([["own_copy", "may"], 12, { affirmed: true }]),
};

/** The reader can have the data deleted; and when the service itself may close an account. */
export const rightToErasure: Rule = {
  ...RIGHTS,
  needs: ["own_erasure", "account_closed"],
  find: firstOf(
    [["account_closed", "no_reason"], 16, { kind: "harm" }],
    [["own_erasure", "may"], 12, { affirmed: true }],
  ),
};

/** The reader is told when data was lost, and how soon. */
export const toldOfBreaches: Rule = {
  ...RIGHTS,
  needs: ["breach"],
  timed: "longer",
  find: firstOf([["breach", "notice_promise"], 16]),
};
