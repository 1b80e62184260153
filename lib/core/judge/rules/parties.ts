import { isNegated } from "../statement.ts";
import { firstOf, type Rule } from "./rule.ts";

/** Authorities get data. Every service must obey the law; it is the condition that an edit can loosen. */
export const lawEnforcement: Rule = {
  class: "law_enforcement",
  base: 3,
  kind: "harm",
  needs: ["authorities"],
  details: ["court"],
  find: firstOf([["told_first", "authorities"], 30, { promised: true }], [["share", "authorities"], 24, { base: 0 }]),
};

const abroad = firstOf(
  [["share", "intl"], 24, { base: 2 }],
  [["retain", "places"], 6],
  [["intl"], 1, { base: 2, weak: true }],
);

/** Data goes to other countries. */
export const internationalTransfer: Rule = {
  class: "international_transfer",
  base: 3,
  kind: "harm",
  needs: ["intl", "places"],
  details: ["safeguard", "intl", "places"],
  find(statement) {
    const found = abroad(statement);
    // That data goes nowhere is certain, whatever else is said of other countries.
    const isPromise = found?.weak === true && isNegated(statement, found.span);
    return isPromise ? { span: found.span, base: 3 } : found;
  },
};

/** Who is responsible, with whom the contract is made, and whose law holds. */
export const controllerIdentity: Rule = {
  class: "controller_identity",
  base: 3,
  kind: "news",
  needs: ["controller"],
  details: ["company", "places"],
  find: firstOf([["controller", "company"], 20], [["controller"], 1, { base: 1 }]),
};

/** It holds in some regions only, or not in some. */
export const regionScope: Rule = {
  class: "region_scope",
  base: 1,
  kind: "news",
  denialIsItsSubject: true,
  needs: ["places"],
  details: ["places"],
  find: firstOf([["resident", "places"], 12], [["region_outside", "places"], 4]),
};
