import { checkAddress, siteOf } from "../core/addresses.ts";
import { visited } from "../core/settings/plans.ts";
import { isInContainer, pageOf } from "../core/settings/screens.ts";
import type { EpochMs, Reading, ScreenPlan } from "../model.ts";
import type { Clock, Store } from "../ports.ts";

/** What the person chose for a screen that was read. */
export interface ScreenChoice {
  screen: string;
  url: string;
  act: ScreenPlan["act"] | "none";
  everyDays: number;
}

interface PlanDependencies {
  store: Store;
  clock: Clock;
  openPort: () => number | null;
}

/** A visit puts a turn off by so little only when it is not the first of the day. */
const HOUR = 60 * 60 * 1000;

/**
 * Keeps what is to happen about a settings screen by itself: nothing, looks, or reminders. The first
 * turn comes a whole interval later: the person has just been there. Only a screen that was read can
 * be chosen.
 */
export async function planScreen({ screen, url, act, everyDays }: ScreenChoice, deps: PlanDependencies): Promise<void> {
  if (act === "none") return deps.store.commit({ removePlans: [screen] });
  if (!URL.canParse(url)) return;
  const readings = await deps.store.readings.ofService(siteOf(new URL(url).hostname));
  const last = readings.findLast((reading) => pageOf(reading.screen, reading.url) === screen);
  if (!last || (act === "look" && !mayLook(last, deps.openPort()))) return;
  const { begunAt, last: came } = (await deps.store.plans.get(screen)) ?? {};
  const plan: ScreenPlan = {
    screen,
    url: last.url,
    serviceId: last.serviceId,
    act,
    everyDays,
    dueAt: 0,
    ...(begunAt !== undefined && { begunAt }),
    ...(came && { last: came }),
  };
  return deps.store.commit({ plans: [visited(plan, deps.clock.now())] });
}

/** Whether Unquiet can open a screen by itself: not one in a container, which only the person can choose. */
export function mayLook({ screen, url }: Pick<Reading, "screen" | "url">, openPort: number | null): boolean {
  return !isInContainer(screen, url) && checkAddress(url, openPort).ok;
}

/** The person has seen a screen: what was to happen about it can wait for its next turn. */
export async function noteVisit(
  { screen, url }: Pick<Reading, "screen" | "url">,
  { store, clock }: { store: Store; clock: Clock },
): Promise<void> {
  const plan = await store.plans.get(pageOf(screen, url));
  if (!plan) return;
  const next = visited(plan, clock.now());
  if (next.dueAt - plan.dueAt > HOUR) await store.commit({ plans: [next] });
}

/** Puts a reminder off by one interval. */
export async function skipReminder(screen: string, { store, clock }: { store: Store; clock: Clock }): Promise<void> {
  const plan = await store.plans.get(screen);
  if (plan) await store.commit({ plans: [visited(plan, clock.now())] });
}

/** Screens that the person is to be reminded of by now. */
export async function dueReminders(store: Store, now: EpochMs): Promise<ScreenPlan[]> {
  return (await store.plans.due(now)).filter(({ act }) => act === "remind");
}
