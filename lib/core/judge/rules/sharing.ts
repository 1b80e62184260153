import type { Span } from "../lexicon.ts";
import { has, isNegated, near, type Statement, spansOf, wordsAt } from "../statement.ts";
import { boundOnOthers } from "./bound.ts";
import { isReadersAlone } from "./doers.ts";
import { isCompanyName } from "./names.ts";
import type { Rule } from "./rule.ts";

const DETAILS = [
  "private",
  "data_kind",
  "data_user",
  "ads",
  "consent",
  "optout",
  "third",
  "affiliates",
  "exception",
  "children",
  "only",
  "narrowing",
];

/** "We receive data from partners" is no sharing: the recipient must not be where it comes from. */
function isSource(statement: Statement, recipient: Span): boolean {
  return spansOf(statement, "recipient_from").some(
    (from) => from.to <= recipient.from && recipient.from - from.to <= 1,
  );
}

/** "Our affiliates may use your data", "your data may be used by our affiliates": who uses it. */
function usedWithin(statement: Statement): Span | null {
  const span = near(statement, ["affiliates", "use", "data_user"], 12);
  if (!span) return null;
  const within = (cue: string) => spansOf(statement, cue).filter(({ from, to }) => from >= span.from && to <= span.to);
  const uses = within("use");
  const does = within("affiliates").some((group) => {
    const agent = spansOf(statement, "agent").some(({ to }) => to <= group.from && group.from - to <= 1);
    return uses.some((use) => (use.from < group.from ? agent : !isSource(statement, group)));
  });
  return does ? span : null;
}

function sharedWith(statement: Statement, recipient: "third" | "affiliates"): Span | null {
  const span = near(statement, ["share", recipient], 14);
  if (!span || isReadersAlone(statement, "share")) return null;
  const recipients = spansOf(statement, recipient).filter((at) => at.from >= span.from && at.to <= span.to);
  return recipients.every((at) => isSource(statement, at)) ? null : span;
}

/** "We may refer your query to Bing": a recipient known by name. */
function sharedByName(statement: Statement): Span | null {
  for (const share of spansOf(statement, "share")) {
    if (share.to <= statement.own) continue;
    const to = spansOf(statement, "recipient_to").find((at) => at.from >= share.from);
    if (to && to.from - share.to <= 6 && isCompanyName(statement, to.to)) return { from: share.from, to: to.to + 1 };
  }
  return null;
}

/** Words between who receives and what is received that still read as one phrase. */
const CLOSE = 4;

/** "Trusted partners receive your contact list": who gets what is the reader's, with the sharing left unsaid. */
function givenTo(statement: Statement): Span | null {
  for (const recipient of spansOf(statement, "third")) {
    const gets = spansOf(statement, "gets").find(({ from }) => from >= recipient.to && from - recipient.to < CLOSE);
    const yours = gets && spansOf(statement, "yours").find(({ from }) => from >= gets.to && from - gets.to < CLOSE);
    if (yours && recipient.to > statement.own && !isSource(statement, recipient))
      return { from: recipient.from, to: yours.to };
  }
  return null;
}

/** Data goes to other companies. */
export const sharingThirdParty: Rule = {
  class: "sharing_third_party",
  base: 3,
  kind: "harm",
  needs: ["third", "share"],
  details: DETAILS,
  find(statement) {
    const span = sharedWith(statement, "third") ?? sharedByName(statement) ?? givenTo(statement);
    if (span) return { span };
    // Others who use, send or get data: said of every provider, so no more than a hint.
    if (spansOf(statement, "third").every((at) => isSource(statement, at))) return null;
    const hint = near(statement, ["third", "use", "data_any"], 20) ?? near(statement, ["third", "collect"], 12);
    return hint && { span: hint, weak: true };
  },
};

/** Data goes to companies of the same group, or these may use it. */
export const affiliates: Rule = {
  class: "affiliates",
  base: 3,
  kind: "harm",
  needs: ["affiliates"],
  details: DETAILS,
  find(statement) {
    const span = sharedWith(statement, "affiliates") ?? usedWithin(statement);
    return span ? { span } : null;
  },
};

/** "We share it with partners for marketing"; "with partners for marketing" as an item that is not read with its list's line. */
const marketedByOthers: Rule = {
  class: "sharing_own_purposes",
  base: 0,
  kind: "harm",
  needs: ["advertising"],
  details: [],
  find(statement) {
    const isItem = spansOf(statement, "recipient_to").some(({ from }) => from === 0);
    const deed = isItem ? ["advertising"] : ["share", "advertising"];
    const span = near(statement, ["third", ...deed], 20);
    // What is sold as well is more than that.
    return span && !has(statement, "sell") && !isNegated(statement, span) ? { span } : null;
  },
};

/** "If you buy from other users, we tell them where to send it": the reader's own contract with them asks for it. */
function isForOrder(statement: Statement, span: Span): boolean {
  return spansOf(statement, "order").some(({ from }) => from < span.from);
}

/** Without any of these nobody's data is spoken of ("we provide reports to customers on their own adverts"). */
const OF_DATA = ["data_any", "data_user", "data_kind", "data_word", "yours"];

/** "You may ask what we shared, if anything", "residents have the right to opt out": a right does not say that it is done. */
function isOnLaw(statement: Statement): boolean {
  const isOfOthers = has(statement, "resident") && !has(statement, "we_subject");
  return (isOfOthers || has(statement, "if_any")) && has(statement, "rights_context");
}

/** Points of a bound on others: graver than legal form, milder than that they use it for themselves. */
const BOUND = 3;

/** Whoever receives the data may use it for ends of their own, or is bound not to. */
export const sharingOwnPurposes: Rule = {
  class: "sharing_own_purposes",
  base: 5,
  kind: "harm",
  akin: marketedByOthers,
  needs: ["own_purpose", "handle", "bound_duty"],
  details: DETAILS,
  find(statement) {
    const span =
      near(statement, ["share", "affiliates", "own_purpose"], 40) ??
      near(statement, ["share", "third", "own_purpose"], 40);
    // Words in two cells of a table belong to two statements.
    if (span && !wordsAt(statement, span).includes("|")) {
      // Sums and averages are nobody's data.
      const isSums = has(statement, "anonymous") && !has(statement, "data_user");
      const weak = isSums || isOnLaw(statement) || !has(statement, ...OF_DATA);
      return { span, weak, ...(isForOrder(statement, span) && { base: BOUND }) };
    }
    const kept = near(statement, ["third", "handle", "own_purpose", "data_user"], 30);
    if (kept) return { span: kept, base: BOUND };
    const bound = boundOnOthers(statement);
    return bound && { span: bound.span, base: BOUND, [bound.holds ? "promised" : "affirmed"]: true };
  },
};
