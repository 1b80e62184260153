import { expect, test, vi } from "vitest";
import { inLanes } from "../../../lib/app/check-documents/lanes.ts";
import { createChecker } from "../../../lib/app/checker.ts";
import { aDocument } from "../../support/builders.ts";
import { aPolicy } from "../../support/policies.ts";
import { aWorld, PRIVACY } from "../../support/world.ts";

const once = <T>(run: () => Promise<T>) => run();

test("twenty triggers at once make one look", async () => {
  const world = aWorld();
  await world.store.commit({ documents: [aDocument({ url: PRIVACY })] });
  world.serve(PRIVACY, { markdown: aPolicy() });
  const checker = createChecker(async () => world.deps, once);
  await Promise.all(Array.from({ length: 20 }, () => checker.checkDue()));
  expect(world.asked).toEqual([PRIVACY]);
  expect(await world.store.versions.ofDocument("doc-1")).toHaveLength(1);
});

test("a yes that is heard from two sides makes one look; one that was refused before is looked at", async () => {
  const world = aWorld();
  const refused = aDocument({
    id: "doc-2",
    url: `${PRIVACY}/more`,
    lastLookAt: 1,
    trouble: { code: "permission-missing", since: 1, failures: 1, nextTryAt: 1, details: {} },
  });
  await world.store.commit({ documents: [aDocument({ url: PRIVACY }), refused] });
  world.serve(PRIVACY, { markdown: aPolicy() });
  world.serve(refused.url, { markdown: aPolicy() });
  const checker = createChecker(async () => world.deps, once);
  const ids = ["doc-1", "doc-2", "gone"];
  await Promise.all([checker.checkUnread(ids), checker.checkUnread(ids)]);
  expect(world.asked.toSorted()).toEqual([PRIVACY, refused.url]);
});

test("says how far it has come, and nothing when it is done", async () => {
  const world = aWorld();
  await world.store.commit({ documents: [aDocument({ url: PRIVACY })] });
  const checker = createChecker(async () => world.deps, once);
  expect(checker.progress()).toBeNull();
  const run = checker.checkNow(null);
  expect(checker.progress()).not.toBeNull();
  await run;
  await vi.waitFor(() => expect(checker.progress()).toBeNull());
});

test("between two runs that wait nobody hears that none goes on", async () => {
  const world = aWorld();
  await world.store.commit({ documents: [aDocument({ url: PRIVACY })] });
  const heard: boolean[] = [];
  const checker = createChecker(async () => {
    heard.push(checker.progress() !== null);
    return world.deps;
  }, once);
  const first = checker.checkNow(null);
  const second = checker.checkNow(null);
  await first;
  await Promise.resolve();
  heard.push(checker.progress() !== null);
  await second;
  expect(heard).toEqual([true, true, true]);
  await vi.waitFor(() => expect(checker.progress()).toBeNull());
});

test("a run that fails does not stop the next one", async () => {
  const world = aWorld();
  await world.store.commit({ documents: [aDocument({ url: PRIVACY })] });
  world.serve(PRIVACY, { markdown: aPolicy() });
  let broken = true;
  const checker = createChecker(
    async () => world.deps,
    async (run) => {
      if (broken) throw new Error("killed");
      return run();
    },
  );
  await expect(checker.checkDue()).rejects.toThrow("killed");
  broken = false;
  await checker.checkDue();
  expect(world.asked).toEqual([PRIVACY]);
});

test("two lanes, never two of one host at once, all of them in the end", async () => {
  const running = new Set<string>();
  let most = 0;
  const done: string[] = [];
  const waits: number[] = [];
  const items = ["a1", "a2", "b1", "a3", "c1", "b2"];
  await inLanes(
    items,
    (item) => item.slice(0, 1),
    async (item) => {
      expect([...running].some((other) => other[0] === item[0])).toBe(false);
      running.add(item);
      most = Math.max(most, running.size);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running.delete(item);
      done.push(item);
    },
    async (ms) => void waits.push(ms),
  );
  expect(done.sort()).toEqual([...items].sort());
  expect(most).toBe(2);
  expect(waits).toEqual([2000, 2000, 2000]);
});
