import { dueAt } from "../core/schedule.ts";
import type { PagePart } from "../model.ts";
import type { Clock, Store } from "../ports.ts";

/**
 * Reads a document from a part of its page from now on, or from all of it. The text that stands is read
 * anew from the page as it was received, so that nobody is told of a change that nobody made.
 */
export async function choosePart(
  { id, part }: { id: string; part: PagePart | null },
  { store, clock }: { store: Store; clock: Clock },
): Promise<void> {
  const document = await store.documents.get(id);
  if (!document) return;
  const { part: _part, partLostAt: _lost, trouble: _trouble, etag: _etag, ...others } = document;
  const { lastModified: _modified, lastBytesHash: _bytes, ...rest } = others;
  await store.commit({ documents: [{ ...rest, ...(part && { part }), nextCheckAt: dueAt(document, clock.now()) }] });
}
