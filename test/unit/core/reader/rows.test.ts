import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareVersions, editsOf } from "../../../../lib/core/compare/index.ts";
import { foldRows } from "../../../../lib/core/reader/folds.ts";
import { type ReaderRow, rowsOf } from "../../../../lib/core/reader/rows.ts";
import type { Block } from "../../../../lib/model.ts";
import { readingWords } from "../../../support/packaged.ts";

const { dateCues } = readingWords();
const text = (words: string, overrides: Partial<Block> = {}): Block => ({
  kind: "paragraph",
  text: words,
  links: [],
  ...overrides,
});
const heading = (words: string) => text(words, { kind: "heading", level: 2 });
const linked = (words: string, href: string) => text(words, { links: [{ text: "here", href }] });
const compare = (before: Block[], after: Block[]) => compareVersions(before, after, "en", dateCues);
const rows = (before: Block[], after: Block[]) => rowsOf(compare(before, after));

const MOVING = "We keep the letters that you write to us for as long as the law of the land asks us to keep them.";
const KEPT = ["One about hats.", "Two about coats.", "Three about shoes.", "Four about gloves."].map((words) =>
  text(words),
);

describe("the rows of a comparison", () => {
  test("are what stayed and what did not, in reading order, with their shape", () => {
    const before = [heading("Data"), text("We use your data to show you our pages and nothing else.")];
    const after = [heading("Data"), text("We use your data to show you our pages and to train models."), text("New.")];
    expect(rows(before, after)).toEqual([
      { kind: "kept", shape: { kind: "heading", level: 2 }, text: "Data" },
      { kind: "edit", shape: { kind: "paragraph", level: 1 }, edit: 0, links: [], movedFrom: null },
      { kind: "edit", shape: { kind: "paragraph", level: 1 }, edit: 1, links: [], movedFrom: null },
    ]);
  });

  test("show what moved where it stands, from where, and where it stood", () => {
    const before = [heading("First"), text(MOVING), ...KEPT, heading("Last"), text("The end of it.")];
    const after = [heading("First"), ...KEPT, heading("Last"), text("The end of it."), text(MOVING)];
    const found = rows(before, after);
    const moved = found.find((row) => row.kind === "edit");
    expect(moved).toMatchObject({ edit: 0, movedFrom: "First" });
    expect(found.indexOf(moved as ReaderRow)).toBe(found.length - 1);
    expect(found[1]).toEqual({ kind: "moved-away", shape: { kind: "paragraph", level: 1 }, edit: 0, text: MOVING });
  });

  test("show what moved and was edited as both", () => {
    const before = [heading("First"), text(MOVING), ...KEPT, heading("Last"), text("The end of it.")];
    const edited = text(MOVING.replace("letters", "long letters"));
    const found = rows(before, [heading("First"), ...KEPT, heading("Last"), text("The end of it."), edited]);
    expect(found.find((row) => row.kind === "edit")).toMatchObject({ edit: 0, movedFrom: "First" });
    expect(found[1]).toMatchObject({ kind: "moved-away", edit: 0, text: MOVING });
    expect(found.filter(({ kind }) => kind === "edit")).toHaveLength(1);
  });

  test("say where a link led and leads, and do not count what only tracks", () => {
    const link = (href: string) => linked("Read more about it here.", href);
    const moved = rows([link("https://a.example/one")], [link("https://a.example/two?utm_source=x")]);
    expect(moved).toMatchObject([
      { links: [{ text: "here", before: "https://a.example/one", after: "https://a.example/two?utm_source=x" }] },
    ]);
    expect(rows([link("https://a.example/one")], [link("https://a.example/one?utm_source=x")])[0]?.kind).toBe("kept");
  });

  test("say which links came and went", () => {
    const before = text("Read this.", { links: [{ text: "old", href: "https://a.example/old" }] });
    const after = text("Read this.", { links: [{ text: "new", href: "https://a.example/new" }] });
    expect(rows([before], [after])).toMatchObject([
      {
        links: [
          { text: "new", before: null, after: "https://a.example/new" },
          { text: "old", before: "https://a.example/old", after: null },
        ],
      },
    ]);
  });

  test("number their edits as they are listed, each once, whatever changed", () => {
    const words = fc.constantFrom(
      ...KEPT.map((block) => block.text),
      MOVING,
      "Five.",
      "Six about the sea and the sky above.",
    );
    const blocks = fc.array(
      words.map((one) => text(one)),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const comparison = compare(before, after);
        const numbers = rowsOf(comparison).flatMap((row) => (row.kind === "edit" ? [row.edit] : []));
        expect(numbers).toEqual(editsOf(comparison).edits.map((_edit, index) => index));
      }),
    );
  });
});

describe("folds", () => {
  const kept = (words: string, kind: Block["kind"] = "paragraph"): ReaderRow => ({
    kind: "kept",
    shape: { kind, level: 1 },
    text: words,
  });
  const edit: ReaderRow = { kind: "edit", shape: { kind: "paragraph", level: 1 }, edit: 0, links: [], movedFrom: null };
  const many = (count: number) => Array.from({ length: count }, (_none, index) => kept(String(index)));
  const shape = (list: readonly ReaderRow[], context = 1, opened: readonly number[] = []) =>
    foldRows(list, context, new Set(opened)).map((shown) =>
      shown.kind === "row" ? shown.index : [shown.from, shown.count],
    );

  test("hide what stayed, and leave what stands beside an edit", () => {
    expect(shape([...many(10), edit, ...many(10)])).toEqual([[0, 9], 9, 10, 11, [12, 9]]);
    expect(shape([...many(10), edit], 3)).toEqual([[0, 7], 7, 8, 9, 10]);
  });

  test("are not made of a row or two, nor where one was opened", () => {
    expect(shape([...many(3), edit])).toEqual([0, 1, 2, 3]);
    expect(shape([...many(4), edit])).toEqual([[0, 3], 3, 4]);
    expect(shape([...many(4), edit], 1, [0])).toEqual([0, 1, 2, 3, 4]);
  });

  test("leave the heading that an edit stands under", () => {
    const list = [...many(5), kept("Data", "heading"), ...many(5), edit];
    expect(shape(list, 0)).toEqual([[0, 5], 5, [6, 5], 11]);
  });

  test("hide everything where nothing changed, and lose no row", () => {
    expect(shape(many(8))).toEqual([[0, 8]]);
    expect(shape([])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), fc.nat(3), (edits, context) => {
        const list = edits.map((isEdit) => (isEdit ? edit : kept("")));
        const counted = foldRows(list, context, new Set()).reduce(
          (sum, one) => sum + (one.kind === "row" ? 1 : one.count),
          0,
        );
        expect(counted).toBe(list.length);
      }),
    );
  });
});
