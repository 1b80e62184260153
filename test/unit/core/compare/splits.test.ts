import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsOf, editsOf } from "../../../../lib/core/compare/index.ts";
import { blocksOf } from "../../../support/builders.ts";
import { compareVersions } from "../../../support/reading.ts";

const PARTS = [
  "We keep the letters that you send for as long as your account exists.",
  "Partners who print letters for us see the address, and nothing of what is inside.",
  "You may ask us for a copy of everything, and we answer within two weeks.",
  "Members below the age of sixteen need the word of a parent before they write.",
];
const AROUND = { before: ["An introduction to this policy."], after: ["The end of this policy, and our address."] };
const whole = (parts: readonly string[]) => parts.join(" ");
const within = (...texts: string[]) => [...AROUND.before, ...texts, ...AROUND.after];
const compare = (before: readonly string[], after: readonly string[]) =>
  compareVersions(blocksOf(...before), blocksOf(...after), "en");

/** The words that are marked, without space. */
const marked = (before: readonly string[], after: readonly string[]) =>
  editsOf(compare(before, after)).edits.map((edit) =>
    edit.words.filter(([mark, text]) => mark !== "=" && text.trim() !== "").map(([mark, text]) => mark + text.trim()),
  );

describe("a paragraph that is cut in several", () => {
  test.each([2, 3, 4])("in %i parts is one edit in which no word is marked", (count) => {
    const parts = PARTS.slice(0, count);
    expect(marked(within(whole(parts)), within(...parts))).toEqual([[]]);
  });

  test("carries no new wording", () => {
    expect(compare(within(whole(PARTS)), within(...PARTS)).noise).toBe("typographic");
  });

  test("shows its parts on lines of their own", () => {
    const [edit] = editsOf(compare(within(whole(PARTS)), within(...PARTS))).edits;
    expect(edit).toMatchObject({ kind: "edited", before: whole(PARTS), after: PARTS.join("\n") });
  });

  test("and reworded, shows the words", () => {
    const after = PARTS.map((text, index) => (index === 1 ? text.replace("nothing", "all") : text));
    expect(marked(within(whole(PARTS)), within(...after))).toEqual([["-nothing", "+all"]]);
  });

  test("beside a paragraph that is new, leaves that one alone", () => {
    const extra = "Letters that nobody fetches are sold to collectors of stamps.";
    const edits = marked(within(whole(PARTS)), within(...PARTS, extra));
    expect(edits).toEqual([[], [`+${extra}`]]);
  });
});

describe("several paragraphs that become one", () => {
  test.each([2, 3, 4])("%i of them are one edit in which no word is marked", (count) => {
    const parts = PARTS.slice(0, count);
    expect(marked(within(...parts), within(whole(parts)))).toEqual([[]]);
  });

  test("with a word taken out, show that word", () => {
    const after = whole(PARTS).replace("nothing of ", "");
    expect(marked(within(...PARTS), within(after))).toEqual([["-nothing of"]]);
  });
});

describe("what is no split", () => {
  test("a paragraph replaced by two others", () => {
    const edits = marked(within(PARTS[0] ?? ""), within(PARTS[1] ?? "", PARTS[2] ?? ""));
    expect(edits.flat().length).toBeGreaterThan(0);
    expect(compare(within(PARTS[0] ?? ""), within(PARTS[1] ?? "", PARTS[2] ?? "")).splits).toEqual([]);
  });

  test("a short line that is repeated", () => {
    expect(compare(within("Yes."), within("Yes.", "Yes.")).splits).toEqual([]);
  });
});

test("however texts are cut and joined, each block is in one split at most, and counted once", () => {
  const texts = fc.array(fc.constantFrom(...PARTS, whole(PARTS.slice(0, 2)), whole(PARTS.slice(1)), "Short."), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const comparison = compare(before, after);
      for (const side of ["before", "after"] as const) {
        const places = comparison.splits.flatMap((split) => split[side]);
        expect(new Set(places).size).toBe(places.length);
      }
      for (const split of comparison.splits) expect(Math.min(split.before.length, split.after.length)).toBe(1);
      const { kept, edited, moved, removed } = countsOf(comparison);
      expect(kept + edited + moved + removed).toBe(before.length);
    }),
  );
});
