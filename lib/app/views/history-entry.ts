import { judgementFor } from "../../core/judge/for-region.ts";
import { shortDate } from "../../core/words/dates.ts";
import { headlineOf } from "../../core/words/index.ts";
import type { Change, EpochMs, WatchedDocument } from "../../model.ts";
import type { HistoryEntry } from "../../views.ts";
import type { Reader } from "./finding-view.ts";
import { stateOf } from "./judged.ts";

/** One line for a change; null where its document is not kept. */
export function entryOf(
  change: Change,
  document: WatchedDocument | undefined,
  service: string,
  { words, region }: Reader,
  now: EpochMs,
): HistoryEntry | null {
  if (!document) return null;
  const judgement = judgementFor(change.judgement, region);
  const { severity } = judgement;
  return {
    id: change.id,
    headline: headlineOf(words, judgement, service, document.title) ?? document.title,
    document: document.title,
    severity,
    severityWord: String(words.severity[severity] ?? ""),
    date: shortDate(change.firstSeenAt, now, words.language),
    state: stateOf(change),
  };
}
