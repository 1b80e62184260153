import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A file that the linter must find something in (`rule`), or nothing of the kind (null). */
interface Probe {
  path: string;
  code: string;
  rule: string | null;
}

const IMPORTS = "lint/style/noRestrictedImports";
const GLOBALS = "lint/style/noRestrictedGlobals";
const CYCLES = "lint/suspicious/noImportCycles";
const LONG_FUNCTION = "lint/complexity/noExcessiveLinesPerFunction";
const LONG_FILE = "lint/style/noExcessiveLinesPerFile";
const RULES = [IMPORTS, GLOBALS, CYCLES, LONG_FUNCTION, LONG_FILE];

const probes: Probe[] = [];
const add = (path: string, code: string, rule: string | null) => probes.push({ path, code, rule });
let count = 0;
/** A file in a folder that imports one thing. */
const importing = (folder: string, from: string, rule: string | null) =>
  add(`${folder}/probe-${count++}.ts`, `import { thing } from "${from}";\nexport const use = thing;\n`, rule);
/** A file in a folder that uses one name of its host. */
const using = (folder: string, name: string, rule: string | null) =>
  add(`${folder}/probe-${count++}.ts`, `export const use = ${name};\n`, rule);

const FORBIDDEN: readonly [folder: string, from: readonly string[]][] = [
  [
    "lib/core",
    [
      "../storage/store.ts",
      "../browser/api.ts",
      "../app/handlers.ts",
      "../page/walk.ts",
      "../archive/client.ts",
      "../ports.ts",
      "../messaging.ts",
      "../../components/Popup.tsx",
      "../../entrypoints/popup/state.ts",
      "idb",
      "preact",
      "preact/hooks",
      "webextension-polyfill",
      "wxt/browser",
      "@webext-core/messaging",
    ],
  ],
  ["lib/core/judge/rules", ["../../../storage/store.ts", "../../../browser/api.ts", "../../../ports.ts"]],
  [
    "lib/app",
    [
      "../browser/api.ts",
      "../storage/store.ts",
      "../page/walk.ts",
      "../../components/Popup.tsx",
      "../../entrypoints/background.ts",
      "idb",
      "preact",
      "webextension-polyfill",
      "wxt/browser",
    ],
  ],
  ["lib/app/views", ["../../storage/store.ts", "../../browser/words.ts"]],
  ["lib/storage", ["../app/handlers.ts", "../browser/api.ts", "../page/walk.ts", "webextension-polyfill", "preact"]],
  ["lib/browser", ["../app/handlers.ts", "../storage/store.ts", "../page/walk.ts", "webextension-polyfill", "idb"]],
  ["lib/page", ["../app/handlers.ts", "../storage/store.ts", "../browser/api.ts", "webextension-polyfill", "preact"]],
  ["lib/pdf", ["../app/handlers.ts", "../storage/store.ts", "../browser/api.ts", "webextension-polyfill", "preact"]],
  [
    "lib/archive",
    ["idb", "webextension-polyfill", "wxt/browser", "preact", "../app/handlers.ts", "../../entrypoints/background.ts"],
  ],
  [
    "components",
    [
      "../lib/app/handlers.ts",
      "../lib/storage/store.ts",
      "../lib/browser/words.ts",
      "../lib/page/walk.ts",
      "../lib/messaging.ts",
      "../entrypoints/popup/state.ts",
      "idb",
      "webextension-polyfill",
      "wxt/browser",
    ],
  ],
  ["entrypoints/popup", ["idb", "webextension-polyfill", "wxt/browser"]],
];
for (const [folder, modules] of FORBIDDEN) for (const from of modules) importing(folder, from, IMPORTS);

const ALLOWED: readonly [folder: string, from: readonly string[]][] = [
  ["lib/core", ["../model.ts", "./text/normal-form.ts", "diff", "htmlparser2"]],
  ["lib/app", ["../core/schedule.ts", "../ports.ts", "../messaging.ts", "./dossier.ts"]],
  ["lib/storage", ["idb", "../ports.ts", "../model.ts", "../core/schedule.ts"]],
  ["lib/browser", ["./api.ts", "../ports.ts", "../core/addresses.ts"]],
  ["lib/pdf", ["../model.ts", "./channel.ts", "unpdf"]],
  ["lib/page", ["../core/text/normal-form.ts", "../messaging.ts", "../views.ts", "dom-accessibility-api"]],
  ["components", ["preact/hooks", "../lib/views.ts", "../lib/model.ts", "../lib/core/badge.ts", "./words.ts"]],
  ["entrypoints/popup", ["./state.ts", "../../lib/app/compose.ts", "../../lib/browser/api.ts", "preact"]],
  ["test/component", ["../../entrypoints/popup/state.ts", "../../lib/app/handlers.ts", "preact"]],
];
for (const [folder, modules] of ALLOWED) for (const from of modules) importing(folder, from, null);

