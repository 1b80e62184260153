import type { Alert, WatchedDocument } from "../model.ts";
import type { Announcer, Clock, Store } from "../ports.ts";
import { refreshBadge } from "./refresh-badge.ts";

interface AcknowledgeDependencies {
  store: Store;
  clock: Clock;
  announcer: Announcer;
}

/**
 * Marks alerts read or unread. Reading a change acknowledges its version: from then on that is what
 * the document is held against for this person. Marking it unread again takes that back.
 */
export async function markRead(ids: readonly string[], read: boolean, deps: AcknowledgeDependencies): Promise<void> {
  const now = deps.clock.now();
  const alerts: Alert[] = [];
  const documents = new Map<string, WatchedDocument>();
  for (const id of ids) {
    const alert = await deps.store.alerts.get(id);
    if (!alert) continue;
    const { readAt: _readAt, ...unread } = alert;
    alerts.push(read ? { ...alert, readAt: now } : unread);
    if (alert.kind !== "change") continue;
    const change = await deps.store.changes.get(alert.changeId);
    const document = documents.get(alert.documentId) ?? (await deps.store.documents.get(alert.documentId));
    if (!change || !document) continue;
    const acknowledgedVersionId = read ? change.toVersionId : change.fromVersionId;
    documents.set(document.id, { ...document, acknowledgedVersionId });
  }
  await deps.store.commit({ alerts, documents: [...documents.values()] });
  await refreshBadge(deps);
}

/** Puts a switch off until later; see reminders.ts for how it comes back. */
export async function snooze(id: string, milliseconds: number, deps: AcknowledgeDependencies): Promise<void> {
  const alert = await deps.store.alerts.get(id);
  if (alert?.kind !== "setting") return;
  await deps.store.commit({ alerts: [{ ...alert, snoozedUntil: deps.clock.now() + milliseconds }] });
  await refreshBadge(deps);
}
