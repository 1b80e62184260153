import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateVerdict } from "../../../../lib/core/judge/dates.ts";
import type { DateClass, NoiseKind, StatedDate } from "../../../../lib/model.ts";
import { aDate } from "../../../support/builders.ts";

const SEEN = Date.parse("2024-09-19T06:10Z");

function verdict(
  before: StatedDate[],
  after: StatedDate[],
  noise: NoiseKind | null = null,
  seenAfter: number | null = SEEN,
) {
  return dateVerdict({ before, after, noise, seenAfter });
}

interface Case {
  what: string;
  before: StatedDate[];
  after: StatedDate[];
  noise?: NoiseKind;
  is: DateClass;
  days: number | null;
}

const CASES: Case[] = [
  {
    what: "the same date stands",
    before: [aDate("2024-07-31")],
    after: [aDate("2024-07-31")],
    is: "untouched",
    days: -50,
  },
  {
    what: "the date of the day it was seen",
    before: [aDate("2024-07-31")],
    after: [aDate("2024-09-19")],
    is: "same-day",
    days: 0,
  },
  {
    what: "the date of the day before",
    before: [aDate("2024-07-31")],
    after: [aDate("2024-09-18")],
    is: "same-day",
    days: -1,
  },
  { what: "a date two days old", before: [aDate("2024-07-31")], after: [aDate("2024-09-17")], is: "late", days: -2 },
  { what: "a date of tomorrow", before: [aDate("2024-07-31")], after: [aDate("2024-09-20")], is: "ahead", days: 1 },
  { what: "a date to come", before: [aDate("2024-07-31")], after: [aDate("2024-11-03")], is: "ahead", days: 45 },
  { what: "no date at all", before: [], after: [], is: "undated", days: null },
  { what: "a date put in", before: [], after: [aDate("2024-09-01")], is: "added", days: -18 },
  { what: "a date taken out", before: [aDate("2024-07-31")], after: [], is: "removed", days: null },
  {
    what: "a date that went back",
    before: [aDate("2024-07-31")],
    after: [aDate("2024-05-01")],
    is: "backwards",
    days: -141,
  },
  {
    what: "only the date moved",
    before: [aDate("2024-07-31")],
    after: [aDate("2024-09-18")],
    noise: "date-only",
    is: "date-only",
    days: -1,
  },
  {
    what: "only the date moved, to one to come",
    before: [aDate("2024-07-31")],
    after: [aDate("2024-11-03")],
    noise: "date-only",
    is: "date-only",
    days: 45,
  },
  { what: "this month", before: [aDate("2024-07")], after: [aDate("2024-09")], is: "same-day", days: null },
  { what: "a month gone by", before: [aDate("2024-05")], after: [aDate("2024-08")], is: "late", days: null },
  { what: "a month to come", before: [aDate("2024-05")], after: [aDate("2024-10")], is: "ahead", days: null },
  { what: "the same month", before: [aDate("2024-05")], after: [aDate("2024-05")], is: "untouched", days: null },
  {
    what: "a month that went back",
    before: [aDate("2024-05")],
    after: [aDate("2024-04")],
    is: "backwards",
    days: null,
  },
  {
    what: "a day made its own month",
    before: [aDate("2024-09-18")],
    after: [aDate("2024-09")],
    is: "same-day",
    days: null,
  },
  {
    what: "a month made one of its days",
    before: [aDate("2024-09")],
    after: [aDate("2024-09-18")],
    is: "same-day",
    days: -1,
  },
  {
    what: "a banner ahead beside the old date",
    before: [aDate("2024-07-31")],
    after: [aDate("2024-07-31"), aDate("2024-11-03", "announced")],
    is: "ahead",
    days: 45,
  },
  {
    what: "a banner that had stood before",
    before: [aDate("2024-07-31"), aDate("2024-11-03", "announced")],
    after: [aDate("2024-07-31"), aDate("2024-11-03", "announced")],
    is: "untouched",
    days: -50,
  },
  {
    what: "a banner's day that has passed",
    before: [aDate("2024-07-31")],
    after: [aDate("2024-07-31"), aDate("2024-09-01", "announced")],
    is: "untouched",
    days: -50,
  },
  {
    what: "a banner and nothing else",
    before: [],
    after: [aDate("2024-09-01", "announced")],
    is: "undated",
    days: null,
  },
  {
    what: "effective before updated",
    before: [aDate("2024-07-31")],
    after: [aDate("2024-09-01", "updated"), aDate("2024-09-19", "effective")],
    is: "same-day",
    days: 0,
  },
  {
    what: "the updated date moved, the effective one stands",
    before: [aDate("2023-01-01"), aDate("2024-05-01", "updated")],
    after: [aDate("2023-01-01"), aDate("2024-09-18", "updated")],
    is: "same-day",
    days: -1,
  },
  {
    what: "a date stated ahead has just come",
    before: [aDate("2024-09-18"), aDate("2024-01-01", "updated")],
    after: [aDate("2024-09-18")],
    is: "same-day",
    days: -1,
  },
  {
    what: "a date to come still stands",
    before: [aDate("2024-11-03")],
    after: [aDate("2024-11-03")],
    is: "untouched",
    days: 45,
  },
];

test.each(CASES)("$what: $is", ({ before, after, noise = null, is, days }) => {
  const found = verdict(before, after, noise);
  expect([found.class, found.days]).toEqual([is, days]);
});

describe("the dates shown", () => {
  test("are the two documents' own", () => {
    const found = verdict([aDate("2024-07-31")], [aDate("2024-09-18")]);
    expect([found.before?.iso, found.after?.iso]).toEqual(["2024-07-31", "2024-09-18"]);
  });

  test("include a banner's when it lies ahead", () => {
    const found = verdict([aDate("2024-07-31")], [aDate("2024-07-31"), aDate("2024-11-03", "announced")]);
    expect([found.before?.iso, found.after?.iso]).toEqual(["2024-07-31", "2024-11-03"]);
  });

  test("are of one kind where both versions state it", () => {
    const before = [aDate("2023-01-01"), aDate("2024-05-01", "updated")];
    const found = verdict(before, [aDate("2023-01-01"), aDate("2024-09-18", "updated")]);
    expect(found.before?.iso).toBe("2024-05-01");
  });
});

test("without a moment of sight nothing is ahead, and days are not counted", () => {
  const found = verdict([aDate("2024-07-31")], [aDate("2024-11-03")], null, null);
  expect([found.class, found.days]).toEqual(["same-day", null]);
});

const dates = fc.array(
  fc
    .record({
      iso: fc.date({ min: new Date("2019-01-01"), max: new Date("2029-01-01"), noInvalidDate: true }),
      month: fc.boolean(),
      kind: fc.constantFrom("updated" as const, "effective" as const, "announced" as const),
    })
    .map(({ iso, month, kind }) => aDate(iso.toISOString().slice(0, month ? 7 : 10), kind)),
  { maxLength: 4 },
);

test("equal dates are never said to have moved", () => {
  fc.assert(
    fc.property(dates, (same) => {
      expect(["untouched", "undated", "same-day"]).toContain(verdict(same, same).class);
    }),
  );
});

test("a date is untouched only when the earlier version stated it, too", () => {
  fc.assert(
    fc.property(dates, dates, (before, after) => {
      const found = verdict(before, after);
      if (found.class === "untouched") expect(before.map((date) => date.iso)).toContain(found.after?.iso);
      if (found.class === "ahead" && found.days !== null) expect(found.days).toBeGreaterThanOrEqual(1);
      if (found.class === "late" && found.days !== null) expect(found.days).toBeLessThanOrEqual(-2);
    }),
  );
});
