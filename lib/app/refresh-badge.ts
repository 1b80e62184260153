import { badgeOf } from "../core/badge.ts";
import { DAY, FAILURES_UNTIL_ATTENTION } from "../core/schedule.ts";
import type { EpochMs, WatchedDocument } from "../model.ts";
import type { Announcer, Store } from "../ports.ts";

/** Troubles that wait for the person, not for time. */
const NEEDS_PERSON = new Set(["permission-missing", "moved-elsewhere"]);

/** Whether a document's watch is broken so that the person should know. */
export function needsAttention({ trouble }: WatchedDocument): boolean {
  return trouble !== undefined && (NEEDS_PERSON.has(trouble.code) || trouble.failures >= FAILURES_UNTIL_ATTENTION);
}

/** A look this late says that checking itself does not work, however well every single look went. */
const LATE = 2 * DAY;

/** Whether a document's look is so late that the person should know. */
export function isOverdue({ nextCheckAt }: WatchedDocument, now: EpochMs): boolean {
  return now - nextCheckAt > LATE;
}

/** Shows on the toolbar what is unread and whether a watch is broken, from what is kept. */
export async function refreshBadge({ store, announcer }: { store: Store; announcer: Announcer }): Promise<void> {
  const [unread, documents] = await Promise.all([store.alerts.unread(), store.documents.all()]);
  // What was put off counts again from its day on.
  const now = unread.filter((alert) => alert.kind !== "setting" || alert.snoozedUntil === undefined);
  await announcer.showBadge(badgeOf(now, documents.some(needsAttention)));
}
