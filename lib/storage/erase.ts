import type { Trace } from "../ports.ts";

/**
 * The databases of the extension: whoever has one open lets go of it when it is deleted. See
 * database.ts.
 */
export const databaseTrace: Trace = {
  name: "database",
  count: async () => (await indexedDB.databases()).length,
  async remove() {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleted(name);
  },
};

/** A deletion that is held up goes on as soon as nothing holds it any more: it is waited for. */
function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}
