import { expect, test } from "vitest";
import { drawFrom, type Item, isRead } from "../../scripts/eval/reading/items.ts";
import { agreementOf, readingText } from "../../scripts/eval/reading/verdicts.ts";

const itemNamed = (id: string): Item => ({
  id,
  service: "Lumeno",
  document: "Terms",
  date: "2024-09-19",
  text: id,
  versions: [`${id}.before`, `${id}.after`],
  section: "",
  headline: "Lumeno may now sell your data",
  before: null,
  after: "We may sell your data.",
});
const ITEMS = Array.from({ length: 80 }, (_, index) => itemNamed(`B-${index}`));
const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);

const readingOf = (reader: string, verdicts: Record<string, string>) => ({ reader, note: "", verdicts });

test("the same seed draws the same items, another seed others", () => {
  expect(idsOf(drawFrom(ITEMS, 20, "1"))).toEqual(idsOf(drawFrom(ITEMS.toReversed(), 20, "1")));
  expect(idsOf(drawFrom(ITEMS, 20, "1"))).not.toEqual(idsOf(drawFrom(ITEMS, 20, "2")));
});

test("a finding more or less moves no other into or out of the drawn ones, but for the last", () => {
  const drawn = idsOf(drawFrom(ITEMS, 20, "1"));
  const without = ITEMS.filter(({ id }) => id !== drawn[4]);
  const again = idsOf(drawFrom(without, 20, "1"));
  expect(again.filter((id) => !drawn.includes(id))).toHaveLength(1);
});

test("what a reader has said something of is told from what nobody read", () => {
  const readings = [readingOf("one", { "B-1": "not-new" })];
  expect(ITEMS.filter((item) => isRead(item, readings))).toEqual([itemNamed("B-1")]);
});

test("agreement is corrected for chance", () => {
  const one = readingOf("one", { a: "right", b: "right", c: "not-new", d: "not-said", e: "right" });
  const other = readingOf("other", { a: "right", b: "not-said", c: "not-said", d: "not-said", x: "right" });
  // Three of four equal; by chance (2/4 × 1/4 + 2/4 × 3/4) = 1/2, so kappa is (.75 − .5) / .5.
  expect(agreementOf(one, other)).toEqual({ equal: 3, of: 4, kappa: 0.5 });
});

test("the share that is right is told of all, and of what still stands", () => {
  const text = readingText(
    [readingOf("one", { a: "right", b: "right", c: "not-new", d: "other-actor" })],
    new Set("abc"),
  );
  expect(text).toContain("one: right when read .50");
  expect(text).toMatch(/still call Important \.67 .*2\/3/u);
});
