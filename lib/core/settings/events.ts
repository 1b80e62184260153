import type {
  DefaultSource,
  EpochMs,
  EvidenceLevel,
  KnownSetting,
  Reading,
  Setting,
  SettingDirection,
  SettingEvent,
  SettingProof,
} from "../../model.ts";
import { asSwitch, isAnother, isTurned, type Pair } from "./flips.ts";
import { type Matching, matchSettings } from "./identity.ts";
import { earlierSight, knownBefore, remember, seenBefore } from "./known.ts";
import { isGone, newOnes, unreadOnes } from "./presence.ts";
import { reworded } from "./wording.ts";

export { graveSubjects } from "../story.ts";

/** What is known besides the readings. */
export interface EventContext {
  directionOf: (setting: Setting) => SettingDirection;
  /** Whether being on gives something away, as far as the words tell. */
  sharesWhenOn: (setting: Setting) => boolean;
  /** Whether other words for the same control reach further. */
  isWider: (before: string, after: string) => boolean;
  /** The service's own words that a switch is on by default, from a kept page. */
  proofOf: (setting: Setting) => SettingProof | null;
  /** A dated source that says so for where the person lives. */
  sourceOf: (setting: Setting) => DefaultSource | null;
  /** Whether the person has been told of this switch being on. */
  toldOf: (setting: Setting) => boolean;
  /** Milliseconds since the page was opened; a flip that is seen early is looked at again. */
  age: number;
}

/** What a reading came to. */
export interface Compared {
  events: SettingEvent[];
  known: KnownSetting[];
  /** A flip was seen too early to be believed: look again. */
  pending: boolean;
  /** So much differs at once that it is another account, or settings that were restored. */
  differs: boolean;
  /** Some of the controls were known. */
  recognised: boolean;
}

/** Pages fill their switches in late: a flip is believed when it still stands after this time. */
export const BELIEVED_AFTER = 6000;

interface Comparison {
  now: Reading;
  previous: Reading | undefined;
  known: readonly KnownSetting[];
  match: Matching<KnownSetting>;
  /** Controls that an earlier visit saw last. */
  across: readonly Pair[];
  /** Controls that this visit has read before and that stand otherwise now. */
  within: readonly Pair[];
  context: EventContext;
}

/**
 * What a settled reading says that the visits before it did not, and what is known of the screen
 * from then on. Each control is compared with the last visit that saw it, whichever that was.
 *
 * @param previous - The latest kept reading of the same screen; undefined at the first.
 */
export function compareReading(now: Reading, previous: Reading | undefined, context: EventContext): Compared {
  const known = knownBefore(previous);
  const sameLanguage = previous === undefined || previous.lang === now.lang;
  const match = matchSettings(known, now.settings, sameLanguage);
  const pairs = match.pairs as readonly Pair[];
  const all: Comparison = {
    now,
    previous,
    known,
    match,
    across: pairs.filter(({ before }) => seenBefore(before, now)),
    within: pairs.filter((pair) => !seenBefore(pair.before, now) && isTurned(pair)),
    context,
  };
  const givesAway = (setting: Setting) => asSwitch(setting.state) === "on" && context.sharesWhenOn(setting);
  const byPerson = previous?.pressed === true;
  const turned = new Set(byPerson ? all.within.map(({ after }) => after) : []);
  const differs = !byPerson && isAnother(all.across);
  if (differs || !sameLanguage) {
    const events = differs ? [] : flips(all, new Set());
    const known = remember(now, { match, waiting: new Set(), turned, unread: [], told: new Set(), givesAway });
    return { events, known, pending: false, differs, recognised: pairs.length > 0 };
  }
  const waiting = new Set(context.age < BELIEVED_AFTER ? doubtful(all).map(({ before }) => before) : []);
  const unread = previous ? unreadOnes(now, match, known, previous) : [];
  const kept = unread.filter((one) => !isGone(one, now));
  const on = onesThatAreOn(all);
  const gone = unread
    .filter((one) => isGone(one, now))
    .map((one) => ({ ...toEvent(all, "disappeared", "E2", one, one), to: null }));
  return {
    events: [...on.values(), ...gone, ...flips(all, waiting), ...words(all)],
    known: remember(now, { match, waiting, turned, unread: kept, told: new Set(on.keys()), givesAway }),
    pending: waiting.size > 0,
    differs: false,
    recognised: pairs.length > 0,
  };
}

