import { shortDate } from "../../core/words/dates.ts";
import { headlineOf, type Words } from "../../core/words/index.ts";
import type { Change, EpochMs, WatchedDocument } from "../../model.ts";
import type { Clock, Store } from "../../ports.ts";
import type { HistoryEntry, HistoryView } from "../../views.ts";
import { stateOf } from "./change-view.ts";

/** Draws up the list of all kept changes. */
export async function historyView(words: Words, deps: { store: Store; clock: Clock }): Promise<HistoryView> {
  const now = deps.clock.now();
  const services = await deps.store.services.all();
  return {
    language: words.language,
    health: { damaged: await deps.store.isDamaged() },
    watched: (await deps.store.documents.all()).length,
    services: await Promise.all(
      services.map(async ({ id, name }) => {
        const changes = await deps.store.changes.ofService(id);
        const entries = await Promise.all(
          changes.reverse().map(async (change) => {
            const document = await deps.store.documents.get(change.documentId);
            return entryOf(change, document, name, words, now);
          }),
        );
        return { id, name, changes: entries.filter((entry) => entry !== null) };
      }),
    ),
  };
}

/** One line for a change; null where its document is not kept. */
export function entryOf(
  change: Change,
  document: WatchedDocument | undefined,
  service: string,
  words: Words,
  now: EpochMs,
): HistoryEntry | null {
  if (!document) return null;
  const { severity } = change.judgement;
  return {
    id: change.id,
    headline: headlineOf(words, change.judgement, service, document.title) ?? document.title,
    document: document.title,
    severity,
    severityWord: String(words.severity[severity] ?? ""),
    date: shortDate(change.firstSeenAt, now, words.language),
    state: stateOf(change),
  };
}
