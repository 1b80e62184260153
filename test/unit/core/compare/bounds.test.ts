import { describe, expect, test } from "vitest";
import { countsOf, editsOf } from "../../../../lib/core/compare/index.ts";
import { markWords } from "../../../../lib/core/compare/words.ts";
import type { WordRun } from "../../../../lib/model.ts";
import { dice } from "../../../../scripts/story/render.ts";
import { blocksOf } from "../../../support/builders.ts";
import { compareVersions } from "../../../support/reading.ts";

/** Invented words, so that two texts need have none in common. */
function wordsFrom(seed: number, count: number, prefix = ""): string[] {
  const roll = dice(seed);
  return Array.from({ length: count }, () => prefix + Math.floor(roll() * 40_000).toString(36));
}

function paragraphs(seed: number, count: number, prefix = ""): string[] {
  const words = wordsFrom(seed, count * 40, prefix);
  return Array.from({ length: count }, (_, index) => `${words.slice(index * 40, index * 40 + 40).join(" ")}.`);
}

function run(before: readonly string[], after: readonly string[]) {
  const comparison = compareVersions(blocksOf(...before), blocksOf(...after), "en");
  return { comparison, ...editsOf(comparison) };
}

const side = (runs: readonly WordRun[], mark: "-" | "+") =>
  runs
    .filter(([kind]) => kind === "=" || kind === mark)
    .map(([, part]) => part)
    .join("");

describe("comparing is bounded", () => {
  test("8,000 lines that are nearly equal", () => {
    const lines = (last: string) =>
      Array.from({ length: 8000 }, (_, index) => `Line ${index} says the very same as any other line ${last}.`);
    const { comparison, simplified } = run(lines("here"), lines("there"));
    expect(simplified).toBe(true);
    expect(comparison.noise).toBe(null);
    expect(comparison.blocks.filter((block) => block.before)).toHaveLength(8000);
    expect(comparison.blocks.filter((block) => block.after)).toHaveLength(8000);
  });

  test("8,000 lines that are all the same, and half of them", () => {
    const lines = (count: number) => Array.from({ length: count }, () => "The same line again.");
    expect(countsOf(run(lines(8000), lines(4000)).comparison)).toMatchObject({ kept: 4000, removed: 4000 });
  });

  test("two texts of 500 KB that have nothing in common", () => {
    const { comparison } = run(paragraphs(1, 2500, "a"), paragraphs(2, 2500, "b"));
    expect(countsOf(comparison)).toMatchObject({ kept: 0, edited: 0, removed: 2500, added: 2500 });
  });

  test("two texts of 500 KB that share their words only", () => {
    const { comparison } = run(paragraphs(1, 2500), paragraphs(2, 2500));
    expect(countsOf(comparison).kept).toBe(0);
    expect(comparison.noise).toBe(null);
  });

  test("a line of a megabyte in which one word changed: that word is marked", () => {
    const words = wordsFrom(3, 220_000);
    const after = words.with(100_000, "TRAINING");
    const { runs, simplified } = markWords(words.join(" "), after.join(" "), "en");
    expect(simplified).toBe(false);
    expect(runs.filter(([mark]) => mark === "+")).toEqual([["+", "TRAINING"]]);
  });

  test("a line of a megabyte that was rewritten: shown as replaced, and said to be simplified", () => {
    const [before, after] = [wordsFrom(4, 220_000).join(" "), wordsFrom(5, 220_000).join(" ")];
    const { runs, simplified } = markWords(before, after, "en");
    expect(simplified).toBe(true);
    expect(side(runs, "-") === before).toBe(true);
    expect(side(runs, "+") === after).toBe(true);
  });

  test("a megabyte of prose in one block, with one sentence exchanged", () => {
    const before = paragraphs(6, 5000).map((text) => `The ${text}`);
    const { edits } = run([before.join(" ")], [before.with(2000, "We sell it.").join(" ")]);
    expect(edits.length).toBe(1);
    const put = (edits[0]?.words ?? []).filter(([mark]) => mark === "+").map(([, text]) => text.trim());
    expect(put.join("|").slice(0, 100)).toMatch(/^We sell it\.?$/u);
  });

  test("a megabyte of prose in one block, in which a sentence was cut in two", () => {
    const before = paragraphs(6, 5000);
    const { edits } = run([before.join(" ")], [before.with(2000, "We sell it.").join(" ")]);
    expect(edits.length).toBe(1);
    const put = (edits[0]?.words ?? []).filter(([mark]) => mark === "+").map(([, text]) => text.trim());
    expect(put.join("|").length).toBeLessThan(1000);
  });

  test("a very long text of which sentences were edited, put in, taken out and respelt: nothing is lost", () => {
    const sentences = paragraphs(12, 700).map((text) => `W${text}`);
    const before = [...sentences, "It\u2019s the last one."].join(" ");
    const edited = sentences.map((text, index) =>
      index % 90 === 7 ? text.replace(/^(\S+ \S+) \S+/u, "$1 unasked") : text,
    );
    edited.splice(300, 2);
    edited.splice(100, 0, "Whoever asks is told at once.");
    const after = [...edited, "It's the last one."].join(" ");
    const { runs } = markWords(before, after, "en");
    expect([side(runs, "-"), side(runs, "+")]).toEqual([before, after]);
    const put = runs.filter(([mark]) => mark === "+").map(([, text]) => text.trim());
    expect(put.filter((text) => text === "unasked")).toHaveLength(8);
    expect(put).toContain("Whoever asks is told at once.");
    expect(runs.every(([mark], index) => mark !== runs[index - 1]?.[0])).toBe(true);
  });

  test("5,000 paragraphs in another order are moved, not changed", () => {
    const before = paragraphs(7, 5000);
    const roll = dice(8);
    const after = before
      .map((text) => [roll(), text] as const)
      .sort(([one], [other]) => one - other)
      .map(([, text]) => text);
    expect(countsOf(run(before, after).comparison)).toMatchObject({ edited: 0, added: 0, removed: 0 });
  });

  test("an ordinary change is not simplified", () => {
    const before = paragraphs(9, 400);
    expect(run(before, before.toSpliced(200, 3, "One new paragraph here.", "And another one there.")).simplified).toBe(
      false,
    );
  });
});
