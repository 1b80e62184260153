import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rangeAround, shifted, ticksOf, wholeRange } from "../../../../lib/core/timeline/range.ts";

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00Z`);
const NOW = at("2024-11-01");
const TEN_YEARS = { from: at("2014-12-01"), to: at("2024-12-01") };
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

describe("the range", () => {
  test("holds everything that happened up to now, with some room around it", () => {
    const range = wholeRange([at("2020-01-01"), at("2024-01-01")], NOW);
    expect(range.from).toBeLessThan(at("2020-01-01"));
    expect(range.from).toBeGreaterThan(at("2019-08-01"));
    expect(range.to).toBeGreaterThan(NOW);
  });

  test("of a service that is new, or of which nothing is known, is still one", () => {
    for (const moments of [[], [NOW]]) {
      const range = wholeRange(moments, NOW);
      expect(range.to - range.from).toBeGreaterThanOrEqual(21 * DAY);
      expect(range.from < NOW && NOW < range.to).toBe(true);
    }
  });

  test("of a year or a month lies around a moment, and never outside of the whole", () => {
    const year = rangeAround("year", at("2020-06-01"), TEN_YEARS);
    expect([dayOf(year.from), dayOf(year.to)]).toEqual(["2019-12-01", "2020-12-01"]);
    expect(rangeAround("month", at("2030-01-01"), TEN_YEARS).to).toBe(TEN_YEARS.to);
    expect(rangeAround("month", at("2001-01-01"), TEN_YEARS).from).toBe(TEN_YEARS.from);
    expect(rangeAround("all", NOW, TEN_YEARS)).toEqual(TEN_YEARS);
    const short = { from: NOW - 40 * DAY, to: NOW };
    expect(rangeAround("year", NOW, short)).toEqual(short);
  });

  test("moves by steps that leave some of it in sight, and stops at the ends", () => {
    const middle = rangeAround("year", at("2020-06-01"), TEN_YEARS);
    const later = shifted(middle, 1, TEN_YEARS);
    expect(later.from).toBeGreaterThan(middle.from);
    expect(later.from).toBeLessThan(middle.to);
    expect(later.to - later.from).toBeCloseTo(middle.to - middle.from, 3);
    let range = middle;
    for (let steps = 0; steps < 20; steps += 1) range = shifted(range, -1, TEN_YEARS);
    expect(range.from).toBe(TEN_YEARS.from);
    for (let steps = 0; steps < 40; steps += 1) range = shifted(range, 1, TEN_YEARS);
    expect(range.to).toBeCloseTo(TEN_YEARS.to, 3);
  });
});

describe("the axis", () => {
  test("of ten years is divided by years, of a year by months, of a month by days", () => {
    const days = (range: { from: number; to: number }) => ticksOf(range, 900, 70).map((tick) => dayOf(tick.at));
    expect(days(TEN_YEARS)).toEqual(Array.from({ length: 10 }, (_none, index) => `${2015 + index}-01-01`));
    expect(days({ from: at("2024-02-10"), to: at("2025-02-09") })).toHaveLength(12);
    expect(days({ from: at("2024-09-01"), to: at("2024-09-30") })).toEqual([
      "2024-09-01",
      "2024-09-08",
      "2024-09-15",
      "2024-09-22",
      "2024-09-29",
    ]);
  });

  test("leaves out the last days of a month for the first of the next", () => {
    const days = ticksOf({ from: at("2024-09-01"), to: at("2024-10-05") }, 500, 70).map((tick) => dayOf(tick.at));
    expect(days.slice(-2)).toEqual(["2024-09-22", "2024-10-01"]);
  });

  test("says where a year begins", () => {
    const ticks = ticksOf({ from: at("2024-10-10"), to: at("2025-04-01") }, 900, 70);
    expect(ticks.filter(({ unit }) => unit === "year").map((tick) => dayOf(tick.at))).toEqual(["2025-01-01"]);
    expect(ticks.filter(({ unit }) => unit === "month")).toHaveLength(ticks.length - 1);
  });

  test("has its divisions inside, in order, and far enough from each other, at any length and width", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20_000 }), fc.integer({ min: 240, max: 2500 }), (days, width) => {
        const ticks = ticksOf({ from: at("2013-05-17"), to: at("2013-05-17") + days * DAY }, width, 70);
        for (const [index, { x }] of ticks.entries()) {
          expect(x >= 0 && x <= width).toBe(true);
          if (index > 0) expect(x - (ticks[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(42);
        }
      }),
    );
  });
});
