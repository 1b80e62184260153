import { excerptAround, type MatchRun, markMatches, parseQuery } from "../../core/search.ts";
import type { HistoryArchive, Passage } from "../../history-port.ts";
import type { EpochMs, Version } from "../../model.ts";
import type { Store } from "../../ports.ts";

/** A found passage with where and when it stood. */
export interface FoundPassage {
  documentId: string;
  service: string;
  title: string;
  url: string;
  runs: MatchRun[];
  /** When it was first seen, and when a text without it; null while it stands. */
  from: EpochMs;
  until: EpochMs | null;
  /** The change that brought it; null where it was there from the start. */
  changeId: string | null;
}

/**
 * Finds what stands, or ever stood, in the kept texts.
 *
 * @param typed - As `parseQuery` of core/search reads it.
 * @param limit - At most so many passages.
 */
export async function findPassages(
  typed: string,
  limit: number,
  {
    archive,
    store,
  }: { archive: Pick<HistoryArchive, "find">; store: Pick<Store, "changes" | "documents" | "services" | "versions"> },
): Promise<FoundPassage[]> {
  const query = parseQuery(typed);
  if (!query) return [];
  const passages = await archive.find(typed, limit);
  const found: FoundPassage[] = [];
  for (const documentId of new Set(passages.map((passage) => passage.documentId))) {
    const [document, versions, changes] = await Promise.all([
      store.documents.get(documentId),
      store.versions.ofDocument(documentId),
      store.changes.ofDocument(documentId),
    ]);
    if (!document) continue;
    const service = (await store.services.get(document.serviceId))?.name ?? document.serviceId;
    for (const passage of passages.filter((one) => one.documentId === documentId)) {
      const brought = changes.find(({ toVersionId }) => toVersionId === passage.firstVersionId);
      found.push({
        documentId,
        service,
        title: document.title,
        url: document.url,
        runs: excerptAround(markMatches(passage.block.text, query)),
        ...spanOf(passage, versions),
        changeId: brought?.id ?? null,
      });
    }
  }
  return found;
}

function spanOf({ firstVersionId, lastVersionId }: Passage, versions: readonly Version[]) {
  const last = versions.findIndex(({ id }) => id === lastVersionId);
  const from = versions.find(({ id }) => id === firstVersionId)?.firstSeenAt ?? 0;
  return { from, until: versions[last + 1]?.firstSeenAt ?? null };
}
