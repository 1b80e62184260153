import { expect, test } from "vitest";
import { findDefaultProof } from "../../../../lib/core/settings/default-proof.ts";
import type { KeptText } from "../../../../lib/core/story.ts";
import type { Setting } from "../../../../lib/model.ts";
import { aDocument, aSetting, blocksOf, DAY, T0 } from "../../../support/builders.ts";
import { lexiconFor } from "../../../support/packaged.ts";

const page = (texts: string[], lang = "en"): KeptText => ({
  document: aDocument({ id: "faq", type: "Help Page", title: "Questions", lastGoodAt: T0 + DAY }),
  blocks: blocksOf(...texts),
  lang,
});

function proof(texts: string[], setting: Partial<Setting> = {}, lang = "en") {
  const lexicon = lexiconFor(lang);
  if (!lexicon) throw new Error(`no lexicon for ${lang}`);
  return findDefaultProof(aSetting(setting), [page(texts, lang)], lexicon)?.quote ?? null;
}

test.each([
  ["names the switch", "The switch “Use my data to train AI models” is on by default."],
  ["names its section", "Everything under Data privacy and sharing is turned on by default."],
  ["speaks of the same subject", "The use of your data to train AI models is enabled by default."],
])("a sentence is proof when it %s", (_what, sentence) => {
  expect(proof(["Hello.", sentence], { section: "Data privacy and sharing" })).toBe(sentence);
});

test("the switch may be named in the sentence before", () => {
  const texts = ["About “Use my data to train AI models”. The setting is on by default."];
  expect(proof(texts)).toBe("The setting is on by default.");
});

test.each([
  ["denies it", "The switch “Use my data to train AI models” is not on by default."],
  ["speaks of another subject", "Dark mode is on by default."],
  ["says nothing of a default", "The switch “Use my data to train AI models” can be turned off."],
  ["names another switch", "The switch “Weekly letter” is on by default."],
])("a sentence is no proof when it %s", (_what, sentence) => {
  expect(proof([sentence])).toBeNull();
});

test("the name in one paragraph proves nothing for another", () => {
  expect(proof(["Use my data to train AI models.", "The letter is on by default."])).toBeNull();
});

test("a short name stands in too many sentences to prove anything", () => {
  expect(proof(["Sound is on by default."], { label: "Sound", section: "" })).toBeNull();
});

test("a page in another language is no proof", () => {
  const lexicon = lexiconFor("fr");
  const kept = page(["The use of your data to train AI models is enabled by default."]);
  expect(lexicon && findDefaultProof(aSetting(), [kept], lexicon)).toBeNull();
});

test.each([
  [
    "fr",
    "L'utilisation de vos données pour entraîner l'IA est activée par défaut.",
    "Utiliser mes données pour entraîner l'IA",
  ],
  [
    "nl",
    "Het gebruik van je gegevens om AI te trainen staat standaard aan.",
    "Mijn gegevens gebruiken om AI te trainen",
  ],
])("in %s, too", (lang, sentence, label) => {
  expect(proof([sentence], { label, section: "" }, lang)).toBe(sentence);
});

test("a proof says where and when it was kept", () => {
  const lexicon = lexiconFor("en");
  const kept = page(["The use of your data to train AI models is enabled by default."]);
  expect(lexicon && findDefaultProof(aSetting(), [kept], lexicon)).toEqual({
    quote: "The use of your data to train AI models is enabled by default.",
    documentId: "faq",
    documentTitle: "Questions",
    seenAt: T0 + DAY,
  });
});
