import type { EpochMs, LookErrorCode, WatchedDocument } from "../model.ts";

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How often a document can be looked at when nothing is going on, in hours. */
export const INTERVALS = [6, 24, 72, 168] as const;
/** How often it is where nobody chose. */
export const REGULAR_HOURS = 24;
/** A new text is looked at again after this long; a look before it proves nothing. */
const SECOND_LOOK_AFTER = 12 * HOUR;
/** A second look may come a little early: alarms are not exact. */
const SECOND_LOOK_SLACK = HOUR;
/** An earlier text that is back becomes an ordinary change when it stands this long, or this often. */
const RETURN_STANDS_AFTER = 7 * DAY;
const RETURN_STANDS_LOOKS = 3;

const FIRST_RETRY = 15 * MINUTE;
const LONGEST_RETRY = DAY;
/** Share of an interval by which it is made shorter or longer, so that looks do not come in bursts. */
const JITTER = 0.2;

/** Errors that usually pass by themselves: looked at once more within a minute. */
const PASSING: ReadonlySet<LookErrorCode> = new Set(["timeout", "reset", "network", "truncated", "server-5xx"]);
/** Errors that only the person, or the site, can mend, and pages that stop whoever reads them: asked again once a day. */
const LASTING: ReadonlySet<LookErrorCode> = new Set([
  "permission-missing",
  "address-refused",
  "moved-elsewhere",
  "login-needed",
  "needs-browser",
  "unsupported-type",
  "gave-up",
]);

/**
 * Lengthens or shortens an interval.
 *
 * @param chance - Between 0 and 1; the caller throws the dice.
 */
export function jittered(interval: number, chance: number): number {
  return Math.round(interval * (1 + JITTER * (2 * chance - 1)));
}

/** The last moment that there is: due then is never due. */
const NEVER = 8.64e15;

/** When a document is due that would be at a moment: never where only tabs of the person's own show it. */
export function dueAt({ capture }: Pick<WatchedDocument, "capture">, moment: EpochMs): EpochMs {
  return capture ? NEVER : moment;
}

/**
 * When a document is due after a good look.
 *
 * @param everyHours - What the person chose; a second look comes at its own time all the same.
 */
export function nextRegularLook(
  now: EpochMs,
  waitsForSecondLook: boolean,
  chance: number,
  everyHours = REGULAR_HOURS,
): EpochMs {
  return waitsForSecondLook
    ? now + SECOND_LOOK_AFTER + Math.round(HOUR * chance)
    : now + jittered(everyHours * HOUR, chance);
}

/** Whether a look at `now` is late enough after the first to be a second one. */
export function isSecondLook(firstSeenAt: EpochMs, now: EpochMs): boolean {
  return now - firstSeenAt >= SECOND_LOOK_AFTER - SECOND_LOOK_SLACK;
}

/**
 * Whether an earlier text has been back for so long, or so often, that it is no flicker.
 *
 * @param isEdition - It is served in turn with another: a few looks in a row are chance.
 */
export function returnStands(since: EpochMs, looks: number, now: EpochMs, isEdition: boolean): boolean {
  const long = now - since >= RETURN_STANDS_AFTER;
  return isEdition ? long && looks >= RETURN_STANDS_LOOKS : long || looks >= RETURN_STANDS_LOOKS;
}

/**
 * When to try again after trouble: what waits for a network is asked for each minute; one quick retry for what usually passes, then 15 minutes,
 * doubled with each failure up to a day; a server's own `Retry-After` is honoured up to a day.
 *
 * @param failures - Failed looks in a row, this one included.
 * @param retryAfter - What the server asked for, in milliseconds; null when it asked for nothing.
 */
export function nextTry(
  now: EpochMs,
  code: LookErrorCode,
  failures: number,
  retryAfter: number | null,
  chance: number,
): EpochMs {
  if (retryAfter !== null && retryAfter > 0) return now + Math.min(retryAfter, LONGEST_RETRY);
  if (code === "offline") return now + MINUTE;
  if (LASTING.has(code)) return now + jittered(LONGEST_RETRY, chance);
  if (failures === 1 && PASSING.has(code)) return now + MINUTE;
  const wait = Math.min(FIRST_RETRY * 2 ** Math.min(failures - 1, 10), LONGEST_RETRY);
  return now + Math.min(jittered(wait, chance), LONGEST_RETRY);
}

/** Failures in a row after which the person is asked to look. */
export const FAILURES_UNTIL_ATTENTION = 5;

/** A date as HTTP writes it. `Date.parse` alone takes nearly anything for one. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}/u;

/** What a `Retry-After` header asks for, in milliseconds; null for none and for nonsense. */
export function retryAfter(header: string | undefined, now: EpochMs): number | null {
  if (!header) return null;
  if (/^\d{1,9}$/u.test(header.trim())) return Number(header) * 1000;
  if (!HTTP_DATE.test(header.trim())) return null;
  const until = Date.parse(header);
  return Number.isNaN(until) || until <= now ? null : until - now;
}
