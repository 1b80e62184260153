import { headlineOf } from "../../core/words/index.ts";
import type { ChangeAlert } from "../../model.ts";
import type { Announcement } from "../../ports.ts";
import type { CheckDependencies } from "./dependencies.ts";

/** Unread changes that no notification has told of: those of this run, and of a run that was stopped. */
export async function unnotified({ store }: CheckDependencies): Promise<ChangeAlert[]> {
  const unread = await store.alerts.unread();
  return unread.filter((alert) => alert.kind === "change" && alert.notifiedAt === undefined) as ChangeAlert[];
}

/** Gives one notification for all of them, and writes down that it was given. */
export async function notifyOf(alerts: readonly ChangeAlert[], deps: CheckDependencies): Promise<void> {
  if (alerts.length === 0) return;
  const told = await Promise.all(alerts.map((alert) => lineOf(alert, deps)));
  await deps.announcer.notify({ told: told.filter((line) => line !== null) });
  // Read again: the person may have opened one meanwhile.
  const standing = await Promise.all(alerts.map(({ id }) => deps.store.alerts.get(id)));
  const notifiedAt = deps.clock.now();
  await deps.store.commit({
    alerts: standing.filter((alert) => alert !== undefined).map((alert) => ({ ...alert, notifiedAt })),
  });
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
