import type { EpochMs, LookOutcome, LookSight, ScreenPlan } from "../../model.ts";
import { DAY } from "../schedule.ts";
import { screenKey } from "./screens.ts";

/** Days between two turns that a person can choose. */
export const EVERY_DAYS = [1, 7, 30] as const;

/** A look that has not been read by then will not be. In milliseconds. */
const PATIENCE = 60_000;
/** Pages may lead through a few addresses before they come to rest; longer away is elsewhere. In milliseconds. */
const ASTRAY_FOR = 15_000;

/**
 * A plan whose look begins now. Kept before a tab is opened: whatever happens then, the next look is
 * a day away at least.
 */
export function begun(plan: ScreenPlan, now: EpochMs): ScreenPlan {
  return { ...plan, begunAt: now, dueAt: now + DAY };
}

/** A plan whose look has ended. What could not be read is tried again when a day has passed. */
export function ended(plan: ScreenPlan, outcome: LookOutcome, now: EpochMs): ScreenPlan {
  const begunAt = plan.begunAt ?? now;
  const days = outcome === "read" ? plan.everyDays : 1;
  return { ...plan, last: { at: now, outcome }, dueAt: begunAt + days * DAY };
}

/** A plan whose screen the person has seen: its turn begins anew. */
export function visited(plan: ScreenPlan, now: EpochMs): ScreenPlan {
  const { remindedAt: _remindedAt, ...rest } = plan;
  return { ...rest, dueAt: now + plan.everyDays * DAY };
}

/** Whether a tab shows the screen that its look is for. */
function isAstray(url: string, wanted: string): boolean {
  return !URL.canParse(url) || screenKey(url) !== screenKey(wanted);
}

/**
 * Why a look is given up now; null while it may still be read.
 *
 * @param sight - The tab; null when it is gone.
 * @param age - Milliseconds since the look began; negative when the clock was set back.
 */
export function givenUp(plan: Pick<ScreenPlan, "url">, sight: LookSight | null, age: number): LookOutcome | null {
  if (!sight) return "closed";
  const over = age < 0 || age >= PATIENCE;
  // Where it leads, and what is asked there, is known when the page has come: a connection may be slow.
  const astray = !sight.isLoading && isAstray(sight.url, plan.url);
  if (!over && !(astray && age >= ASTRAY_FOR)) return null;
  if (sight.asksPassword) return "login-needed";
  return astray ? "elsewhere" : "not-read";
}
