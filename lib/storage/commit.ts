import type { IDBPTransaction } from "idb";
import { subjectOf } from "../core/badge.ts";
import type { Version } from "../model.ts";
import type { Commit, NewVersion } from "../ports.ts";
import { toStored } from "./alerts.ts";
import { gzip } from "./gzip.ts";
import { storedLine } from "./log.ts";
import { type PackedTexts, packTexts } from "./pack-texts.ts";
import { lineOf } from "./packs.ts";
import { type Database, STORES, type StoredSnapshot, type StoredVersion, type UnquietSchema } from "./schema.ts";
import { sumUp } from "./tallies.ts";
import { keyframeOf, manifestOf } from "./texts.ts";

/** A version with its text and page as they are written. */
interface PackedVersion {
  version: StoredVersion;
  texts: PackedTexts;
  /** Null for a page of which nothing but the text is kept. */
  snapshot: StoredSnapshot | null;
}

/**
 * Writes a commit. Whatever takes time (comparing, compressing) is done before the transaction
 * begins, because a transaction ends by itself when it has to wait for anything but the database.
 */
export async function writeCommit(database: Database, commit: Commit): Promise<void> {
  const packed = commit.version ? await packVersion(database, commit.version) : null;
  const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
  const subjects = await subjectsOf(transaction, commit);
  const writes = [...writeRecords(transaction, commit)];
  if (packed) writes.push(...writeVersion(transaction, packed));
  writes.push(sumUp(transaction, subjects));
  await Promise.all([...writes, transaction.done]);
}

async function packVersion(
  database: Database,
  { version, blocks, snapshot, bytes }: NewVersion,
): Promise<PackedVersion> {
  const { documentId } = version;
  const [texts, raw, keyframe] = await Promise.all([
    packTexts(database, documentId, [blocks.map(lineOf)]),
    snapshot && gzip(bytes as Uint8Array<ArrayBuffer>),
    keyframeOf(database, documentId, version.id),
  ]);
  const manifest = manifestOf(texts.numbers[0] ?? [], keyframe);
  const kept = snapshot && raw ? { ...snapshot, gzip: raw, bytes: raw.length } : null;
  return { version: { ...version, ...manifest }, texts, snapshot: kept };
}

export type Writing = IDBPTransaction<UnquietSchema, typeof STORES, "readwrite">;

/** Whose sums a commit changes. What it takes away is looked up while it is there. */
async function subjectsOf(transaction: Writing, commit: Commit): Promise<string[]> {
  const { changes = [], alerts = [], removeAlerts = [] } = commit;
  const gone = await Promise.all(removeAlerts.map((id) => transaction.objectStore("alerts").get(id)));
  const told = [...alerts, ...gone].filter((alert) => alert !== undefined);
  return [...changes.map(({ documentId }) => documentId), ...told.map(subjectOf)];
}

function* writeRecords(transaction: Writing, commit: Commit): Generator<Promise<unknown>> {
  for (const store of ["services", "documents", "changes", "readings", "muted", "plans"] as const) {
    for (const record of commit[store] ?? []) yield transaction.objectStore(store).put(record as never);
  }
  const gone = { alerts: commit.removeAlerts, muted: commit.removeMuted, plans: commit.removePlans };
  for (const store of ["alerts", "muted", "plans"] as const) {
    for (const key of gone[store] ?? []) yield transaction.objectStore(store).delete(key);
  }
  for (const alert of commit.alerts ?? []) yield transaction.objectStore("alerts").put(toStored(alert));
  for (const entry of commit.log ?? []) yield transaction.objectStore("log").add(storedLine(entry));
  if (commit.endOfCheck !== undefined) yield transaction.objectStore("journal").delete(commit.endOfCheck);
}

function* writeVersion(transaction: Writing, { version, texts, snapshot }: PackedVersion): Generator<Promise<unknown>> {
  yield transaction.objectStore("versions").put(version);
  if (snapshot) yield transaction.objectStore("snapshots").put(snapshot);
  yield* writeTexts(transaction, version.documentId, texts);
  yield writeFingerprint(transaction, version);
}

/** Writes packed texts in the place of the packs that they stand for. */
export function* writeTexts(transaction: Writing, documentId: string, texts: PackedTexts): Generator<Promise<unknown>> {
  for (const key of texts.remove) yield transaction.objectStore("packs").delete(key);
  for (const pack of texts.write) yield transaction.objectStore("packs").put(pack);
  if (texts.terms) yield transaction.objectStore("terms").put({ documentId, hashes: texts.terms });
}

/** Remembers a text by its earliest version. */
export async function writeFingerprint(
  transaction: Writing,
  { documentId, textHash, lang, firstSeenAt }: Pick<Version, "documentId" | "textHash" | "lang" | "firstSeenAt">,
): Promise<void> {
  const store = transaction.objectStore("fingerprints");
  const known = await store.get([documentId, textHash]);
  if (!known || known.firstSeenAt > firstSeenAt) await store.put({ documentId, textHash, lang, firstSeenAt });
}
