import { GRAVEST_FIRST, subjectOf } from "../../lib/core/badge.ts";
import type { Tally } from "../../lib/history-port.ts";
import type { Store } from "../../lib/ports.ts";

/** Sums up a small history by reading all of it; a database keeps its sums as it changes. */
export async function talliesIn(store: Pick<Store, "services" | "documents" | "changes" | "alerts">): Promise<Tally[]> {
  const [services, documents, unread] = await Promise.all([
    store.services.all(),
    store.documents.all(),
    store.alerts.unread(),
  ]);
  const tallies = [...services, ...documents].map(async ({ id }): Promise<Tally> => {
    const own = unread.filter((alert) => subjectOf(alert) === id).map(({ severity }) => severity);
    const gravest = GRAVEST_FIRST.find((severity) => own.includes(severity));
    // The store of the example has one document, and gives its changes for any.
    const changes = (await store.changes.ofDocument(id)).filter(({ documentId }) => documentId === id);
    return { id, changes: changes.length, ...(gravest && { unread: gravest }) };
  });
  return (await Promise.all(tallies)).filter(({ changes, unread: left }) => changes > 0 || left);
}
