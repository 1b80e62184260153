import { describe, expect, test } from "vitest";
import { appliesIn, definedRegions, scopeOf } from "../../../../lib/core/judge/regions.ts";
import { readStatement } from "../../../../lib/core/judge/statement.ts";
import { regionChoices } from "../../../../lib/core/regions.ts";
import { signalLine } from "../../../../lib/core/words/index.ts";
import { lexiconFor, wordsFor } from "../../../support/packaged.ts";
import { findingOf, findingsBetween, judgementOf } from "./judging.ts";

function scopeIn(text: string, lang: string, document: readonly string[] = []) {
  const lexicon = lexiconFor(lang);
  if (!lexicon) throw new Error(`no lexicon for ${lang}`);
  const defined = definedRegions(
    document.map((sentence) => ({ text: sentence, lead: "" })),
    lexicon,
  );
  return scopeOf(readStatement(text, "", lexicon), defined);
}

test.each([
  ["en", "We train AI models with your data.", [], false],
  ["en", "In the European Union and the UK we train AI models with your data.", ["EU", "GB"], false],
  ["en", "Outside the EEA, Switzerland and Hong Kong we train AI with your data.", ["CH", "EEA", "HK"], true],
  ["en", "We train AI with your data, except in Canada.", ["CA"], true],
  ["en", "People in California may refuse.", ["US-CA"], false],
  ["fr", "Dans l'Union européenne et au Royaume-Uni, nous entraînons une IA.", ["EU", "GB"], false],
  ["fr", "En dehors de la Suisse, nous entraînons une IA.", ["CH"], true],
  ["nl", "In de Europese Unie en Zwitserland trainen we AI.", ["CH", "EU"], false],
  ["nl", "Buiten het Verenigd Koninkrijk trainen we AI.", ["GB"], true],
])("%s: %s", (lang, text, regions, outside) => {
  const scope = scopeIn(text, lang);
  expect([scope.regions.toSorted(), scope.outside]).toEqual([regions, outside]);
});

describe("a document's own name for a group of countries", () => {
  const definition = "“Listed Countries” means the European Union, Switzerland and Canada.";

  test("stands for the regions that its definition names", () => {
    expect(
      scopeIn("If you live in the Listed Countries, we ask first.", "en", [definition]).regions.toSorted(),
    ).toEqual(["CA", "CH", "EU"]);
  });

  test("counts as outside when the sentence says so", () => {
    const scope = scopeIn("Outside the Listed Countries we do not ask.", "en", [definition]);
    expect(appliesIn(scope, "US")).toBe("yes");
    expect(appliesIn(scope, "FR")).toBe("no");
  });

  test.each([
    ["names fewer than two regions", "“Listed Countries” means the European Union."],
    ["is no name for places", "“Our Friends” means people in Canada and Switzerland."],
  ])("stands for nothing when it %s", (_what, sentence) => {
    expect(
      scopeIn("If you live in the Listed Countries or with Our Friends, we ask.", "en", [sentence]).regions,
    ).toEqual([]);
  });

  test("reaches the finding", () => {
    const before = [definition, "We like maps."];
    const after = [definition, "We like maps.", "Outside the Listed Countries we use your data to train AI models."];
    const applies = (region: string) =>
      findingOf(judgementOf(before, after, { region }).findings, "ai_training").applies;
    expect([applies("US"), applies("DE"), applies("CA"), applies("")]).toEqual(["yes", "no", "no", "unknown"]);
  });
});

test.each([
  ["no region is named", [], false, "US", "yes"],
  ["the person's country is named", ["CA"], false, "CA", "yes"],
  ["another one is", ["CA"], false, "US", "no"],
  ["the Union is, and the person lives in it", ["EU"], false, "FR", "yes"],
  ["the Union is, and the person lives beside it", ["EU"], false, "NO", "no"],
  ["the Economic Area is, and the person lives in it", ["EEA"], false, "NO", "yes"],
  ["the person lives outside of what is excluded", ["EEA", "GB"], true, "US", "yes"],
  ["the person lives in what is excluded", ["EEA", "GB"], true, "BE", "no"],
  ["the person's country holds the state that is named", ["US-CA"], false, "US", "unknown"],
  ["the same, excluded", ["US-CA"], true, "US", "unknown"],
  ["the person lives in the state that is named", ["US-CA"], false, "US-CA", "yes"],
  ["the state's country is named", ["US"], false, "US-CA", "yes"],
  ["another state is", ["US-CO"], false, "US-CA", "no"],
  ["the person's country is not known", ["CA"], false, "", "unknown"],
  ["neither region nor country is known", [], false, "", "yes"],
] as const)("when %s", (_what, regions, outside, region, applies) => {
  expect(appliesIn({ regions: [...regions], outside }, region)).toBe(applies);
});

