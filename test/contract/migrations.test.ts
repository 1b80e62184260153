import { type IDBPDatabase, openDB } from "idb";
import { expect, test } from "vitest";
import type { Block } from "../../lib/model.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { gzip } from "../../lib/storage/gzip.ts";
import { MIGRATIONS, type Migration } from "../../lib/storage/migrations.ts";
import { readingRoomArchive } from "../../lib/storage/reading-room.ts";
import type { Database } from "../../lib/storage/schema.ts";
import { indexedStore } from "../../lib/storage/store.ts";
import { mayHold } from "../../lib/storage/terms.ts";
import { aChange, aDocument, aMark, anAlert, blocksOf, DAY, T0 } from "../support/builders.ts";
import { aNewVersion } from "./contract-tools.ts";

test("a fresh database has the newest shape: one step for each version", async () => {
  const database = await openDatabase("fresh");
  expect(database.version).toBe(MIGRATIONS.length);
  expect([...database.objectStoreNames].sort()).toEqual([
    "alerts",
    "changes",
    "documents",
    "fingerprints",
    "journal",
    "log",
    "muted",
    "packs",
    "plans",
    "readings",
    "services",
    "snapshots",
    "tallies",
    "terms",
    "versions",
  ]);
  database.close();
});

test.each(MIGRATIONS.map((_, index) => index))(
  "a database of version %i is brought to the newest with its records",
  async (from) => {
    const name = `from-${from}`;
    if (from > 0) {
      const old = await openDatabase(name, MIGRATIONS.slice(0, from));
      await old.put("documents", aDocument());
      old.close();
    } else {
      // Version 0: the database that a browser makes on the first start, with nothing in it.
      (await openDB(`${name}-empty`)).close();
    }
    const database = await openDatabase(name);
    const store = indexedStore(database);
    if (from > 0) expect(await store.documents.get("doc-1")).toEqual(aDocument());
    await store.commit({ version: aNewVersion(1, blocksOf("One.")) });
    expect((await store.versions.blocks("doc-1@1")).length).toBe(1);
    database.close();
  },
);

/** A document of the first schema, as 0.1 wrote it: its blocks in arrays by version, its numbers in runs. */
async function fillFirstSchema(name: string): Promise<void> {
  const old = (await openDatabase(name, MIGRATIONS.slice(0, 1))) as unknown as IDBPDatabase;
  const packed = async (blocks: Block[]) => gzip(new TextEncoder().encode(JSON.stringify(blocks)));
  const page = await gzip(new TextEncoder().encode("<p>One."));
  await old.put("documents", aDocument());
  await old.put("packs", {
    documentId: "doc-1",
    start: 0,
    count: 3,
    gzip: await packed(blocksOf("One.", "Two.", "Three.")),
  });
  await old.put("packs", { documentId: "doc-1", start: 3, count: 1, gzip: await packed(blocksOf("New.")) });
  await old.put("blockIndexes", { documentId: "doc-1", hashes: new Uint8Array(64) });
  const { version, snapshot } = aNewVersion(1, []);
  await old.put("snapshots", { ...snapshot, gzip: page });
  await old.put("versions", { ...version, runs: Uint32Array.of(0, 3) });
  await old.put("versions", { ...aNewVersion(2, []).version, runs: Uint32Array.of(0, 1, 3, 1, 1, 2) });
  await old.put("versions", { ...aNewVersion(3, []).version, textHash: "t1", runs: Uint32Array.of(0, 3) });
  for (const kind of ["unchanged", "told"]) await old.add("log", { at: T0, documentId: "doc-1", kind });
  old.close();
}

test("texts, pages and lines of the first schema are read as they were, and go on growing", async () => {
  await fillFirstSchema("first-schema");
  const database = await openDatabase("first-schema");
  const store = indexedStore(database);
  expect(await store.versions.blocks("doc-1@1")).toEqual(blocksOf("One.", "Two.", "Three."));
  expect(await store.versions.blocks("doc-1@2")).toEqual(blocksOf("One.", "New.", "Two.", "Three."));
  expect(new TextDecoder().decode((await store.snapshots.get("doc-1@1"))?.bytes)).toBe("<p>One.");
  expect(await store.versions.fingerprint("doc-1", "t1")).toEqual({
    textHash: "t1",
    lang: "en",
    firstSeenAt: T0 + DAY,
  });
  expect(await store.trimDiary(T0 + 1, 9)).toBe(1);

  await store.commit({ version: aNewVersion(4, blocksOf("Two.", "Newer.", "New.")) });
  expect(await store.versions.blocks("doc-1@2")).toEqual(blocksOf("One.", "New.", "Two.", "Three."));
  expect(await store.versions.blocks("doc-1@4")).toEqual(blocksOf("Two.", "Newer.", "New."));
  // The small packs of the first schema have become one, and every word of them can be found.
  expect((await database.getAll("packs")).map(({ start, count }) => [start, count])).toEqual([[0, 5]]);
  const hashes = (await database.get("terms", "doc-1"))?.hashes ?? new Uint16Array();
  expect([mayHold(hashes, ["thre", "newe"]), mayHold(hashes, ["four"])]).toEqual([true, false]);
  expect((await indexSizes(database)).every((bytes) => bytes > 0)).toBe(true);
  database.close();
});

