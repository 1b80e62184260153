import { describe, expect, test } from "vitest";
import { exportHistory } from "../../../../lib/app/backup/export-history.ts";
import { importHistory } from "../../../../lib/app/backup/import-history.ts";
import { noticeDamage } from "../../../../lib/app/keeping/damage.ts";
import { aNewVersion } from "../../../contract/contract-tools.ts";
import { aDocument, blocksOf, DAY, T0 } from "../../../support/builders.ts";
import {
  aStore,
  clauses,
  everythingIn,
  fillPage,
  fillStore,
  historyIn,
  SERVICE,
  type TestStore,
} from "../../../support/histories-in-store.ts";

const clock = { now: () => Date.parse("2026-11-21T10:00Z") };
const openPort = () => null;
const takeOut = async ({ archive }: TestStore) => (await exportHistory({ archive, clock })).file;
const bringBack = (target: TestStore, file: Blob) => importHistory(file, { ...target, openPort });

async function aFilledStore(): Promise<TestStore> {
  const filled = await aStore();
  await fillStore(filled.store);
  return filled;
}

describe("a history taken out and brought back", () => {
  test("is the same, record for record and text for text", async () => {
    const source = await aFilledStore();
    const target = await aStore();
    const result = await bringBack(target, await takeOut(source));
    expect(result).toEqual({ ok: true, came: { documents: 2, versions: 8, changes: 6 } });
    expect(await historyIn(target)).toEqual(await historyIn(source));
    for (const sequence of [1, 4, 6])
      expect(await target.store.versions.blocks(`doc-1@${sequence}`)).toEqual(clauses(sequence));
    expect((await target.store.snapshots.get("doc-1@3"))?.bytes).toEqual(
      (await source.store.snapshots.get("doc-1@3"))?.bytes,
    );
    expect(await target.archive.find("clause", 50)).toEqual(await source.archive.find("clause", 50));
  });

  test("brought back a second time it changes nothing", async () => {
    const source = await aFilledStore();
    const file = await takeOut(source);
    const before = await everythingIn(source.database);
    expect(await bringBack(source, file)).toEqual({ ok: true, came: { documents: 2, versions: 0, changes: 0 } });
    expect(await everythingIn(source.database)).toEqual(before);
  });

  test("what came after it was taken out stays, and what was read since stays read", async () => {
    const source = await aFilledStore();
    const file = await takeOut(source);
    await source.store.commit({
      version: aNewVersion(7, clauses(7)),
      documents: [aDocument({ headVersionId: "doc-1@7" })],
    });
    const [alert] = await source.store.alerts.unread();
    if (alert) await source.store.commit({ alerts: [{ ...alert, readAt: T0 }] });
    const before = await everythingIn(source.database);
    await bringBack(source, file);
    expect(await everythingIn(source.database)).toEqual(before);
  });

  test("the file is named by its day, and says how far it has come", async () => {
    const told: string[] = [];
    const { name, documents } = await exportHistory({ ...(await aFilledStore()), clock }, (done, of) =>
      told.push(`${done}/${of}`),
    );
    expect([name, documents]).toEqual(["unquiet-history-2026-11-21.jsonl.gz", 2]);
    expect(told).toEqual(["0/2", "1/2", "2/2"]);
  });

  test("a document of which a part is gone is left out and named; the rest comes", async () => {
    const source = await aFilledStore();
    await source.database.delete("packs", IDBKeyRange.bound(["doc-1", 0], ["doc-1", 9]));
    const exported = await exportHistory({ ...source, clock });
    expect([exported.documents, exported.leftOut]).toEqual([1, ["doc-1"]]);
    expect(await bringBack(await aStore(), exported.file)).toMatchObject({ ok: true, came: { documents: 1 } });
  });
});

