import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates, namedOrderIn, orderIn } from "../../../../lib/core/dates/find-dates.ts";
import { countedMonth, monthOf } from "../../../../lib/core/dates/month-names.ts";

const DAY = "2024-09-18";
const MONTH = "2024-09";
const FIRST = "2024-03-01";

/** Language, what is written, and the day or month that it means. */
const FORMS: readonly (readonly [string, string, string])[] = [
  ["en", "September 18, 2024", DAY],
  ["en", "September 18 2024", DAY],
  ["en", "September 18th, 2024", DAY],
  ["en", "Sept. 18, 2024", DAY],
  ["en", "Sep 18, 2024", DAY],
  ["en", "SEPTEMBER 18, 2024", DAY],
  ["en", "18 September 2024", DAY],
  ["en", "18th September, 2024", DAY],
  ["en", "18th of September 2024", DAY],
  ["en", "18th day of September, 2024", DAY],
  ["en", "18-Sep-2024", DAY],
  ["en", "Sep-18-2024", DAY],
  ["en", "2024-09-18", DAY],
  ["en", "2024/09/18", DAY],
  ["en", "9/18/2024", DAY],
  ["en", "9/18/24", DAY],
  ["en", "September 2024", MONTH],
  ["en", "Sept. 2024", MONTH],
  ["en", "September, 2024", MONTH],
  ["en", "March 1st 2024", FIRST],
  ["fr", "18 septembre 2024", DAY],
  ["fr", "18 sept. 2024", DAY],
  ["fr", "1er mars 2024", FIRST],
  ["fr", "18/09/2024", DAY],
  ["fr", "septembre 2024", MONTH],
  ["nl", "18 september 2024", DAY],
  ["nl", "18-09-2024", DAY],
  ["nl", "1 mrt. 2024", FIRST],
  ["nl", "maart 2024", "2024-03"],
  ["de", "18. September 2024", DAY],
  ["de", "18.09.2024", DAY],
  ["de", "18. 9. 2024", DAY],
  ["de", "1. März 2024", FIRST],
  ["de", "September 2024", MONTH],
  ["de", "09/2024", MONTH],
  ["de", "09.2024", MONTH],
  ["es", "18 de septiembre de 2024", DAY],
  ["es", "18 de septiembre del 2024", DAY],
  ["es", "18 de setiembre de 2024", DAY],
  ["es", "septiembre 18 de 2024", DAY],
  ["es", "18/09/2024", DAY],
  ["es", "septiembre de 2024", MONTH],
  ["it", "18 settembre 2024", DAY],
  ["it", "1° marzo 2024", FIRST],
  ["it", "1º marzo 2024", FIRST],
  ["it", "settembre 2024", MONTH],
  ["pt", "18 de setembro de 2024", DAY],
  ["pt", "1.º de março de 2024", FIRST],
  ["pt", "18/set/2024", DAY],
  ["pt", "setembro de 2024", MONTH],
  ["vi", "ngày 18 tháng 9 năm 2024", DAY],
  ["vi", "18 tháng 9, 2024", DAY],
  ["vi", "18/09/2024", DAY],
  ["vi", "tháng 9 năm 2024", MONTH],
  ["vi", "18 tháng Chín năm 2024", DAY],
  ["vi", "tháng mười hai năm 2024", "2024-12"],
  ["ja", "2024年9月18日", DAY],
  ["ja", "２０２４年９月１８日", DAY],
  ["ja", "令和6年9月18日", DAY],
  ["ja", "令和元年9月18日", "2019-09-18"],
  ["ja", "2024年9月", MONTH],
  ["zh", "2024年09月18日", DAY],
  ["zh", "2024 年 9 月 18 日", DAY],
  ["zh", "2024-9-18", DAY],
  ["ko", "2024년 9월 18일", DAY],
  ["ko", "2024. 9. 18.", DAY],
  ["ar", "18 سبتمبر 2024", DAY],
  ["ar", "١٨ سبتمبر ٢٠٢٤", DAY],
  ["ru", "18 сентября 2024", DAY],
  ["pl", "18 września 2024", DAY],
  ["sv", "18 september 2024", DAY],
];

