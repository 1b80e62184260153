import { dueAt } from "../../core/schedule.ts";
import type { CaptureMode, WatchedDocument } from "../../model.ts";
import type { Clock, OwnTabs, Store } from "../../ports.ts";

interface ChoiceDependencies {
  store: Store;
  clock: Clock;
  ownTabs: OwnTabs;
}

/**
 * Reads a document in another way from now on. What went wrong in the old way says nothing of the new one;
 * the text that stands does, until the new way reads another.
 */
export async function chooseCapture(
  { id, mode }: { id: string; mode: CaptureMode },
  deps: ChoiceDependencies,
): Promise<void> {
  const document = await deps.store.documents.get(id);
  if (!document || (document.capture ?? "fetch") === mode) return;
  const { capture: _capture, trouble: _trouble, etag: _etag, ...others } = document;
  const { lastModified: _modified, lastBytesHash: _bytes, ...rest } = others;
  const chosen: WatchedDocument = mode === "fetch" ? rest : { ...rest, capture: mode };
  await deps.store.commit({ documents: [{ ...chosen, nextCheckAt: dueAt(chosen, deps.clock.now()) }] });
  await listenForVisits(deps);
}

/** Has the pages that are read on a visit tell of one, and no others. */
export async function listenForVisits({
  store,
  ownTabs,
}: Pick<ChoiceDependencies, "store" | "ownTabs">): Promise<void> {
  const documents = await store.documents.all();
  await ownTabs.listenOn(documents.filter(({ capture }) => capture === "visit").map(({ url }) => url));
}