describe("two histories of one page", () => {
  test("are put in one order; what is kept keeps its ids, and the next version comes after all of them", async () => {
    const other = await aStore();
    await fillPage(other.store, 3, "elsewhere");
    const here = await aStore();
    await here.store.commit({ services: [SERVICE], documents: [aDocument({ headVersionId: "doc-1@2" })] });
    for (const sequence of [1, 2]) {
      const fresh = aNewVersion(sequence, blocksOf(`Here ${sequence}.`));
      const firstSeenAt = T0 + (sequence + 0.5) * DAY;
      await here.store.commit({
        version: { ...fresh, version: { ...fresh.version, contentHash: `here ${sequence}`, firstSeenAt } },
      });
    }
    const result = await bringBack(here, await takeOut(other));
    expect(result).toMatchObject({ ok: true, came: { documents: 1, versions: 3, changes: 2 } });
    const versions = await here.store.versions.ofDocument("doc-1");
    expect(versions.map(({ sequence, contentHash }) => [sequence, contentHash])).toEqual([
      [1, "content 1"],
      [2, "here 1"],
      [3, "content 2"],
      [4, "here 2"],
      [5, "content 3"],
    ]);
    expect((await here.store.versions.get("doc-1@2"))?.contentHash).toBe("here 2");
    expect(await here.store.versions.blocks("doc-1@1")).toEqual(blocksOf("Here 1."));
    expect(await here.store.versions.blocks(versions[2]?.id ?? "")).toEqual(clauses(2));
    expect(await here.store.documents.all()).toHaveLength(1);
    for (const change of await here.store.changes.ofDocument("doc-1")) {
      expect(versions.map(({ id }) => id)).toEqual(expect.arrayContaining([change.fromVersionId, change.toVersionId]));
      expect((await here.store.snapshots.get(change.toVersionId))?.snapshot.documentId).toBe("doc-1");
    }
    expect((await here.store.alerts.unread()).map((alert) => alert.kind === "change" && alert.documentId)).toEqual([
      "doc-1",
    ]);

    await here.store.commit({ version: aNewVersion(6, clauses(6)) });
    const before = await everythingIn(here.database);
    expect(await bringBack(here, await takeOut(other))).toMatchObject({ came: { versions: 0, changes: 0 } });
    expect(await everythingIn(here.database)).toEqual(before);
  });

  test("a text that stood in both is one; the file says what was acknowledged where only a first look was kept", async () => {
    const lost = await aFilledStore();
    const file = await takeOut(lost);
    const anew = await aStore();
    const first = aNewVersion(1, clauses(6), "new-id");
    const seed = { ...first.version, contentHash: "content 6", firstSeenAt: T0 + 40 * DAY };
    const document = aDocument({ id: "new-id", headVersionId: seed.id, acknowledgedVersionId: seed.id });
    await anew.store.commit({ services: [SERVICE], documents: [document], version: { ...first, version: seed } });
    await bringBack(anew, file);
    const versions = await anew.store.versions.ofDocument("new-id");
    expect(versions.map(({ contentHash }) => contentHash)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `content ${n}`));
    const [oldest] = versions;
    const newest = versions.at(-1);
    expect([newest?.id, newest?.firstSeenAt]).toEqual(["new-id@1", T0 + 6 * DAY]);
    expect(await anew.store.documents.get("new-id")).toMatchObject({
      headVersionId: "new-id@1",
      acknowledgedVersionId: oldest?.id,
    });
    expect(await anew.store.versions.blocks("new-id@1")).toEqual(clauses(6));
  });
});

test("after a loss, bringing the file back is what mends it, and the note says so", async () => {
  const kept = await aFilledStore();
  await noticeDamage({ ...kept, clock });
  const file = await takeOut(kept);
  const empty = { ...(await aStore()), canary: kept.canary, note: kept.note };
  await noticeDamage({ ...empty, clock });
  expect(kept.note()?.damage).toBeDefined();
  await bringBack(empty, file);
  expect(kept.note()).toEqual({ census: await empty.store.census(), pages: expect.arrayContaining([]) });
  expect(kept.note()?.pages).toHaveLength(2);
});

test("what the background writes while a history comes back waits for it, and neither is lost", async () => {
  const file = await takeOut(await aFilledStore());
  const target = await aStore();
  await fillPage(target.store, 1);
  const commits = Array.from({ length: 5 }, (_, index) =>
    target.store.commit({ version: aNewVersion(index + 20, clauses(index + 20)) }),
  );
  const [result] = await Promise.all([bringBack(target, file), ...commits]);
  expect(result).toMatchObject({ ok: true });
  const versions = await target.store.versions.ofDocument("doc-1");
  expect(versions).toHaveLength(11);
  for (const { id, contentHash } of versions) {
    const own = /^content (\d)$/u.exec(contentHash)?.[1];
    const sequence = own ? Number(own) : Number(id.split("@")[1]);
    expect(await target.store.versions.blocks(id), id).toEqual(clauses(sequence));
  }
});
