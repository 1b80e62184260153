import type { LateCode } from "../../lib/app/late-code.ts";
import type { FoundPassage } from "../../lib/app/search/find-passages.ts";
import { loadLateCode } from "../../lib/browser/late-code.ts";
import type { LateStorage } from "../../lib/storage/archive/find.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { indexedStore } from "../../lib/storage/store.ts";

/** Searches in the page itself, which then lets go of the database: the background is left to its checks. */
export async function searchHere(typed: string, limit: number): Promise<FoundPassage[]> {
  const [{ findPassages, findInTexts }, database] = await Promise.all([
    loadLateCode<LateCode & LateStorage>(),
    openDatabase(),
  ]);
  try {
    const archive = { find: (wanted: string, most: number) => findInTexts(database, wanted, most) };
    return await findPassages(typed, limit, { archive, store: indexedStore(database) });
  } finally {
    database.close();
  }
}
