import type { Writing } from "./commit.ts";
import { type Database, STORES, within } from "./schema.ts";

/** Forgets a document and everything kept of it, in one transaction; its service too when it was the last. */
export async function removeDocument(database: Database, id: string): Promise<void> {
  const transaction = database.transaction(STORES, "readwrite");
  const documents = transaction.objectStore("documents");
  const document = await documents.get(id);
  if (!document) return;
  const range = within(id);
  const changes = transaction.objectStore("changes");
  const alerts = transaction.objectStore("alerts");
  for (const changeId of await changes.index("byDocument").getAllKeys(range)) {
    const alertId = await alerts.index("byChange").getKey(changeId);
    if (alertId !== undefined) await alerts.delete(alertId);
    await changes.delete(changeId);
  }
  const muted = transaction.objectStore("muted");
  for (const key of await muted.index("byDocument").getAllKeys(id)) await muted.delete(key);
  for (const store of ["snapshots", "versions", "log"] as const) {
    const records = transaction.objectStore(store);
    for (const key of await records.index("byDocument").getAllKeys(range)) await records.delete(key);
  }
  for (const store of ["packs", "fingerprints"] as const) await transaction.objectStore(store).delete(range);
  for (const store of ["terms", "tallies"] as const) await transaction.objectStore(store).delete(id);
  await transaction.objectStore("journal").delete(id);
  await documents.delete(id);
  const left = await documents.index("byService").count(document.serviceId);
  if (left === 0) await removeService(transaction, document.serviceId);
  await transaction.done;
}

/** The service itself, and what was read on its settings screens. */
async function removeService(transaction: Writing, serviceId: string): Promise<void> {
  const readings = transaction.objectStore("readings");
  const range = within(serviceId);
  for (const key of await readings.index("byService").getAllKeys(range)) await readings.delete(key);
  for (const name of ["alerts", "plans"] as const) {
    for (let cursor = await transaction.objectStore(name).openCursor(); cursor; cursor = await cursor.continue()) {
      if (cursor.value.serviceId === serviceId) await cursor.delete();
    }
  }
  for (const store of ["services", "tallies"] as const) await transaction.objectStore(store).delete(serviceId);
}
