import { nextRegularLook } from "../core/schedule.ts";
import type { WatchedDocument } from "../model.ts";
import type { Chance, Clock, Store } from "../ports.ts";

/**
 * Looks at documents so often from now on. What waits for a second look, or for trouble to pass, keeps
 * its own time.
 */
export async function chooseInterval(
  { ids, hours }: { ids: readonly string[]; hours: number },
  { store, clock, chance }: { store: Pick<Store, "documents" | "commit">; clock: Clock; chance: Chance },
): Promise<void> {
  const found = await Promise.all(ids.map((id) => store.documents.get(id)));
  const documents = found.flatMap((document): WatchedDocument[] => {
    if (!document) return [];
    const { lastLookAt, trouble, candidate, capture, nextCheckAt } = document;
    const isOrdinary = lastLookAt !== undefined && !trouble && !candidate && !capture;
    const due = isOrdinary ? nextRegularLook(lastLookAt, false, chance.roll(), hours) : nextCheckAt;
    return [{ ...document, everyHours: hours, nextCheckAt: isOrdinary ? Math.max(due, clock.now()) : due }];
  });
  // One at a time: a commit of several documents counts everything that is kept.
  for (const document of documents) await store.commit({ documents: [document] });
}
