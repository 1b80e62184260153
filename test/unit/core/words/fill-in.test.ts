import { expect, test } from "vitest";
import { fillIn } from "../../../../lib/core/words/fill-in.ts";

test.each([
  ["en", "12,345"],
  ["de", "12.345"],
  ["ar", "12,345"],
])("a number in %s is %s", (language, written) => {
  expect(fillIn(12345, language)).toBe(written);
});

test.each([
  ["en", "a.example, b.example, c.example"],
  ["fr", "a.example, b.example et c.example"],
  ["ar", "\u2068a.example\u2069، و\u2068b.example\u2069، و\u2068c.example\u2069"],
])("several texts in %s are a list", (language, written) => {
  expect(fillIn(["a.example", "b.example", "c.example"], language)).toBe(written);
});

test("only what runs from right to left keeps a name from turning its words around", () => {
  expect(fillIn("Worklane", "ar")).toBe("\u2068Worklane\u2069");
  expect(fillIn("Worklane", "vi")).toBe("Worklane");
  expect(fillIn("", "ar")).toBe("");
  expect(fillIn("Work\u2069\u202Elane", "ar")).toBe("\u2068Worklane\u2069");
});
