import type { JournalEntry } from "../model.ts";
import type { Census, Store } from "../ports.ts";
import { fromStored } from "./alerts.ts";
import { writeCommit } from "./commit.ts";
import { gunzip } from "./gzip.ts";
import { plainLine } from "./log.ts";
import { removeDocument } from "./remove.ts";
import { dropSurplus, trimDiary } from "./retain.ts";
import { type Database, type StoredVersion, type UnquietSchema, within } from "./schema.ts";
import { unpackText } from "./texts.ts";
import { inTurn } from "./turns.ts";

/**
 * Reads records by their keys; what is asked for in one turn is read in one transaction, since beginning one takes as
 * long as reading a record.
 */
function byKey<S extends "changes" | "documents" | "versions">(database: Database, name: S) {
  const begin = () => database.transaction(name).store;
  let begun: ReturnType<typeof begin> | null = null;
  return async (key: string): Promise<UnquietSchema[S]["value"] | undefined> => {
    if (!begun) {
      begun = begin();
      queueMicrotask(() => {
        begun = null;
      });
    }
    return begun.get(key);
  };
}

/** The store on IndexedDB. Commits are written one after the other. */
export function indexedStore(database: Database): Store {
  const writing = <T>(write: () => Promise<T>) => inTurn(database.name, write);
  return {
    services: {
      get: (id) => database.get("services", id),
      all: () => database.getAll("services"),
    },
    documents: documentRepository(database),
    versions: versionRepository(database),
    snapshots: snapshotRepository(database),
    changes: changeRepository(database),
    alerts: alertRepository(database),
    muted: {
      get: (id) => database.get("muted", id),
      all: () => database.getAll("muted"),
      ofDocument: (id) => database.getAllFromIndex("muted", "byDocument", id),
    },
    readings: {
      async last(screen) {
        const cursor = await database.transaction("readings").store.openCursor(within(screen), "prev");
        return cursor?.value;
      },
      ofService: (serviceId) => database.getAllFromIndex("readings", "byService", within(serviceId)),
    },
    plans: {
      get: (screen) => database.get("plans", screen),
      all: () => database.getAll("plans"),
      due: (now) => database.getAllFromIndex("plans", "byDue", IDBKeyRange.upperBound(now)),
    },
    journal: journalRepository(database),
    log: {
      ofDocument: async (id, limit) =>
        (await newestOf(database, "log", "byDocument", within(id), limit)).map(plainLine),
      recent: async (limit) => (await newestOf(database, "log", "byTime", null, limit)).map(plainLine),
    },
    commit: (commit) => writing(() => writeCommit(database, commit)),
    removeDocument: (id) => writing(() => removeDocument(database, id)),
    dropSurplus: (id, surplus) => writing(() => dropSurplus(database, id, surplus)),
    trimDiary: (before, limit) => writing(() => trimDiary(database, before, limit)),
    census: () => takeCensus(database),
    // A database cannot tell what it has lost; see lib/app/keeping.
    isDamaged: async () => false,
  };
}

function documentRepository(database: Database): Store["documents"] {
  return {
    get: byKey(database, "documents"),
    byUrl: (url) => database.getFromIndex("documents", "byUrl", url),
    ofService: (serviceId) => database.getAllFromIndex("documents", "byService", serviceId),
    all: () => database.getAll("documents"),
    due: (now, limit) => database.getAllFromIndex("documents", "byNextCheck", IDBKeyRange.upperBound(now), limit),
    async nextDueAt() {
      const cursor = await database.transaction("documents").store.index("byNextCheck").openKeyCursor();
      return cursor?.key;
    },
  };
}

function versionRepository(database: Database): Store["versions"] {
  const plain = ({ manifest: _manifest, base: _base, ...version }: StoredVersion) => version;
  const get = byKey(database, "versions");
  return {
    async get(id) {
      const stored = await get(id);
      return stored && plain(stored);
    },
    async blocks(id) {
      const stored = await database.get("versions", id);
      return stored ? unpackText(database, stored) : [];
    },
    async ofDocument(documentId) {
      return (await database.getAllFromIndex("versions", "byDocument", within(documentId))).map(plain);
    },
    async byText(documentId, textHash) {
      const same = await database.getAllFromIndex("versions", "byText", [documentId, textHash]);
      const [earliest] = same.sort((one, other) => one.sequence - other.sequence);
      return earliest && plain(earliest);
    },
    async fingerprint(documentId, textHash) {
      const stored = await database.get("fingerprints", [documentId, textHash]);
      return stored && { textHash, lang: stored.lang, firstSeenAt: stored.firstSeenAt };
    },
  };
}

