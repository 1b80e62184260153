import type { FoundPassage } from "../../lib/app/search/find-passages.ts";
import { findPassages } from "../../lib/app/search/find-passages.ts";
import { historyArchive } from "../../lib/storage/archive/index.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { indexedStore } from "../../lib/storage/store.ts";

/**
 * Searches in the page itself, which then lets go of the database: the background is left to its
 * checks, and carries none of it.
 */
export async function searchHere(typed: string, limit: number): Promise<FoundPassage[]> {
  const database = await openDatabase();
  try {
    return await findPassages(typed, limit, { archive: historyArchive(database), store: indexedStore(database) });
  } finally {
    database.close();
  }
}
