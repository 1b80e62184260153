import { describe, expect, test, vi } from "vitest";
import { citeChange, citeEdit, citePair } from "../../components/citation.ts";
import { Reader, type ReaderView } from "../../components/reader/Reader.tsx";
import type { Edit } from "../../lib/model.ts";
import type { ReaderText } from "../../lib/reading-views.ts";
import { aFinding } from "./builders.ts";
import { allNamed, draw, inOneTurn, named, press, textOf } from "./drawing.tsx";
import { aKeptRow, anEditRow, aPair, aReading, aText } from "./reading-builders.ts";

const EDITED: Edit = {
  kind: "edited",
  section: "Use",
  before: "We use it.",
  after: "We sell it.",
  words: [
    ["=", "We "],
    ["-", "use"],
    ["+", "sell"],
    ["=", " it."],
  ],
};
const MOVED: Edit = { kind: "moved", section: "Last", before: "Hats.", after: "Hats.", words: [["=", "Hats."]] };
const many = (count: number) => Array.from({ length: count }, (_none, index) => aKeptRow(`Paragraph ${index}.`));
const TEXT = aText([EDITED, MOVED], {
  rows: [
    aKeptRow("Use", "heading"),
    anEditRow(0),
    { kind: "moved-away", shape: { kind: "paragraph", level: 1 }, edit: 1, text: "Hats." },
    ...many(9),
    aKeptRow("Last", "heading"),
    anEditRow(1, { movedFrom: "Use" }),
  ],
});

function drawText(view: ReaderView, text: ReaderText = TEXT, findings = [aFinding()]) {
  const onView = vi.fn();
  const onCopy = vi.fn();
  const actions = { copied: null, onCopy };
  const root = draw(<Reader text={text} findings={findings} view={view} onView={onView} actions={actions} />);
  return { root, onView, onCopy };
}

const key = (name: string, target: EventTarget = document.body) =>
  inOneTurn(() => void target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true })));

describe("the view", () => {
  test("is chosen, and says which it is", () => {
    const { root, onView } = drawText("changed");
    expect(named(root, "button", "Changes only").getAttribute("aria-pressed")).toBe("true");
    press(root, "Side by side");
    expect(onView).toHaveBeenCalledExactlyOnceWith("side");
  });

  test("of changes only has each edit with its section, and none of what stayed", () => {
    const { root } = drawText("changed");
    expect([...root.querySelectorAll("li .words")].map(textOf)).toEqual(["We [removed] use[added] sell it.", "Hats."]);
    expect(textOf(root)).not.toContain("Paragraph");
  });

  test("in the text has everything in its order, and folds what stayed", () => {
    const { root } = drawText("inline");
    expect([...root.querySelectorAll(".words, .fold")].map(textOf)).toEqual([
      "Use",
      "We [removed] use[added] sell it.",
      "Hats.",
      "Paragraph 0.",
      "Show 8 unchanged paragraphs",
      "Last",
      "Hats.",
    ]);
    press(root, "Show 8 unchanged paragraphs");
    expect(textOf(root)).toContain("Paragraph 1.Paragraph 2.");
    expect(root.querySelector(".fold")).toBeNull();
  });

  test("can show all that stayed, and fold it again", () => {
    const { root } = drawText("inline");
    press(root, "Show unchanged text");
    expect(root.querySelectorAll(".words")).toHaveLength(14);
    press(root, "Show unchanged text");
    expect(root.querySelectorAll(".fold")).toHaveLength(1);
  });

  test("side by side has the earlier words on one side and the later ones on the other, row by row", () => {
    const { root } = drawText("side");
    const sides = [...root.querySelectorAll(".pair:not(.pair-head)")].map((pair) => [...pair.children].map(textOf));
    expect(sides).toEqual([
      ["Use", "Use"],
      ["We [removed] use it.", "We [added] sell it."],
      ["This text stood here and has moved.Hats.", ""],
      ["Paragraph 0.", "Paragraph 0."],
      ["Last", "Last"],
      ["", "Hats."],
    ]);
    expect([...root.querySelectorAll(".pair-head span")].map(textOf)).toEqual(["Before", "After"]);
  });

  test("says from where a text moved", () => {
    expect(textOf(drawText("inline").root.querySelector("#edit-1"))).toContain("It stood under: Use");
  });

  test("shows where a link led and leads, in full and as text", () => {
    const links = [{ text: "partners", before: "https://a.example/one", after: "https://a.example/two" }];
    const { root } = drawText("changed", aText([EDITED], { rows: [anEditRow(0, { links })] }));
    const line = root.querySelector(".link-changes li");
    expect(textOf(line)).toBe("Link “partners”: [removed] https://a.example/one [added] https://a.example/two");
    expect(line?.querySelector("a")).toBeNull();
  });
});

