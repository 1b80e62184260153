import { beforeEach, expect, test, vi } from "vitest";
import { forgetKept, kept, local } from "./made-up-storage.ts";

vi.mock("../../../lib/browser/api.ts", () => ({ browser: { storage: { local } } }));
const { stored } = await import("../../../lib/browser/stored.ts");

beforeEach(forgetKept);

test("what was never written is read as the fallback", async () => {
  expect(await stored("choice", { fallback: "none" }).read()).toBe("none");
  kept.choice = null;
  expect(await stored("choice", { fallback: "none" }).read()).toBe("none");
});

test("what was written is read, with the version of its shape beside it", async () => {
  const item = stored("choice", { fallback: 0, version: 3 });
  await item.write(7);
  expect(await item.read()).toBe(7);
  expect(kept).toEqual({ choice: 7, choice$: { v: 3 } });
});

test("a value of an earlier shape is brought to the newest; one of the newest is left alone", async () => {
  const upgrade = vi.fn((old: { name: string }) => ({ names: [old.name] }));
  const item = stored("people", { fallback: { names: [] as string[] }, version: 2, upgrade });
  kept.people = { name: "Ada" };
  expect(await item.read()).toEqual({ names: ["Ada"] });
  await item.write({ names: ["Ada", "Bo"] });
  expect(await item.read()).toEqual({ names: ["Ada", "Bo"] });
  expect(upgrade).toHaveBeenCalledOnce();
});
