import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { f1, interval, quantile, seeded, share } from "../../scripts/eval/figures.ts";
import { gatesOf, type Scores } from "../../scripts/eval/floors.ts";
import type { JudgedRow } from "../../scripts/eval/judged.ts";
import { readPairs } from "../../scripts/eval/pairs.ts";
import type { Row } from "../../scripts/eval/rows.ts";
import { scoreDates } from "../../scripts/eval/score-dates.ts";
import { scoreLabels } from "../../scripts/eval/score-labels.ts";
import { scoreNoise } from "../../scripts/eval/score-noise.ts";
import { isHeldBack } from "../../scripts/eval/split.ts";
import { judgementOf } from "../unit/core/judge/judging.ts";

const GRAVE = "We may use your data to train AI models.";
const judgement = judgementOf(["We are here."], ["We are here.", GRAVE]);

function aJudged(row: Partial<Row>, given = judgement): JudgedRow {
  const whole: Row = {
    id: "A-1",
    set: "A",
    lang: "en",
    date: "2024-09-19",
    service: "S",
    family: "s",
    doc: "D",
    text: "t",
    ...row,
  };
  return { row: whole, judgement: given, heldBack: false, sentences: 10, ms: 5 };
}

describe("figures", () => {
  test("a share has the interval that Wilson's method gives", () => {
    const { value, low, high } = share(8, 10);
    expect([value, low, high].map((number) => Number(number.toFixed(3)))).toEqual([0.8, 0.49, 0.943]);
    expect(share(0, 0)).toMatchObject({ low: 0, high: 1 });
  });

  test("F1 is nothing without a hit, and one without a miss", () => {
    expect(f1({ right: 0, wrong: 3, missed: 2 })).toBe(0);
    expect(f1({ right: 3, wrong: 1, missed: 1 })).toBe(0.75);
    expect(f1({ right: 3, wrong: 0, missed: 0 })).toBe(1);
  });

  test("drawing gives the same row of numbers for the same seed", () => {
    const [one, same, other] = [seeded(7), seeded(7), seeded(8)].map((draw) => [draw(), draw(), draw()]);
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  test("an interval holds the figure, and narrows with more groups", () => {
    const rate = (rows: readonly number[]) => rows.filter((row) => row === 1).length / rows.length;
    const few = interval([[1], [0], [1], [1]], rate);
    const many = interval(
      Array.from({ length: 200 }, (_, index) => [index % 4 === 0 ? 0 : 1]),
      rate,
    );
    expect([few.low <= 0.75, few.high >= 0.75, many.low <= 0.75, many.high >= 0.75]).toEqual([true, true, true, true]);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });

  test("a quantile is one of the values", () => {
    expect(quantile([5, 1, 3], 0.5)).toBe(3);
    expect(quantile([5, 1, 3], 0.95)).toBe(5);
  });

  test("a company stands on one side of the split, about one in three held back", () => {
    const names = Array.from({ length: 300 }, (_, index) => `company ${index}`);
    const held = names.filter(isHeldBack).length;
    expect(names.filter(isHeldBack)).toEqual(names.filter(isHeldBack));
    expect(held).toBeGreaterThan(60);
    expect(held).toBeLessThan(140);
  });
});

describe("labels", () => {
  const training = (rows: JudgedRow[]) =>
    scoreLabels(rows).find(({ label, lang }) => label === "ai_training" && lang === "all");

  test("are right, wrong or missed", () => {
    const nothing = judgementOf(["We are here."], ["We are still here."]);
    const rows = [
      aJudged({ labels: ["ai_training"] }),
      aJudged({ labels: [] }),
      aJudged({ labels: ["ai_training"] }, nothing),
    ];
    const score = training(rows);
    expect(score?.precision).toMatchObject({ hits: 1, of: 2 });
    expect(score?.recall).toMatchObject({ hits: 1, of: 2 });
  });

  test("other than the strict ones count only where the evidence is quoted", () => {
    const shares = judgementOf(["We are here."], ["We are here.", "We share your personal data with advertisers."]);
    const labelled = (evidence: string) => aJudged({ labels: ["third_party_sharing"], evidence: [evidence] }, shares);
    const hits = (row: JudgedRow) =>
      scoreLabels([row]).find(({ label, lang }) => label === "third_party_sharing" && lang === "all")?.recall.hits;
    expect(hits(labelled("We share your personal data with advertisers."))).toBe(1);
    expect(hits(labelled("Our partners may set cookies when you come to the site."))).toBe(0);
  });
});

test("dates are scored by class and by day, rows with several dates apart", () => {
  const row = { set: "B", class: "no_date", after_date: null } as const;
  const scores = scoreDates([
    aJudged(row),
    aJudged({ ...row, class: "silent" }),
    aJudged({ ...row, several_dates: true }),
  ]);
  expect([scores.verdict.hits, scores.verdict.of, scores.verdictSeveral.of]).toEqual([1, 2, 1]);
  expect(scores.iso).toMatchObject({ hits: 2, of: 2 });
});

test("an alert on noise counts against the judge, one on what may mean something does not", () => {
  const scores = scoreNoise([
    aJudged({ set: "C", meaningful: false }),
    aJudged({ set: "C", meaningful: "maybe" }),
    aJudged({ set: "D" }),
  ]);
  expect([scores.edits.hits, scores.edits.of, scores.selfChanging.hits]).toEqual([1, 1, 1]);
});

test("a figure under its floor, or not measured at all, does not hold", () => {
  const rows = [aJudged({ labels: ["ai_training"] }), aJudged({ set: "D" }), aJudged({ set: "C", meaningful: false })];
  const scores: Scores = {
    labels: scoreLabels(rows),
    classesPerLabel: 1,
    dates: scoreDates(rows),
    noise: scoreNoise(rows),
    pairs: [],
  };
  const held = Object.fromEntries(gatesOf(scores).map(({ name, holds }) => [name, holds]));
  expect(held).toMatchObject({
    "ai_training recall": true,
    "alerts on set C": false,
    "alerts on set D": false,
    "date verdict": false,
    "worse or better classes per label": true,
  });
});

test("the authored changes are the same ones in eight languages, at least 25 with traps", () => {
  const { expected, files } = readPairs();
  expect(files.map(({ language }) => language)).toEqual(["de", "en", "es", "fr", "it", "nl", "pt", "vi"]);
  for (const { pairs } of files) expect(pairs.map(({ id }) => id)).toEqual(Object.keys(expected));
  expect(Object.keys(expected).length).toBeGreaterThanOrEqual(25);
  expect(Object.values(expected).filter(({ trap }) => trap).length).toBeGreaterThanOrEqual(10);
});

describe("without the corpus", () => {
  const run = (env: Record<string, string>) =>
    spawnSync(process.execPath, ["scripts/eval/run.ts"], {
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", UNQUIET_CORPUS: "nowhere", ...env },
    });

  test("the evaluation says so, and ends well", () => {
    const { status, stdout } = run({});
    expect([status, stdout.includes("corpus of real changes was not found")]).toEqual([0, true]);
  });

  test("it fails where the corpus is required", () => {
    expect(run({ CI: "true" }).status).toBe(1);
  });
});
