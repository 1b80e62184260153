import type { EpochMs, Severity, TellingChoices } from "../model.ts";

export const DEFAULT_TELLING: TellingChoices = { important: "now", other: "now", digest: "daily", quiet: null };

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** A digest comes at nine in the morning; a weekly one on Mondays. */
const DIGEST_AT = 9 * 60;
const MONDAY = 1;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

interface Waiting {
  severity: Severity;
  createdAt: EpochMs;
}

/**
 * Which alerts a notification is given for now, and for which there never will be one; all others
 * wait for the end of the quiet hours or for the digest.
 *
 * @param zone - Minutes by which the person's clock is ahead of UTC.
 */
export function dueToTell<A extends Waiting>(
  alerts: readonly A[],
  choices: TellingChoices,
  now: EpochMs,
  zone: number,
): { tell: A[]; never: A[] } {
  const loudness = ({ severity }: A) => (severity === "important" ? choices.important : choices.other);
  const never = alerts.filter((alert) => loudness(alert) === "off");
  if (isQuiet(choices.quiet, now, zone)) return { tell: [], never };
  const isDue = (alert: A) => loudness(alert) === "now" || now >= digestAfter(alert.createdAt, choices.digest, zone);
  return { tell: alerts.filter((alert) => loudness(alert) !== "off" && isDue(alert)), never };
}

/** Whether a moment lies in the quiet hours. */
export function isQuiet(quiet: TellingChoices["quiet"], now: EpochMs, zone: number): boolean {
  if (!quiet || quiet.from === quiet.to) return false;
  const minute = positiveRest(Math.floor(now / MINUTE) + zone, DAY_MINUTES);
  const { from, to } = quiet;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** The first digest after a moment. */
export function digestAfter(moment: EpochMs, every: TellingChoices["digest"], zone: number): EpochMs {
  const local = moment / MINUTE + zone;
  let day = Math.floor(local / DAY_MINUTES);
  if (local >= day * DAY_MINUTES + DIGEST_AT) day += 1;
  if (every === "weekly") day += positiveRest(MONDAY - FIRST_WEEKDAY - day, 7);
  return (day * DAY_MINUTES + DIGEST_AT - zone) * MINUTE;
}

function positiveRest(value: number, of: number): number {
  return ((value % of) + of) % of;
}
