import { dueAt } from "../../core/schedule.ts";
import type { CaptureMode, WatchedDocument } from "../../model.ts";
import type { Clock, OwnTabs, Store } from "../../ports.ts";
import { type NoteDependencies, notedOrigins } from "../page-notes.ts";

interface ChoiceDependencies {
  store: Store;
  clock: Clock;
  listenAnew: () => Promise<void>;
}

interface ListenDependencies extends NoteDependencies {
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
  await deps.listenAnew();
}

/** Has the pages that are read on a visit tell of one, those on which something is to be noted, and no others. */
export async function listenForVisits(deps: ListenDependencies): Promise<void> {
  const [documents, noted] = await Promise.all([deps.store.documents.all(), notedOrigins(deps)]);
  const read = documents.filter(({ capture }) => capture === "visit").map(({ url }) => url);
  await deps.ownTabs.listenOn(read, noted);
}
