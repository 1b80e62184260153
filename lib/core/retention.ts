import type { Change, Version, WatchedDocument } from "../model.ts";

/** Texts kept of one document beyond which old ones that mattered to nobody may go: years of daily edits. */
const MOST_VERSIONS = 500;
/** Versions above that which are let come together, since packing anew takes its time. */
const SLACK = 20;
/** Pages kept as they were received, besides the first and those that were told of. */
const NEWEST_PAGES = 2;

/** What is kept of one document. */
export interface KeptHistory {
  document: WatchedDocument;
  /** Oldest first. */
  versions: readonly Pick<Version, "id" | "snapshotId">[];
  changes: readonly Change[];
  /** Changes with an alert that was not read yet. */
  unread: ReadonlySet<string>;
  /** Pages that are still kept. */
  snapshotIds: readonly string[];
}

/** What may go; see `Surplus` of the store. */
export interface Droppable {
  versionIds: string[];
  changeIds: string[];
  snapshotIds: string[];
}

/**
 * What of a document may go. Never its first and last version, what its record names (the text that
 * stands, the one last acknowledged, one that waits or came back), or either side of a change that
 * was told of, is unread or pinned. Pages as received are larger: of them the first, the newest two
 * and those of the changes that stay for good are kept.
 *
 * @param most - Texts that may be kept in any case.
 */
export function surplusOf(history: KeptHistory, most = MOST_VERSIONS): Droppable {
  const { versions, changes, snapshotIds } = history;
  const kept = changes.filter((change) => staysForGood(change, history.unread));
  const versionIds = spareVersions(history, kept, most);
  const gone = new Set(versionIds);
  const named = changes.filter(({ fromVersionId, toVersionId }) => gone.has(fromVersionId) || gone.has(toVersionId));
  const told = new Set(kept.map(({ toVersionId }) => toVersionId));
  const pages = [
    ...versions.slice(0, 1),
    ...versions.slice(-NEWEST_PAGES),
    ...versions.filter(({ id }) => told.has(id)),
  ].map(({ snapshotId }) => snapshotId);
  return {
    versionIds,
    changeIds: named.map(({ id }) => id),
    snapshotIds: snapshotIds.filter((id) => !pages.includes(id)),
  };
}

function staysForGood({ id, judgement, withdrawnAt, pinnedAt }: Change, unread: ReadonlySet<string>): boolean {
  return unread.has(id) || pinnedAt !== undefined || (judgement.outcome === "alert" && withdrawnAt === undefined);
}

/** The oldest versions that nothing holds, as many as there are too many. */
function spareVersions({ document, versions }: KeptHistory, kept: readonly Change[], most: number): string[] {
  if (versions.length <= most + SLACK) return [];
  const held = new Set([
    versions[0]?.id,
    versions.at(-1)?.id,
    ...namedBy(document),
    ...kept.flatMap(({ fromVersionId, toVersionId }) => [fromVersionId, toVersionId]),
  ]);
  const free = versions.filter(({ id }) => !held.has(id));
  return free.slice(0, versions.length - most).map(({ id }) => id);
}

function namedBy({ headVersionId, acknowledgedVersionId, candidate, returned, editions }: WatchedDocument) {
  const others = [candidate, returned, ...(editions ?? [])].map((named) => named?.versionId);
  return [headVersionId, acknowledgedVersionId, ...others];
}
