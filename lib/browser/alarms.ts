import { browser } from "./api.ts";

/** The one alarm: it wakes the background, which asks the database what is due. */
const CHECK_ALARM = "check-due-documents";
const PERIOD_MINUTES = 15;
/** The same once, for what is due before that. */
const SOON_ALARM = "check-soon";
const MINUTE = 60_000;

/**
 * Makes sure the repeating alarm exists, without restarting one that does: creating an alarm of the
 * same name begins its period anew, so a background that wakes often would never see it fire.
 * Firefox forgets alarms when it closes, Chrome when the extension is updated.
 */
export async function ensureAlarm(): Promise<void> {
  const existing = await browser.alarms.get(CHECK_ALARM);
  if (existing?.periodInMinutes === PERIOD_MINUTES) return;
  await browser.alarms.create(CHECK_ALARM, { delayInMinutes: 1, periodInMinutes: PERIOD_MINUTES });
}

/** Wakes the background for what is due before the repeating alarm rings; browsers round up to half a minute. */
export async function wakeIn(ms: number): Promise<void> {
  if (ms >= PERIOD_MINUTES * MINUTE) return;
  await browser.alarms.create(SOON_ALARM, { delayInMinutes: Math.max(1, ms / MINUTE) });
}

/** Calls back when the alarm fires. Must be called in the first turn of the background. */
export function onAlarm(run: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === CHECK_ALARM || name === SOON_ALARM) void run();
  });
}
