import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Comparison, countsOf, editsOf, sectionOf } from "../../../../lib/core/compare/index.ts";
import { markWords } from "../../../../lib/core/compare/words.ts";
import { isWord, tokenize } from "../../../../lib/core/text/tokens.ts";
import type { Block, WordRun } from "../../../../lib/model.ts";
import { blocksOf } from "../../../support/builders.ts";
import { compareVersions } from "../../../support/reading.ts";

const WORDS = [
  "we",
  "You",
  "data",
  "not",
  "sell",
  "share",
  "30",
  "days",
  "may",
  "will",
  "письма",
  "数据",
  "بيانات",
  "δεδομένα",
  "—",
  "“quote”",
];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => `${words.join(" ")}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));
const line = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: sentence.map((text) => `# ${text}`) },
  { weight: 1, arbitrary: sentence.map((text) => `- ${text}`) },
);
const version = fc.array(line, { maxLength: 14 }).map((lines) => blocksOf(...lines));
/** Two versions that have something in common. */
const versions = version.chain((before) =>
  fc.tuple(
    fc.constant(before),
    fc
      .array(
        fc.oneof(
          fc.constantFrom<Block | null>(...before, null),
          line.map((text) => blocksOf(text)[0] ?? null),
        ),
        { maxLength: 14 },
      )
      .map((blocks) => blocks.filter((block) => block !== null)),
  ),
);
const text = fc.oneof(
  paragraph,
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: "binary", maxLength: 80 }),
);

const side = (runs: readonly WordRun[], mark: "-" | "+") =>
  runs
    .filter(([kind]) => kind === "=" || kind === mark)
    .map(([, part]) => part)
    .join("");
const indexesOf = (comparison: Comparison, key: "beforeIndex" | "afterIndex") =>
  comparison.blocks
    .map((block) => block[key])
    .filter((index) => index !== null)
    .sort((one, other) => one - other);

describe("comparing two versions", () => {
  test("accounts for each block of both exactly once", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const comparison = compareVersions(before, after, "en");
        expect(indexesOf(comparison, "beforeIndex")).toEqual(before.map((_, index) => index));
        expect(indexesOf(comparison, "afterIndex")).toEqual(after.map((_, index) => index));
        for (const block of comparison.blocks) {
          expect(block.before).toBe(block.beforeIndex === null ? null : before[block.beforeIndex]);
          expect(block.after).toBe(block.afterIndex === null ? null : after[block.afterIndex]);
        }
      }),
    );
  });

  test("shows the later version in its own order", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const shown = compareVersions(before, after, "en").blocks.flatMap((block) =>
          block.afterIndex === null ? [] : [block.afterIndex],
        );
        expect(shown).toEqual(after.map((_, index) => index));
      }),
    );
  });

  test("gives the same result each time, and changes neither version", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const [one, other] = [structuredClone(before), structuredClone(after)];
        expect(compareVersions(before, after, "en")).toEqual(compareVersions(one, other, "en"));
        expect([before, after]).toEqual([one, other]);
      }),
    );
  });

  test("a version with itself is equal", () => {
    fc.assert(
      fc.property(version, (blocks) => {
        const comparison = compareVersions(blocks, structuredClone(blocks), "en");
        expect(comparison).toMatchObject({ equal: true, noise: "equal", simplified: false });
        expect(countsOf(comparison)).toEqual({
          kept: blocks.length,
          edited: 0,
          moved: 0,
          added: 0,
          removed: 0,
          links: 0,
        });
        expect(editsOf(comparison).edits).toEqual([]);
      }),
    );
  });

  test("is equal only where the texts are, and has an edit for all that is not", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const comparison = compareVersions(before, after, "en");
        const same = JSON.stringify(before) === JSON.stringify(after);
        expect(comparison.equal).toBe(same);
        expect(editsOf(comparison).edits.length > 0).toBe(!same);
      }),
    );
  });

  test("every edit's words give both texts back, byte for byte", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        for (const edit of editsOf(compareVersions(before, after, "en")).edits) {
          expect(side(edit.words, "-")).toBe(edit.before ?? "");
          expect(side(edit.words, "+")).toBe(edit.after ?? "");
        }
      }),
    );
  });

  test("counts every block once", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const { kept, edited, moved, added, removed } = countsOf(compareVersions(before, after, "en"));
        expect(kept + edited + moved + removed).toBe(before.length);
        expect(kept + edited + moved + added).toBe(after.length);
      }),
    );
  });

  test("knows the section of every block", () => {
    const before = blocksOf("Intro.", "# One", "First.", "# Two", "The second part.");
    const comparison = compareVersions(before, blocksOf("Intro.", "# One", "# Two", "The second part, longer."), "en");
    const sections = comparison.blocks.map((block) => [block.kind, sectionOf(comparison, block)]);
    expect(sections).toEqual([
      ["kept", ""],
      ["kept", "One"],
      ["removed", "One"],
      ["kept", "Two"],
      ["edited", "Two"],
    ]);
  });
});

describe("marking words", () => {
  test("gives both texts back, byte for byte, in any script", () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom("en", "ar", "zh", "xx"), (before, after, lang) => {
        const { runs } = markWords(before, after, lang);
        expect(side(runs, "-")).toBe(before);
        expect(side(runs, "+")).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  test("gives long texts back too", () => {
    const long = fc.array(sentence, { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(long, long, fc.shuffledSubarray([...Array(30).keys()]), (one, other, order) => {
        const before = one.join(" ");
        const after = [...order.map((index) => one[index] ?? ""), ...other].join(" ");
        const { runs } = markWords(before, after, "en");
        expect(side(runs, "-")).toBe(before);
        expect(side(runs, "+")).toBe(after);
      }),
      { numRuns: 30 },
    );
  });

  test("marks nothing in equal texts, and something in others", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(markWords(before, before, "en").runs).toEqual(before === "" ? [] : [["=", before]]);
        expect(markWords(before, after, "en").runs.some(([mark]) => mark !== "=")).toBe(before !== after);
      }),
    );
  });

  test("joins what belongs together: no empty run, no two of one kind side by side, out before in", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { runs } = markWords(before, after, "en");
        runs.forEach(([mark, part], index) => {
          expect(part).not.toBe("");
          const next = runs[index + 1]?.[0];
          expect(next).not.toBe(mark);
          if (mark === "+") expect(next).not.toBe("-");
        });
      }),
    );
  });

  test("never begins or ends a mark within a word", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { runs } = markWords(before, after, "en");
        for (const [mark, whole] of [
          ["-", before],
          ["+", after],
        ] as const) {
          const parts = runs.filter(([kind]) => kind === "=" || kind === mark).map(([, part]) => part);
          expect(parts.flatMap(tokenize).filter(isWord)).toEqual(tokenize(whole).filter(isWord));
        }
      }),
      { numRuns: 300 },
    );
  });
});
