/**
 * `npm run bench`: what comparison and extraction reach, one line for each figure.
 *
 * Ratios, counts and sizes gate: the exit code is 1 where one stands below its floor. Milliseconds
 * depend on the machine; they are printed, and the last line says how many were too many. `--only P1,Q2` measures some targets, `--table` prints them
 * as a table in Markdown.
 */
import { extraction } from "./extraction.ts";
import { growth } from "./growth.ts";
import { noise } from "./noise.ts";
import { quality } from "./quality.ts";
import { lineOf, type Missed, missed, rowOf, TABLE_HEAD, type Target, verdictOf } from "./report.ts";
import { round } from "./round.ts";
import { settings } from "./settings.ts";
import { speed } from "./speed.ts";
import { keeping } from "./store.ts";
import { volume } from "./volume.ts";
import { weight } from "./weight.ts";

const TARGETS: readonly Target[] = [
  speed,
  growth,
  quality,
  extraction,
  noise,
  round,
  settings,
  keeping,
  volume,
  weight,
];

function wanted(args: readonly string[]): string[] | null {
  const at = args.indexOf("--only");
  if (at < 0) return null;
  return (args[at + 1] ?? "").split(",").map((id) => id.trim().toUpperCase());
}

async function main(args: readonly string[]): Promise<number> {
  const known = TARGETS.flatMap(({ ids }) => ids);
  const only = wanted(args) ?? known;
  const unknown = only.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    process.stderr.write(`There is no target ${unknown.join(", ")}. There are ${known.join(", ")}.\n`);
    return 2;
  }
  const asTable = args.includes("--table");
  if (asTable) process.stdout.write(`${TABLE_HEAD}\n`);
  const below: Missed = { gates: 0, slow: 0 };
  for (const target of TARGETS) {
    const { gates, slow } = await measure(target, only, asTable ? rowOf : lineOf);
    below.gates += gates;
    below.slow += slow;
  }
  process.stdout.write(`${verdictOf(below)}\n`);
  return below.gates === 0 ? 0 : 1;
}

/** Measures a group of targets if one of them is wanted; says how many figures are below their floor. */
async function measure(target: Target, only: readonly string[], lineFor: typeof lineOf): Promise<Missed> {
  if (!target.ids.some((id) => only.includes(id))) return missed([]);
  const measured = [...(await target.measure())].filter(([id]) => only.includes(id));
  for (const [id, figures] of measured) {
    for (const figure of figures) process.stdout.write(`${lineFor(id, figure)}\n`);
  }
  return missed(measured.flatMap(([, figures]) => figures));
}

process.exitCode = await main(process.argv.slice(2));
