import { firstOf, type Rule } from "./rule.ts";

/** On which ground of law data is processed. Asking first is good for the reader, an interest of the service's is not. */
export const legalBasis: Rule = {
  class: "legal_basis",
  base: 2,
  kind: "harm",
  needs: ["legit", "consent_ground", "legal_ground"],
  details: ["legit", "consent"],
  find: firstOf(
    [["legit"], 1],
    [["consent_ground"], 1, { kind: "news", base: 1 }],
    [["legal_ground"], 1, { kind: "news", base: 1 }],
  ),
};

/** Going on using the service is taken for agreeing. */
export const consentByUse: Rule = {
  class: "consent",
  base: 2,
  kind: "harm",
  denialIsItsSubject: true,
  needs: ["consent_by_use"],
  details: ["consent_by_use"],
  find: firstOf([["consent_by_use", "agree"], 30]),
};
