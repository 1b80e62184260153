import { headlineOf, suppressedLine, type Words } from "../../core/words/index.ts";
import type { LogEntry, LogKind } from "../../model.ts";
import type { Store } from "../../ports.ts";
import type { FoldedView } from "../../views.ts";

const MOST_FOLDED = 10;
const FOLDED: ReadonlySet<LogKind> = new Set(["folded", "suppressed", "withdrawn"]);

/** Recent edits that nobody had to be told of, and looks that were not believed. */
export async function foldedEdits(words: Words, store: Store): Promise<FoldedView[]> {
  const entries = (await store.log.recent(100)).filter(({ kind }) => FOLDED.has(kind));
  const views = await Promise.all(entries.slice(0, MOST_FOLDED).map((entry) => foldedView(entry, words, store)));
  return views.filter((view) => view !== null);
}

async function foldedView(entry: LogEntry, words: Words, store: Store): Promise<FoldedView | null> {
  const document = await store.documents.get(entry.documentId);
  if (!document) return null;
  const service = (await store.services.get(document.serviceId))?.name ?? document.serviceId;
  const change = entry.changeId === undefined ? undefined : await store.changes.get(entry.changeId);
  const why = suppressedLine(words, entry.suppression?.kind ?? entry.kind);
  const edit = change ? headlineOf(words, change.judgement, service, document.title) : null;
  return {
    service: `${service} \u00B7 ${document.title}`,
    headline: why || edit || document.title,
    changeId: change?.id ?? null,
  };
}
