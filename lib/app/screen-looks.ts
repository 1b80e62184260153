import { begun, ended, givenUp } from "../core/settings/plans.ts";
import type { LookOutcome } from "../model.ts";
import type { Clock, LookTabs, PauseNote, Permissions, RunningLook, Store } from "../ports.ts";
import { isPaused, pausesNow } from "./pause.ts";

/** What looks at settings screens need. */
export interface LookDependencies {
  store: Store;
  clock: Clock;
  permissions: Permissions;
  lookTabs: LookTabs;
  pauseNote: PauseNote;
  pause: (ms: number) => Promise<void>;
}

/** How often the tab of a look is asked after. In milliseconds. */
const INTERVAL = 1000;

/**
 * Takes the looks at settings screens that are due, one after the other, each in a tab of its own
 * that is closed again whatever comes of it. Goes on first with one that a stopped background left.
 */
export async function takeDueLooks(deps: LookDependencies): Promise<void> {
  const left = await deps.lookTabs.running();
  if (left) await waitFor(left, deps);
  await deps.lookTabs.sweep();
  const pauses = await pausesNow(deps);
  for (const plan of await deps.store.plans.due(deps.clock.now())) {
    if (plan.act === "look" && !isPaused(plan, pauses)) await takeLook(plan.screen, deps);
  }
}

async function takeLook(screen: string, deps: LookDependencies): Promise<void> {
  const now = deps.clock.now();
  // Read anew: while others were looked at the person may have been there, or have changed their mind.
  const plan = await deps.store.plans.get(screen);
  if (plan?.act !== "look" || plan.dueAt > now) return;
  if (!(await deps.permissions.mayRead(plan.url))) {
    await deps.store.commit({ plans: [ended(begun(plan, now), "permission-missing", now)] });
    return;
  }
  // It stays due: the next time nobody may be writing there.
  if (await deps.lookTabs.isTyping(plan.url)) return;
  const look = await deps.lookTabs.open(screen, now);
  if (!look) return;
  await deps.store.commit({ plans: [begun(plan, now)] });
  await deps.lookTabs.show(look.tabId, plan.url).catch(() => undefined);
  await waitFor(look, deps);
}

/** Waits until a look has been read, or gives it up. */
async function waitFor(look: RunningLook, deps: LookDependencies): Promise<void> {
  const goesOn = async () => (await deps.lookTabs.running())?.tabId === look.tabId;
  while (await goesOn()) {
    const outcome = await giveUp(look, deps);
    // Its reading may have come meanwhile, and its tab be gone for that.
    if (outcome && (await goesOn())) return endLook(look, outcome, deps);
    await deps.pause(INTERVAL);
  }
}

async function giveUp(look: RunningLook, deps: LookDependencies): Promise<LookOutcome | null> {
  const plan = await deps.store.plans.get(look.screen);
  // The person wants no more looks.
  if (plan?.act !== "look") return "closed";
  if (await deps.lookTabs.isTyping(plan.url)) return "typing";
  return givenUp(plan, await deps.lookTabs.sight(look.tabId), deps.clock.now() - look.startedAt);
}

/** Closes the tab of a look, and keeps what came of it. */
export async function endLook(look: RunningLook, outcome: LookOutcome, deps: LookDependencies): Promise<void> {
  await deps.lookTabs.end(look);
  const plan = await deps.store.plans.get(look.screen);
  if (plan) await deps.store.commit({ plans: [ended(plan, outcome, deps.clock.now())] });
}
