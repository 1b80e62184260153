import { describe, expect, test } from "vitest";
import { allFindings, isSameFinding, withMuted } from "../../../../lib/core/judge/muted.ts";
import type { Finding } from "../../../../lib/model.ts";
import { aFinding, aMark } from "../../../support/builders.ts";
import { lexiconFor } from "../../../support/packaged.ts";
import { AROUND, findingOf, findingsBetween, judgementOf } from "./judging.ts";

/** What is found where a sentence is new. */
function found(sentence: string, wanted: Finding["class"], lang = "en"): Finding {
  return findingOf(findingsBetween(null, sentence, { lang }), wanted);
}

describe("a finding that was called wrong is known again", () => {
  test.each([
    ["in the same words", "We may use your personal data to train our AI models and to improve them."],
    ["with other signs and capitals", "We may use your personal data to train our AI models, and to improve them!"],
    ["with a small word more", "We may also use your personal data to train our AI models and to improve them."],
    ["with words that mean the same", "We may use your personal information to train our AI models and improve them."],
  ])("%s", (_how, sentence) => {
    const marked = found("We may use your personal data to train our AI models and to improve them.", "ai_training");
    expect(isSameFinding(marked, found(sentence, "ai_training"), lexiconFor("en"))).toBe(true);
  });

  test.each([
    [
      "fr",
      "Nous pouvons utiliser vos données pour entraîner nos modèles d’IA et les améliorer.",
      "Nous pouvons aussi utiliser vos données pour entraîner nos modèles d’IA et les améliorer.",
    ],
    [
      "nl",
      "Wij mogen uw gegevens gebruiken om onze AI-modellen te trainen en te verbeteren.",
      "Wij mogen uw gegevens ook gebruiken om onze AI-modellen te trainen en te verbeteren.",
    ],
    [
      "de",
      "Wir dürfen Ihre Daten verwenden, um unsere KI-Modelle zu trainieren und zu verbessern.",
      "Wir dürfen Ihre Daten auch verwenden, um unsere KI-Modelle zu trainieren und zu verbessern.",
    ],
  ])("re-worded a little in %s", (lang, before, after) => {
    const [marked, again] = [before, after].map((sentence) => found(sentence, "ai_training", lang));
    expect(isSameFinding(marked as Finding, again as Finding, lexiconFor(lang))).toBe(true);
  });
});

describe("another finding is told, however little differs", () => {
  test.each([
    [
      "messages are put in",
      "We may use your personal data and private messages to train our AI models.",
      "ai_training",
    ],
    ["a company is let in", "We and our partners may use your personal data to train our AI models.", "ai_training"],
    [
      "the way to refuse is gone",
      "We may use your personal data to train our AI models unless you opt out.",
      "ai_training",
    ],
    ["it is another subject", "We may sell your personal data to train our AI models.", "sale_of_data"],
    [
      "it is another clause",
      "Photos that you upload help us when we train the AI models behind our search.",
      "ai_training",
    ],
  ] as const)("where %s", (_what, sentence, wanted) => {
    const marked = found("We may use your personal data to train our AI models.", "ai_training");
    expect(isSameFinding(marked, found(sentence, wanted), lexiconFor("en"))).toBe(false);
  });

  test("where a number differs", () => {
    const told = (days: number) =>
      found(`We keep your data for ${days} days after you close your account.`, "retention");
    expect(isSameFinding(told(30), told(90), lexiconFor("en"))).toBe(false);
    expect(isSameFinding(told(30), told(30), lexiconFor("en"))).toBe(true);
  });

  test("where days become months", () => {
    const told = (unit: string) => found(`We keep your data for 30 ${unit} after you close your account.`, "retention");
    expect(isSameFinding(told("days"), told("months"), lexiconFor("en"))).toBe(false);
  });

  test("where a promise is gone that had been found added", () => {
    const sentence = "We will never sell your personal data to anyone.";
    const added = found(sentence, "sale_of_data");
    const removed = findingOf(findingsBetween(sentence, null), "sale_of_data");
    expect(isSameFinding(added, removed, lexiconFor("en"))).toBe(false);
  });

  test("where the regions differ", () => {
    const marked = aFinding({ regions: ["US"] });
    expect(isSameFinding(marked, aFinding({ regions: ["US", "CA"] }), null)).toBe(false);
  });
});

describe("a judgement without what was called wrong", () => {
  const around = AROUND.en ?? "";
  const judgement = judgementOf(
    [around],
    [around, "We may use your data to train AI models.", "We may sell your data to data brokers."],
  );
  const lexicon = lexiconFor("en");
  const markOf = (finding: Finding, id: string) => aMark({ id, finding });
  const [first, second] = judgement.findings;
  if (!first || !second) throw new Error("two findings are needed");

  test("says what the others say, and keeps the muted one with its place", () => {
    const without = withMuted(judgement, [markOf(first, "m")], lexicon);
    expect(without.findings).toEqual(judgement.findings.slice(1));
    expect(without.muted).toEqual([{ by: "m", place: 0, finding: first }]);
    expect([without.outcome, without.severity]).toEqual(["alert", second.severity]);
  });

  test("is kept and not told where nothing else is in it", () => {
    const marks = judgement.findings.map((finding, index) => markOf(finding, `m${index}`));
    const without = withMuted(judgement, marks, lexicon);
    expect([without.outcome, without.severity, without.findings]).toEqual(["record", "none", []]);
    expect(allFindings(without)).toEqual(judgement.findings);
  });

  test("is the same as before once all marks are taken back, in the same order", () => {
    for (const marked of judgement.findings) {
      const without = withMuted(judgement, [markOf(marked, "m")], lexicon);
      expect(withMuted(without, [], lexicon)).toEqual(judgement);
    }
  });

  test("with no mark that fits it is the very same", () => {
    expect(withMuted(judgement, [], lexicon)).toBe(judgement);
    expect(withMuted(judgement, [markOf(aFinding({ class: "location" }), "m")], lexicon)).toBe(judgement);
  });
});
