import { expect, test } from "vitest";
import { hasPluralForms, pluralCategories, pluralForm } from "../../../lib/core/words/plurals.ts";

const PAGES = "no page | one page | two pages | $1 few | $1 many | $1 other";

test.each([
  [0, "no page"],
  [1, "one page"],
  [2, "two pages"],
  [3, "$1 few"],
  [10, "$1 few"],
  [11, "$1 many"],
  [99, "$1 many"],
  [100, "$1 other"],
  [103, "$1 few"],
])("in Arabic %d takes its own of six forms", (count, form) => {
  expect(pluralForm(PAGES, count, "ar")).toBe(form);
});

test.each([
  ["en", 0, "pages"],
  ["en", 1, "page"],
  ["en", 21, "pages"],
  // French counts nothing as one.
  ["fr", 0, "page"],
  ["fr", 1_000_000, "pages"],
  ["vi", 1, "pages"],
])("in %s, %d takes one of two forms", (language, count, form) => {
  expect(pluralForm("page | pages", count, language)).toBe(form);
});

test("a word without other forms is itself", () => {
  expect(pluralForm("page", 7, "ar")).toBe("page");
});

test("how many forms a table may write follows from the language", () => {
  expect(pluralCategories("ar")).toEqual(["zero", "one", "two", "few", "many", "other"]);
  expect(hasPluralForms("a | b", "ar")).toBe(false);
  expect(hasPluralForms(PAGES, "ar")).toBe(true);
  expect(hasPluralForms("a | b", "es")).toBe(true);
  expect(hasPluralForms("a | b | c", "en")).toBe(false);
  expect(hasPluralForms("a", "en")).toBe(false);
});
