import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileLexicon, findCues, type LexiconData, tokensOf } from "../../../../lib/core/judge/lexicon.ts";
import { RULES } from "../../../../lib/core/judge/rules/index.ts";
import { foldLetters } from "../../../../lib/core/text/normal-form.ts";
import { lexiconFor } from "../../../support/packaged.ts";

function cuesIn(text: string, cues: LexiconData["cues"], regions: LexiconData["regions"] = {}, language = "en") {
  const found = findCues(tokensOf(text, language), compileLexicon({ language, cues, regions }));
  return Object.fromEntries([...found].map(([cue, spans]) => [cue, spans.map(({ from, to }) => [from, to])]));
}

test.each([
  ["a word", "We share it.", ["share"], [[1, 2]]],
  ["a word in capitals", "SHARE it", ["share"], [[0, 1]]],
  ["a word without its accent", "partagé", ["partage"], [[0, 1]]],
  ["a row of words", "third party cookies", ["third party"], [[0, 2]]],
  ["a beginning", "partnerships here", ["partner*"], [[0, 1]]],
  ["an ending", "modeltraining", ["*training"], [[0, 1]]],
  ["a middle", "grootschalige ai-modeltrainingen", ["*training*"], [[2, 3]]],
  ["a gap of no word", "provide to shops", ["provide _ to"], [[0, 2]]],
  ["a gap of four words", "provide a b c d to shops", ["provide _ to"], [[0, 6]]],
  ["the longest of two", "opt out of it", ["opt out", "opt out of"], [[0, 3]]],
  [
    "each of several",
    "train and train",
    ["train"],
    [
      [0, 1],
      [2, 3],
    ],
  ],
  ["words that hyphens part", "opt-out", ["opt out"], [[0, 2]]],
  ["words that apostrophes part", "l’IA", ["ia"], [[1, 2]]],
] as const)("a term finds %s", (_what, text, terms, spans) => {
  expect(cuesIn(text, { cue: [...terms] })["cue"]).toEqual(spans);
});

test.each([
  ["another word", "sharing it", ["share"]],
  ["a part of a word", "unshare", ["share"]],
  ["a gap of five words", "provide a b c d e to shops", ["provide _ to"]],
  ["half a row", "third", ["third party"]],
] as const)("a term does not find %s", (_what, text, terms) => {
  expect(cuesIn(text, { cue: [...terms] })).toEqual({});
});

test("what an exemption covers is no cue", () => {
  const cues = { neg: ["not"], not_neg: ["not limited to"] };
  expect(cuesIn("not limited to, but not sold", cues)["neg"]).toEqual([[4, 5]]);
});

test("a cue's terms in one text, as they are packed, are the same terms", () => {
  const text = "We sell it, rent it out and pass it on.";
  const packed = { sell: "sell|rent _ out|pass* on" } as unknown as LexiconData["cues"];
  expect(cuesIn(text, packed)).toEqual(cuesIn(text, { sell: ["sell", "rent _ out", "pass* on"] }));
  expect(cuesIn(text, packed)["sell"]).toHaveLength(2);
});

test("places are cues by their code", () => {
  expect(cuesIn("in the European Union and in Hong Kong", {}, { "european union": "EU", "hong kong": "HK" })).toEqual({
    "region:EU": [[2, 4]],
    "region:HK": [[6, 8]],
    places: [
      [2, 4],
      [6, 8],
    ],
  });
});

test("Vietnamese keeps its accents: there they make another word", () => {
  expect(cuesIn("bán dữ liệu", { sell: ["ban"] }, {}, "vi")).toEqual({});
  expect(cuesIn("bán dữ liệu", { sell: ["bán"] }, {}, "vi")["sell"]).toEqual([[0, 1]]);
});

test("words are those that an expression over the whole text finds", () => {
  const mixed = fc.array(fc.constantFrom(..."aZé ß.019$’क्٣İ😀(-".split(""), "\u0301", "\ud83d", "\ude00"), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(mixed, fc.constantFrom("en", "vi"), (parts, lang) => {
      const text = parts.join("");
      const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([word]) => foldLetters(word, lang));
      expect(tokensOf(text, lang).map(({ word }) => word)).toEqual(words);
    }),
    { numRuns: 2000 },
  );
});

test("words stand where the text has them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const { start, end } of tokensOf(text, "en"))
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
    }),
  );
});

describe.each(["en", "fr", "nl", "de", "es", "it", "pt", "vi"])("the lexicon of %s", (lang) => {
  const lexicon = lexiconFor(lang);
  if (!lexicon) throw new Error(`no lexicon for ${lang}`);
  const cues = new Set(
    [...lexicon.exact.values(), ...lexicon.prefix.values(), lexicon.other].flat().map((term) => term.cue),
  );

  test("has words for every detail that a rule asks for", () => {
    const missing = RULES.flatMap((rule) => rule.details).filter((cue) => !cues.has(cue));
    // "announce" and the like are asked for by one rule only; a cue nobody fills would find nothing, silently.
    expect([...new Set(missing)]).toEqual([]);
  });

  test("has the same cues as English", () => {
    const english = lexiconFor("en");
    const names = new Set(
      [...(english?.exact.values() ?? []), ...(english?.prefix.values() ?? [])].flat().map((term) => term.cue),
    );
    const general = (name: string) => !name.startsWith("region:") && !name.startsWith("not_");
    expect([...names].filter(general).filter((name) => !cues.has(name))).toEqual([]);
  });

  test("knows regions by codes only", () => {
    for (const code of Object.values(lexicon.regions)) expect(code).toMatch(/^(?:[A-Z]{2}|EEA|US-[A-Z]{2})$/u);
  });
});
