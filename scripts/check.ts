/**
 * `npm run check`, and with --e2e `npm test`: everything that must hold, one line for each step, all
 * that failed at the end, and last a line `N passed, N failed`.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { inBackground } from "./background.ts";
import type { BrowserKind } from "./browser/find.ts";
import { builtFolder, ensureBuild, ROOT, runTool } from "./build.ts";
import { checkBundle, checkSource } from "./guards/calls.ts";
import { galleryIn } from "./guards/gallery.ts";
import { checkWords } from "./guards/literals.ts";
import { checkLock } from "./guards/lock.ts";
import { checkManifest } from "./guards/manifest.ts";
import { checkCommands } from "./guards/readme.ts";
import { checkSeams } from "./guards/seams.ts";
import { BUDGETS, measure, overBudget, type Part } from "./guards/sizes.ts";
import { lintForStore } from "./guards/store-lint.ts";
import { checkSameBytes } from "./guards/zips.ts";
import { type Outcome, runTests } from "./run-tests.ts";
import { type Check, Tally } from "./tally.ts";

const WITH_BROWSERS = process.argv.includes("--e2e");
const KINDS: readonly BrowserKind[] = ["chrome", "firefox"];
const ok = (...notes: string[]): Outcome => ({ passed: 1, failed: 0, notes });
const judge = (problems: readonly string[], note = ""): Outcome =>
  problems.length === 0 ? ok(...(note === "" ? [] : [note])) : { passed: 0, failed: 1, notes: [...problems] };

/** A tool that says by its exit code whether all is well. */
const tool = (label: string, name: string, args: readonly string[]): Check => ({
  name: label,
  run: async () => {
    await runTool(name, args);
    return ok();
  },
});

/** Text files below a folder, by path relative to it. */
function readAll(folder: string, endings: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !endings.some((ending) => entry.name.endsWith(ending))) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).replaceAll("\\", "/")] = readFileSync(path, "utf8");
  }
  return files;
}

/** One browser after the other: what the second minifier made of the first's scripts serves the second. */
async function inBoth<T>(work: (kind: BrowserKind) => Promise<T>): Promise<Record<BrowserKind, T>> {
  return { chrome: await work("chrome"), firefox: await work("firefox") };
}

async function checkBuilds(): Promise<Outcome> {
  const permissions = JSON.parse(readFileSync(join(ROOT, "scripts/guards/permissions.json"), "utf8")) as Record<
    BrowserKind,
    string[]
  >;
  const problems = await inBoth(async (kind) => {
    const production = await ensureBuild(kind, "production");
    const e2e = await ensureBuild(kind, "e2e");
    const manifest = JSON.parse(readFileSync(join(production, "manifest.json"), "utf8"));
    const scripts = readAll(production, [".js", ".html"]);
    const found = [
      ...checkManifest(manifest, permissions[kind]),
      ...checkBundle(scripts),
      ...galleryIn(scripts),
      ...checkSeams(scripts, readAll(e2e, [".js"])),
    ];
    return found.map((problem) => `${kind}: ${problem}`);
  });
  return judge(Object.values(problems).flat());
}

/** Zips twice, the second time with nothing kept from builds before, and expects the same bytes; then weighs every part. */
async function checkPackages(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "unquiet-made-"));
  const first = await inBoth(zip);
  const second = await inBoth((kind) => zip(kind, { MADE_SCRIPTS: folder }));
  rmSync(folder, { recursive: true });
  const told = KINDS.map((kind) => {
    const sizes = measure(builtFolder(kind, "production"), zipOf(kind));
    const problems = [...checkSameBytes(first[kind], second[kind]), ...overBudget(sizes)];
    const parts = Object.entries(sizes) as [Part, number][];
    const figures = parts.map(([part, bytes]) => `${part} ${kb(bytes)} of ${kb(BUDGETS[part])}`);
    return { problems: problems.map((problem) => `${kind}: ${problem}`), figures: `${kind}: ${figures.join(", ")} KB` };
  });
  return judge(
    told.flatMap(({ problems }) => problems),
    told.map(({ figures }) => figures).join("; "),
  );
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1);

