import { dueToTell } from "../core/telling.ts";
import { fill, type Words } from "../core/words/index.ts";
import { settingHeadline } from "../core/words/settings.ts";
import type { EpochMs, SettingAlert } from "../model.ts";
import type { Announcement, Announcer, Clock, Commit, PauseNote, PreferenceReader, Store } from "../ports.ts";
import { pausesNow } from "./pause.ts";
import { refreshBadge } from "./refresh-badge.ts";

interface ReminderDependencies {
  store: Store;
  clock: Clock;
  announcer: Announcer;
  preferences: PreferenceReader;
  pauseNote: PauseNote;
  words: () => Promise<Words>;
}

/** Something about settings that a notification may be given for, and what is kept once it was. */
interface Line {
  severity: SettingAlert["severity"];
  createdAt: EpochMs;
  serviceId: string;
  told: Omit<Announcement["told"][number], "service">;
  /** Drawn up from what is kept by then: the person may have opened it meanwhile. */
  note: () => Promise<Commit>;
}

/** The latest work of each store: two at once would tell everything twice. */
const turns = new WeakMap<Store, Promise<void>>();

/**
 * Tells what there is to tell about settings by now: switches that no notification was given for,
 * switches that were put off until now, and screens that the person wants to be reminded of. Each
 * once, as loud and at such times as the person chose; a screen stays in the popup until it was seen.
 */
export function remindOfDue(deps: ReminderDependencies): Promise<void> {
  const work = () => remindInTurn(deps);
  const turn = (turns.get(deps.store) ?? Promise.resolve()).then(work, work);
  turns.set(deps.store, turn);
  return turn;
}

async function remindInTurn(deps: ReminderDependencies): Promise<void> {
  await takeUpAgain(deps);
  if ((await pausesNow(deps)).until > 0) return;
  const now = deps.clock.now();
  const lines = [...(await screenLines(now, deps)), ...(await switchLines(now, deps))];
  if (lines.length === 0) return;
  const { notifications, telling } = await deps.preferences.get();
  const zone = -new Date(now).getTimezoneOffset();
  const { tell, never } = notifications ? dueToTell(lines, telling, now, zone) : { tell: [], never: lines };
  const told = tell.map(async ({ told, serviceId }) => {
    return { ...told, service: (await deps.store.services.get(serviceId))?.name ?? serviceId };
  });
  await deps.announcer.notify({ told: await Promise.all(told) });
  for (const { note } of [...tell, ...never]) await deps.store.commit(await note());
}

/** What was put off until now counts again, and is told again. */
async function takeUpAgain(deps: ReminderDependencies): Promise<void> {
  const now = deps.clock.now();
  const over = (await unreadSwitches(deps.store)).filter(({ snoozedUntil }) => (snoozedUntil ?? now + 1) <= now);
  if (over.length === 0) return;
  const alerts = over.map(({ snoozedUntil: _over, notifiedAt: _before, ...alert }) => alert);
  await deps.store.commit({ alerts });
  await refreshBadge(deps);
}

async function unreadSwitches(store: Store): Promise<SettingAlert[]> {
  return (await store.alerts.unread()).filter((alert) => alert.kind === "setting");
}

async function switchLines(now: EpochMs, { store, words }: ReminderDependencies): Promise<Line[]> {
  const waiting = (await unreadSwitches(store)).filter(
    ({ notifiedAt, snoozedUntil }) => notifiedAt === undefined && snoozedUntil === undefined,
  );
  const table = await words();
  return waiting.map((alert) => {
    const { id, url, event, severity, createdAt, serviceId } = alert;
    const told = { alertId: id, url, headline: settingHeadline(table, event) };
    const note = async () => {
      const standing = await store.alerts.get(id);
      return standing ? { alerts: [{ ...standing, notifiedAt: now }] } : {};
    };
    return { severity, createdAt, serviceId, told, note };
  });
}

async function screenLines(now: EpochMs, { store, words }: ReminderDependencies): Promise<Line[]> {
  const due = (await store.plans.due(now)).filter(
    ({ act, remindedAt }) => act === "remind" && remindedAt === undefined,
  );
  const { setting, language } = await words();
  return due.map(({ screen, url, dueAt, serviceId }) => {
    const told = { alertId: screen, url, headline: fill(setting["remind.screen"], {}, language) };
    const note = async () => {
      const standing = await store.plans.get(screen);
      return standing ? { plans: [{ ...standing, remindedAt: now }] } : {};
    };
    return { severity: "worth-knowing", createdAt: dueAt, serviceId, told, note };
  });
}
