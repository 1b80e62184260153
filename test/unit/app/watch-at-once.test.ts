import { expect, test } from "vitest";
import { watchPages } from "../../../lib/app/watch-service.ts";
import { aWorld, PRIVACY } from "../../support/world.ts";

const PAGE = { url: PRIVACY, title: "Privacy Policy", serviceName: "Worklane" };

test("the same page, wanted by two at the same moment, is watched once, and neither of them fails", async () => {
  const world = aWorld();
  const deps = { ...world.deps, openPort: () => null };
  const results = await Promise.all([watchPages([PAGE], deps), watchPages([PAGE], deps)]);
  expect(results.map((result) => result.ok && result.documents.length)).toEqual([1, 0]);
  expect(await world.store.documents.all()).toHaveLength(1);
});

test("one that fails keeps nobody who comes after it from watching", async () => {
  const world = aWorld();
  const deps = { ...world.deps, openPort: () => null };
  const broken = { ...deps, linkWords: () => Promise.reject(new Error("broken")) };
  const [first, second] = await Promise.allSettled([watchPages([PAGE], broken), watchPages([PAGE], deps)]);
  expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
  expect(await world.store.documents.all()).toHaveLength(1);
});
