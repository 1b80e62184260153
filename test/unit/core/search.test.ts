import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markMatches, matches, mayMatch, parseQuery, searchKeys } from "../../../lib/core/search.ts";

const finds = (typed: string, text: string) => {
  const query = parseQuery(typed);
  return query !== null && matches(text, query);
};

describe("a search", () => {
  test.each([
    ["train", "We may train models.", true],
    ["train", "This is used for training.", true],
    ["train", "You may restrain us.", false],
    ["ai", "We use AI here.", true],
    ["ai", "We aim high.", false],
    ["TRAIN models", "Models that we train", true],
    ["train models", "We train people.", false],
    ['"third parties"', "We share it with third parties.", true],
    ['"third parties"', "Parties of a third kind", false],
    ["donnees", "Vos données personnelles", true],
    ["données", "Vos donnees personnelles", true],
    ["don't", "We don\u2019t sell it.", true],
    ["个人信息", "我们收集您的个人信息。", true],
    ["个人信息", "信息由个人提供", false],
    ["2024", "Effective 2024-09-18", true],
    ["straße", "Die STRASSE", false],
  ])("for %s in “%s”: %s", (typed, text, expected) => {
    expect(finds(typed, text)).toBe(expected);
  });

  test.each(["", "   ", "...", '""', "\u2028"])("for nothing (%j) finds nothing", (typed) => {
    expect(parseQuery(typed)).toBeNull();
  });

  test("never misses by its index: a text that matches has every key", () => {
    const words = fc.stringMatching(/^[a-zé个人信息 "'-]{0,30}$/u);
    fc.assert(
      fc.property(words, words, words, (typed, before, after) => {
        const query = parseQuery(typed);
        const text = `${before} ${typed.replaceAll('"', " ")} ${after}`;
        if (!query || !matches(text, query)) return;
        const keys = new Set(searchKeys(text));
        expect(query.keys.filter((key) => !keys.has(key))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["information", "Infor\u00ADmation about you", true],
    ["οδος", "ΟΔΟΣ.α", true],
    ["donnees", "Vos données", true],
    ["kept", "We keep it.", false],
    ["we sell", "We keep it.", false],
  ])("for %s looks through “%s”: %s", (typed, text, expected) => {
    const query = parseQuery(typed);
    expect(query && mayMatch(JSON.stringify({ text }), query)).toBe(expected);
  });

  test("never passes by what it looks for, in whatever letters", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aB éÉ\u0301\u00ADΣσςİıßK信.'\n\"3") });
    fc.assert(
      fc.property(letters, letters, letters, (typed, before, after) => {
        const query = parseQuery(typed);
        const text = `${before}${typed}${after}`;
        if (!query || !matches(text, query)) return;
        expect(mayMatch(JSON.stringify({ text }), query)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("marks whole words, and what is marked joined again is the passage", () => {
    const query = parseQuery("train données");
    if (!query) return expect.unreachable();
    const text = "Training  uses vos Données; nothing to restrain.";
    const runs = markMatches(text, query);
    expect(runs.map((run) => run.text).join("")).toBe(text);
    expect(runs.filter(({ hit }) => hit).map((run) => run.text)).toEqual(["Training", "Données"]);
  });
});
