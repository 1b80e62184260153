/**
 * The experiment with a second opinion: a linear model over hashed words and word pairs, trained on
 * the labelled changes of the corpus and asked about companies it has not seen (five parts by
 * company), against the rules and together with them. Nothing of it is shipped; what it gave stands
 * in docs/decisions/0007.
 *
 * `node scripts/eval/linear/run.ts`: for each label F1 of the rules, of the model, and of both (a
 * label is found where the rules or a sure model find it; the surety is chosen on the training part).
 */
import { createHash } from "node:crypto";
import { lexiconFor } from "../../cli/packaged.ts";
import { type Counts, f1 } from "../figures.ts";
import { type JudgedRow, judgeAll } from "../judged.ts";
import { corpusFolder, readRows } from "../rows.ts";
import { found, LABELS } from "../score-labels.ts";
import { type LinearRow, linearRow } from "./data.ts";
import { type Model, train } from "./model.ts";

const PARTS = 5;
const ENOUGH = 15;
const SURETIES = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);

interface Candidate {
  row: LinearRow;
  rules: boolean;
  is: boolean;
  part: number;
}

function partOf(family: string): number {
  return (createHash("sha256").update(`linear ${family}`).digest()[0] ?? 0) % PARTS;
}

function countsOf(rows: readonly Candidate[], says: (row: Candidate) => boolean): Counts {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const row of rows) {
    if (says(row)) counts[row.is ? "right" : "wrong"] += 1;
    else if (row.is) counts.missed += 1;
  }
  return counts;
}

const surest = (model: Model, { row }: Candidate) => Math.max(0, ...row.units.map(({ features }) => model(features)));

/** The surety at which a way of asking does best on the rows it was trained on. */
function bestSurety(rows: readonly Candidate[], says: (row: Candidate, surety: number) => boolean): number {
  const scored = SURETIES.map((surety) => ({ surety, value: f1(countsOf(rows, (row) => says(row, surety))) }));
  return scored.toSorted((one, other) => other.value - one.value)[0]?.surety ?? 1;
}

function experiment(label: string, candidates: readonly Candidate[]) {
  const answers = new Map<Candidate, { alone: boolean; both: boolean }>();
  for (let part = 0; part < PARTS; part += 1) {
    const seen = candidates.filter((row) => row.part !== part);
    const model = train(
      seen.flatMap(({ row, is }) =>
        row.units.map(({ features, isEvidence }) => ({ features, positive: is && isEvidence })),
      ),
    );
    // What it was trained on it knows too well: the surety is chosen by a model of half of it.
    const half = seen.filter((row) => row.part % 2 === (part + 1) % 2);
    const rest = seen.filter((row) => !half.includes(row));
    const helper = train(
      half.flatMap(({ row, is }) =>
        row.units.map(({ features, isEvidence }) => ({ features, positive: is && isEvidence })),
      ),
    );
    const sure = new Map(rest.map((row) => [row, surest(helper, row)]));
    const alone = bestSurety(rest, (row, surety) => (sure.get(row) ?? 0) >= surety);
    const both = bestSurety(rest, (row, surety) => row.rules || (sure.get(row) ?? 0) >= surety);
    for (const row of candidates.filter((one) => one.part === part)) {
      const value = surest(model, row);
      answers.set(row, { alone: value >= alone, both: row.rules || value >= both });
    }
  }
  const points = (says: (row: Candidate) => boolean) => (100 * f1(countsOf(candidates, says))).toFixed(1).padStart(5);
  const [rules, alone, both] = [
    points((row) => row.rules),
    points((row) => answers.get(row)?.alone ?? false),
    points((row) => answers.get(row)?.both ?? false),
  ];
  const gain = (Number(both) - Number(rules)).toFixed(1).padStart(5);
  console.log(`${label.padEnd(22)} ${rules}  ${alone}  ${both}  ${gain}`);
  return Number(gain);
}

function main(): number {
  const folder = corpusFolder();
  if (!folder) {
    console.log("The corpus of real changes was not found; UNQUIET_CORPUS names its folder. Nothing was measured.");
    return process.env.CI ? 1 : 0;
  }
  const rows = readRows(folder).filter(({ set, lang }) => set === "A" && lexiconFor(lang) !== null);
  const judged = judgeAll(folder, rows, () => undefined);
  const linear = new Map<JudgedRow, LinearRow>(judged.map((one) => [one, linearRow(folder, one)]));
  console.log("label                   rules  model   both   gain");
  const gains = LABELS.flatMap((label) => {
    const candidates = judged.map((one): Candidate => {
      const row = linear.get(one) as LinearRow;
      return { row, rules: found(one, label) === "yes", is: row.labels.includes(label), part: partOf(row.family) };
    });
    return candidates.filter(({ is }) => is).length < ENOUGH ? [] : [experiment(label, candidates)];
  });
  console.log(`mean gain ${(gains.reduce((sum, gain) => sum + gain, 0) / gains.length).toFixed(1)} points of F1`);
  return 0;
}

process.exitCode = main();
