import { beforeEach, describe, expect, test } from "vitest";
import { acceptWhatIsKept, afterNotice, noticeDamage } from "../../../../lib/app/keeping/damage.ts";
import { keptStore } from "../../../../lib/app/keeping/kept-store.ts";
import type { Canary, KeptNote, Store } from "../../../../lib/ports.ts";
import { aNewVersion } from "../../../contract/contract-tools.ts";
import { aChange, aDocument, aJudgement, blocksOf, DAY, T0 } from "../../../support/builders.ts";
import { memoryStore } from "../../../support/memory-store.ts";

/** The note, and how it stood whenever it was written. */
function aCanary() {
  const written: KeptNote[] = [];
  const canary: Canary = {
    read: async () => written.at(-1) ?? null,
    write: async (note) => void written.push(structuredClone(note)),
  };
  return { canary, written };
}

const clock = { now: () => T0 + 400 * DAY };
const service = { id: "worklane.example", name: "Worklane", addedAt: T0 };
let inner: Store;
let store: Store;
let note: ReturnType<typeof aCanary>;

beforeEach(async () => {
  inner = memoryStore();
  note = aCanary();
  await noticeDamage({ store: inner, canary: note.canary, clock });
  store = keptStore(inner, { canary: note.canary, clock });
});

const seen = async () => note.canary.read();

async function watchTwo(): Promise<void> {
  await store.commit({
    services: [service],
    documents: [aDocument(), aDocument({ id: "doc-2", url: "https://b.example/" })],
  });
  for (const sequence of [1, 2]) await store.commit({ version: aNewVersion(sequence, blocksOf(`Text ${sequence}.`)) });
  await store.commit({ version: aNewVersion(1, blocksOf("Other."), "doc-2"), changes: [aChange()] });
}

describe("the note outside the database", () => {
  test("follows what is kept, and lists what is watched", async () => {
    expect(await seen()).toEqual({ census: { documents: 0, versions: 0, changes: 0 }, pages: [] });
    await watchTwo();
    const now = await seen();
    expect(now?.census).toEqual({ documents: 2, versions: 3, changes: 1 });
    expect(now?.pages).toEqual([
      { url: aDocument().url, title: "Privacy Policy", type: "Privacy Policy", serviceName: "Worklane" },
      { url: "https://b.example/", title: "Privacy Policy", type: "Privacy Policy", serviceName: "Worklane" },
    ]);
  });

  test("never says more than is kept, at whatever moment one looks: raised after, lowered before", async () => {
    const check = async () => {
      const [noted, kept] = [await seen(), await inner.census()];
      for (const figure of ["documents", "versions", "changes"] as const) {
        expect(noted?.census[figure] ?? 0, figure).toBeLessThanOrEqual(kept[figure]);
      }
    };
    const watched: Store = {
      ...inner,
      commit: async (commit) => {
        await check();
        await inner.commit(commit);
      },
      removeDocument: async (id) => {
        await inner.removeDocument(id);
        await check();
      },
      dropSurplus: async (id, surplus) => {
        await inner.dropSurplus(id, surplus);
        await check();
      },
    };
    store = keptStore(watched, { canary: note.canary, clock });
    await watchTwo();
    await store.dropSurplus("doc-1", { versionIds: ["doc-1@1"], changeIds: ["doc-1@1..2"], snapshotIds: [] });
    await store.removeDocument("doc-1");
    expect((await seen())?.census).toEqual({ documents: 1, versions: 1, changes: 0 });
    expect((await seen())?.pages.map(({ url }) => url)).toEqual(["https://b.example/"]);
  });

  test("is not written where nothing it says has changed", async () => {
    await watchTwo();
    const before = note.written.length;
    let counted = 0;
    const census = async () => {
      counted += 1;
      return inner.census();
    };
    store = keptStore({ ...inner, census }, { canary: note.canary, clock });
    await store.commit({
      documents: [aDocument({ lastLookAt: T0 })],
      log: [{ at: T0, documentId: "doc-1", kind: "unchanged" }],
    });
    expect([note.written.length, counted]).toEqual([before, 0]);
    await store.commit({ changes: [aChange()] });
    expect([note.written.length, counted]).toEqual([before, 1]);
  });
});

