import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runTests } from "../../../scripts/run-tests.ts";

const CONFIG = "test/fixtures/twice/vitest.config.ts";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unquiet-twice-"));
  vi.stubEnv("RAN_BEFORE", join(folder, "mark"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const named = (names: string) => ["--testNamePattern", names];

test("what fails beside others and passes alone has passed, and is named", async () => {
  const { passed, failed, notes } = await runTests(CONFIG, named("sound|shaky"), true);
  expect({ passed, failed }).toEqual({ passed: 2, failed: 0 });
  expect(notes).toContainEqual(
    expect.stringMatching(
      /^\[note\] failed beside others .*shaky\.once\.ts: shaky: AssertionError: expected false to be/u,
    ),
  );
});

test("what fails twice has failed, and is named", async () => {
  const { passed, failed, names, notes } = await runTests(CONFIG, named("sound|shaky|broken"), true);
  expect({ passed, failed, names }).toEqual({
    passed: 2,
    failed: 1,
    names: ["test/fixtures/twice/broken.once.ts: broken"],
  });
  expect(notes[0]).toMatch(/^FAILED test\/fixtures\/twice\/broken\.once\.ts: broken\n {4}AssertionError/u);
});

test("where nothing is run again, failing once is failing", async () => {
  const { failed, names } = await runTests(CONFIG, named("sound|shaky"));
  expect({ failed, names }).toEqual({ failed: 1, names: ["test/fixtures/twice/shaky.once.ts: shaky"] });
});

test.each([
  ["under CI, where nothing may be left out", "1", { passed: 1, failed: 0 }],
  ["on a person's own machine, where it may", undefined, { passed: 0, failed: 1 }],
])("tests know whether they run %s", async (_where, ci, counts) => {
  vi.stubEnv("CI", ci);
  const { passed, failed } = await runTests(CONFIG, named("under CI"));
  expect({ passed, failed }).toEqual(counts);
});

test("a configuration that cannot be read is one failure with its reason", async () => {
  const { passed, failed, notes } = await runTests("test/fixtures/twice/missing.config.ts", [], true);
  expect({ passed, failed }).toEqual({ passed: 0, failed: 1 });
  expect(notes.join("\n")).toContain("missing.config.ts");
});
