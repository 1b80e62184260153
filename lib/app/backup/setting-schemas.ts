/** The shapes of what was read on settings screens, and told of it. See schemas.ts. */
import * as v from "../../checks.ts";
import type {
  ControlKind,
  EvidenceLevel,
  KnownSetting,
  Reading,
  Setting,
  SettingAlert,
  SettingEvent,
  SettingEventKind,
  SettingState,
} from "../../model.ts";
import { ALERT, ALERT_MARKS } from "./judged-schemas.ts";
import { ADDRESS, type Complete, ID, list, MOMENT, oneOf, PASSAGE, SHORT, text } from "./schemas.ts";

const option = v.exactOptional;

const STATE = v.custom<SettingState>(
  (input) =>
    typeof input === "string" &&
    (["on", "off", "mixed", "unknown"].includes(input) || (input.startsWith("choice:") && input.length <= 2000)),
);
const SETTING = {
  label: SHORT,
  section: SHORT,
  description: SHORT,
  control: oneOf<ControlKind>()([
    "switch",
    "checkbox",
    "pressed-button",
    "radio-group",
    "select",
    "custom",
    "value-row",
  ]),
  state: STATE,
  disabled: v.boolean(),
  reason: v.nullable(SHORT),
  anchor: v.nullable(SHORT),
};
true satisfies Complete<Setting, typeof SETTING>;

const KNOWN = v.looseObject({
  ...SETTING,
  visit: SHORT,
  seenAt: MOMENT,
  attendedAt: option(MOMENT),
  before: option(MOMENT),
  firstSeenAt: option(MOMENT),
  unchanged: option(v.boolean()),
  turned: option(v.boolean()),
  told: option(v.boolean()),
  shares: option(v.boolean()),
  hidden: option(v.boolean()),
  missed: option(list(v.looseObject({ visit: SHORT, at: MOMENT }))),
});
true satisfies Complete<KnownSetting, typeof KNOWN.entries>;

const EVENT = v.looseObject({
  kind: oneOf<SettingEventKind>()(["appeared", "on-by-default", "flipped", "relabelled", "disappeared", "locked"]),
  label: SHORT,
  section: SHORT,
  description: SHORT,
  from: v.nullable(STATE),
  to: v.nullable(STATE),
  direction: v.picklist(["on-shares", "on-protects", "neutral", "unknown"]),
  evidence: oneOf<EvidenceLevel>()(["E0", "E1", "E2", "E3", "E5"]),
  byPerson: v.boolean(),
  since: v.nullable(MOMENT),
  at: MOMENT,
  proof: v.nullable(v.looseObject({ quote: PASSAGE, documentId: ID, documentTitle: SHORT, seenAt: MOMENT })),
  source: option(v.looseObject({ name: SHORT, url: ADDRESS, date: SHORT, plans: list(SHORT) })),
  was: option(SHORT),
  wider: option(v.boolean()),
});
true satisfies Complete<SettingEvent, typeof EVENT.entries>;

export const READING = v.looseObject({
  screen: text(8000),
  url: ADDRESS,
  serviceId: ID,
  at: MOMENT,
  lang: text(40),
  settings: list(v.looseObject(SETTING)),
  visit: option(SHORT),
  known: option(list(KNOWN)),
  folded: option(list(SHORT)),
  filtered: option(v.boolean()),
  events: option(list(EVENT)),
  pending: option(v.boolean()),
  differs: option(v.boolean()),
  pressed: option(v.boolean()),
  unattended: option(v.boolean()),
});
true satisfies Complete<Reading, typeof READING.entries>;

export const SETTING_ALERT = v.looseObject({
  ...ALERT,
  ...ALERT_MARKS,
  kind: v.literal("setting"),
  screen: text(8000),
  url: ADDRESS,
  event: EVENT,
  snoozedUntil: option(MOMENT),
});
true satisfies Complete<SettingAlert, typeof SETTING_ALERT.entries>;
