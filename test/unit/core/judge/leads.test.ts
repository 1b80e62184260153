import { expect, test } from "vitest";
import { leadsOf } from "../../../../lib/core/judge/leads.ts";
import { sentencesIn } from "../../../../lib/core/judge/units.ts";
import type { Block } from "../../../../lib/model.ts";
import { blocksOf } from "../../../support/builders.ts";

function item(text: string, level: number): Block {
  return { kind: "item", level, text, links: [] };
}

test.each([
  [
    "a line that ends in a colon leads its list",
    ["We never:", "- sell data", "- rent data"],
    ["", "We never:", "We never:"],
  ],
  ["only its last sentence does", ["We like you. We never:", "- sell data"], ["", "We never:"]],
  ["a line without an end goes on in its list", ["You may not", "- sell data"], ["", "You may not"]],
  ["a line with an end does not", ["We never do so.", "- sell data"], ["", ""]],
  [
    "the line after the list is led by nothing",
    ["We never:", "- sell data", "We are kind.", "- always"],
    ["", "We never:", "", ""],
  ],
  ["a heading with a colon leads", ["# We never:", "- sell data"], ["", "We never:"]],
  ["a heading without one does not", ["# Never", "- sell data"], ["", ""]],
  [
    "lettered paragraphs are items",
    ["You must not:", "(a) sell it; or", "(b) rent it."],
    ["", "You must not:", "You must not:"],
  ],
  ["so are those with small Roman numbers", ["You must not:", "iii. sell it"], ["", "You must not:"]],
  ["but not where nothing leads into them", ["(a) Scope", "(b) Terms"], ["", ""]],
  ["a question mark in another script ends a lead, too", ["我们不会：", "- 出售"], ["", "我们不会："]],
])("%s", (_what, texts, leads) => {
  expect(leadsOf(blocksOf(...texts), "en")).toEqual(leads);
});

test("an item that ends in a colon leads the items below it, together with the line above", () => {
  const blocks = [...blocksOf("We do not:"), item("share your data with:", 1), item("shops", 2), item("sell it", 1)];
  expect(leadsOf(blocks, "en")).toEqual([
    "",
    "We do not:",
    "We do not share your data with:",
    "We do not share your data with:",
  ]);
});

test("what stands less deep than the item that leads is not led by it", () => {
  const blocks = [item("Sharing", 1), item("we share it with:", 2), item("shops", 3), item("Storage", 1)];
  expect(leadsOf(blocks, "en")).toEqual(["", "", "we share it with:", ""]);
});

test("each sentence of an item is read with its lead", () => {
  const sentences = sentencesIn(blocksOf("We never:", "- sell it. Or rent it."), "en");
  expect(sentences.map(({ text, lead }) => [lead, text])).toEqual([
    ["", "We never:"],
    ["We never:", "sell it."],
    ["We never:", "Or rent it."],
  ]);
});

test("what is too long for a sentence is read in pieces, at spaces", () => {
  const sentences = sentencesIn(blocksOf("word ".repeat(5000)), "en");
  expect(sentences.length).toBeGreaterThan(2);
  for (const { text } of sentences) expect(text).toMatch(/^word(?: word)*$/u);
});
