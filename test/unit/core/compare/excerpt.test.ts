import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf } from "../../../../lib/core/compare/excerpt.ts";
import type { WordRun } from "../../../../lib/model.ts";

const HEAD = "Nordbrief carries letters for people who like to write them and for people who like to read them. ";
const TAIL = " This holds for every letter, wherever it was written and wherever it is going to be read.";
const textOf = (runs: readonly WordRun[]) => runs.map(([, text]) => text).join("");
const marksOf = (runs: readonly WordRun[]) => runs.filter(([mark]) => mark !== "=");

describe("an excerpt", () => {
  test("shows the marks, with some words around them and dots for the rest", () => {
    const runs = excerptOf(`${HEAD}We do not sell letters.${TAIL}`, `${HEAD}We do sell letters.${TAIL}`, "en");
    expect(marksOf(runs)).toEqual([["-", "not "]]);
    expect(textOf(runs)).toContain("We do not sell letters.");
    expect(textOf(runs)).toContain("…");
    expect(textOf(runs).length).toBeLessThan(HEAD.length);
  });

  test("keeps a short text whole", () => {
    expect(excerptOf("We do not sell.", "We do sell.", "en")).toEqual([
      ["=", "We do "],
      ["-", "not "],
      ["=", "sell."],
    ]);
  });

  test("of what was added or removed is its beginning", () => {
    expect(excerptOf(null, "New words.", "en")).toEqual([["+", "New words."]]);
    expect(excerptOf("Old words.", null, "en")).toEqual([["-", "Old words."]]);
    expect(excerptOf(null, HEAD.repeat(9), "en", 20)).toEqual([["+", "Nordbrief carries le…"]]);
    expect(excerptOf(null, null, "en")).toEqual([["+", ""]]);
  });

  test("never cuts a sign in half", () => {
    expect(excerptOf(null, "ab😀cd", "en", 3)).toEqual([["+", "ab…"]]);
  });

  test("is about as long as asked for, and shows a mark wherever there is one", () => {
    const text = fc
      .array(fc.constantFrom("we", "sell", "not", "letters", "数据", "."), { minLength: 1, maxLength: 200 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = excerptOf(before, after, "en", 120);
        expect(textOf(runs).length).toBeLessThanOrEqual(121);
        if (before !== after) expect(marksOf(runs).length).toBeGreaterThan(0);
      }),
    );
  });
});