/** Builds and packs; gives the zip's bytes. */
async function zip(kind: BrowserKind, variables?: Readonly<Record<string, string>>): Promise<Buffer> {
  await runTool("wxt", ["zip", "-b", kind], variables);
  return readFileSync(zipOf(kind));
}

function zipOf(kind: BrowserKind): string {
  const folder = join(ROOT, ".output");
  const name = readdirSync(folder).find((file) => file.endsWith(`-${kind}.zip`));
  return join(folder, name ?? "missing.zip");
}

function checkReadme(): Outcome {
  const [readme = "", ci = ""] = ["README.md", ".ci/run"].map((file) => {
    const path = join(ROOT, file);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  });
  return judge(checkCommands(readme, ci));
}

function checkSources(): Outcome {
  const problems: string[] = [];
  for (const folder of ["entrypoints", "components", "lib"]) {
    const files = readAll(join(ROOT, folder), [".ts", ".tsx"]);
    for (const [file, text] of Object.entries(files)) {
      problems.push(...checkSource(`${folder}/${file}`, text), ...checkWords(`${folder}/${file}`, text));
    }
  }
  return judge(problems);
}

/** What asks for no build, takes seconds, and says most often that something is wrong. */
const SOURCES: readonly Check[] = [
  { name: "lock file", run: async () => judge(checkLock(readFileSync(join(ROOT, "package-lock.json"), "utf8"))) },
  tool("types: extension", "tsc", ["-p", "tsconfig.json"]),
  tool("types: core without the DOM", "tsc", ["-p", "lib/core/tsconfig.json"]),
  tool("types: scripts and tests", "tsc", ["-p", "scripts/tsconfig.json"]),
  tool("lint, format, boundaries", "biome", ["ci", "--error-on-warnings"]),
  tool("dead code", "knip", []),
  { name: "forbidden calls, words in code", run: async () => checkSources() },
  { name: "commands of README and CI", run: async () => checkReadme() },
];

const PACKAGES: readonly Check[] = [
  // Packing builds for release, so what comes after it finds that build done.
  { name: "packages: reproducible, in budget", run: checkPackages },
  { name: "builds: manifests, bundles, seams", run: checkBuilds },
  { name: "store linter", run: async () => judge(await lintForStore(builtFolder("firefox", "production"))) },
];

/** They ask for no build. By itself one process would leave a core idle; beside browsers and packages none is. */
const TESTS: Check = {
  name: "tests",
  run: () => runTests("vitest.config.ts", [`--maxWorkers=${WITH_BROWSERS ? 1 : "100%"}`]),
};

/** Done before the tests in browsers begin: two who find it missing would both write it. */
const BUILDS: Check = {
  name: "builds for tests",
  run: async () => {
    await inBoth((kind) => ensureBuild(kind, "e2e"));
    return ok();
  },
};
const E2E: Check = { name: "end to end", run: () => runTests("vitest.e2e.config.ts", [], true) };

async function main(): Promise<boolean> {
  mkdirSync(join(ROOT, ".output"), { recursive: true });
  const tally = new Tally();
  const builds = tally.run([BUILDS]);
  const packages = async () => {
    await tally.run(SOURCES);
    await builds;
    await tally.run(PACKAGES);
  };
  const tests = () => tally.run([TESTS]);
  if (WITH_BROWSERS) {
    const inBrowsers = builds.then(() => tally.run([E2E]));
    // Browsers wait a good part of their time, and have deadlines: what else is checked takes only what they leave.
    await Promise.all([inBrowsers, inBackground(packages), inBackground(tests)]);
  } else {
    await packages().then(tests);
  }
  const { passed, failed, details, failures } = tally;
  process.stdout.write(`${[...details, ...failures].join("")}\n${passed} passed, ${failed} failed\n`);
  return failed === 0;
}

process.exitCode = (await main()) ? 0 : 1;