add(
  "lib/app/compose.ts",
  'import { a } from "../storage/a.ts";\nimport { b } from "../browser/b.ts";\nexport const c = a + b;\n',
  null,
);
add("lib/browser/api.ts", 'import browser from "webextension-polyfill";\nexport { browser };\n', null);
add("lib/ports.ts", 'import { a } from "./core/schedule.ts";\nexport const b = a;\n', IMPORTS);
add("lib/views.ts", 'import { a } from "./app/handlers.ts";\nexport const b = a;\n', IMPORTS);
add("lib/model.ts", "export type Day = string;\n", null);
add("lib/messaging.ts", 'import { a } from "./app/handlers.ts";\nexport const b = a;\n', IMPORTS);

const WORLD =
  "fetch document window navigator location chrome indexedDB crypto localStorage setTimeout performance process";
for (const name of WORLD.split(" ")) using("lib/core", name, GLOBALS);
using("lib/core/judge", "self.fetch", GLOBALS);
for (const name of ["URL", "Intl", "JSON", "Math"]) using("lib/core", name, null);
for (const name of ["document", "location", "setTimeout"]) using("lib/page", name, null);
using("lib/browser", "fetch", null);

add("lib/core/circle/one.ts", 'import { two } from "./two.ts";\nexport const one = () => two();\n', CYCLES);
add("lib/core/circle/two.ts", 'import { one } from "./one.ts";\nexport const two = (): number => one();\n', CYCLES);
add("lib/core/line/one.ts", 'import { two } from "./two.ts";\nexport const one = () => two();\n', null);
add("lib/core/line/two.ts", "export const two = () => 2;\n", null);

const lines = (many: number) => Array.from({ length: many }, (_, index) => `  steps.push(${index});`).join("\n");
const aFunction = (many: number) => `export function work(steps: number[]): void {\n${lines(many)}\n}\n`;
const aFile = (many: number) =>
  Array.from({ length: many }, (_, index) => `export const step${index} = ${index};\n`).join("");
add("lib/core/long.ts", aFunction(60), LONG_FUNCTION);
add("lib/core/short.ts", aFunction(30), null);
add("components/Long.tsx", aFunction(70), LONG_FUNCTION);
add("components/Short.tsx", aFunction(50), null);
add("scripts/long.ts", aFunction(60), LONG_FUNCTION);
add("test/unit/long.test.ts", aFunction(60), null);
add("lib/app/large.ts", aFile(300), LONG_FILE);
add("lib/app/small.ts", aFile(200), null);
add("test/unit/large.test.ts", aFile(420), LONG_FILE);
add("test/unit/small.test.ts", aFile(380), null);

const found = new Map<string, Set<string>>();
let folder = "";

interface Report {
  diagnostics: { category: string; location: { path: string } }[];
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unquiet-boundaries-"));
  const config = JSON.parse(readFileSync("biome.json", "utf8")) as Record<string, unknown>;
  const { $schema: _schema, ...rest } = { ...config, vcs: { enabled: false } } as Record<string, unknown>;
  write("biome.json", JSON.stringify(rest));
  for (const { path, code } of probes) write(path, code);
  const linter = resolve("node_modules/@biomejs/biome/bin/biome");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [linter, "lint", "--reporter=json", "--max-diagnostics=none", "."],
    { cwd: folder, encoding: "utf8", maxBuffer: 50_000_000 },
  );
  if (!stdout.startsWith("{")) throw new Error(`The linter did not report: ${stdout}${stderr}`);
  for (const { category, location } of (JSON.parse(stdout) as Report).diagnostics) {
    const path = location.path.replaceAll("\\", "/");
    found.set(path, (found.get(path) ?? new Set()).add(category));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

const named = ({ path, code, rule }: Probe) => [`${path}: ${code.split("\n")[0]}`, path, rule] as const;

test.each(probes.filter(({ rule }) => rule !== null).map(named))("the linter refuses %s", (_name, path, rule) => {
  expect([...(found.get(path) ?? [])]).toContain(rule);
});

test.each(probes.filter(({ rule }) => rule === null).map(named))("the linter allows %s", (_name, path) => {
  expect([...(found.get(path) ?? [])].filter((category) => RULES.includes(category))).toEqual([]);
});
