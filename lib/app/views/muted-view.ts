import { shortDate } from "../../core/words/dates.ts";
import { findingTitle, type Words } from "../../core/words/index.ts";
import type { Clock, Store } from "../../ports.ts";
import type { MutedView } from "../../views.ts";

/** What the person called wrong, newest first. */
export async function mutedViews(words: Words, { store, clock }: { store: Store; clock: Clock }): Promise<MutedView[]> {
  const marks = (await store.muted.all()).sort((one, other) => other.markedAt - one.markedAt);
  return Promise.all(
    marks.map(async ({ id, documentId, serviceId, changeId, markedAt, finding }) => ({
      id,
      service: (await store.services.get(serviceId))?.name ?? serviceId,
      document: (await store.documents.get(documentId))?.title ?? documentId,
      title: findingTitle(words, finding),
      quote: finding.quote,
      date: shortDate(markedAt, clock.now(), words.language),
      changeId: (await store.changes.get(changeId))?.id ?? null,
    })),
  );
}
