import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, daysBetween, isoDay, isoMonth, startOf } from "../../../../lib/core/dates/calendar.ts";

describe("the calendar", () => {
  test.each([
    [2024, 2, 29, "2024-02-29"],
    [2024, 12, 31, "2024-12-31"],
    [1990, 1, 1, "1990-01-01"],
    [2023, 2, 29, null],
    [2024, 4, 31, null],
    [2024, 13, 1, null],
    [2024, 0, 1, null],
    [2024, 1, 0, null],
    [1989, 12, 31, null],
    [2101, 1, 1, null],
    [Number.NaN, 1, 1, null],
  ])("%d-%d-%d is %s", (year, month, day, iso) => {
    expect(isoDay(year, month, day)).toBe(iso);
  });

  test("has months", () => {
    expect(isoMonth(2024, 9)).toBe("2024-09");
    expect(isoMonth(2024, 13)).toBe(null);
  });

  test.each([
    ["2024-09-18", "2024-09-18", 0],
    ["2024-09-18", "2025-11-03", 411],
    ["2024-03-01", "2024-02-28", -2],
  ])("from %s to %s it is %d days", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test("a moment has a day, in universal time", () => {
    expect(dayOf(Date.parse("2024-09-18T23:59Z"))).toBe("2024-09-18");
    expect(dayOf(Date.parse("2024-09-18T23:59-02:00"))).toBe("2024-09-19");
    expect(startOf("2024-09-18")).toBe(Date.parse("2024-09-18T00:00Z"));
    expect(startOf("2024-09")).toBe(Date.parse("2024-09-01T00:00Z"));
  });

  test("a day's beginning falls on that day", () => {
    const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(dayOf(startOf(iso))).toBe(iso);
        expect(isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(iso);
      }),
    );
  });
});
