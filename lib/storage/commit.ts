import type { IDBPTransaction } from "idb";
import type { Commit, NewVersion } from "../ports.ts";
import { toStored } from "./alerts.ts";
import { type PackedText, packText } from "./blocks.ts";
import { gzip } from "./gzip.ts";
import type { Database, UnquietSchema } from "./schema.ts";

/** Everything a commit can touch; one transaction over all of it. */
const STORES = [
  "services",
  "documents",
  "snapshots",
  "versions",
  "blockIndexes",
  "packs",
  "changes",
  "alerts",
  "readings",
  "journal",
  "log",
] as const;

/**
 * Writes a commit. Whatever takes time (hashing, compressing) is done before the transaction
 * begins, because a transaction ends by itself when it has to wait for anything but the database.
 */
export async function writeCommit(database: Database, commit: Commit): Promise<void> {
  const packed = commit.version
    ? await packText(database, commit.version.version.documentId, commit.version.blocks)
    : null;
  const raw = commit.version ? await gzip(commit.version.bytes as Uint8Array<ArrayBuffer>) : null;
  const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
  const writes = [...writeRecords(transaction, commit)];
  if (commit.version && packed && raw) writes.push(...writeVersion(transaction, commit.version, packed, raw));
  await Promise.all([...writes, transaction.done]);
}

type Writing = IDBPTransaction<UnquietSchema, typeof STORES, "readwrite">;

function* writeRecords(transaction: Writing, commit: Commit): Generator<Promise<unknown>> {
  for (const store of ["services", "documents", "changes", "readings"] as const) {
    for (const record of commit[store] ?? []) yield transaction.objectStore(store).put(record as never);
  }
  for (const id of commit.removeAlerts ?? []) yield transaction.objectStore("alerts").delete(id);
  for (const alert of commit.alerts ?? []) yield transaction.objectStore("alerts").put(toStored(alert));
  for (const entry of commit.log ?? []) yield transaction.objectStore("log").add(entry);
  if (commit.endOfCheck !== undefined) yield transaction.objectStore("journal").delete(commit.endOfCheck);
}

function* writeVersion(
  transaction: Writing,
  { version, snapshot }: NewVersion,
  packed: PackedText,
  raw: Uint8Array,
): Generator<Promise<unknown>> {
  yield transaction.objectStore("versions").put({ ...version, runs: packed.runs });
  yield transaction.objectStore("snapshots").put({ ...snapshot, gzip: raw });
  if (packed.index) yield transaction.objectStore("blockIndexes").put(packed.index);
  if (packed.pack) yield transaction.objectStore("packs").put(packed.pack);
}