function snapshotRepository(database: Database): Store["snapshots"] {
  return {
    idsOf: (documentId) => database.getAllKeysFromIndex("snapshots", "byDocument", within(documentId)),
    async get(id) {
      const stored = await database.get("snapshots", id);
      if (!stored) return undefined;
      const { gzip, bytes: _bytes, ...snapshot } = stored;
      return { snapshot, bytes: await gunzip(gzip as Uint8Array<ArrayBuffer>) };
    },
  };
}

/** Counts in one transaction, so that the figures belong together. */
async function takeCensus(database: Database): Promise<Census> {
  const transaction = database.transaction(["documents", "versions", "changes"]);
  const count = (store: "documents" | "versions" | "changes") => transaction.objectStore(store).count();
  const [documents, versions, changes] = await Promise.all([count("documents"), count("versions"), count("changes")]);
  return { documents, versions, changes };
}

function changeRepository(database: Database): Store["changes"] {
  return {
    get: byKey(database, "changes"),
    ofDocument: (id) => database.getAllFromIndex("changes", "byDocument", within(id)),
    ofService: (id) => database.getAllFromIndex("changes", "byService", within(id)),
    async ofServices(ids, since) {
      const index = database.transaction("changes").store.index("byService");
      const found = ids.map((id) => index.getAll(IDBKeyRange.bound([id, since], [id, Infinity])));
      return (await Promise.all(found)).flat();
    },
    recent: (limit) => newestOf(database, "changes", "byTime", null, limit),
  };
}

function alertRepository(database: Database): Store["alerts"] {
  return {
    async get(id) {
      const stored = await database.get("alerts", id);
      return stored && fromStored(stored);
    },
    async recent(limit) {
      return (await newestOf(database, "alerts", "byTime", null, limit)).map(fromStored);
    },
    async unread() {
      return (await database.getAllFromIndex("alerts", "byUnreadOf")).map(fromStored);
    },
    async ofChange(changeId) {
      const stored = await database.getFromIndex("alerts", "byChange", changeId);
      return stored && fromStored(stored);
    },
    async ofScreen(screen) {
      return (await database.getAllFromIndex("alerts", "byScreen", screen)).map(fromStored);
    },
  };
}

function journalRepository(database: Database): Store["journal"] {
  return {
    get: (id) => database.get("journal", id),
    all: () => database.getAll("journal"),
    async begin(documentId, startedAt) {
      const { store, done } = database.transaction("journal", "readwrite");
      const attempts = ((await store.get(documentId))?.attempts ?? 0) + 1;
      const entry: JournalEntry = { documentId, startedAt, stage: "fetch", attempts };
      await Promise.all([store.put(entry), done]);
      return entry;
    },
    async stage(documentId, stage) {
      const transaction = database.transaction("journal", "readwrite");
      const entry = await transaction.store.get(documentId);
      if (entry) await transaction.store.put({ ...entry, stage });
      await transaction.done;
    },
  };
}

type Timed = "changes" | "alerts" | "log";
type Value<S extends Timed> = UnquietSchema[S]["value"];

/** The newest records by an index that ends in a moment. */
async function newestOf<S extends Timed>(
  database: Database,
  store: S,
  index: "byTime" | "byDocument",
  range: IDBKeyRange | null,
  limit: number,
): Promise<Value<S>[]> {
  const source = database.transaction(store).store.index(index as never);
  // Where they begin, and then all at once: a cursor that reads them would ask for each by itself.
  const cursor = await source.openKeyCursor(range, "prev");
  const newest = cursor?.key;
  const oldest = limit > 1 ? await cursor?.advance(limit - 1) : cursor;
  const found = (await source.getAll(oldest ? IDBKeyRange.bound(oldest.key, newest) : range)) as Value<S>[];
  // Others of the same moment as the oldest may have come first.
  return found.slice(-limit).reverse();
}