describe("a database that lost something", () => {
  test.each([
    ["everything", async () => memoryStore()],
    [
      "a single version",
      async () => {
        await inner.dropSurplus("doc-2", { versionIds: ["doc-2@1"], changeIds: [], snapshotIds: [] });
        return inner;
      },
    ],
  ])("is noticed at the next start: %s", async (_what, lose) => {
    await watchTwo();
    const left = await lose();
    await noticeDamage({ store: left, canary: note.canary, clock });
    const damaged = await seen();
    expect(damaged?.damage).toEqual({ noticedAt: clock.now(), found: await left.census() });
    expect(damaged?.census).toEqual({ documents: 2, versions: 3, changes: 1 });
    expect(await keptStore(left, { canary: note.canary, clock }).isDamaged()).toBe(true);
  });

  test("stays noted, whatever comes after, until the person has dealt with it", async () => {
    await watchTwo();
    const empty = memoryStore();
    await noticeDamage({ store: empty, canary: note.canary, clock });
    const damaged = await seen();
    store = keptStore(empty, { canary: note.canary, clock });
    for (const sequence of [1, 2, 3, 4])
      await store.commit({ version: aNewVersion(sequence, blocksOf(`Text ${sequence}.`)) });
    await store.commit({ documents: [aDocument()] });
    await store.removeDocument("doc-1");
    await noticeDamage({ store: empty, canary: note.canary, clock });
    expect(await seen()).toEqual(damaged);
    await acceptWhatIsKept(empty, note.canary);
    expect(await seen()).toEqual({ census: await empty.census(), pages: [] });
  });

  test("a whole one is not called damaged", async () => {
    await watchTwo();
    await noticeDamage({ store: inner, canary: note.canary, clock });
    expect((await seen())?.damage).toBeUndefined();
    expect(await store.isDamaged()).toBe(false);
  });
});

test("after a new version the pages that are surplus go, and old lines of the diary after a check", async () => {
  await store.commit({ services: [service], documents: [aDocument({ headVersionId: "doc-1@6" })] });
  const judgement = aJudgement({ outcome: "alert" });
  for (let sequence = 1; sequence <= 6; sequence += 1) {
    const change = aChange({
      id: `c${sequence}`,
      toVersionId: `doc-1@${sequence}`,
      ...(sequence === 3 && { judgement }),
    });
    await store.commit({
      version: aNewVersion(sequence, blocksOf(`Text ${sequence}.`)),
      changes: [change],
      log: [{ at: T0 + sequence, documentId: "doc-1", kind: "unchanged" }],
    });
  }
  expect(await store.snapshots.idsOf("doc-1")).toEqual([1, 3, 5, 6].map((sequence) => `doc-1@${sequence}`));
  expect(await store.versions.ofDocument("doc-1")).toHaveLength(6);
  await store.commit({ endOfCheck: "doc-1" });
  expect(await store.log.recent(9)).toEqual([]);
});

test("nothing is written, nor told of what was lost, before that was looked for; reading waits for nothing", async () => {
  const looked = Promise.withResolvers<void>();
  const held = afterNotice(store, () => looked.promise);
  const said: string[] = [];
  const committing = held.commit({ documents: [aDocument()] }).then(() => said.push("kept"));
  const asking = held.isDamaged().then(() => said.push("told"));
  expect(await held.documents.all()).toEqual([]);
  expect(await inner.documents.all()).toEqual([]);
  said.push("read");
  looked.resolve();
  await Promise.all([committing, asking]);
  expect(said[0]).toBe("read");
  expect(await held.documents.all()).toHaveLength(1);
});
