import { suppressedLine, troubleLines, type Words } from "../../core/words/index.ts";
import type { EpochMs, LogKind } from "../../model.ts";
import type { Store } from "../../ports.ts";
import type { DiaryLine } from "../../views.ts";

const NOT_SHOWN: ReadonlySet<LogKind> = new Set(["suppressed", "withdrawn", "folded", "failed"]);
const MOST_LINES = 500;

/** What was looked at since a moment and not shown, with the reason, oldest first. */
export async function diaryOf(since: EpochMs, words: Words, store: Store): Promise<DiaryLine[]> {
  const entries = (await store.log.recent(MOST_LINES)).filter(
    (entry) => entry.at >= since && NOT_SHOWN.has(entry.kind),
  );
  const lines = await Promise.all(
    entries.reverse().map(async (entry): Promise<DiaryLine | null> => {
      const document = await store.documents.get(entry.documentId);
      if (!document) return null;
      const kind = entry.suppression?.kind ?? entry.code ?? entry.kind;
      const why = entry.code
        ? troubleLines(words, { code: entry.code, details: entry.details ?? {} }).what
        : suppressedLine(words, kind);
      const service = (await store.services.get(document.serviceId))?.name ?? document.serviceId;
      return { at: entry.at, service, document: document.title, kind, why };
    }),
  );
  return lines.filter((line) => line !== null);
}
