/** The shapes of findings, and of what the person called wrong. See schemas.ts. */
import * as v from "../../checks.ts";
import type { Finding, FindingClass, MutedFinding, MutedPlace } from "../../model.ts";
import { COUNT, type Complete, ID, list, MOMENT, oneOf, PASSAGE, REASON, SHORT, text } from "./schemas.ts";

const option = v.exactOptional;
export const SEVERITY = v.picklist(["important", "worth-knowing", "small", "good", "none"]);

const CLASS = oneOf<FindingClass>()([
  "ai_training",
  "ai_training_limit",
  "scraping_ban",
  "sharing_third_party",
  "affiliates",
  "sharing_own_purposes",
  "sale_of_data",
  "ads_profiling",
  "messages_content",
  "location",
  "new_data",
  "retention",
  "opt_out",
  "default_on",
  "not_retroactive",
  "policy_change_terms",
  "ai_interactions",
  "automated_decisions",
  "sensitive_data",
  "retroactive_use",
  "consent",
  "legal_basis",
  "law_enforcement",
  "international_transfer",
  "region_scope",
  "children",
  "controller_identity",
  "content_licence",
  "disputes",
  "encryption_promise",
  "reader_rights",
  "use_limits",
  "plain_words",
  "plain_number",
  "plain_date",
  "plain_link",
  "plain_country",
]);
export const FINDING = v.looseObject({
  class: CLASS,
  action: v.picklist(["added", "removed", "promise-removed", "promise-narrowed", "flipped", "detail-edited"]),
  direction: v.picklist(["worse", "better", "neutral"]),
  severity: SEVERITY,
  actor: v.picklist(["we", "affiliates", "third-party", "user"]),
  condition: v.picklist(["none", "consent", "unless-opt-out", "default-on", "only", "except"]),
  data: list(SHORT),
  section: PASSAGE,
  firstMention: v.boolean(),
  goneEverywhere: v.boolean(),
  regions: list(SHORT),
  outside: option(v.boolean()),
  applies: v.picklist(["yes", "no", "unknown"]),
  before: v.nullable(PASSAGE),
  after: v.nullable(PASSAGE),
  quote: PASSAGE,
  reasons: list(REASON),
});
true satisfies Complete<Finding, typeof FINDING.entries>;

/** A finding that a change has and that says nothing. */
export const MUTED_PLACE = v.looseObject({ by: ID, place: COUNT, finding: FINDING });
true satisfies Complete<MutedPlace, typeof MUTED_PLACE.entries>;

export const MUTED = v.looseObject({
  id: ID,
  documentId: ID,
  serviceId: ID,
  changeId: ID,
  markedAt: MOMENT,
  lang: text(40),
  finding: FINDING,
});
true satisfies Complete<MutedFinding, typeof MUTED.entries>;
