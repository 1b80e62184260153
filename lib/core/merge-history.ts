import type { Change, ChangeAlert, LogEntry, MutedFinding, Version, WatchedDocument } from "../model.ts";

/** What of a document takes part in joining; texts and pages follow their versions. */
export interface JoinedRecords {
  document: WatchedDocument;
  /** Oldest first. */
  versions: readonly Version[];
  changes: readonly Change[];
  alerts: readonly ChangeAlert[];
  muted: readonly MutedFinding[];
  log: readonly LogEntry[];
}

/** What joining a history to a kept one comes to. */
export interface JoinedHistory {
  document: WatchedDocument;
  /** All versions, kept and new, oldest first, counted anew. */
  versions: Version[];
  /** Each id that the joined history used, by its id from now on. */
  ids: ReadonlyMap<string, string>;
  /** What was not kept yet. */
  fresh: {
    versionIds: ReadonlySet<string>;
    changes: Change[];
    alerts: ChangeAlert[];
    muted: MutedFinding[];
    log: LogEntry[];
  };
}

/**
 * Joins a history from a file to what is kept of the same page. Nothing kept is lost and no id of it
 * changes; what both have is kept once, so that joining a file twice changes nothing.
 *
 * Versions are put in one order by when they were first seen. Two that follow each other, one from
 * either side, with the same content are one text that went on standing.
 */
export function joinHistory(kept: JoinedRecords, brought: JoinedRecords): JoinedHistory {
  const { versions, ids } = joinVersions(kept, brought);
  ids.set(brought.document.id, kept.document.id);
  const freshIds = new Set(brought.versions.map(({ id }) => ids.get(id) ?? id));
  for (const { id } of kept.versions) freshIds.delete(id);
  const renamed = mapIds(brought, ids);
  const changes = joinChanges(kept.changes, renamed.changes, ids);
  const told = new Set(kept.alerts.flatMap(({ id, changeId }) => [`alert ${id}`, `change ${changeId}`]));
  const alerts = mapIds(renamed.alerts, ids).filter(
    ({ id, changeId }) => !told.has(`alert ${id}`) && !told.has(`change ${changeId}`),
  );
  const marked = new Set(kept.muted.map(({ id }) => id));
  const muted = mapIds(renamed.muted, ids).filter(({ id }) => !marked.has(id));
  const lines = new Set(kept.log.map(lineKey));
  const log = mapIds(renamed.log, ids).filter((line) => !lines.has(lineKey(line)));
  const { serviceId } = kept.document;
  return {
    document: joinDocument(kept, mapIds(renamed.document, ids)),
    versions,
    ids,
    fresh: {
      versionIds: freshIds,
      changes: changes.map((change) => ({ ...change, serviceId })),
      alerts: alerts.map((alert) => ({ ...alert, serviceId })),
      muted: muted.map((one) => ({ ...one, serviceId })),
      log,
    },
  };
}

/** A version in the joined order, with the id it had in the file if it came from there. */
interface Placed {
  version: Version;
  from: Version | null;
}

function joinVersions(kept: JoinedRecords, brought: JoinedRecords) {
  const ids = new Map<string, string>();
  const same = (from: Version, to: Version) => ids.set(from.snapshotId, to.snapshotId).set(from.id, to.id);
  const known = new Map(kept.versions.map((version) => [versionKey(version), version]));
  const fresh = brought.versions.filter((version) => !known.has(versionKey(version)));
  for (const version of brought.versions) same(version, known.get(versionKey(version)) ?? version);
  const placed: Placed[] = [];
  const taken = new Set(kept.versions.map(({ id }) => id));
  for (const next of inOrder(kept.versions, fresh)) {
    const last = placed.at(-1);
    if (last && goesOn(last, next)) {
      // The kept record stays, with the earlier of both moments.
      const standing = next.from ? last.version : { ...next.version, firstSeenAt: last.version.firstSeenAt };
      same((next.from ?? last.from) as Version, standing);
      placed[placed.length - 1] = { version: standing, from: null };
      continue;
    }
    const version = next.from ? renewed(next.from, kept.document.id, taken) : next.version;
    if (next.from) same(next.from, version);
    placed.push({ ...next, version });
  }
  return { versions: placed.map(({ version }, index) => ({ ...version, sequence: index + 1 })), ids };
}

/** A version from the file under an id that no version of the kept document has, or will get. */
function renewed(version: Version, documentId: string, taken: Set<string>): Version {
  const id = freeId(`${documentId}@${version.firstSeenAt.toString(36)}`, taken);
  return { ...version, id, snapshotId: id, documentId };
}

/** One from the file and one that is kept, with one content: the text stood all the while. */
function goesOn(last: Placed, next: Placed): boolean {
  return last.version.contentHash === next.version.contentHash && !last.from !== !next.from;
}

const versionKey = ({ contentHash, firstSeenAt }: Version) => `${firstSeenAt} ${contentHash}`;

/** Both in one order by time, each in its own: a clock that jumped does not shuffle either. */
function* inOrder(kept: readonly Version[], brought: readonly Version[]): Generator<Placed> {
  let next = 0;
  for (const version of kept) {
    for (let other = brought[next]; other && other.firstSeenAt <= version.firstSeenAt; other = brought[next]) {
      yield { version: other, from: other };
      next += 1;
    }
    yield { version, from: null };
  }
  for (const version of brought.slice(next)) yield { version, from: version };
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}.${count}`;
  taken.add(id);
  return id;
}

function joinChanges(kept: readonly Change[], brought: readonly Change[], ids: Map<string, string>): Change[] {
  const taken = new Set(kept.map(({ id }) => id));
  const known = new Map(kept.map((change) => [changeKey(change), change.id]));
  const fresh: Change[] = [];
  for (const change of brought) {
    const same = known.get(changeKey(change));
    const id = same ?? freeId(change.id, taken);
    ids.set(change.id, id);
    if (same === undefined) fresh.push({ ...change, id });
  }
  return fresh;
}

const changeKey = ({ fromVersionId, toVersionId, firstSeenAt }: Change) =>
  JSON.stringify([fromVersionId, toVersionId, firstSeenAt]);

function lineKey(line: LogEntry): string {
  return JSON.stringify(Object.entries(line).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * The kept record stands. Only where nothing but a first look was kept yet, the file knows more: which
 * text stood, and which the person had acknowledged. A change in between is so found at the next looks.
 */
function joinDocument(kept: JoinedRecords, brought: WatchedDocument): WatchedDocument {
  const { document, versions, changes } = kept;
  const addedAt = Math.min(document.addedAt, brought.addedAt);
  if (versions.length > 1 || changes.length > 0 || brought.headVersionId === undefined) return { ...document, addedAt };
  const { id, serviceId, url, nextCheckAt, capture } = document;
  const { etag: _etag, lastModified: _lastModified, capture: _capture, ...rest } = brought;
  return { ...rest, id, serviceId, url, nextCheckAt, addedAt, ...(capture && { capture }) };
}

/** The same data with ids replaced wherever they stand as a whole value. */
export function mapIds<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (typeof value === "string") return (ids.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((inner) => mapIds(inner, ids)) as T;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapIds(inner, ids)])) as T;
}
