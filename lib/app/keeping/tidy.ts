import { surplusOf } from "../../core/retention.ts";
import { DAY } from "../../core/schedule.ts";
import type { Store } from "../../ports.ts";

/** How long the diary says of a look that nothing had changed. */
const UNCHANGED_FOR = 90 * DAY;
/** Lines let go of after one check: more than one check writes, so that a backlog melts away. */
const LINES_AT_ONCE = 20;

/**
 * Lets go of what a document's history no longer needs (see core/retention). Safe to be killed: what
 * was not let go of now is when the next version comes.
 */
export async function tidyDocument(documentId: string, store: Store): Promise<void> {
  const document = await store.documents.get(documentId);
  if (!document) return;
  const [versions, changes, unread, snapshotIds] = await Promise.all([
    store.versions.ofDocument(documentId),
    store.changes.ofDocument(documentId),
    store.alerts.unread(),
    store.snapshots.idsOf(documentId),
  ]);
  const waiting = new Set(unread.flatMap((alert) => (alert.kind === "change" ? [alert.changeId] : [])));
  const surplus = surplusOf({ document, versions, changes, unread: waiting, snapshotIds });
  if (Object.values(surplus).some((ids) => ids.length > 0)) await store.dropSurplus(documentId, surplus);
}

/** Lets go of some lines of the diary that have become old. */
export async function tidyDiary(now: number, store: Store): Promise<void> {
  await store.trimDiary(now - UNCHANGED_FOR, LINES_AT_ONCE);
}
