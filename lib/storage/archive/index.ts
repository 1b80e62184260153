import type { DocumentSize, HistoryArchive } from "../../history-port.ts";
import { type Database, within } from "../schema.ts";
import { inTurn } from "../turns.ts";
import { findPassages } from "./find.ts";
import { readDocument, readService } from "./read.ts";
import { restoreHistories } from "./restore.ts";

/** Whole histories on IndexedDB, for our own pages; the background has no need of it. */
export function historyArchive(database: Database): HistoryArchive {
  const writing = <T>(work: () => Promise<T>) => inTurn(database.name, work);
  return {
    serviceIds: () => database.getAllKeys("services"),
    documentIds: () => database.getAllKeys("documents"),
    service: (id) => writing(() => readService(database, id)),
    document: (id) => writing(() => readDocument(database, id)),
    restore: (work) => writing(() => restoreHistories(database, work)),
    async sizes() {
      const ids = await database.getAllKeys("documents");
      return Promise.all(ids.map((id) => sizeOf(database, id)));
    },
    find: (typed, limit) => findPassages(database, typed, limit),
  };
}

/** Told from indexes: no text and no page is read. */
async function sizeOf(database: Database, documentId: string): Promise<DocumentSize> {
  const [versions, text, pages] = await Promise.all([
    database.countFromIndex("versions", "byDocument", within(documentId)),
    sumOfSizes(database, "packs", documentId),
    sumOfSizes(database, "snapshots", documentId),
  ]);
  return { documentId, versions, pages: pages.count, textBytes: text.bytes, pageBytes: pages.bytes };
}

async function sumOfSizes(database: Database, store: "packs" | "snapshots", documentId: string) {
  const sum = { count: 0, bytes: 0 };
  let cursor = await database.transaction(store).store.index("bySize").openKeyCursor(within(documentId));
  for (; cursor; cursor = await cursor.continue()) {
    sum.count += 1;
    sum.bytes += cursor.key[1];
  }
  return sum;
}
