import { checkAddress } from "../core/addresses.ts";
import { dueAt } from "../core/schedule.ts";
import type { WatchReply } from "../messaging.ts";
import type { Clock, Store } from "../ports.ts";

/** What following a move needs. */
export interface FollowDependencies {
  store: Store;
  clock: Clock;
  openPort: () => number | null;
}

/**
 * Watches a document where its page has moved to, with all that was kept of it: the next look is
 * compared with the last text from the old place. Nothing is asked of the new site here; that waits
 * for the person's permission like any look.
 */
export async function followMove(id: string, { store, clock, openPort }: FollowDependencies): Promise<WatchReply> {
  const document = await store.documents.get(id);
  const target = document?.trouble?.code === "moved-elsewhere" ? document.trouble.details.target : undefined;
  if (!document || target === undefined) return { ok: false, reason: "not-moved" };
  const address = checkAddress(target, openPort());
  if (!address.ok) return address;
  const other = await store.documents.byUrl(address.url);
  if (other && other.id !== id) return { ok: false, reason: "watched-already" };
  const { trouble: _trouble, etag: _etag, lastModified: _lastModified, ...standing } = document;
  await store.commit({ documents: [{ ...standing, url: address.url, nextCheckAt: dueAt(document, clock.now()) }] });
  return { ok: true, ids: [id] };
}
