import { graver } from "../core/timeline/layout.ts";
import { changeAlert } from "./check-documents/alerts.ts";
import type { CheckDependencies } from "./check-documents/dependencies.ts";
import { logLine } from "./check-documents/records.ts";
import { refreshBadge } from "./refresh-badge.ts";

/** Shows a change as an unread alert that was not told, or was read already. No notification: the person asked for it. */
export async function raiseAlert(changeId: string, deps: CheckDependencies): Promise<void> {
  const { store, clock } = deps;
  const change = await store.changes.get(changeId);
  const document = change && (await store.documents.get(change.documentId));
  if (!change || !document) return;
  const now = clock.now();
  const told = await store.alerts.ofChange(changeId);
  const { readAt: _read, ...alert } = told ?? changeAlert(change, { seenOnce: false, createdAt: now }, deps);
  const severity = graver("small", alert.severity);
  await store.commit({
    alerts: [{ ...alert, severity, notifiedAt: now } as typeof alert],
    log: [logLine(document, now, "told", changeId)],
  });
  await refreshBadge(deps);
}
