import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { unwrap } from "idb";
import { describe, expect, test } from "vitest";
import { createChecker } from "../../../lib/app/checker.ts";
import { retrying } from "../../../lib/app/retrying.ts";
import { storageFault } from "../../../lib/core/storage-faults.ts";
import type { StorageFault } from "../../../lib/model.ts";
import type { Store } from "../../../lib/ports.ts";
import { openDatabase } from "../../../lib/storage/database.ts";
import type { Database } from "../../../lib/storage/schema.ts";
import { indexedStore } from "../../../lib/storage/store.ts";
import { aDocument } from "../../support/builders.ts";
import { memoryStore } from "../../support/memory-store.ts";
import { aPolicy, TRAINING } from "../../support/policies.ts";
import { aWatchedPolicy, aWorld, PRIVACY, watchPrivacy } from "../../support/world.ts";

/** What browsers call it: Chromium's names and Firefox's, for the database and for the extension's storage. */
const FULL = [
  new DOMException("Failed to write blobs (IOError)", "DataError"),
  new DOMException("The current transaction exceeded its quota limitations.", "QuotaExceededError"),
  new Error(
    "IO error: .../000003.log: No space left on device (ChromeMethodBFE: 3::WritableFileAppend::8, FILE_ERROR_NO_SPACE)",
  ),
];
const once = <T>(run: () => Promise<T>) => run();

/** A store that takes nothing while there is something wrong. */
function brittle(store: Store): { store: Store; fail: (problem: Error | null) => void } {
  let wrong: Error | null = null;
  const unless =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (wrong) throw wrong;
      return work(...args);
    };
  const { journal } = store;
  return {
    fail: (problem) => {
      wrong = problem;
    },
    store: { ...store, commit: unless(store.commit), journal: { ...journal, begin: unless(journal.begin) } },
  };
}

