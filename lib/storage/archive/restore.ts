import { type JoinedHistory, joinHistory } from "../../core/merge-history.ts";
import type { DocumentHistory, KeptPage, Restoring, ServiceHistory } from "../../history-port.ts";
import type { Version, WatchedDocument } from "../../model.ts";
import type { Census } from "../../ports.ts";
import { toStored } from "../alerts.ts";
import { type Writing, writeFingerprint, writeTexts } from "../commit.ts";
import { storedLine } from "../log.ts";
import { type PackedTexts, packTexts } from "../pack-texts.ts";
import { lineOf } from "../packs.ts";
import { toldAnew } from "../retain.ts";
import { type Database, STORES, type StoredVersion, within } from "../schema.ts";
import { sumUp } from "../tallies.ts";
import { readDocument } from "./read.ts";

/** A document's history, joined and packed, ready to be written. */
interface Prepared {
  joined: JoinedHistory;
  texts: PackedTexts;
  /** Manifests of the versions that come. */
  manifests: Map<string, Pick<StoredVersion, "manifest" | "base">>;
  pages: KeptPage[];
  fingerprints: DocumentHistory["fingerprints"];
}

/**
 * Brings histories back in one transaction, after `work` has given all of them. What takes time is
 * done as they come, and only what is packed is held until then.
 */
export async function restoreHistories(
  database: Database,
  work: (restoring: Restoring) => Promise<void>,
): Promise<Census> {
  const services: ServiceHistory[] = [];
  const prepared: Prepared[] = [];
  await work({
    addService: async (history) => void services.push(history),
    addDocument: async (history) => void prepared.push(await prepare(database, history)),
  });
  const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
  try {
    const writes = [
      ...services.map((history) => writeService(transaction, history)),
      ...prepared.map((history) => writeDocument(transaction, history)),
    ];
    await Promise.all(writes);
    await sumUp(transaction, [...services.map(({ service }) => service.id), ...prepared.map(idOf)]);
    await transaction.done;
  } catch (problem) {
    await transaction.done.catch(() => undefined);
    throw problem;
  }
  return sumOf(prepared);
}

const idOf = ({ joined }: Prepared) => joined.document.id;

function sumOf(prepared: readonly Prepared[]): Census {
  const sum = (count: (one: JoinedHistory["fresh"]) => number) =>
    prepared.reduce((total, { joined }) => total + count(joined.fresh), 0);
  return {
    documents: prepared.length,
    versions: sum(({ versionIds }) => versionIds.size),
    changes: sum(({ changes }) => changes.length),
  };
}

async function prepare(database: Database, history: DocumentHistory): Promise<Prepared> {
  const { document, versions } = history;
  const known = (await database.getFromIndex("documents", "byUrl", document.url)) ?? { id: document.id };
  const kept = await readDocument(database, known.id);
  const records = { ...history, versions: versions.map(({ version }) => version) };
  const joined = kept
    ? joinHistory({ ...kept, versions: kept.versions.map(({ version }) => version) }, records)
    : asItIs(records);
  const lines = history.blocks.map(lineOf);
  const idOf = (id: string) => joined.ids.get(id) ?? id;
  const coming = versions.filter(({ version }) => joined.fresh.versionIds.has(idOf(version.id)));
  const texts = await packTexts(
    database,
    joined.document.id,
    coming.map(({ blocks }) => blocks.map((place) => lines[place] ?? outside(document))),
  );
  const told = toldAnew(
    coming.map(({ version }) => ({ id: idOf(version.id) })),
    texts.numbers,
  );
  const has = new Set(kept?.pages.map(({ snapshot }) => snapshot.id));
  const named = new Set(joined.versions.map(({ snapshotId }) => snapshotId));
  return {
    joined,
    texts,
    manifests: new Map(told.map(({ id, ...manifest }) => [id, manifest])),
    pages: history.pages
      .map(({ snapshot, gzip }) => ({
        snapshot: { ...snapshot, id: idOf(snapshot.id), documentId: joined.document.id },
        gzip,
      }))
      .filter(({ snapshot: { id } }) => named.has(id) && !has.has(id)),
    fingerprints: history.fingerprints,
  };
}

function outside({ url }: WatchedDocument): never {
  throw new RangeError(`A text of ${url} names a block that is not there.`);
}

/** A history of a page that is not kept yet. */
function asItIs(history: Omit<DocumentHistory, "versions"> & { versions: Version[] }): JoinedHistory {
  const { document, versions, changes, alerts, muted, log } = history;
  const versionIds = new Set(versions.map(({ id }) => id));
  return {
    document,
    versions,
    ids: new Map(),
    fresh: { versionIds, changes: [...changes], alerts: [...alerts], muted: [...muted], log: [...log] },
  };
}

/** A service that is there keeps its name; readings and alerts that are there stay as they are. */
async function writeService(transaction: Writing, { service, readings, alerts }: ServiceHistory): Promise<void> {
  const services = transaction.objectStore("services");
  if ((await services.getKey(service.id)) === undefined) await services.add(service);
  const own = transaction.objectStore("readings");
  for (const reading of readings) {
    if ((await own.getKey([reading.screen, reading.at])) === undefined) await own.add(reading);
  }
  const told = transaction.objectStore("alerts");
  for (const alert of alerts) if ((await told.getKey(alert.id)) === undefined) await told.add(toStored(alert));
}

/** Whatever is new is added, never put: an id that belongs to something else ends the whole, and nothing is lost. */
async function writeDocument(transaction: Writing, prepared: Prepared): Promise<void> {
  const { joined, texts, manifests, pages, fingerprints } = prepared;
  const { document, fresh } = joined;
  await transaction.objectStore("documents").put(document);
  await writeVersions(transaction, joined, manifests);
  await Promise.all([...writeTexts(transaction, document.id, texts)]);
  for (const version of joined.versions) await writeFingerprint(transaction, version);
  for (const { textHash, lang, firstSeenAt } of fingerprints) {
    await writeFingerprint(transaction, { documentId: document.id, textHash, lang, firstSeenAt });
  }
  for (const { snapshot, gzip } of pages) {
    await transaction.objectStore("snapshots").add({ ...snapshot, gzip, bytes: gzip.length });
  }
  for (const change of fresh.changes) await transaction.objectStore("changes").add(change);
  for (const alert of fresh.alerts) await transaction.objectStore("alerts").add(toStored(alert));
  for (const muted of fresh.muted) await transaction.objectStore("muted").add(muted);
  for (const line of fresh.log) await transaction.objectStore("log").add(storedLine(line));
}

/** Counted anew, all versions change: they leave first, since no two may have one number even for a moment. */
async function writeVersions(
  transaction: Writing,
  { document, versions }: JoinedHistory,
  manifests: Prepared["manifests"],
): Promise<void> {
  const store = transaction.objectStore("versions");
  const stored = new Map((await store.index("byDocument").getAll(within(document.id))).map((one) => [one.id, one]));
  for (const id of stored.keys()) await store.delete(id);
  for (const version of versions) {
    const text = stored.get(version.id) ?? manifests.get(version.id);
    if (!text) throw new Error(`Version ${version.id} has no text.`);
    const { manifest, base } = text;
    await store.add({ ...version, manifest, ...(base !== undefined && { base }) });
  }
}
