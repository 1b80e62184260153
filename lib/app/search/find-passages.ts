import { excerptAround, type MatchRun, markMatches, parseQuery, type SearchQuery } from "../../core/search.ts";
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

type Kept = Pick<Store, "changes" | "documents" | "services" | "versions">;

/**
 * Finds what stands, or ever stood, in the kept texts.
 *
 * @param typed - As `parseQuery` of core/search reads it.
 * @param limit - At most so many passages.
 */
export async function findPassages(
  typed: string,
  limit: number,
  { archive, store }: { archive: Pick<HistoryArchive, "find">; store: Kept },
): Promise<FoundPassage[]> {
  const query = parseQuery(typed);
  if (!query) return [];
  const ofDocument = Map.groupBy(await archive.find(typed, limit), ({ documentId }) => documentId);
  const found = [...ofDocument].map(([id, passages]) => withPlaces(id, passages, query, store));
  return (await Promise.all(found)).flat();
}

/** Passages of a document with where and when they stood; none of a document that is gone by now. */
async function withPlaces(
  documentId: string,
  passages: readonly Passage[],
  query: SearchQuery,
  store: Kept,
): Promise<FoundPassage[]> {
  const [document, versions, changes] = await Promise.all([
    store.documents.get(documentId),
    store.versions.ofDocument(documentId),
    store.changes.ofDocument(documentId),
  ]);
  if (!document) return [];
  const service = (await store.services.get(document.serviceId))?.name ?? document.serviceId;
  return passages.map((passage) => ({
    documentId,
    service,
    title: document.title,
    url: document.url,
    runs: excerptAround(markMatches(passage.block.text, query)),
    ...spanOf(passage, versions),
    changeId: changes.find(({ toVersionId }) => toVersionId === passage.firstVersionId)?.id ?? null,
  }));
}

function spanOf({ firstVersionId, lastVersionId }: Passage, versions: readonly Version[]) {
  const last = versions.findIndex(({ id }) => id === lastVersionId);
  const from = versions.find(({ id }) => id === firstVersionId)?.firstSeenAt ?? 0;
  return { from, until: versions[last + 1]?.firstSeenAt ?? null };
}
