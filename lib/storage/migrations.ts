import type { IDBPTransaction, StoreNames } from "idb";
import { subjectOf } from "../core/badge.ts";
import type { Writing } from "./commit.ts";
import { encodeManifest } from "./manifest.ts";
import type { Database, StoredAlert, StoredVersion, UnquietSchema } from "./schema.ts";
import { sumUp } from "./tallies.ts";

type Upgrade = IDBPTransaction<UnquietSchema, StoreNames<UnquietSchema>[], "versionchange">;
export type Migration = (database: Database, transaction: Upgrade) => void | Promise<void>;

/**
 * Step `i` turns schema version `i` into `i + 1`. Append only: once 0.1 is tagged a step is never
 * edited, because people have already run it. Each step has a test from the shape before it.
 */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore("services", { keyPath: "id" });
    const documents = database.createObjectStore("documents", { keyPath: "id" });
    documents.createIndex("byNextCheck", "nextCheckAt");
    documents.createIndex("byService", "serviceId");
    documents.createIndex("byUrl", "url", { unique: true });
    const snapshots = database.createObjectStore("snapshots", { keyPath: "id" });
    snapshots.createIndex("byDocument", ["documentId", "fetchedAt"]);
    const versions = database.createObjectStore("versions", { keyPath: "id" });
    versions.createIndex("byDocument", ["documentId", "sequence"], { unique: true });
    versions.createIndex("byText", ["documentId", "textHash"]);
    database.createObjectStore("blockIndexes" as never, { keyPath: "documentId" });
    database.createObjectStore("packs", { keyPath: ["documentId", "start"] });
    const changes = database.createObjectStore("changes", { keyPath: "id" });
    changes.createIndex("byDocument", ["documentId", "firstSeenAt"]);
    changes.createIndex("byService", ["serviceId", "firstSeenAt"]);
    changes.createIndex("byTime", "firstSeenAt");
    const alerts = database.createObjectStore("alerts", { keyPath: "id" });
    alerts.createIndex("byTime", "createdAt");
    alerts.createIndex("byUnread" as never, "unread");
    alerts.createIndex("byChange", "changeKey");
    alerts.createIndex("byScreen", "screenKey");
    const readings = database.createObjectStore("readings", { keyPath: ["screen", "at"] });
    readings.createIndex("byService", ["serviceId", "at"]);
    database.createObjectStore("journal", { keyPath: "documentId" });
    const log = database.createObjectStore("log", { autoIncrement: true });
    log.createIndex("byDocument", ["documentId", "at"]);
    log.createIndex("byTime", "at");
  },
  // Smaller texts: manifests are told from each other, blocks are known by their content alone.
  async (database, transaction) => {
    database.deleteObjectStore("blockIndexes" as never);
    database.createObjectStore("terms", { keyPath: "documentId" });
    const fingerprints = database.createObjectStore("fingerprints", { keyPath: ["documentId", "textHash"] });
    for (const name of ["packs", "snapshots"] as const) {
      const store = transaction.objectStore(name);
      store.createIndex("bySize", ["documentId", "bytes"]);
      for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
        await cursor.update({ ...cursor.value, bytes: cursor.value.gzip.length } as never);
      }
    }
    const log = transaction.objectStore("log");
    log.createIndex("byPassing", "passingAt");
    for (let cursor = await log.openCursor(); cursor; cursor = await cursor.continue()) {
      if (cursor.value.kind === "unchanged") await cursor.update({ ...cursor.value, passingAt: cursor.value.at });
    }
    const versions = transaction.objectStore("versions");
    for (let cursor = await versions.openCursor(); cursor; cursor = await cursor.continue()) {
      const { runs, ...version } = cursor.value as FirstVersion;
      await cursor.update({ ...version, manifest: encodeManifest(numbersIn(runs), []) });
      const { documentId, textHash, lang, firstSeenAt } = version;
      const earlier = await fingerprints.get([documentId, textHash]);
      if (!earlier || earlier.firstSeenAt > firstSeenAt) {
        await fingerprints.put({ documentId, textHash, lang, firstSeenAt });
      }
    }
  },
  // Findings that the person called wrong.
  (database) => {
    database.createObjectStore("muted", { keyPath: "id" }).createIndex("byDocument", "documentId");
  },
  // What is to happen about a settings screen by itself.
  (database) => {
    database.createObjectStore("plans", { keyPath: "screen" }).createIndex("byDue", "dueAt");
  },
  // Sums of what is kept of each document and service; unread alerts are found by whom they count for.
  async (database, transaction) => {
    database.createObjectStore("tallies", { keyPath: "id" });
    const alerts = transaction.objectStore("alerts");
    alerts.createIndex("byUnreadOf", "unreadOf");
    const waiting: (StoredAlert & { unread?: 1 })[] = await alerts.index("byUnread" as never).getAll();
    for (const { unread: _unread, ...alert } of waiting) await alerts.put({ ...alert, unreadOf: subjectOf(alert) });
    alerts.deleteIndex("byUnread" as never);
    const stores = ["documents", "services"] as const;
    const ids = await Promise.all(stores.map((store) => transaction.objectStore(store).getAllKeys()));
    await sumUp(transaction as unknown as Writing, ids.flat());
  },
];

/** A version of the first schema: `from, count, from, count …` over its blocks' numbers. */
type FirstVersion = StoredVersion & { runs: Uint32Array };

function numbersIn(runs: Uint32Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [from = 0, count = 0] = runs.subarray(at, at + 2);
    for (let step = 0; step < count; step += 1) numbers.push(from + step);
  }
  return numbers;
}
