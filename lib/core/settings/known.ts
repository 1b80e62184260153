import type { EpochMs, KnownSetting, Reading, Setting } from "../../model.ts";
import type { Matching } from "./identity.ts";

/** A screen with more controls than this is kept by those that were read last. */
const MOST_KNOWN = 1500;

/** A reading that says nothing of its visit stands for a visit of its own. */
export function visitOf(reading: Reading): string {
  return reading.visit ?? `at ${reading.at}`;
}

/** Every control known of a screen before a reading, from the latest reading kept of it. */
export function knownBefore(previous: Reading | undefined): KnownSetting[] {
  if (!previous) return [];
  const sight = { visit: visitOf(previous), seenAt: previous.at, firstSeenAt: previous.at, unchanged: true };
  return previous.known ?? previous.settings.map((setting) => ({ ...setting, ...sight }));
}

/** Whether a control was last seen in another visit than this reading's. */
export function seenBefore(known: KnownSetting, now: Reading): boolean {
  return known.visit !== visitOf(now);
}

/**
 * When an earlier visit last saw a control; undefined for one first seen in this visit. A look of
 * Unquiet's own is no visit: what was not drawn there may have been on the screen.
 */
export function earlierSight(known: KnownSetting, now: Reading): EpochMs | undefined {
  return seenBefore(known, now) ? attended(known) : known.before;
}

const attended = (known: KnownSetting): EpochMs => known.attendedAt ?? known.seenAt;

/** What is known of a control that has just been read. */
function readNow(setting: Setting, now: Reading, known: KnownSetting | null, turned: boolean): KnownSetting {
  const before = known ? earlierSight(known, now) : undefined;
  const stays = known ? known.unchanged === true && known.state === setting.state : true;
  const inVisit = known !== null && !seenBefore(known, now);
  return {
    ...setting,
    visit: visitOf(now),
    seenAt: now.at,
    firstSeenAt: known?.firstSeenAt ?? now.at,
    ...(now.unattended && known && { attendedAt: attended(known) }),
    ...(before !== undefined && { before }),
    ...(stays && !turned && { unchanged: true }),
    ...((turned || (inVisit && known.turned)) && { turned: true }),
    ...(known?.told && { told: true }),
  };
}

/** What is known of a control that a complete visit did not show. */
export function missedNow(known: KnownSetting, now: Reading): KnownSetting {
  const visit = visitOf(now);
  const missed = (known.missed ?? []).filter((one) => one.visit !== visit);
  return { ...known, missed: [...missed, { visit, at: now.at }] };
}

/** What a reading changes of what is known. */
export interface Remembering {
  match: Matching<KnownSetting>;
  /** Controls whose flip is not believed yet: they stay as they were. */
  waiting: ReadonlySet<KnownSetting>;
  /** Controls that the person turned just now. */
  turned: ReadonlySet<Setting>;
  /** What was not read and stays known. */
  unread: readonly KnownSetting[];
  /** Switches that the person is told of for being on. */
  told: ReadonlySet<Setting>;
  /** Whether a switch gives something away as it stands. */
  givesAway: (setting: Setting) => boolean;
}

/** Everything known of a screen after a reading: what was read, then what was not. */
export function remember(
  now: Reading,
  { match, waiting, turned, unread, told, givesAway }: Remembering,
): KnownSetting[] {
  const knownOf = new Map(match.pairs.map(({ before, after }) => [after, before]));
  const readAgain = now.settings.map((setting) => {
    const known = knownOf.get(setting) ?? null;
    if (known && waiting.has(known)) return known;
    const read = readNow(setting, now, known, turned.has(setting));
    return { ...read, ...(told.has(setting) && { told: true }), ...(givesAway(setting) && { shares: true }) };
  });
  return [...readAgain, ...unread].slice(0, MOST_KNOWN);
}
