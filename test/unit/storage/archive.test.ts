import { expect, test } from "vitest";
import { aNewVersion } from "../../contract/contract-tools.ts";
import { aDocument, blocksOf } from "../../support/builders.ts";
import { aStore, fillPage } from "../../support/histories-in-store.ts";

test("a passage is found with the versions it first and last stood in", async () => {
  const { store, archive } = await aStore();
  await store.commit({ documents: [aDocument()] });
  await store.commit({ version: aNewVersion(1, blocksOf("We never sell your data.", "Old.")) });
  await store.commit({ version: aNewVersion(2, blocksOf("We never sell your data.", "We may sell hats.")) });
  await store.commit({ version: aNewVersion(3, blocksOf("We may sell hats.", "New.")) });
  await fillPage(store, 2, "doc-2", "https://b.example/");
  const found = await archive.find("sell", 10);
  expect(
    found.map(({ block, firstVersionId, lastVersionId, stands }) => [
      block.text,
      firstVersionId,
      lastVersionId,
      stands,
    ]),
  ).toEqual([
    ["We may sell hats.", "doc-1@2", "doc-1@3", true],
    ["We never sell your data.", "doc-1@1", "doc-1@2", false],
  ]);
  expect(await archive.find("sell", 1)).toHaveLength(1);
  expect(await archive.find("sell never give", 10)).toEqual([]);
  expect((await archive.find("clause", 10)).map(({ documentId }) => documentId)).toEqual(["doc-2", "doc-2"]);
});

test("only documents that may hold what is looked for are opened", async () => {
  const { store, archive, database } = await aStore();
  for (const id of ["a", "b", "c"]) await fillPage(store, 2, id, `https://${id}.example/`);
  // A text that cannot be opened is an error, so that finding without one shows that it was left shut.
  await database.put("packs", { documentId: "b", start: 0, count: 9, gzip: Uint8Array.of(1), bytes: 1 });
  expect(await archive.find("zebra", 10)).toEqual([]);
  await expect(archive.find("clause", 10)).rejects.toThrow();
});

test("sizes are what is kept of each document, in bytes", async () => {
  const { store, archive, database } = await aStore();
  await fillPage(store, 4);
  await fillPage(store, 1, "doc-2", "https://b.example/");
  await store.dropSurplus("doc-1", { versionIds: [], changeIds: [], snapshotIds: ["doc-1@2"] });
  const packs = await database.getAll("packs");
  const pages = await database.getAll("snapshots");
  const bytes = (records: { documentId: string; gzip: Uint8Array }[], id: string) =>
    records.filter(({ documentId }) => documentId === id).reduce((sum, { gzip }) => sum + gzip.length, 0);
  expect(await archive.sizes()).toEqual(
    [
      { documentId: "doc-1", versions: 4, pages: 3 },
      { documentId: "doc-2", versions: 1, pages: 1 },
    ].map((size) => ({ ...size, textBytes: bytes(packs, size.documentId), pageBytes: bytes(pages, size.documentId) })),
  );
});
