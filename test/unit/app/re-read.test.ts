import { expect, test } from "vitest";
import { EXTRACTOR_VERSION } from "../../../lib/core/extract/index.ts";
import type { Block } from "../../../lib/model.ts";
import { DAY } from "../../support/builders.ts";
import { aPolicy, TRAINING } from "../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../support/world.ts";

const BEFORE = aPolicy();

/** The kept page as an earlier extractor would have left it: with a menu for a paragraph. */
async function readLongAgo(): Promise<World> {
  const world = await aWatchedPolicy(BEFORE);
  const version = await world.store.versions.get("doc-1@1");
  const kept = await world.store.snapshots.get("doc-1@1");
  if (!version || !kept) throw new Error("The first version is missing.");
  const menu: Block = { kind: "paragraph", text: "Home Jobs People We may sell your data", links: [] };
  const blocks = [menu, ...(await world.store.versions.blocks("doc-1@1"))];
  const old = { ...version, extractor: EXTRACTOR_VERSION - 1, textHash: "old", contentHash: "old" };
  await world.store.commit({ version: { version: old, blocks, ...kept } });
  return world;
}

test("a page that an earlier extractor read is read again, and nobody is told", async () => {
  const world = await readLongAgo();
  await world.check();
  const [document] = await world.store.documents.all();
  expect([document?.headVersionId, document?.acknowledgedVersionId]).toEqual(["doc-1@2", "doc-1@2"]);
  const renewed = await world.store.versions.get("doc-1@2");
  expect([renewed?.extractor, renewed?.firstSeenAt]).toEqual([EXTRACTOR_VERSION, world.now() - DAY]);
  expect([world.told, await world.alerts(), await world.store.changes.recent(5)]).toEqual([[], [], []]);
  const lines = await world.store.log.recent(2);
  expect(lines.map(({ suppression, kind }) => suppression?.kind ?? kind).sort()).toEqual(["re-read", "unchanged"]);
});

test("what really changed meanwhile is told, and nothing but that", async () => {
  const world = await readLongAgo();
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING }) });
  await world.check();
  const [change] = await world.store.changes.recent(1);
  expect([change?.fromVersionId, change?.editCount]).toEqual(["doc-1@2", 1]);
  expect(world.told).toEqual(["Worklane may now use your data to train AI models"]);
});

test("a page whose bytes are no longer kept is left as it is", async () => {
  const world = await readLongAgo();
  world.deps.store = { ...world.store, snapshots: { ...world.store.snapshots, get: async () => undefined } };
  world.serve(PRIVACY, { fails: "timeout" });
  await world.check();
  expect((await world.store.versions.ofDocument("doc-1")).map(({ id }) => id)).toEqual(["doc-1@1"]);
});

test("the same bytes are not read again; other bytes, and a page in trouble, are", async () => {
  const world = await aWatchedPolicy(BEFORE);
  let read = 0;
  const { readingWords } = world.deps;
  world.deps.readingWords = () => {
    read += 1;
    return readingWords();
  };
  await world.check();
  expect([read, (await world.store.log.recent(1))[0]?.kind]).toEqual([0, "unchanged"]);
  expect((await world.store.documents.all())[0]?.lastGoodAt).toBe(world.now());
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING }) });
  await world.check();
  expect(read).toBeGreaterThan(0);
  world.serve(PRIVACY, { fails: "timeout" });
  await world.check();
  read = 0;
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING }) });
  world.wait(DAY);
  await world.check();
  expect(read).toBeGreaterThan(0);
  expect(await world.alerts()).toEqual([expect.stringMatching(/^important .* ai_training$/u)]);
});
