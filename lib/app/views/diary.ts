import { exactMoment, shortDate } from "../../core/words/dates.ts";
import type { Words } from "../../core/words/index.ts";
import type { EpochMs, LogEntry, LogKind } from "../../model.ts";
import type { Clock, Store } from "../../ports.ts";
import type { DiaryLine } from "../../views.ts";
import { whyNotTold } from "./not-told.ts";

const NOT_SHOWN: ReadonlySet<LogKind> = new Set(["suppressed", "withdrawn", "folded", "failed"]);
const MOST_LINES = 500;

/** What drawing up the diary needs. */
export interface DiaryDependencies {
  store: Store;
  clock: Clock;
}

/** What was looked at since a moment and not shown, with the reason, oldest first. */
export async function diaryOf(since: EpochMs, words: Words, deps: DiaryDependencies): Promise<DiaryLine[]> {
  const entries = (await deps.store.log.recent(MOST_LINES)).filter(
    (entry) => entry.at >= since && NOT_SHOWN.has(entry.kind),
  );
  const lines = await Promise.all(entries.reverse().map((entry) => lineOf(entry, words, deps)));
  return lines.filter((line) => line !== null);
}

async function lineOf(entry: LogEntry, words: Words, deps: DiaryDependencies): Promise<DiaryLine | null> {
  const { store, clock } = deps;
  const { at, changeId } = entry;
  const document = await store.documents.get(entry.documentId);
  if (!document) return null;
  // A change is thinned out with its texts; what is gone cannot be read any more.
  const change = changeId === undefined ? undefined : await store.changes.get(changeId);
  return {
    at,
    service: (await store.services.get(document.serviceId))?.name ?? document.serviceId,
    document: document.title,
    date: shortDate(at, clock.now(), words.language),
    moment: exactMoment(at, words.language),
    kind: entry.suppression?.kind ?? entry.code ?? entry.kind,
    why: await whyNotTold(entry, words, store),
    changeId: change?.id ?? null,
  };
}
