import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createChecker } from "../../../lib/app/checker.ts";
import { eraseEverything } from "../../../lib/app/erase.ts";
import { createLifetime } from "../../../lib/app/lifetime.ts";
import type { Trace, TraceName } from "../../../lib/ports.ts";
import { aPolicy } from "../../support/policies.ts";
import { aWorld, PRIVACY, watchPrivacy } from "../../support/world.ts";

/** A trace of which so much is there; each removal takes what it is told to. */
function aTrace(name: TraceName, there: number, take: () => number = () => there): Trace & { left: () => number } {
  let left = there;
  return {
    name,
    left: () => left,
    count: async () => left,
    async remove() {
      left -= take();
    },
  };
}

describe("erasing everything", () => {
  test("holds still first, removes all, and looks whether it is gone", async () => {
    const traces = [aTrace("alarms", 2), aTrace("storage", 5)];
    const seen: [number, number][] = [];
    const holdStill = vi.fn(async () => expect(traces.map((trace) => trace.left())).toEqual([2, 5]));
    expect(await eraseEverything(traces, holdStill, (done, of) => seen.push([done, of]))).toEqual([]);
    expect(holdStill).toHaveBeenCalledOnce();
    expect(traces.map((trace) => trace.left())).toEqual([0, 0]);
    expect(seen).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });

  test("removes once more what came back meanwhile", async () => {
    let tries = 0;
    const slow = aTrace("alarms", 2, () => {
      tries += 1;
      return tries < 3 ? 0 : 2;
    });
    expect(
      await eraseEverything(
        [slow],
        async () => undefined,
        () => undefined,
      ),
    ).toEqual([]);
    expect(tries).toBe(3);
  });

  test("says what is still there, and removes the rest all the same", async () => {
    const stuck: Trace = { name: "permissions", count: async () => 1, remove: () => Promise.reject(new Error("no")) };
    const unknown: Trace = {
      name: "session",
      count: () => Promise.reject(new Error("no")),
      remove: async () => undefined,
    };
    const other = aTrace("storage", 1);
    expect(
      await eraseEverything(
        [stuck, unknown, other],
        async () => undefined,
        () => undefined,
      ),
    ).toEqual(["permissions", "session"]);
    expect(other.left()).toBe(0);
  });
});

describe("the background's dependencies while everything is erased", () => {
  afterEach(() => void vi.useRealTimers());
  const build = vi.fn();
  const end = vi.fn();
  const onBegin = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    for (const mock of [build, end, onBegin]) mock.mockReset();
    build.mockImplementation(async () => ({ deps: { number: build.mock.calls.length }, end }));
  });
  const aLifetime = () => createLifetime<{ number: number }>(build, onBegin);

  test("are built once, and ended when it begins; nobody gets any meanwhile", async () => {
    const lifetime = aLifetime();
    expect([await lifetime.ready(), await lifetime.begun()]).toEqual([{ number: 1 }, { number: 1 }]);
    expect(lifetime.isOver()).toBe(false);
    await lifetime.pause();
    expect(end).toHaveBeenCalledOnce();
    expect(lifetime.isOver()).toBe(true);
    await expect(lifetime.ready()).rejects.toThrow();
    await expect(lifetime.begun()).rejects.toThrow();
  });

  test("come anew for a person, and for nothing else", async () => {
    const lifetime = aLifetime();
    await lifetime.ready();
    await lifetime.pause();
    lifetime.rest();
    await expect(lifetime.ready()).rejects.toThrow();
    expect(build).toHaveBeenCalledOnce();
    expect(await lifetime.begun()).toEqual({ number: 2 });
    expect(onBegin).toHaveBeenCalledOnce();
    expect(await lifetime.ready()).toEqual({ number: 2 });
  });

  test("are there again for a person where the page that began to erase was closed", async () => {
    const lifetime = aLifetime();
    await lifetime.pause();
    await vi.advanceTimersByTimeAsync(61_000);
    await expect(lifetime.ready()).rejects.toThrow();
    expect(await lifetime.begun()).toMatchObject({ number: expect.any(Number) });
  });
});

test("a run that is cut off says nothing of broken storage afterwards", async () => {
  const world = aWorld();
  await watchPrivacy(world);
  world.serve(PRIVACY, { markdown: aPolicy() });
  const broken = Object.assign(new Error("closed"), { name: "InvalidStateError" });
  const store = { ...world.store, commit: () => Promise.reject(broken) };
  const checker = createChecker(
    async () => ({ ...world.deps, store }),
    (run) => run(),
  );
  await checker.checkNow(null).catch(() => undefined);
  expect(checker.fault()).toBe("broken");
  await checker.ended();
  expect(checker.fault()).toBeNull();
});
