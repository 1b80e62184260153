import { dueToTell } from "../../core/telling.ts";
import { headlineOf } from "../../core/words/index.ts";
import type { ChangeAlert } from "../../model.ts";
import type { Announcement } from "../../ports.ts";
import type { CheckDependencies } from "./dependencies.ts";

/** Alerts for which a notification is given now, and those for which there never will be one. */
interface Due {
  tell: readonly ChangeAlert[];
  never: readonly ChangeAlert[];
}

/**
 * Unread changes whose turn it is to be told, or to be told never: of this run, of one that was stopped, and what waited
 * for the morning or for the digest until now. What waits on is not among them.
 */
export async function dueToNotify({ store, preferences, clock }: CheckDependencies): Promise<Due> {
  const unread = await store.alerts.unread();
  const waiting = unread.filter((alert) => alert.kind === "change" && alert.notifiedAt === undefined) as ChangeAlert[];
  const { notifications, telling } = await preferences.get();
  const now = clock.now();
  const zone = -new Date(now).getTimezoneOffset();
  return notifications ? dueToTell(waiting, telling, now, zone) : { tell: [], never: waiting };
}

/** Gives one notification for all that is due to be told, the gravest first, and writes down that it was given. */
export async function notifyOf({ tell, never }: Due, deps: CheckDependencies): Promise<void> {
  if (tell.length + never.length === 0) return;
  const told = await Promise.all([...tell].sort(gravestFirst).map((alert) => lineOf(alert, deps)));
  await deps.announcer.notify({ told: told.filter((line) => line !== null) });
  // Read again: the person may have opened one meanwhile.
  const done = await Promise.all([...tell, ...never].map(({ id }) => deps.store.alerts.get(id)));
  const notifiedAt = deps.clock.now();
  const standing = done.filter((alert) => alert !== undefined);
  if (standing.length > 0) await deps.store.commit({ alerts: standing.map((alert) => ({ ...alert, notifiedAt })) });
}

function gravestFirst(one: ChangeAlert, other: ChangeAlert): number {
  return Number(other.severity === "important") - Number(one.severity === "important");
}

async function lineOf(alert: ChangeAlert, deps: CheckDependencies): Promise<Announcement["told"][number] | null> {
  const [change, document, service] = await Promise.all([
    deps.store.changes.get(alert.changeId),
    deps.store.documents.get(alert.documentId),
    deps.store.services.get(alert.serviceId),
  ]);
  if (!change || !document) return null;
  const name = service?.name ?? alert.serviceId;
  const headline = headlineOf(await deps.words(), change.judgement, name, document.title) ?? name;
  return { alertId: alert.id, service: name, headline, changeId: change.id };
}
