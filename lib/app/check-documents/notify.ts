import { dueToTell } from "../../core/telling.ts";
import { headlineOf } from "../../core/words/index.ts";
import type { ChangeAlert } from "../../model.ts";
import type { Announcement } from "../../ports.ts";
import type { CheckDependencies } from "./dependencies.ts";

/** Unread changes that no notification has told of: those of this run, and of a run that was stopped. */
export async function unnotified({ store }: CheckDependencies): Promise<ChangeAlert[]> {
  const unread = await store.alerts.unread();
  return unread.filter((alert) => alert.kind === "change" && alert.notifiedAt === undefined) as ChangeAlert[];
}

/**
 * Gives one notification for all that is due to be told, the gravest first, and writes down that it
 * was given. What waits for the morning or for the digest stays as it is.
 */
export async function notifyOf(alerts: readonly ChangeAlert[], deps: CheckDependencies): Promise<void> {
  if (alerts.length === 0) return;
  const { notifications, telling } = await deps.preferences.get();
  const now = deps.clock.now();
  const zone = -new Date(now).getTimezoneOffset();
  const { tell, never } = notifications ? dueToTell(alerts, telling, now, zone) : { tell: [], never: alerts };
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