test("what does not apply where the person lives weighs less, and says so", () => {
  const after = "If you live in Canada, we use your data to train AI models.";
  const there = findingOf(findingsBetween(null, after, { region: "CA" }), "ai_training");
  const here = findingOf(findingsBetween(null, after, { region: "FR" }), "ai_training");
  expect([there.severity, here.severity]).toEqual(["important", "worth-knowing"]);
  expect(here.reasons).toContainEqual({ id: "not-where-you-are", params: { here: "important" } });
  expect(there.regions).toEqual(["CA"]);
});

test.each([
  ["Outside the European Union and the United Kingdom we may use your data to train AI models.", "US", "yes", true],
  ["Outside the European Union and the United Kingdom we may use your data to train AI models.", "FR", "no", true],
  ["In the European Union and the United Kingdom we may use your data to train AI models.", "FR", "yes", undefined],
])("whether regions are named as left out is kept: %s, seen from %s", (after, region, applies, outside) => {
  const { findings, announcement } = judgementOf(["Hello."], ["Hello.", after], { region });
  expect(findingOf(findings, "ai_training")).toMatchObject({ applies, ...(outside && { outside }) });
  expect(findingOf(findings, "ai_training").outside).toBe(outside);
  const signal = announcement.find((one) => one.signal === "region");
  expect(signal?.params).toEqual({ regions: "EU GB", applies, ...(outside && { outside: "yes" }) });
});

test.each([
  ["en", "It holds everywhere but in Canada: it applies where you live."],
  ["fr", "Cela vaut partout sauf dans ces régions : Canada. Cela s’applique là où vous vivez."],
  ["nl", "Het geldt overal behalve in Canada: het geldt waar u woont."],
])("regions left out are told as left out in %s", (language, line) => {
  const params = { regions: "CA", applies: "yes", outside: "yes" };
  expect(signalLine(wordsFor(language), { signal: "region", strength: "info", params })).toBe(line);
});

describe("the regions a person can choose", () => {
  test.each([
    ["en", "DE", "Germany"],
    ["fr", "DE", "Allemagne"],
    ["nl", "DE", "Duitsland"],
  ])("are named in %s, in its order", (language, code, name) => {
    const choices = regionChoices(language);
    expect(choices.find((choice) => choice.code === code)?.name).toBe(name);
    const names = choices.map((choice) => choice.name);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, language)));
  });

  test("are countries, each once", () => {
    const codes = regionChoices("en").map((choice) => choice.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/u);
    expect(codes).toEqual(expect.arrayContaining(["US", "FR", "NL", "BE", "VN", "GB", "CH", "HK"]));
  });
});

describe("a section that is for some regions", () => {
  const heading = "# More for people in the European Union";
  const says = "We may use your data to train AI models.";
  const findingIn = (region: string, sentence = says) =>
    findingOf(judgementOf([heading, "Hello."], [heading, "Hello.", sentence], { region }).findings, "ai_training");

  test("binds what stands in it", () => {
    expect(findingIn("FR").regions).toEqual(["EU"]);
    expect([findingIn("FR").applies, findingIn("US").applies, findingIn("").applies]).toEqual(["yes", "no", "unknown"]);
    expect(findingIn("US").reasons.map(({ id }) => id)).toContain("not-where-you-are");
  });

  test("gives way to the regions that the sentence itself names", () => {
    expect(findingIn("CA", "In Canada we may use your data to train AI models.").regions).toEqual(["CA"]);
  });
});

test.each([
  [
    "We do not use your messages to train AI models.",
    "If you live in Canada, we use your messages to train AI models unless you opt out.",
  ],
  [null, "If you live in Canada, we use your private messages to train AI models by default."],
  [
    "If you live in Canada, we never sell your personal data.",
    "If you live in Canada, we sell your personal data by default.",
  ],
])("however grave it is for others, it is not Important where it does not apply: %s", (before, after) => {
  const [there, here] = ["CA", "FR"].map((region) => findingsBetween(before, after, { region })[0]);
  expect(there?.severity).toBe("important");
  expect(here).toMatchObject({ severity: "worth-knowing", applies: "no" });
});

test("of equally grave findings that one is on top which applies where the person lives", () => {
  const says = (where: string) => `If you live in ${where}, we collect your precise location.`;
  const { findings } = judgementOf(["Hello."], ["Hello.", says("Canada"), `We say it twice. ${says("Japan")}`], {
    region: "JP",
  });
  expect(findings.filter((one) => one.class === "location").map(({ applies }) => applies)).toEqual(["yes", "no"]);
});
