import type { IDBPTransaction, StoreNames } from "idb";
import type { Database, UnquietSchema } from "./schema.ts";

type Upgrade = IDBPTransaction<UnquietSchema, StoreNames<UnquietSchema>[], "versionchange">;
export type Migration = (database: Database, transaction: Upgrade) => void;

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
    database.createObjectStore("blockIndexes", { keyPath: "documentId" });
    database.createObjectStore("packs", { keyPath: ["documentId", "start"] });
    const changes = database.createObjectStore("changes", { keyPath: "id" });
    changes.createIndex("byDocument", ["documentId", "firstSeenAt"]);
    changes.createIndex("byService", ["serviceId", "firstSeenAt"]);
    changes.createIndex("byTime", "firstSeenAt");
    const alerts = database.createObjectStore("alerts", { keyPath: "id" });
    alerts.createIndex("byTime", "createdAt");
    alerts.createIndex("byUnread", "unread");
    alerts.createIndex("byChange", "changeKey");
    alerts.createIndex("byScreen", "screenKey");
    const readings = database.createObjectStore("readings", { keyPath: ["screen", "at"] });
    readings.createIndex("byService", ["serviceId", "at"]);
    database.createObjectStore("journal", { keyPath: "documentId" });
    const log = database.createObjectStore("log", { autoIncrement: true });
    log.createIndex("byDocument", ["documentId", "at"]);
    log.createIndex("byTime", "at");
  },
];
