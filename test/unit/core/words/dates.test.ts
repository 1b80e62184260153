import { describe, expect, test } from "vitest";
import { exactMoment, longDate, relativeTime, shortDate } from "../../../../lib/core/words/dates.ts";
import { DAY, HOUR, T0 } from "../../../support/builders.ts";

const MINUTE = 60_000;

test.each([
  ["2024-09-18", "en", "September 18, 2024"],
  ["2024-09-18", "fr", "18 septembre 2024"],
  ["2024-09-18", "nl", "18 september 2024"],
  ["2024-09", "en", "September 2024"],
  ["2024-09", "fr", "septembre 2024"],
])("%s is in %s: %s", (iso, language, text) => {
  expect(longDate(iso, language)).toBe(text);
});

test.each([
  ["in its own year", T0 + DAY, "Aug 2"],
  ["in another year", T0 - 365 * DAY, "Aug 2, 2023"],
])("a short date %s", (_what, at, text) => {
  expect(shortDate(at, T0, "en")).toBe(text);
});

test("a moment is written in universal time, with its minute", () => {
  expect(exactMoment(Date.parse("2024-08-01T18:10Z"), "en").replace(/\s/gu, " ")).toBe("Aug 1, 2024, 6:10 PM UTC");
  expect(exactMoment(Date.parse("2024-08-01T18:10Z"), "nl")).toMatch(/18:10 UTC$/u);
});

describe("how long ago", () => {
  test.each([
    [0, "this minute"],
    [-59_000, "this minute"],
    [-MINUTE, "1 minute ago"],
    [-59 * MINUTE, "59 minutes ago"],
    [-HOUR, "1 hour ago"],
    [3 * HOUR, "in 3 hours"],
    [-DAY, "yesterday"],
    [-6 * DAY, "6 days ago"],
    [-7 * DAY, "last week"],
    [-31 * DAY, "last month"],
    [-400 * DAY, "last year"],
    [-800 * DAY, "2 years ago"],
  ])("%i ms: %s", (distance, text) => {
    expect(relativeTime(T0 + distance, T0, "en")).toBe(text);
  });

  test("in other languages, too", () => {
    expect(relativeTime(T0 - 12 * MINUTE, T0, "fr")).toBe("il y a 12 minutes");
    expect(relativeTime(T0 - 12 * MINUTE, T0, "nl")).toBe("12 minuten geleden");
  });
});