/** Flips for which no press was seen. */
function doubtful({ across, previous }: Comparison): Pair[] {
  return previous?.pressed ? [] : across.filter((pair) => isTurned(pair) && !pair.before.turned);
}

/** Switches that are on and new, or on by default, with what is said of them. */
function onesThatAreOn(all: Comparison): Map<Setting, SettingEvent> {
  const { now, previous, match, known, context } = all;
  const fresh = new Set(newOnes(now, previous, match, known, context.age));
  const knownOf = new Map(match.pairs.map(({ before, after }) => [after, before]));
  const found = new Map<Setting, SettingEvent>();
  for (const setting of now.settings) {
    const before = knownOf.get(setting);
    if (!isToTell(setting, before, context)) continue;
    const level = fresh.has(setting) ? "E2" : standsAsFound(setting, before) ? proven(setting, context) : null;
    if (level) found.set(setting, toEvent(all, level === "E2" ? "appeared" : "on-by-default", level, setting, null));
  }
  return found;
}

/** How well it is known that a switch is on by default; null where only its being on is known. */
function proven(setting: Setting, context: EventContext): EvidenceLevel | null {
  if (context.proofOf(setting)) return "E5";
  return context.sourceOf(setting) ? "E3" : null;
}

/** Whether a switch is on, shares by being on, and the person has not been told so. */
function isToTell(setting: Setting, before: KnownSetting | undefined, context: EventContext): boolean {
  if (setting.disabled || asSwitch(setting.state) !== "on" || before?.told) return false;
  return context.sharesWhenOn(setting) && !context.toldOf(setting);
}

/** What somebody was seen to turn does not stand by default. */
function standsAsFound(setting: Setting, before: KnownSetting | undefined): boolean {
  return before === undefined || (before.unchanged === true && before.state === setting.state);
}

/** Controls that stand otherwise than they did: at an earlier visit, or before a press in this one. */
function flips(all: Comparison, waiting: ReadonlySet<KnownSetting>): SettingEvent[] {
  const { across, within, previous } = all;
  const pressed = previous?.pressed === true;
  const believed = across.filter((pair) => isTurned(pair) && !waiting.has(pair.before));
  return [
    ...believed.map((pair) => flip(all, pair, pressed || pair.before.turned === true)),
    ...(pressed ? within.map((pair) => flip(all, pair, true)) : []),
  ];
}

function flip(all: Comparison, { before, after }: Pair, byPerson: boolean): SettingEvent {
  return { ...toEvent(all, "flipped", "E2", after, before), byPerson };
}

/** Controls that were renamed, described otherwise, or locked. */
function words(all: Comparison): SettingEvent[] {
  const { across, context } = all;
  const renamed = reworded(across, context.isWider).map(({ before, after, was, wider }) => ({
    ...toEvent(all, "relabelled", "E2", after, before),
    was,
    wider,
  }));
  const locked = across.filter(({ before, after }) => after.disabled && !before.disabled);
  return [...renamed, ...locked.map(({ before, after }) => toEvent(all, "locked", "E2", after, before))];
}

function toEvent(
  { now, known, context }: Comparison,
  kind: SettingEvent["kind"],
  evidence: EvidenceLevel,
  setting: Setting,
  before: KnownSetting | null,
): SettingEvent {
  const source = evidence === "E3" ? context.sourceOf(setting) : null;
  return {
    kind,
    label: setting.label,
    section: setting.section,
    description: setting.description,
    from: before?.state ?? null,
    to: setting.state,
    direction: context.directionOf(setting),
    evidence,
    byPerson: false,
    since: kind === "on-by-default" ? null : (before?.seenAt ?? lastVisit(known, now)),
    at: now.at,
    proof: context.proofOf(setting),
    ...(source && { source }),
  };
}

/** When the last visit before this one was. */
function lastVisit(known: readonly KnownSetting[], now: Reading): EpochMs | null {
  const sights = known.map((one) => earlierSight(one, now)).filter((at) => at !== undefined);
  return sights.length === 0 ? null : Math.max(...sights);
}