describe("going from edit to edit", () => {
  test("by button moves the focus and says where one is", () => {
    const { root } = drawText("inline");
    expect(named<HTMLButtonElement>(root, "button", "Previous").disabled).toBe(true);
    press(root, "Next");
    expect(document.activeElement?.id).toBe("edit-0");
    press(root, "Next");
    expect(document.activeElement?.id).toBe("edit-1");
    expect(textOf(root.querySelector("[role=status]"))).toBe("Edit 2 of 2");
    expect(named<HTMLButtonElement>(root, "button", "Next").disabled).toBe(true);
  });

  test("by the keys N and P, J and K, stops at the ends", () => {
    drawText("changed");
    const ids = ["n", "j", "n", "p", "k", "k"].map((name) => {
      key(name);
      return document.activeElement?.id;
    });
    expect(ids).toEqual(["edit-0", "edit-1", "edit-1", "edit-0", "edit-0", "edit-0"]);
  });

  test("counts each of two presses that come before anything is drawn", () => {
    drawText("changed");
    const press = () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true }));
    inOneTurn(() => {
      press();
      press();
    });
    expect(document.activeElement?.id).toBe("edit-1");
  });

  test("leaves letters alone that are typed into a field, or with another key", () => {
    drawText("changed");
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
    key("n", field);
    expect(document.activeElement).toBe(field);
    inOneTurn(
      () => void document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "n", ctrlKey: true, bubbles: true })),
    );
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  test("is not offered where there is none", () => {
    const { root } = drawText("changed", aText([]));
    expect(allNamed(root, "button", "Next")).toEqual([]);
  });
});

describe("copying", () => {
  test("an edit gives its number", () => {
    const { root, onCopy } = drawText("changed");
    allNamed(root, "button", "Copy")[1]?.click();
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(1);
  });

  test("a change gives who, where, what, the quotes, both texts with their fingerprints and days, and its address", () => {
    expect(citeChange(aReading(), "ext://history.html#/change/1").split("\n")).toEqual([
      "Worklane, Privacy Policy <https://worklane.example/privacy>",
      "Worklane may now use your data to train AI models",
      '"We may use your personal data to train AI models."',
      "1 Aug 2024, 18:10 UTC (SHA-256 aaa111)",
      "19 Sep 2024, 06:10 UTC (SHA-256 bbb222)",
      "ext://history.html#/change/1",
    ]);
  });

  test("quotes what was taken out, at most three findings, and never nothing", () => {
    const removed = aFinding({ before: "We never sell.", after: null });
    const bare = aFinding({ before: null, after: null, quote: "sell" });
    const quotes = citeChange(aReading({ findings: [removed, bare, removed, removed] }), "")
      .split("\n")
      .filter((line) => line.startsWith('"'));
    expect(quotes).toEqual(['"We never sell."', '"sell"', '"We never sell."']);
  });

  test("an edit of two versions gives its words, before and after", () => {
    const whole = citePair(aPair(), "ext://history.html#/compare/1/2");
    expect(citeEdit(EDITED, whole, (name) => name).split("\n")).toEqual([
      "Use",
      'before: "We use it."',
      'after: "We sell it."',
      "Worklane, Privacy Policy <https://worklane.example/privacy>",
      "1 Aug 2024, 18:10 UTC (SHA-256 aaa111)",
      "19 Sep 2024, 06:10 UTC (SHA-256 bbb222)",
      "ext://history.html#/compare/1/2",
    ]);
    const added = { ...EDITED, section: "", before: null };
    expect(citeEdit(added, "", (name) => name)).toBe('after: "We sell it."\n');
  });
});
