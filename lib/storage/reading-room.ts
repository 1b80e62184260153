import type { ReadingRoomArchive } from "../history-port.ts";
import type { LogEntry } from "../model.ts";
import { plainLine } from "./log.ts";
import type { Database } from "./schema.ts";

/** Lines read at once; most of a diary says that nothing changed. */
const BATCH = 2000;

/** What reading in the history needs, on IndexedDB. */
export function readingRoomArchive(database: Database): ReadingRoomArchive {
  return {
    tallies: () => database.getAll("tallies"),
    async lines(kinds, limit) {
      const found: LogEntry[] = [];
      // Lines are numbered as they come.
      let end = ((await lastKey(database)) ?? 0) + 1;
      while (end > 0 && found.length < limit) {
        const range = IDBKeyRange.bound(end - BATCH, end, false, true);
        const batch = await database.getAll("log", range);
        found.push(...batch.filter(({ kind }) => kinds.has(kind)).reverse());
        end -= BATCH;
      }
      // What came back from a file is numbered as it came, whenever it was.
      const newestFirst = found.sort((one, other) => other.at - one.at);
      return newestFirst.slice(0, limit).map(plainLine);
    },
  };
}

async function lastKey(database: Database): Promise<number | undefined> {
  const cursor = await database.transaction("log").store.openKeyCursor(null, "prev");
  return cursor?.primaryKey;
}
