import "fake-indexeddb/auto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { keptStore } from "../../lib/app/keeping/kept-store.ts";
import type { Block } from "../../lib/model.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import type { Database } from "../../lib/storage/schema.ts";
import { indexedStore } from "../../lib/storage/store.ts";
import { aNewVersion } from "../../test/contract/contract-tools.ts";
import { aChange, aDocument, aJudgement } from "../../test/support/builders.ts";
import { corpusFolder } from "../../test/support/corpus.ts";
import { archiveFolder, rowsIn } from "./pages-archive.ts";
import { charsOf, loadPairs, readMarkdown } from "./pairs.ts";
import { type Figure, type LeftOut, median, quantile, sum, type Target } from "./report.ts";
import { PolicyWriter } from "./synthetic.ts";

const VERSIONS = 100;
const ALERTING = 10;
const KB = 1000;

/** The versions of one page, oldest first. */
type History = readonly (readonly Block[])[];

/** S1 and S2: what texts and pages take in the store, and how fast a text is rebuilt. */
export const keeping: Target = {
  ids: ["S1", "S2"],
  async measure() {
    const recorded = recordedHistory();
    const composed = composedHistories();
    return new Map([
      ["S1", [...(await recordedFigures(recorded)), ...(await composedFigures(composed))]],
      ["S2", [...pageFigures(), await keptPages()]],
    ]);
  },
};

/** LinkedIn's privacy policy as it was recorded, 28 versions; null without the corpus. */
function recordedHistory(): History | null {
  const corpus = corpusFolder();
  const folder = corpus === null ? "" : join(corpus, "linkedin");
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return files.sort().map((name) => readMarkdown(join(folder, name)).blocks);
}

/**
 * Pages that were edited ninety-nine times: recorded texts (invented ones without the corpus), in
 * each version about one block in seventy reworded, added or dropped, by invented words.
 */
function composedHistories(): History[] {
  const first = loadPairs()
    .pairs.filter(({ real, before }) => real && charsOf(before) >= 20_000)
    .slice(0, 20);
  return first.map(({ before }, seed) => {
    const writer = new PolicyWriter(500 + seed);
    const history: Block[][] = [before];
    while (history.length < VERSIONS) history.push(writer.edited(history.at(-1) ?? [], 1 / 70));
    return history;
  });
}

interface Kept {
  versions: number;
  /** Bytes of texts with their manifests and search index; of each version by itself as gzip. */
  bytes: number;
  gzipEach: number;
  rebuildMs: number[];
}

let count = 0;
async function keep(history: History): Promise<Kept> {
  count += 1;
  const database = await openDatabase(`bench-${count}`);
  const store = indexedStore(database);
  for (const [index, blocks] of history.entries()) {
    await store.commit({ version: aNewVersion(index + 1, [...blocks]) });
  }
  const rebuildMs: number[] = [];
  for (const [index, blocks] of history.entries()) {
    const from = process.cpuUsage();
    const rebuilt = await store.versions.blocks(`doc-1@${index + 1}`);
    const { user, system } = process.cpuUsage(from);
    rebuildMs.push((user + system) / 1000);
    if (rebuilt.length !== blocks.length) throw new Error(`Version ${index + 1} was not rebuilt.`);
  }
  const kept = {
    versions: history.length,
    bytes: await textBytes(database),
    gzipEach: sum(history.map((blocks) => gzipSync(JSON.stringify(blocks)).length)),
    rebuildMs,
  };
  database.close();
  return kept;
}

async function textBytes(database: Database): Promise<number> {
  const packs = await database.getAll("packs");
  const versions = await database.getAll("versions");
  const terms = await database.getAll("terms");
  return (
    sum(packs.map(({ gzip, order }) => gzip.length + (order?.length ?? 0))) +
    sum(versions.map(({ manifest }) => manifest.length)) +
    sum(terms.map(({ hashes }) => hashes.byteLength))
  );
}