const MEANINGS: readonly (readonly [Error | null, StorageFault | null])[] = [
  ...FULL.map((problem) => [problem, "full"] as const),
  [new DOMException("The requested version (5) is less than the existing version (6).", "VersionError"), "newer"],
  [new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError"), "broken"],
  [new DOMException("The database connection is closing.", "InvalidStateError"), "broken"],
  [Object.assign(new Error("The transaction was aborted"), { name: "AbortError" }), "broken"],
  [new Error("Version doc-1@2 cannot be rebuilt: a part of its text is gone."), null],
  [new TypeError("undefined is not a function"), null],
  [null, null],
];

test.each(MEANINGS)("%s means %s", (problem, fault) => {
  expect(storageFault(problem)).toBe(fault);
});

describe.each(FULL.map((problem) => [problem.message.slice(0, 40), problem] as const))(
  "a full disk (%s)",
  (_, problem) => {
    test("is said, nothing is lost, no page is asked for in vain, and all goes on once there is room", async () => {
      const { store, fail } = brittle(memoryStore());
      const world = await aWatchedPolicy(aPolicy(), store);
      const more = Array.from({ length: 5 }, (_page, index) =>
        aDocument({ id: `more-${index}`, url: `https://site-${index}.example/privacy` }),
      );
      await store.commit({ documents: more });
      const before = [await store.documents.all(), await store.versions.ofDocument("doc-1")];
      const checker = createChecker(async () => world.deps, once);
      fail(problem);
      world.asked.length = 0;
      await expect(checker.checkNow(null)).rejects.toBe(problem);
      expect(checker.fault()).toBe("full");
      expect(world.asked).toEqual([]);
      expect([await store.documents.all(), await store.versions.ofDocument("doc-1")]).toEqual(before);
      fail(null);
      world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 3, 2024" }) });
      await checker.checkNow(null);
      expect(checker.fault()).toBeNull();
      expect(await world.alerts()).toHaveLength(1);
    });
  },
);

test("a disk that is full only when the change is to be kept loses the look, and not the change", async () => {
  const { store, fail } = brittle(memoryStore());
  const world = await aWatchedPolicy(aPolicy(), store);
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 3, 2024" }) });
  const { fetch } = world.deps.fetcher;
  world.deps.fetcher.fetch = (url, ...rest) => {
    fail(FULL[0] ?? null);
    return fetch(url, ...rest);
  };
  await expect(world.check()).rejects.toBe(FULL[0]);
  expect(await world.alerts()).toEqual([]);
  world.deps.fetcher.fetch = fetch;
  fail(null);
  await world.check();
  expect(await world.alerts()).toHaveLength(1);
  expect(await store.versions.ofDocument("doc-1")).toHaveLength(2);
});

test("a page that no check survives takes no other with it, and is left alone for a day in the end", async () => {
  const world = aWorld();
  await watchPrivacy(world);
  const other = "https://other.example/privacy";
  await world.store.commit({ documents: [aDocument({ id: "doc-2", url: other })] });
  world.serve(other, { markdown: aPolicy() });
  const { fetch } = world.deps.fetcher;
  world.deps.fetcher.fetch = async (url, ...rest) => {
    if (url === PRIVACY) throw new RangeError("Maximum call stack size exceeded");
    return fetch(url, ...rest);
  };
  for (let run = 0; run < 5; run += 1) await expect(world.check()).rejects.toThrow(RangeError);
  expect(await world.store.versions.ofDocument("doc-2")).toHaveLength(1);
  await world.check();
  expect((await world.store.documents.get("doc-1"))?.trouble?.code).toBe("gave-up");
});

test("a database that would not open is opened at the next attempt", async () => {
  let broken = true;
  let opened = 0;
  const deps = retrying(async () => {
    if (broken) throw new DOMException("Internal error opening backing store", "UnknownError");
    opened += 1;
    return aWorld().deps;
  });
  const checker = createChecker(deps, once);
  await expect(checker.checkDue()).rejects.toThrow("backing store");
  expect(checker.fault()).toBe("broken");
  broken = false;
  await checker.checkDue();
  await deps();
  expect([opened, checker.fault()]).toEqual([1, null]);
});

test("a database that the browser closed by itself is opened anew, and a full disk no reason to start again", async () => {
  const opened: Database[] = [];
  const ready = retrying(async (forget) => {
    const database = await openDatabase("closed-under-way", undefined, forget);
    opened.push(database);
    return { ...aWorld(indexedStore(database)).deps };
  });
  const checker = createChecker(ready, once);
  await checker.checkDue();
  const [first] = opened;
  if (!first) throw new Error("Nothing was opened.");
  // What Chrome does where it cannot write: the connection is closed, and told so.
  const closed = new Promise((resolve) => unwrap(first).addEventListener("close", resolve));
  forceCloseDatabase(unwrap(first) as never);
  await closed;
  await checker.checkDue();
  expect([opened.length, checker.fault()]).toEqual([2, null]);
});

describe("a text of which a part is gone", () => {
  const LOST = "Version doc-1@1 cannot be rebuilt: a part of its text is gone.";
  /** The text of the first version is gone, and the page it was read from where that is said. */
  function damaged(store: Store, { snapshot }: { snapshot: boolean }): Store {
    const { versions, snapshots } = store;
    return {
      ...store,
      versions: {
        ...versions,
        blocks: async (id) => {
          if (id === "doc-1@1") throw new Error(LOST);
          return versions.blocks(id);
        },
      },
      snapshots: { ...snapshots, get: async (id) => (snapshot && id === "doc-1@1" ? undefined : snapshots.get(id)) },
    };
  }

  test("is read again from the page as it was received, and the change is told", async () => {
    const whole = memoryStore();
    const world = await aWatchedPolicy(aPolicy(), whole);
    world.deps.store = damaged(whole, { snapshot: false });
    world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 3, 2024" }) });
    await world.check();
    expect(await world.alerts()).toHaveLength(1);
    const kinds = (await whole.log.recent(3)).map(({ suppression, kind }) => suppression?.kind ?? kind);
    expect(kinds).toContain("re-read");
  });

  test("where that page is gone too, the look begins a new baseline, says so, and tells of no change", async () => {
    const whole = memoryStore();
    const world = await aWatchedPolicy(aPolicy(), whole);
    world.deps.store = damaged(whole, { snapshot: true });
    world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 3, 2024" }) });
    await world.check();
    expect(await world.alerts()).toEqual([]);
    const [line] = await whole.log.recent(1);
    expect(line?.suppression).toEqual({ kind: "damaged", why: { id: "damaged" } });
    world.wait(24 * 3_600_000);
    world.serve(PRIVACY, { markdown: aPolicy({ use: "We may sell your data to anyone.", date: "August 9, 2024" }) });
    await world.check();
    expect(await world.alerts()).toHaveLength(1);
  });
});