test("a database of before findings could be called wrong takes such marks, and keeps what it had", async () => {
  const old = await openDatabase("before-marks", MIGRATIONS.slice(0, 2));
  expect(old.objectStoreNames.contains("muted")).toBe(false);
  await old.put("documents", aDocument());
  await old.put("alerts", { ...anAlert(), unread: 1, changeKey: "doc-1@1..2" } as never);
  old.close();
  const database = await openDatabase("before-marks");
  const store = indexedStore(database);
  expect(await store.muted.all()).toEqual([]);
  expect((await store.alerts.unread()).length).toBe(1);
  await store.commit({ muted: [aMark()], alerts: [anAlert({ mutedAt: T0 })] });
  expect(await store.muted.ofDocument("doc-1")).toEqual([aMark()]);
  expect([await store.alerts.unread(), (await store.alerts.recent(2)).length]).toEqual([[], 1]);
  database.close();
});

/** What the index of sizes says of packs and snapshots. */
async function indexSizes(database: Database): Promise<number[]> {
  const sizes: number[] = [];
  for (const store of ["packs", "snapshots"] as const) {
    let cursor = await database.transaction(store).store.index("bySize").openKeyCursor();
    expect(cursor, store).not.toBeNull();
    for (; cursor; cursor = await cursor.continue()) sizes.push(cursor.key[1]);
  }
  return sizes;
}

test("a history of before there were plans is kept, and takes them from then on", async () => {
  const before = MIGRATIONS.findIndex((step) => String(step).includes("plans"));
  const old = await openDatabase("without-plans", MIGRATIONS.slice(0, before));
  expect(old.objectStoreNames.contains("plans")).toBe(false);
  await old.put("documents", aDocument());
  old.close();
  const database = await openDatabase("without-plans");
  const store = indexedStore(database);
  expect(await store.plans.due(T0)).toEqual([]);
  const plan = { screen: "a", url: "https://a.example/", serviceId: "a.example", act: "remind", everyDays: 7 } as const;
  await store.commit({ plans: [{ ...plan, dueAt: T0 }] });
  expect([await store.plans.due(T0), await store.documents.all()]).toEqual([[{ ...plan, dueAt: T0 }], [aDocument()]]);
  database.close();
});

test("a history of before there were sums is summed up once, and its unread alerts are found as before", async () => {
  const before = MIGRATIONS.findIndex((step) => String(step).includes("tallies"));
  const old = await openDatabase("without-sums", MIGRATIONS.slice(0, before));
  await old.put("documents", aDocument());
  await old.put("services", { id: "worklane.example", name: "Worklane", addedAt: T0 });
  for (const number of [1, 2, 3]) await old.put("changes", aChange({ id: `change-${number}` }));
  const alert = (id: string, rest: object) =>
    old.put("alerts", { ...anAlert({ id }), changeKey: id, ...rest } as never);
  await alert("good", { severity: "good", unread: 1 });
  await alert("grave", { severity: "important", readAt: T0 });
  old.close();
  const database = await openDatabase("without-sums");
  const store = indexedStore(database);
  expect((await store.alerts.unread()).map(({ id }) => id)).toEqual(["good"]);
  expect([...database.transaction("alerts").store.indexNames]).not.toContain("byUnread");
  const archive = readingRoomArchive(database);
  expect(await archive.tallies()).toEqual([{ id: "doc-1", changes: 3, unread: "good" }]);
  await store.commit({ alerts: [anAlert({ id: "good", severity: "good", readAt: T0 })] });
  expect([await archive.tallies(), await store.alerts.unread()]).toEqual([[{ id: "doc-1", changes: 3 }], []]);
  database.close();
});

test("a version of which a part is gone is an error, never a text with holes", async () => {
  const database = await openDatabase("holes");
  const store = indexedStore(database);
  await store.commit({ version: aNewVersion(1, blocksOf("One.", "Two.")) });
  await database.clear("packs");
  await expect(store.versions.blocks("doc-1@1")).rejects.toThrow("a part of its text is gone");
  database.close();
});

test("an upgrade that fails leaves the database as it was", async () => {
  await fillFirstSchema("failing");
  const failing: Migration = async (database, transaction) => {
    database.deleteObjectStore("blockIndexes" as never);
    await transaction.objectStore("log").count();
    throw new Error("failed on purpose");
  };
  const [first] = MIGRATIONS;
  await expect(openDatabase("failing", [first as Migration, failing])).rejects.toThrow();
  const database = await openDatabase("failing");
  expect(await indexedStore(database).versions.blocks("doc-1@1")).toEqual(blocksOf("One.", "Two.", "Three."));
  database.close();
});

test("lets go of the database when a newer version of the extension wants to upgrade it", async () => {
  await openDatabase("upgraded");
  const newer = await openDatabase("upgraded", [
    ...MIGRATIONS,
    (database) => void database.createObjectStore("extra" as never),
  ]);
  expect(newer.version).toBe(MIGRATIONS.length + 1);
  newer.close();
});

test("a commit that fails half-way leaves nothing behind", async () => {
  const database = await openDatabase("half");
  const store = indexedStore(database);
  await store.commit({ documents: [aDocument()] });
  const bad = aDocument({ id: "doc-2" });
  await expect(
    store.commit({ version: aNewVersion(1, blocksOf("One.")), documents: [bad], endOfCheck: "doc-1" }),
  ).rejects.toThrow();
  expect(await store.versions.ofDocument("doc-1")).toEqual([]);
  expect(await database.count("packs")).toBe(0);
  expect(await database.count("snapshots")).toBe(0);
  await store.commit({ log: [{ at: T0, documentId: "doc-1", kind: "seeded" }] });
  expect((await store.log.recent(1)).length).toBe(1);
});
