import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";
import { ROOT } from "../build.ts";
import { charsOf, hardPairs, loadPairs, type TextPair } from "./pairs.ts";
import { type Figure, shown, type Target } from "./report.ts";

const KB = 1000;
const MB = 1_000_000;
const MEGABYTE_PAIR = 800_000;

/** What of the core reads pages and compares them, as the background uses it. */
const ENTRY = `
export { decodePage } from "./lib/core/extract/decode.ts";
export { extractHtml, extractText } from "./lib/core/extract/index.ts";
export { compareVersions, countsOf, editsOf } from "./lib/core/compare/index.ts";
export { excerptOf } from "./lib/core/compare/excerpt.ts";
`;

/** The tables that the extension does without, as in its own build (wxt.config.ts). */
const SUBSTITUTES = [
  ["@exodus/bytes/encoding-lite.js", "encoding-labels.ts"],
  ["entities/decode", "entity-decoder.ts"],
].map(([find = "", file = ""]) => ({ find, replacement: join(ROOT, "lib", "browser", "substitutes", file) }));

/** B1 and M1: what comparison weighs in the bundle, and what it takes of memory. */
export const weight: Target = {
  ids: ["B1", "M1"],
  measure: async () =>
    new Map([
      ["B1", [await bundle()]],
      ["M1", memory()],
    ]),
};

async function bundle(): Promise<Figure> {
  const bytes = gzipSync(await bundled(ENTRY), { level: 9 }).length;
  return {
    what: "extraction and comparison in the bundle, with their libraries, minified and gzipped",
    value: bytes / KB,
    unit: "KB",
    floor: 40,
    aim: 30,
    better: "less",
    gates: true,
  };
}

async function bundled(entry: string): Promise<string> {
  const id = "virtual:entry";
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    resolve: { alias: SUBSTITUTES },
    plugins: [
      {
        name: "entry",
        resolveId: (source, importer) => (source === id ? id : importer === id ? join(ROOT, source) : null),
        load: (source) => (source === id ? entry : null),
      },
    ],
    build: { write: false, minify: true, rollupOptions: { input: id, preserveEntrySignatures: "strict" } },
  })) as Rollup.RollupOutput;
  return built.output.map((part) => (part.type === "chunk" ? part.code : "")).join("\n");
}

/** The peak above what stood before, each pair in a process of its own that only compares. */
function memory(): Figure[] {
  const recorded = loadPairs().pairs.filter(({ after }) => charsOf(after) > MEGABYTE_PAIR);
  const hard = hardPairs().filter(({ id }) => id.endsWith("1 MB"));
  const worst = (what: string, pairs: readonly TextPair[]): Figure => {
    const peaks = pairs.map((pair) => [pair.id, peakOf(pair) / MB] as const).sort((one, other) => other[1] - one[1]);
    const named = peaks.map(([id, peak]) => `${id} ${shown(peak)}`).join("; ");
    return {
      what: `peak memory of comparing two versions of a megabyte, ${what} (${named})`,
      value: peaks[0]?.[1] ?? 0,
      unit: "MB",
      floor: 40,
      aim: 20,
      better: "less",
      gates: true,
    };
  };
  return [...(recorded.length > 0 ? [worst("recorded", recorded)] : []), worst("made to be hard", hard)];
}

function peakOf(pair: TextPair): number {
  const folder = mkdtempSync(join(tmpdir(), "unquiet-bench-"));
  const file = join(folder, "pair.json");
  writeFileSync(file, JSON.stringify(pair));
  const script = fileURLToPath(new URL("./memory-child.ts", import.meta.url));
  const peak = Number(execFileSync(process.execPath, ["--expose-gc", script, file], { encoding: "utf8" }));
  rmSync(folder, { recursive: true });
  return peak;
}
