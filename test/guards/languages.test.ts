import { expect, test } from "vitest";
import { untranslated } from "../support/languages.ts";

test.each([
  ["a word of the interface", "Mark as read"],
  ["a sentence of the core", "Nothing changed."],
  ["one with blanks filled in", "Worklane may now use your data to train AI models"],
])("%s in English is found in a French interface", (_what, text) => {
  expect(untranslated([text], "fr")).toEqual([text]);
});

test("the same in French, and what documents and people call things, is fine", () => {
  const texts = [
    "Worklane peut désormais utiliser vos données pour entraîner des modèles d’IA",
    "Options",
    "Privacy Policy",
    "2 documents",
  ];
  expect(untranslated(texts, "fr")).toEqual([]);
});