describe("written dates", () => {
  test.each(FORMS)("%s: %s", (lang, written, iso) => {
    const order = lang === "en" ? "month-first" : "day-first";
    const around = `x ${written} x`;
    const [date, ...others] = findDates(around, order);
    expect(others).toEqual([]);
    expect(date).toMatchObject({ iso, precision: iso.length === 10 ? "day" : "month" });
    expect(around.slice(date?.at, (date?.at ?? 0) + (date?.text.length ?? 0))).toBe(date?.text);
    expect(written).toContain(date?.text);
  });

  test.each([
    ["spaces that do not break", "18\u00A0September\u00A02024"],
    ["two spaces", "September  18,  2024"],
    ["a space before the comma", "September 18 , 2024"],
    ["no space after the comma", "September 18,2024"],
    ["a capital in the middle", "SepTember 18, 2024"],
    ["a name of the day", "Wednesday, September 18, 2024"],
    ["a time", "2024-09-18T06:10:00Z"],
    ["brackets", "(September 18, 2024)"],
    ["other words", "On September 18, 2024, we began."],
  ])("with %s", (_, written) => {
    expect(findDates(written, "month-first").map((date) => date.iso)).toEqual([DAY]);
  });

  test("by numbers alone go by the order of their text, unless the numbers tell", () => {
    const isoOf = (written: string, order: "day-first" | "month-first") => findDates(written, order)[0]?.iso;
    expect(isoOf("03/04/2024", "day-first")).toBe("2024-04-03");
    expect(isoOf("03/04/2024", "month-first")).toBe("2024-03-04");
    expect(isoOf("25/04/2024", "month-first")).toBe("2024-04-25");
    expect(isoOf("04/25/2024", "day-first")).toBe("2024-04-25");
    expect(isoOf("03.04.2024", "month-first")).toBe("2024-04-03");
  });

  test("several in one text are all found, in their order", () => {
    const text = "Effective 1 May 2024; last updated 2024-06-02, first seen in March 2020.";
    expect(findDates(text, "day-first").map((date) => date.iso)).toEqual(["2024-05-01", "2024-06-02", "2020-03"]);
  });

  test.each([
    ["no such day", "February 30, 2024"],
    ["no such month", "18 Septober 2024"],
    ["a thirteenth month", "2024-13-18"],
    ["a time long ago", "18 September 1824"],
    ["a time far away", "18 September 2824"],
    ["a word before a year", "we may say that 2024 things, set 20244"],
    ["a year", "in 2024"],
    ["a section", "Section 4.3.12"],
    ["an address on the net", "192.168.10.24"],
    ["a telephone number", "+31 20 555 2024"],
    ["a law's number", "Regulation (EU) 2016/679, Directive 95/46"],
    ["a share of time", "24/7 or 365/24/7"],
    ["a price", "10.2024,50"],
    ["nothing", ""],
  ])("are not %s", (_, text) => {
    expect(findDates(text, "day-first")).toEqual([]);
  });

  test("any text is read without failing, each find is where it says, none overlap", () => {
    const pieces = fc.constantFrom(
      "18",
      "September",
      "2024",
      " ",
      ",",
      ".",
      "/",
      "-",
      "tháng",
      "9",
      "năm",
      "年",
      "月",
      "日",
      "١٨",
      "May",
      "é",
      "3",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          let end = 0;
          for (const date of findDates(text, "day-first")) {
            expect(text.slice(date.at, date.at + date.text.length)).toBe(date.text);
            expect(date.at).toBeGreaterThanOrEqual(end);
            expect(date.iso).toMatch(date.precision === "day" ? /^\d{4}-\d\d-\d\d$/u : /^\d{4}-\d\d$/u);
            end = date.at + date.text.length;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("the order of day and month", () => {
  test.each([
    ["25/03/2024 and 03/04/2024", "day-first"],
    ["03/04/2024 and 03/25/2024", "month-first"],
    ["03/04/2024", null],
    ["no date", null],
    ["call 25-03-12", null],
  ])("that numbers give away in %j is %s", (text, order) => {
    expect(orderIn(text)).toBe(order);
  });

  test.each([
    ["since 25 May 2018", "day-first"],
    ["since the 25th of May 2018", "day-first"],
    ["since May 25, 2018", "month-first"],
    ["since May 25, 2018 and 3 June 2019", null],
    ["since May 2018", null],
    ["about 25 things 2018", null],
  ])("that names give away in %j is %s", (text, order) => {
    expect(namedOrderIn(text)).toBe(order);
  });
});

describe("months", () => {
  test.each([
    ["January", 1],
    ["févr.", 2],
    ["März", 3],
    ["mrt", 3],
    ["avril", 4],
    ["mayo", 5],
    ["giugno", 6],
    ["juill.", 7],
    ["août", 8],
    ["setembro", 9],
    ["OKTOBER", 10],
    ["noviembre", 11],
    ["décembre", 12],
    ["maybe", null],
    ["Mon", null],
    ["", null],
  ])("%j is %s", (word, month) => {
    expect(monthOf(word)).toBe(month);
  });

  test.each([
    ["9", 9],
    ["một", 1],
    ["Mười", 10],
    ["mười hai", 12],
    ["nhiều", null],
  ])("a counted month %j is %s", (words, month) => {
    expect(countedMonth(words)).toBe(month);
  });
});
