import { describe, expect, test } from "vitest";
import type { Block } from "../../../../lib/model.ts";
import { blocksOf } from "../../../support/builders.ts";
import { compareVersions } from "../../../support/reading.ts";

const TITLE: Block = { kind: "heading", level: 1, text: "Nordbrief privacy policy", links: [] };
const TEXT = blocksOf(
  "Nordbrief carries letters, and keeps as few data about them as it can.",
  "# What is kept",
  "- Names",
  "- Addresses",
  "- Letters that nobody fetched",
  "Whoever writes to Nordbrief gets an answer within a month, and at no cost.",
);
const MENU = blocksOf("- Careers", "- Press", "- Help", "- Terms of use", "- Site map", "- Blog");
const CONTENTS = blocksOf("Contents", "1. Names", "2. Addresses", "3. Letters");
const SECTIONS = blocksOf(
  "# 1. Names",
  "Names are kept for a year and a day by all houses.",
  "# 2. Addresses",
  "# 3. Letters",
);

function noiseOf(before: readonly Block[], after: readonly Block[]) {
  return compareVersions(before, after, "en").noise;
}

/** A page with a line put in after one of its lines, taken out again, or written otherwise. */
function bothWays(page: readonly Block[], after: number, line: Block) {
  const longer = [...page.slice(0, after + 1), line, ...page.slice(after + 1)];
  return [noiseOf(page, longer), noiseOf(longer, page)];
}

const [line] = blocksOf("Awards");
const item = (text: string): Block => ({ kind: "item", level: 1, text, links: [] });
const linked = (text: string): Block => ({ kind: "paragraph", text, links: [{ text, href: "https://a.example/x" }] });

describe("a line of the page's own", () => {
  test("is one of a menu, known by the document that the menu names", () => {
    const page = [TITLE, ...TEXT, ...MENU];
    expect(bothWays(page, page.length - 3, item("Awards"))).toEqual(["furniture", "furniture"]);
  });

  test("is one of a menu, known by links that stand side by side", () => {
    const row: Block = {
      ...linked("AboutPressJobs"),
      links: ["About", "Press", "Jobs"].map((text) => ({ text, href: "https://a.example" })),
    };
    const page = [TITLE, ...TEXT, ...blocksOf("Our houses", "North", "South", "Help"), row];
    expect(bothWays(page, page.length - 2, line as Block)).toEqual(["furniture", "furniture"]);
  });

  test("stands above the title", () => {
    expect(bothWays([...blocksOf("Home"), TITLE, ...TEXT], 0, line as Block)).toEqual(["furniture", "furniture"]);
    const shop = linked("Free stamps with 20 letters: talk to us about yours");
    expect(bothWays([...blocksOf("Home"), TITLE, ...TEXT], 0, shop)).toEqual(["furniture", "furniture"]);
  });

  test("is a table of contents", () => {
    const page = [TITLE, ...TEXT, ...SECTIONS];
    expect(noiseOf(page, [TITLE, ...CONTENTS, ...TEXT, ...SECTIONS])).toBe("furniture");
    expect(noiseOf([TITLE, ...CONTENTS, ...TEXT, ...SECTIONS], page)).toBe("furniture");
  });

  test("is a title that is given twice", () => {
    expect(bothWays([TITLE, ...TEXT], 0, { ...TITLE, kind: "paragraph" })).toEqual(["furniture", "furniture"]);
  });

  test.each(["Copy", "Close", "Previous columnNext column", "Fermer", "Nach oben"])("is a control: %s", (text) => {
    expect(bothWays([TITLE, ...TEXT], 2, { ...(line as Block), text })).toEqual(["furniture", "furniture"]);
  });

  test("is a control in brackets beside words that stayed", () => {
    const [shown, hidden] = ["[Expand] Examples of what is kept", "Examples of what is kept"].map((text) =>
      blocksOf(text),
    );
    expect(noiseOf([TITLE, ...TEXT, ...(shown ?? [])], [TITLE, ...TEXT, ...(hidden ?? [])])).toBe("furniture");
  });

  test("leaves what else differs to be named", () => {
    const [may, june] = ["Last updated: May 3, 2024", "Last updated: June 4, 2024"].map((text) => blocksOf(text));
    const page = (date: Block[] = [], ...more: Block[]) => [TITLE, ...date, ...TEXT, ...MENU, ...more];
    expect(noiseOf(page(may), page(june, item("Awards")))).toBe("date-only");
    expect(
      noiseOf(page(), [...page(), item("Awards"), ...blocksOf("Letters are sold to whoever asks for them.")]),
    ).toBe(null);
  });
});

describe("a line of the document is none, however short", () => {
  test.each(["Passport scans", "Letters to lawyers", "Nobody", "No."])("in a list of it: %s", (text) => {
    expect(bothWays([TITLE, ...TEXT, ...MENU], 3, item(text))).toEqual([null, null]);
    expect(bothWays([TITLE, ...TEXT], TEXT.length, { ...(line as Block), text })).toEqual([null, null]);
  });

  test.each([
    ["names a document that nobody knew", "AI training notice"],
    ["names what documents are about", "Voice recordings and health"],
    ["says what is done", "Do not sell"],
    ["is about the reader", "Your letters"],
    ["has a number", "From 16 years"],
  ])("in a menu, where it %s", (_, text) => {
    const page = [TITLE, ...TEXT, ...MENU];
    expect(bothWays(page, page.length - 3, item(text))[0]).toBe(null);
  });

  test.each(["We updated the privacy policy", "Changes take effect in May 2027", "New terms: read them now"])(
    "above the title, where it speaks of the document: %s",
    (text) => {
      expect(bothWays([...blocksOf("Home"), TITLE, ...TEXT], 0, linked(text))[0]).toBe(null);
    },
  );

  test("in a list of documents, or in one that a line leads into", () => {
    const documents = blocksOf("- Terms of use", "- Cookie policy", "- Fees policy", "- Houses policy", "- Post rules");
    expect(bothWays([TITLE, ...TEXT, ...documents], TEXT.length + 3, item("Awards"))).toEqual([null, null]);
    const led = blocksOf("Letters are shown to:", "- Houses", "- Lawyers", "- Police", "- Terms of use", "- Guests");
    expect(bothWays([TITLE, ...TEXT, ...led], TEXT.length + 3, item("Neighbours"))).toEqual([null, null]);
  });

  test("where a list takes up what another list has", () => {
    const lists = blocksOf(
      "Letters are shown to:",
      "- Names",
      "Nobody is told of any of these, in any house and on any day at all.",
    );
    expect(bothWays([TITLE, ...TEXT, ...lists], TEXT.length + 2, item("Addresses"))).toEqual([null, null]);
  });

  test.each([
    ["Copy letters", "Close letters"],
    ["[Never] shown to guests", "shown to guests"],
    ["Sell", "Copy"],
  ])("and a control's word within it is its own: %s → %s", (before, after) => {
    expect(noiseOf([TITLE, ...TEXT, item(before)], [TITLE, ...TEXT, item(after)])).toBe(null);
  });
});
