import type { Store } from "../ports.ts";
import { fromStored } from "./alerts.ts";
import { unpackText } from "./blocks.ts";
import { writeCommit } from "./commit.ts";
import { removeDocument } from "./remove.ts";
import type { Database, StoredVersion, UnquietSchema } from "./schema.ts";

/** All moments of one document or service, for an index of `[key, moment]`. */
const within = (key: string): IDBKeyRange => IDBKeyRange.bound([key, -Infinity], [key, Infinity]);

/** The store on IndexedDB. Commits are written one after the other. */
export function indexedStore(database: Database): Store {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const turn = last.then(write, write);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    services: {
      get: (id) => database.get("services", id),
      all: () => database.getAll("services"),
    },
    documents: documentRepository(database),
    versions: versionRepository(database),
    changes: changeRepository(database),
    alerts: alertRepository(database),
    readings: {
      async last(screen) {
        const cursor = await database.transaction("readings").store.openCursor(within(screen), "prev");
        return cursor?.value;
      },
      ofService: (serviceId) => database.getAllFromIndex("readings", "byService", within(serviceId)),
    },
    journal: journalRepository(database),
    log: {
      ofDocument: (id, limit) => newestOf(database, "log", "byDocument", within(id), limit),
      recent: (limit) => newestOf(database, "log", "byTime", null, limit),
    },
    commit: (commit) => inTurn(() => writeCommit(database, commit)),
    removeDocument: (id) => inTurn(() => removeDocument(database, id)),
  };
}

function documentRepository(database: Database): Store["documents"] {
  return {
    get: (id) => database.get("documents", id),
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
  const plain = ({ runs: _runs, ...version }: StoredVersion) => version;
  return {
    async get(id) {
      const stored = await database.get("versions", id);
      return stored && plain(stored);
    },
    async blocks(id) {
      const stored = await database.get("versions", id);
      return stored ? unpackText(database, stored.documentId, stored.runs) : [];
    },
    async ofDocument(documentId) {
      return (await database.getAllFromIndex("versions", "byDocument", within(documentId))).map(plain);
    },
    async byText(documentId, textHash) {
      const stored = await database.getFromIndex("versions", "byText", [documentId, textHash]);
      return stored && plain(stored);
    },
  };
}

function changeRepository(database: Database): Store["changes"] {
  return {
    get: (id) => database.get("changes", id),
    ofDocument: (id) => database.getAllFromIndex("changes", "byDocument", within(id)),
    ofService: (id) => database.getAllFromIndex("changes", "byService", within(id)),
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
      return (await database.getAllFromIndex("alerts", "byUnread", 1)).map(fromStored);
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
    async put(entry) {
      await database.put("journal", entry);
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

/** The newest records by an index that ends in a moment. */
async function newestOf<S extends Timed>(
  database: Database,
  store: S,
  index: "byTime" | "byDocument",
  range: IDBKeyRange | null,
  limit: number,
): Promise<UnquietSchema[S]["value"][]> {
  const found: UnquietSchema[S]["value"][] = [];
  const source = database.transaction(store).store.index(index as never);
  let cursor = await source.openCursor(range, "prev");
  while (cursor && found.length < limit) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}
