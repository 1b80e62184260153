import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lintForStore, lintProblems } from "../../scripts/guards/store-lint.ts";

const MANIFEST = {
  manifest_version: 3,
  name: "Probe",
  version: "1.0",
  background: { scripts: ["background.js"] },
  browser_specific_settings: {
    gecko: {
      id: "probe@unquiet.example",
      strict_min_version: "140.0",
      data_collection_permissions: { required: ["none"] },
    },
    gecko_android: { strict_min_version: "142.0" },
  },
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unquiet-lint-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(manifest: object, background: string): void {
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "background.js"), background);
}

test("the store's own linter has nothing against a clean extension", async () => {
  write(MANIFEST, "console.log(1);\n");
  expect(await lintForStore(folder)).toEqual([]);
}, 60_000);

test("what it warns of, and what it refuses, are found with their files", async () => {
  const { version: _version, ...unversioned } = MANIFEST;
  write(unversioned, "document.body.innerHTML = location.hash;\n");
  const problems = await lintForStore(folder);
  expect(problems.some((problem) => problem.startsWith("background.js: ") && problem.includes("innerHTML"))).toBe(true);
  expect(problems.some((problem) => problem.startsWith("manifest.json: ") && problem.includes("version"))).toBe(true);
}, 60_000);

test.each([
  ["no report", "web-ext: command not found"],
  ["a broken one", '{"errors": ['],
  ["a report of another shape", '{"problems": []}'],
])("%s is a problem of its own", (_what, output) => {
  expect(lintProblems(output)).toEqual([expect.stringContaining("the store linter gave no report")]);
});
