import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWord, tokenize, wordsOf } from "../../../../lib/core/text/tokens.ts";

describe("cutting a text into words", () => {
  test.each([
    ["English", "We don’t sell data.", ["We", " ", "don’t", " ", "sell", " ", "data", "."]],
    ["French", "l’IA, c’est", ["l’IA", ",", " ", "c’est"]],
    ["numbers", "1,000.50 of 3.", ["1,000.50", " ", "of", " ", "3", "."]],
    ["Cyrillic", "собираем данные", ["собираем", " ", "данные"]],
    ["Greek", "τα δεδομένα σας", ["τα", " ", "δεδομένα", " ", "σας"]],
    ["Arabic", "لا نبيع بياناتك", ["لا", " ", "نبيع", " ", "بياناتك"]],
    ["Arabic with marks", "بَيَانَات", ["بَيَانَات"]],
    ["Korean", "데이터를 판매", ["데이터를", " ", "판매"]],
    ["Hindi", "आपका डेटा", ["आपका", " ", "डेटा"]],
    ["Chinese", "我们不出售", ["我", "们", "不", "出", "售"]],
    ["Japanese", "データを売る", ["デ", "ー", "タ", "を", "売", "る"]],
    ["Thai, marks with their letters", "ไม่ขาย", ["ไ", "ม่", "ข", "า", "ย"]],
    ["Latin letters among Han", "用AI技术", ["用", "AI", "技", "术"]],
    ["accents apart from their letters", "donne\u0301e", ["donne\u0301e"]],
    ["a run of space", "a \n\t b", ["a", " \n\t ", "b"]],
    ["a pictogram", "ok 👍", ["ok", " ", "👍"]],
    ["half of a pictogram", "a\uD83Db", ["a", "\uD83D", "b"]],
    ["nothing", "", []],
  ])("%s", (_, text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });

  test.each([
    ["any signs at all", fc.string({ unit: "binary", maxLength: 300 })],
    ["whole signs of many scripts", fc.string({ unit: "grapheme", maxLength: 300 })],
    [
      "mixed scripts",
      fc
        .array(
          fc.constantFrom(
            "We",
            " ",
            "’",
            "数据",
            "ข้อมูล",
            "بيانات",
            "δεδομένα",
            "данные",
            "デー",
            "👩\u200D👧",
            "\uD800",
            "1,5",
            "é",
          ),
        )
        .map((parts) => parts.join("")),
    ],
  ])("the tokens joined are the text, for %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokenize(text).join("")).toBe(text);
      }),
    );
  });

  test("no token parts a letter from its marks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const tokens = tokenize(text.normalize("NFD"));
        const parted = tokens.some(
          (token, index) => index > 0 && /^\p{M}/u.test(token) && isWord(tokens[index - 1] ?? ""),
        );
        expect(parted).toBe(false);
      }),
    );
  });

  test("words are the tokens that are neither space nor sign", () => {
    expect(wordsOf("We — and 3 others — don’t!")).toEqual(["We", "and", "3", "others", "don’t"]);
    expect(isWord("—")).toBe(false);
    expect(isWord(" ")).toBe(false);
    expect(isWord("数")).toBe(true);
  });
});
