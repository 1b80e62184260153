import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const REFUSED: readonly [name: string, code: string][] = [
  ["document", "export const use = document.title;"],
  ["window", "export const use = window;"],
  ["fetch", 'export const use = fetch("https://worklane.example");'],
  ["chrome", "export const use = chrome.runtime;"],
  ["browser", "export const use = browser.runtime;"],
  ["indexedDB", "export const use = indexedDB;"],
  ["setTimeout", "setTimeout(() => undefined, 1);"],
  ["process", "export const use = process.env;"],
  ["crypto", "export const use = crypto.randomUUID();"],
  ["HTMLElement", "export type Use = HTMLElement;"],
];
const ALLOWED: readonly [name: string, code: string][] = [
  ["an address", 'export const use = new URL("https://worklane.example").hostname;'],
  ["a decoder of bytes", 'export const use = new TextDecoder("utf-8").decode(new Uint8Array());'],
  ["the language's own tables", 'export const use = new Intl.DisplayNames("en", { type: "region" });'],
  ["the nouns", 'import type { Setting } from "../model.ts";\nexport const use = (setting: Setting) => setting.label;'],
];

let folder = "";
let output = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unquiet-core-types-"));
  mkdirSync(join(folder, "lib/core"), { recursive: true });
  // The same options and the same declarations as the real core, around nothing but probes.
  for (const file of [
    "tsconfig.json",
    "lib/core/tsconfig.json",
    "lib/core/host.d.ts",
    "lib/model.ts",
    "lib/env.d.ts",
  ]) {
    cpSync(file, join(folder, file));
  }
  for (const [index, [, code]] of REFUSED.entries()) writeFileSync(join(folder, `lib/core/refused-${index}.ts`), code);
  for (const [index, [, code]] of ALLOWED.entries()) writeFileSync(join(folder, `lib/core/allowed-${index}.ts`), code);
  const compiler = resolve("node_modules/typescript/bin/tsc");
  const run = spawnSync(process.execPath, [compiler, "-p", "lib/core/tsconfig.json", "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  output = run.stdout + run.stderr;
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(REFUSED.map(([name], index) => [name, index] as const))("the core's compiler knows no %s", (name, index) => {
  const own = output.split("\n").filter((line) => line.includes(`refused-${index}.ts`));
  expect(own.join("\n")).toMatch(new RegExp(`Cannot find name '${name}'`, "u"));
});

test.each(ALLOWED.map(([name], index) => [name, index] as const))("the core's compiler knows %s", (_name, index) => {
  expect(output).toContain("refused-0.ts");
  expect(output).not.toContain(`allowed-${index}.ts`);
});
