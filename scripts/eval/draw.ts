/**
 * Draws Important findings on sets A and B by a fixed seed and prints them for a second reader, who
 * says of each whether it is right without knowing the labels. The drawing is the same for the same
 * rules; each item bears an id made of the row and the finding's own words, so that verdicts stay
 * with what was read.
 *
 * `node scripts/eval/draw.ts [--count 60] [--seed 6004]`, one JSON line per finding; or, with
 * `--read VERDICTS.jsonl` ({id, right: true | false} a line), the share that is right.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { headlineOf } from "../../lib/core/words/index.ts";
import type { Finding } from "../../lib/model.ts";
import { wordsFor } from "../cli/packaged.ts";
import { seeded, share } from "./figures.ts";
import { type JudgedRow, judgeAll } from "./judged.ts";
import { shareText } from "./print.ts";
import { corpusFolder, readRows } from "./rows.ts";

interface Drawn {
  id: string;
  row: string;
  service: string;
  document: string;
  headline: string | null;
  class: string;
  action: string;
  section: string;
  before: string | null;
  after: string | null;
}

function itemOf({ row, judgement }: JudgedRow, finding: Finding): Drawn {
  const words = `${finding.class} ${finding.action} ${finding.before} ${finding.after}`;
  const hash = createHash("sha256").update(words).digest("hex").slice(0, 8);
  return {
    id: `${row.id}-${hash}`,
    row: row.id,
    service: row.service,
    document: row.doc,
    headline: headlineOf(wordsFor("en"), { ...judgement, findings: [finding] }, row.service, row.doc),
    class: finding.class,
    action: finding.action,
    section: finding.section,
    before: finding.before,
    after: finding.after,
  };
}

/** All Important findings of sets A and B; one that stands in both sets once. */
function importantFindings(folder: string): Drawn[] {
  const rows = readRows(folder).filter(({ set }) => set === "A" || set === "B");
  const items = judgeAll(folder, rows, () => undefined).flatMap((judged) =>
    judged.judgement.findings
      .filter(({ severity }) => severity === "important")
      .map((finding) => ({ text: judged.row.text, item: itemOf(judged, finding) })),
  );
  const once = new Map(items.map(({ text, item }) => [`${text} ${item.id.split("-").at(-1)}`, item]));
  return [...once.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function draw(items: readonly Drawn[], count: number, seed: number): Drawn[] {
  const random = seeded(seed);
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [drawn] = left.splice(Math.floor(random() * left.length), 1);
    return drawn as Drawn;
  });
}

function readVerdicts(file: string): void {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const verdicts = lines.map((line) => JSON.parse(line) as { right: boolean });
  console.log(`right when read: ${shareText(share(verdicts.filter(({ right }) => right).length, verdicts.length))}`);
}

function main(): number {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "60" },
      seed: { type: "string", default: "6004" },
      read: { type: "string" },
    },
  });
  if (values.read !== undefined) {
    readVerdicts(values.read);
    return 0;
  }
  const folder = corpusFolder();
  if (!folder) {
    console.error("The corpus of real changes was not found; UNQUIET_CORPUS names its folder.");
    return 1;
  }
  const all = importantFindings(folder);
  for (const item of draw(all, Number(values.count), Number(values.seed))) console.log(JSON.stringify(item));
  console.error(`drawn from ${all.length} Important findings`);
  return 0;
}

process.exitCode = main();
