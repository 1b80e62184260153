import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkLock } from "../../scripts/guards/lock.ts";

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const WHOLE: Entry = { version: "1.0.0", integrity: "sha512-abc" };

function aLock(packages: Record<string, Entry>): string {
  return JSON.stringify({ lockfileVersion: 3, packages: { "": {}, ...packages } });
}

test("the project's own lock file is whole", () => {
  expect(checkLock(readFileSync("package-lock.json", "utf8"))).toEqual([]);
});

test("a package with a checksum and all it needs is fine", () => {
  const lock = aLock({
    "": { dependencies: { one: "1" }, devDependencies: { tool: "1" } },
    "node_modules/one": { ...WHOLE, dependencies: { "@scope/two": "1" } },
    "node_modules/one/node_modules/@scope/two": WHOLE,
    "node_modules/tool": WHOLE,
    "node_modules/linked": { link: true },
  });
  expect(checkLock(lock)).toEqual([]);
});

test.each<[string, Record<string, Entry>, string]>([
  [
    "a dependency of the project without an entry",
    { "": { dependencies: { gone: "1" } } },
    "the project needs gone, which has no entry",
  ],
  [
    "a development tool without an entry",
    { "": { devDependencies: { gone: "1" } } },
    "the project needs gone, which has no entry",
  ],
  [
    "a package for another machine that npm left out",
    { "node_modules/one": { ...WHOLE, optionalDependencies: { "one-linux-arm64": "1" } } },
    "node_modules/one needs one-linux-arm64, which has no entry",
  ],
  [
    "a name that only ends like an entry's",
    { "": { dependencies: { two: "1" } }, "node_modules/@scope/two": WHOLE },
    "the project needs two, which has no entry",
  ],
  [
    "a download address",
    { "node_modules/one": { ...WHOLE, resolved: "https://registry.example/one.tgz" } },
    "node_modules/one names a download address",
  ],
  ["a missing checksum", { "node_modules/one": { version: "1.0.0" } }, "node_modules/one has no checksum"],
])("%s is found", (_what, packages, problem) => {
  expect(checkLock(aLock(packages))).toEqual([problem]);
});

test("the development tools of packages are not installed and need no entry", () => {
  expect(checkLock(aLock({ "node_modules/one": { ...WHOLE, devDependencies: { theirs: "1" } } }))).toEqual([]);
});

test("a lock file that names no packages is not whole", () => {
  expect(checkLock('{"lockfileVersion":1,"dependencies":{}}')).toHaveLength(1);
});