function figures(what: string, kept: readonly Kept[]): Figure[] {
  const versions = sum(kept.map((one) => one.versions));
  const bytes = sum(kept.map((one) => one.bytes));
  const rebuild = kept.flatMap(({ rebuildMs }) => rebuildMs);
  return [
    {
      what: `${what}: text per version, with its share of the search index`,
      value: bytes / versions / KB,
      unit: "KB",
      floor: 2.5,
      aim: 2,
      better: "less",
      gates: true,
    },
    {
      what: `${what}: gzip of each version by itself against what is kept`,
      value: sum(kept.map(({ gzipEach }) => gzipEach)) / bytes,
      unit: "x",
      floor: 3,
      aim: 6,
      better: "more",
      gates: true,
    },
    {
      what: `${what}: CPU time to rebuild a version, slowest of twenty (median ${median(rebuild).toFixed(1)})`,
      value: quantile(rebuild, 0.95),
      unit: "ms",
      floor: 20,
      aim: 5,
      better: "less",
      gates: false,
    },
  ];
}

async function recordedFigures(history: History | null): Promise<(Figure | LeftOut)[]> {
  if (!history) return [{ what: "a recorded history", because: "the corpus was not found" }];
  const kept = await keep(history);
  const whole: Figure = {
    what: `LinkedIn's ${history.length} versions, all of it`,
    value: kept.bytes / KB,
    unit: "KB",
    floor: 60,
    aim: 40,
    better: "less",
    gates: true,
  };
  return [whole, ...figures(`LinkedIn, ${history.length} versions`, [kept])];
}

async function composedFigures(histories: readonly History[]): Promise<Figure[]> {
  const kept: Kept[] = [];
  for (const history of histories) kept.push(await keep(history));
  return figures(`${histories.length} pages of ${VERSIONS} versions`, kept);
}

/** What a page takes as it was received. */
function pageFigures(): (Figure | LeftOut)[] {
  const folder = archiveFolder();
  if (folder === null) return [{ what: "pages as received", because: "the corpus was not found" }];
  const files = rowsIn(folder, "html_pairs").flatMap(({ id }) => [`${id}.before.html`, `${id}.after.html`]);
  const sizes = files.map((name) => gzipSync(readFileSync(join(folder, "html", name)), { level: 6 }).length);
  return [
    {
      what: `${files.length} recorded pages as received, each (median ${(median(sizes) / KB).toFixed(1)})`,
      value: sum(sizes) / sizes.length / KB,
      unit: "KB",
      floor: 35,
      aim: 30,
      better: "less",
      gates: true,
    },
  ];
}

/** Pages kept of a document that had a hundred versions, ten of them told of. */
async function keptPages(): Promise<Figure> {
  const database = await openDatabase("bench-pages");
  const canary = { read: async () => null, write: async () => undefined };
  const store = keptStore(indexedStore(database), { canary, clock: { now: () => VERSIONS } });
  await store.commit({ documents: [aDocument()] });
  const writer = new PolicyWriter(90);
  for (let sequence = 1; sequence <= VERSIONS; sequence += 1) {
    const told = sequence % (VERSIONS / ALERTING) === 5;
    await store.commit({
      version: aNewVersion(sequence, [writer.paragraph()]),
      changes: [
        aChange({
          id: `change ${sequence}`,
          fromVersionId: `doc-1@${sequence - 1}`,
          toVersionId: `doc-1@${sequence}`,
          judgement: aJudgement({ outcome: told ? "alert" : "record" }),
        }),
      ],
    });
  }
  const kept = (await store.snapshots.idsOf("doc-1")).length;
  database.close();
  return {
    what: `pages kept of a document with ${VERSIONS} versions, ${ALERTING} told of`,
    value: kept,
    unit: "",
    floor: 13,
    aim: 13,
    better: "less",
    gates: true,
  };
}
