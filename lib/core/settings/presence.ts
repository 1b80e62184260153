import type { KnownSetting, Reading, Setting } from "../../model.ts";
import type { Matching } from "./identity.ts";
import { earlierSight, missedNow, seenBefore, visitOf } from "./known.ts";

/** A visit counts as complete when at least this share of the known controls is read again. */
const COMPLETE = 0.8;
/** A page goes on filling itself in for so long; what comes later was opened or scrolled to. */
const STILL_LOADING = 10_000;
/** Two visits on one day prove nothing: a page may be broken for hours. */
const APART = 20 * 60 * 60 * 1000;

type Match = Matching<KnownSetting>;

/**
 * Controls of a reading that an earlier, complete visit would have shown: its part of the screen was
 * read then and is read now, nothing was folded or filtered away, and it is not just the next stretch
 * of a list that draws only what fits.
 */
export function newOnes(
  now: Reading,
  previous: Reading | undefined,
  match: Match,
  known: readonly KnownSetting[],
  age: number,
): Setting[] {
  if (!previous || now.filtered || previous.filtered) return [];
  const earlier = known.filter((one) => earlierSight(one, now) !== undefined && (one.missed ?? []).length === 0);
  if (earlier.length === 0) return [];
  const read = new Set(match.pairs.map(({ before }) => before));
  const lately = previous.visit === now.visit && age >= STILL_LOADING;
  return match.added.filter((setting) => {
    const peers = earlier.filter(({ section }) => section === setting.section);
    if (peers.length === 0) return !lately && isComplete(earlier, read) && !hasUnfolded(now, previous);
    // The part was there at the first reading of this visit, without it: it was scrolled or opened since.
    if (lately && peers.some((peer) => !seenBefore(peer, now))) return false;
    if (!isComplete(peers, read)) return false;
    return peers.every((peer) => read.has(peer)) || standsBetween(setting, now, match);
  });
}

function isComplete(known: readonly KnownSetting[], read: ReadonlySet<KnownSetting>): boolean {
  return known.filter((one) => read.has(one)).length >= known.length * COMPLETE;
}

/** A part that was folded at the last visit is open now: what is in it may have been there all along. */
function hasUnfolded(now: Reading, previous: Reading): boolean {
  return (previous.folded ?? []).some((name) => !(now.folded ?? []).includes(name));
}

/** In a list that shows a window of itself, only what lies between two known rows can be new. */
function standsBetween(setting: Setting, now: Reading, { pairs }: Match): boolean {
  const at = now.settings.indexOf(setting);
  const isKnown = (one: Setting | undefined) => pairs.some(({ after }) => after === one);
  return isKnown(now.settings[at - 1]) && isKnown(now.settings[at + 1]);
}

/**
 * What is known and was not read, with a mark where this visit would have shown it: the rest of its
 * part of the screen was read, and nothing is folded that was open.
 */
export function unreadOnes(
  now: Reading,
  match: Match,
  known: readonly KnownSetting[],
  previous: Reading,
): KnownSetting[] {
  const read = new Set(match.pairs.map(({ before }) => before));
  const missing = new Set(match.missing);
  if (now.unattended) return match.missing;
  const hidden = now.filtered || hasFolded(now, previous);
  return known.flatMap((one) => {
    if (read.has(one)) return [];
    // Somewhat like one that was read: nothing can be said of it any more.
    if (!missing.has(one)) return [];
    const peers = known.filter((peer) => peer !== one && peer.section === one.section && !missing.has(peer));
    const others = known.filter((peer) => peer !== one && (peer.missed ?? []).length === 0);
    const complete = isComplete(others, read) && (peers.length > 0 || others.length > 0);
    if (hidden || (one.hidden && (now.folded ?? []).length > 0)) return [{ ...one, hidden: true }];
    return [complete && seenBefore(one, now) ? missedNow(one, now) : one];
  });
}

function hasFolded(now: Reading, previous: Reading): boolean {
  return (now.folded ?? []).some((name) => !(previous.folded ?? []).includes(name));
}

/** Whether a control was missing at two complete visits, a day apart, this being one of them. */
export function isGone({ missed = [] }: KnownSetting, now: Reading): boolean {
  const last = missed.at(-1);
  if (last?.visit !== visitOf(now)) return false;
  return missed.some(({ at }) => last.at - at >= APART);
}
