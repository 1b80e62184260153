import { shortDate } from "../../core/words/dates.ts";
import { headlineOf, type Words } from "../../core/words/index.ts";
import type { Change, EpochMs, WatchedDocument } from "../../model.ts";
import type { HistoryEntry } from "../../views.ts";
import { stateOf } from "./judged.ts";

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
