import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judgeChange } from "../../lib/core/judge/index.ts";
import type { Judgement } from "../../lib/model.ts";
import { readDocument } from "../../scripts/cli/documents.ts";
import { type ExpectedChange, expectedChanges, playedAt } from "../support/linkedin.ts";
import { lexiconFor, readingWords } from "../support/packaged.ts";
import { withCorpus } from "./rows.ts";

const FIRST_SEEN = Date.parse("2021-10-07T17:30Z");

withCorpus("the 27 changes of LinkedIn's privacy policy", join("linkedin", "expected.json"), (corpus) => {
  const folder = join(corpus, "linkedin");
  const changes = expectedChanges(corpus);
  const judged = judgeAll(folder, changes);

  test("are all there", () => {
    expect(changes.map(({ n }) => n)).toEqual(Array.from({ length: 27 }, (_, index) => index + 2));
  });

  describe.each(changes.map((change) => [change.n, change.why, change] as const))(
    "change %i (%s)",
    (n, _why, expected) => {
      test("leads to what it must lead to", () => {
        const judgement = judged.get(n);
        if (!judgement) throw new Error("was not judged");
        if (expected.alert) expectAlert(judgement, expected);
        else expect(judgement.outcome).not.toBe("alert");
      });
    },
  );
});

/** Judges each version against the one before it, with all earlier ones as history. */
function judgeAll(folder: string, changes: readonly ExpectedChange[]): Map<number, Judgement> {
  const moments = playedAt(changes);
  const first = readdirSync(folder).find((name) => name.startsWith("01_")) ?? "";
  const versions = [
    { seenAt: FIRST_SEEN, extract: readDocument(join(folder, first)) },
    ...changes.map(({ n, file }) => ({ seenAt: moments.get(n) ?? 0, extract: readDocument(join(folder, file)) })),
  ];
  const judged = new Map<number, Judgement>();
  for (const [index, { n }] of changes.entries()) {
    const [before, after] = versions.slice(index, index + 2);
    if (!before || !after) continue;
    const { judgement } = judgeChange({
      before: before.extract,
      after: after.extract,
      lexicon: lexiconFor("en"),
      dateCues: readingWords().dateCues,
      region: "US",
      seenBefore: before.seenAt,
      seenAfter: after.seenAt,
      history: versions.slice(0, index).map(({ seenAt, extract }) => ({ seenAt, statedDates: extract.statedDates })),
      dossier: {},
    });
    judged.set(n, judgement);
  }
  return judged;
}

function expectAlert(judgement: Judgement, expected: ExpectedChange): void {
  const { findings, dates, silence } = judgement;
  const classes = findings.map((finding) => finding.class as string);
  expect(judgement.outcome).toBe("alert");
  expect(expected.severity).toContain(judgement.severity);
  if (expected.anyClass) expect(classes.some((one) => expected.anyClass?.includes(one))).toBe(true);
  if (expected.first) expect(classes[0]).toBe(expected.first);
  if (expected.importantExactly) {
    const important = findings.filter((finding) => finding.severity === "important").map((finding) => finding.class);
    expect(important).toHaveLength(expected.importantExactly.length);
    for (const [index, either] of expected.importantExactly.entries())
      expect(either.split("|")).toContain(important[index]);
  }
  if (expected.date) expect(dates.class).toBe(expected.date);
  if (expected.days !== undefined) expect(dates.days).toBe(expected.days);
  if (expected.silence) expect(expected.silence).toContain(silence);
}
