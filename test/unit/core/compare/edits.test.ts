import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsOf, editsOf } from "../../../../lib/core/compare/index.ts";
import { markWords } from "../../../../lib/core/compare/words.ts";
import { blocksOf } from "../../../support/builders.ts";
import { compareVersions } from "../../../support/reading.ts";

/** An edit in one line: what was taken out in square brackets, what was put in in braces. */
function marked(before: string, after: string, lang = "en"): string {
  return markWords(before, after, lang)
    .runs.map(([mark, text]) => (mark === "-" ? `[${text}]` : mark === "+" ? `{${text}}` : text))
    .join("");
}

const compare = (before: readonly string[], after: readonly string[]) =>
  compareVersions(blocksOf(...before), blocksOf(...after), "en");
const editsBetween = (before: readonly string[], after: readonly string[]) => editsOf(compare(before, after)).edits;

describe("edits of one clause are marked as phrases", () => {
  test.each([
    ["a word taken out", "We do not sell data.", "We do sell data.", "We do [not ]sell data."],
    ["a word put in", "We share data.", "We may share data.", "We {may }share data."],
    ["a word exchanged", "We keep it for 30 days.", "We keep it for 30 months.", "We keep it for 30 [days]{months}."],
    ["a number", "We keep it for 30 days.", "We keep it for 90 days.", "We keep it for [30]{90} days."],
    [
      "a clause put in",
      "We use your data to run the service.",
      "We use your data to run the service, and to train AI models.",
      "We use your data to run the service{, and to train AI models}.",
    ],
    [
      "a clause exchanged, as one phrase and not as confetti",
      "We use the data that we have about you to run our service.",
      "We use the data that our partners gather from you to run our service.",
      "We use the data that [we have about]{our partners gather from} you to run our service.",
    ],
    [
      "more words that stayed, between two marks",
      "We sell names and addresses of all members to partners.",
      "We rent names and addresses of all visitors to partners.",
      "We [sell]{rent} names and addresses of all [members]{visitors} to partners.",
    ],
    [
      "a word or two that stayed between marks, as part of the phrase",
      "We sell names and addresses of members to partners.",
      "We rent pictures and letters of visitors to partners.",
      "We [sell names and addresses of members]{rent pictures and letters of visitors} to partners.",
    ],
    ["a sign", "Data, logs.", "Data; logs.", "Data[,]{;} logs."],
    ["everything", "One two.", "Three four five.", "[One two]{Three four five}."],
    ["nothing before", "", "New.", "{New.}"],
    ["nothing after", "Old.", "", "[Old.]"],
  ])("%s", (_, before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  test.each([
    ["Cyrillic", "ru", "Мы собираем ваши данные.", "Мы продаём ваши данные.", "Мы [собираем]{продаём} ваши данные."],
    ["Greek", "el", "Δεν πουλάμε τα δεδομένα.", "Πουλάμε τα δεδομένα.", "[Δεν πουλάμε]{Πουλάμε} τα δεδομένα."],
    ["Arabic", "ar", "لا نبيع بياناتك أبدا.", "نحن نبيع بياناتك أبدا.", "[لا]{نحن} نبيع بياناتك أبدا."],
    ["Chinese", "zh", "我们不会出售数据。", "我们会出售数据。", "我们[不会]{会}出售数据。"],
    ["Japanese", "ja", "データを提供しません。", "データを販売しません。", "データを[提供]{販売}しません。"],
    ["Thai", "th", "เราไม่ขายข้อมูล", "เราขายข้อมูล", "เรา[ไม่]ขายข้อมูล"],
    [
      "Korean",
      "ko",
      "데이터를 판매하지 않습니다.",
      "데이터를 공유하지 않습니다.",
      "데이터를 [판매하지]{공유하지} 않습니다.",
    ],
    ["Vietnamese", "vi", "Chúng tôi không bán dữ liệu.", "Chúng tôi bán dữ liệu.", "Chúng tôi [không ]bán dữ liệu."],
  ])("whole words in %s", (_, lang, before, after, expected) => {
    expect(marked(before, after, lang)).toBe(expected);
  });

  test("a sentence put into a long paragraph is marked alone", () => {
    const sentences = Array.from(
      { length: 20 },
      (_, index) => `Sentence number ${index} says what happens to letter ${index}. `,
    );
    const added = "We sell every letter to whoever pays for it. ";
    const after = [...sentences.slice(0, 9), added, ...sentences.slice(9)].join("");
    expect(markWords(sentences.join(""), after, "en").runs.filter(([mark]) => mark !== "=")).toEqual([["+", added]]);
  });

  test("a long sentence that is cut in two shows the cut, and no more", () => {
    const sentences = Array.from(
      { length: 20 },
      (_, index) => `Sentence number ${index} says what happens to letter ${index}. `,
    );
    const after = sentences.map((sentence, index) =>
      index === 4 ? sentence.replace(" says what", ". It says what") : sentence,
    );
    expect(markWords(sentences.join(""), after.join(""), "en").runs.filter(([mark]) => mark !== "=")).toEqual([
      ["+", ". It"],
    ]);
  });

  test("a word taken out of a long paragraph is marked alone", () => {
    const sentences = Array.from(
      { length: 20 },
      (_, index) => `Sentence number ${index} says that we do not sell letter ${index}. `,
    );
    const after = sentences.map((sentence, index) => (index === 7 ? sentence.replace("do not", "do") : sentence));
    expect(markWords(sentences.join(""), after.join(""), "en").runs.filter(([mark]) => mark !== "=")).toEqual([
      ["-", "not "],
    ]);
  });
});

const PARAGRAPHS = Array.from(
  { length: 30 },
  (_, index) => `Rule ${index} is about thing number ${index * 7} and says what we do with it in case ${index}.`,
);

describe("blocks are paired", () => {
  test("a reworded paragraph with its earlier self", () => {
    const after = PARAGRAPHS.map((text, index) =>
      index === 4 ? text.replace("says what we do", "never says what partners do") : text,
    );
    expect(countsOf(compare(PARAGRAPHS, after))).toMatchObject({ kept: 29, edited: 1, added: 0, removed: 0 });
  });

  test("an inserted and a removed paragraph with none", () => {
    const after = [...PARAGRAPHS.slice(0, 3), "A new thing altogether, never heard of.", ...PARAGRAPHS.slice(4)];
    expect(editsBetween(PARAGRAPHS, after).map((edit) => edit.kind)).toEqual(["removed", "added"]);
  });

  test("a paragraph that moved, with no word marked", () => {
    const after = [...PARAGRAPHS.slice(1), PARAGRAPHS[0] ?? ""];
    const edits = editsBetween(PARAGRAPHS, after);
    expect(edits.map((edit) => edit.kind)).toEqual(["moved"]);
    expect(edits[0]?.words).toEqual([["=", PARAGRAPHS[0]]]);
  });

  test("a paragraph that moved and was reworded, with its words marked", () => {
    const moved = (PARAGRAPHS[0] ?? "").replace("says", "no longer says");
    const edits = editsBetween(PARAGRAPHS, [...PARAGRAPHS.slice(1), moved]);
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatchObject({ kind: "edited", before: PARAGRAPHS[0], after: moved });
    expect(edits[0]?.words.filter(([mark]) => mark !== "=").map(([, text]) => text.trim())).toEqual(["no longer"]);
  });

  test("paragraphs in any order: none changed, no word marked", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PARAGRAPHS, { minLength: PARAGRAPHS.length }), (shuffled) => {
        const comparison = compare(PARAGRAPHS, shuffled);
        expect(countsOf(comparison)).toMatchObject({ edited: 0, added: 0, removed: 0 });
        expect(
          editsOf(comparison)
            .edits.flatMap((edit) => edit.words)
            .every(([mark]) => mark === "="),
        ).toBe(true);
      }),
    );
  });

  test("paragraphs that occur several times, in any order", () => {
    const repeated = PARAGRAPHS.slice(0, 6).flatMap((text) => [text, text, text]);
    fc.assert(
      fc.property(fc.shuffledSubarray(repeated, { minLength: repeated.length }), (shuffled) => {
        expect(countsOf(compare(repeated, shuffled))).toMatchObject({ edited: 0, added: 0, removed: 0 });
      }),
    );
  });

  test("a removed paragraph is shown where it stood", () => {
    const kinds = compare(PARAGRAPHS.slice(0, 4), PARAGRAPHS.slice(0, 4).toSpliced(1, 1)).blocks.map(
      (block) => block.kind,
    );
    expect(kinds).toEqual(["kept", "removed", "kept", "kept"]);
  });

  test("a link that leads elsewhere is an edit of its own kind", () => {
    const link = (href: string) => [{ kind: "paragraph" as const, text: "See here.", links: [{ text: "here", href }] }];
    const comparison = compareVersions(link("https://a.example/x"), link("https://a.example/y"), "en");
    expect(editsOf(comparison).edits.map((edit) => edit.kind)).toEqual(["link"]);
    expect(countsOf(comparison).links).toBe(1);
  });
});
