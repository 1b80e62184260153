import { openDB } from "idb";
import { expect, test } from "vitest";
import { openDatabase } from "../../lib/storage/database.ts";
import { MIGRATIONS } from "../../lib/storage/migrations.ts";
import { indexedStore } from "../../lib/storage/store.ts";
import { aDocument, blocksOf, T0 } from "../support/builders.ts";
import { aNewVersion } from "./store-contract.ts";

test("a fresh database has the newest shape: one step for each version", async () => {
  const database = await openDatabase("fresh");
  expect(database.version).toBe(MIGRATIONS.length);
  expect([...database.objectStoreNames].sort()).toEqual([
    "alerts",
    "blockIndexes",
    "changes",
    "documents",
    "journal",
    "log",
    "packs",
    "readings",
    "services",
    "snapshots",
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

test("lets go of the database when a newer version of the extension wants to upgrade it", async () => {
  await openDatabase("upgraded");
  const newer = await openDatabase("upgraded", [
    ...MIGRATIONS,
    (database) => database.createObjectStore("extra" as never),
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
