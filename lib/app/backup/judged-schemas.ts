/** The shapes of what was judged and told. See schemas.ts. */
import * as v from "../../checks.ts";
import type { Change, ChangeAlert, DateClass, Judgement, LogEntry, LogKind, SignalId } from "../../model.ts";
import { FINDING, MUTED_PLACE, SEVERITY } from "./finding-schemas.ts";
import {
  COUNT,
  type Complete,
  DATE,
  DETAILS,
  ERROR_CODE,
  ID,
  LINK,
  list,
  MOMENT,
  NUMBER,
  oneOf,
  PARAMS,
  PASSAGE,
  SHORT,
  text,
} from "./schemas.ts";
import { NOISE, SUPPRESSION } from "./suppression-schemas.ts";

const option = v.exactOptional;
const DATES = v.looseObject({
  before: v.nullable(DATE),
  after: v.nullable(DATE),
  class: oneOf<DateClass>()([
    "untouched",
    "same-day",
    "ahead",
    "late",
    "undated",
    "added",
    "removed",
    "backwards",
    "date-only",
  ]),
  days: v.nullable(NUMBER),
});
const SIGNAL = v.looseObject({
  signal: oneOf<SignalId>()([
    "ahead",
    "untouched",
    "undated",
    "same-day",
    "late",
    "backdated",
    "no-notice",
    "practice-first",
    "elsewhere",
    "not-undone",
    "region",
    "promise",
    "notice-weakened",
    "told",
  ]),
  strength: v.picklist(["strong", "medium", "weak", "info", "counter"]),
  params: PARAMS,
});
const JUDGEMENT = v.looseObject({
  outcome: v.picklist(["alert", "record", "suppressed", "hold"]),
  suppressed: v.nullable(SUPPRESSION),
  noise: option(NOISE),
  severity: SEVERITY,
  silence: v.picklist(["quiet", "no-notice", "announced", "none"]),
  findings: list(FINDING),
  muted: option(list(MUTED_PLACE)),
  dates: DATES,
  announcement: list(SIGNAL),
});
true satisfies Complete<Judgement, typeof JUDGEMENT.entries>;

export const CHANGE = v.looseObject({
  id: ID,
  documentId: ID,
  serviceId: ID,
  fromVersionId: ID,
  toVersionId: ID,
  lastSeenBeforeAt: MOMENT,
  firstSeenAt: MOMENT,
  confirmedAt: option(MOMENT),
  withdrawnAt: option(MOMENT),
  toldAt: option(MOMENT),
  pinnedAt: option(MOMENT),
  judgement: JUDGEMENT,
  excerpt: option(list(v.tuple([v.picklist(["=", "+", "-"]), PASSAGE]))),
  editCount: COUNT,
  newLinks: list(LINK),
});
true satisfies Complete<Change, typeof CHANGE.entries>;

/** What alerts of both kinds have. */
export const ALERT = { id: ID, serviceId: ID, createdAt: MOMENT, severity: SEVERITY };
export const ALERT_MARKS = { readAt: option(MOMENT), notifiedAt: option(MOMENT) };

export const CHANGE_ALERT = v.looseObject({
  ...ALERT,
  ...ALERT_MARKS,
  kind: v.literal("change"),
  documentId: ID,
  changeId: ID,
  seenOnce: v.boolean(),
  mutedAt: option(MOMENT),
  noteDismissedAt: option(MOMENT),
});
true satisfies Complete<ChangeAlert, typeof CHANGE_ALERT.entries>;

export const LINE = v.looseObject({
  at: MOMENT,
  documentId: ID,
  kind: oneOf<LogKind>()([
    "seeded",
    "unchanged",
    "new-text",
    "told",
    "confirmed",
    "withdrawn",
    "folded",
    "suppressed",
    "failed",
    "joined",
    "offered",
  ]),
  suppression: option(SUPPRESSION),
  code: option(ERROR_CODE),
  details: option(DETAILS),
  changeId: option(ID),
  versionIds: option(v.tuple([ID, ID])),
  textHash: option(SHORT),
  notCounted: option(list(v.looseObject({ standing: PASSAGE, seen: PASSAGE }))),
  url: option(text(20_000)),
});
true satisfies Complete<LogEntry, typeof LINE.entries>;
