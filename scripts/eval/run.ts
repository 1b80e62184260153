/**
 * `npm run eval`: judges the labelled changes of the corpus and the authored ones, prints how well,
 * and lists what was missed. Exit code 1 where a figure is under its floor.
 *
 * Options: `--json FILE` writes everything as JSON, `--held-back` lists the misses of the companies
 * that are held back (see split.ts) as well.
 *
 * Without the corpus it says so and ends well, except under CI, where that is a failure.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gatesOf, type Scores } from "./floors.ts";
import { type JudgedRow, judgeAll } from "./judged.ts";
import { scorePairs } from "./pairs.ts";
import { gatesText, scoresText } from "./print.ts";
import { corpusFolder, readRows } from "./rows.ts";
import { dateMisses, scoreDates } from "./score-dates.ts";
import { classesPerLabel, labelMisses, scoreLabels } from "./score-labels.ts";
import { paceOf, scoreNoise } from "./score-noise.ts";

function scoresOf(rows: readonly JudgedRow[]): Scores {
  return {
    labels: scoreLabels(rows),
    classesPerLabel: classesPerLabel(rows),
    dates: scoreDates(rows),
    noise: scoreNoise(rows),
    pairs: scorePairs(),
  };
}

function missesText(rows: readonly JudgedRow[]): string {
  return [
    "Labels missed or claimed wrongly",
    ...labelMisses(rows).map(({ id, label, what, text }) => `  ${id} ${label}: ${what}. ${text}`),
    "Dates read wrongly",
    ...dateMisses(rows).map(({ id, what, expected, got }) => `  ${id} ${what}: ${got}, not ${expected}`),
    "Alerts on what is none",
    ...scoreNoise(rows).alerted.map(({ id, set, kind, quote }) => `  ${id} (${set}, ${kind}): ${quote}`),
    "Authored changes judged otherwise",
    ...scorePairs().flatMap(({ lang, wrong }) =>
      wrong.map(({ id, expected, got }) => `  ${lang} ${id}: ${got}, not ${expected}`),
    ),
  ].join("\n");
}

function main(): number {
  const { values } = parseArgs({ options: { json: { type: "string" }, "held-back": { type: "boolean" } } });
  const folder = corpusFolder();
  if (!folder) {
    console.log("The corpus of real changes was not found; UNQUIET_CORPUS names its folder. Nothing was measured.");
    return process.env.CI ? 1 : 0;
  }
  const rows = judgeAll(folder, readRows(folder), (done) => {
    if (done % 100 === 0) process.stderr.write(`${done} rows judged\n`);
  });
  const heldBack = rows.filter((judged) => judged.heldBack);
  const scores = scoresOf(rows);
  const gates = gatesOf(scores);
  const shown = values["held-back"] ? rows : rows.filter((judged) => !judged.heldBack);
  console.log(`ALL ROWS (${rows.length})\n${scoresText(scores, paceOf(rows))}\n`);
  console.log(`COMPANIES HELD BACK (${heldBack.length} rows)\n${scoresText(scoresOf(heldBack), paceOf(heldBack))}\n`);
  console.log(`MISSES\n${missesText(shown)}\n`);
  console.log(`FIGURES THAT GATE\n${gatesText(gates)}`);
  if (values.json) {
    const report = { rows: rows.length, scores, heldBack: scoresOf(heldBack), pace: paceOf(rows), gates };
    writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  }
  return gates.every(({ holds }) => holds) ? 0 : 1;
}

process.exitCode = main();
