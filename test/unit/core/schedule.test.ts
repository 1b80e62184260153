import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  INTERVALS,
  isSecondLook,
  jittered,
  nextRegularLook,
  nextTry,
  retryAfter,
  returnStands,
} from "../../../lib/core/schedule.ts";
import type { LookErrorCode } from "../../../lib/model.ts";
import { DAY, HOUR, T0 } from "../../support/builders.ts";

const MINUTE = 60_000;
const chance = fc.double({ min: 0, max: 1, noNaN: true });

test("an interval is made longer or shorter by a fifth at most", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 * DAY }), chance, (interval, luck) => {
      const wait = jittered(interval, luck);
      expect(Math.abs(wait - interval)).toBeLessThanOrEqual(interval * 0.2 + 1);
      expect(Number.isInteger(wait)).toBe(true);
    }),
  );
  expect([jittered(1000, 0), jittered(1000, 0.5), jittered(1000, 1)]).toEqual([800, 1000, 1200]);
});

test("a document is looked at as often as was chosen, give or take a fifth", () => {
  for (const hours of INTERVALS) {
    expect([0, 0.5, 1].map((luck) => nextRegularLook(T0, false, luck, hours) - T0)).toEqual(
      [0.8, 1, 1.2].map((share) => Math.round(share * hours * HOUR)),
    );
  }
});

test("a document is looked at once a day, give or take a fifth", () => {
  expect([0, 0.5, 1].map((luck) => nextRegularLook(T0, false, luck) - T0)).toEqual([0.8 * DAY, DAY, 1.2 * DAY]);
});

test("a new text is looked at again after half a day, and within a day of it", () => {
  fc.assert(
    fc.property(chance, (luck) => {
      const due = nextRegularLook(T0, true, luck);
      expect(due - T0).toBeGreaterThanOrEqual(12 * HOUR);
      expect(due - T0).toBeLessThanOrEqual(13 * HOUR);
      expect(isSecondLook(T0, due)).toBe(true);
    }),
  );
});

test.each([
  [0, false],
  [10 * HOUR, false],
  [11 * HOUR - 1, false],
  [11 * HOUR, true],
  [12 * HOUR, true],
  [9 * DAY, true],
  [-HOUR, false],
])("a look %i ms after the first is a second one: %j", (later, is) => {
  expect(isSecondLook(T0, T0 + later)).toBe(is);
});

test.each([
  [0, 1, false, false],
  [6 * DAY, 2, false, false],
  [7 * DAY, 1, true, false],
  [HOUR, 3, true, false],
  [7 * DAY, 3, true, true],
])("a text back for %i ms and %i looks stands: %j; one of several editions: %j", (time, looks, stands, edition) => {
  expect(returnStands(T0, looks, T0 + time, false)).toBe(stands);
  expect(returnStands(T0, looks, T0 + time, true)).toBe(edition);
});

describe("after trouble", () => {
  const wait = (code: LookErrorCode, failures: number, asked: number | null = null, luck = 0.5) =>
    nextTry(T0, code, failures, asked, luck) - T0;

  test.each<LookErrorCode>(["timeout", "reset", "network", "truncated", "server-5xx"])(
    "%s is tried again within a minute, once",
    (code) => {
      expect([wait(code, 1), wait(code, 2)]).toEqual([MINUTE, 30 * MINUTE]);
    },
  );

  test("the wait doubles from a quarter of an hour up to a day", () => {
    const series = Array.from({ length: 10 }, (_, index) => wait("dns", index + 1) / MINUTE);
    expect(series).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
  });

  test.each<LookErrorCode>([
    "permission-missing",
    "address-refused",
    "moved-elsewhere",
    "login-needed",
    "needs-browser",
    "unsupported-type",
    "gave-up",
  ])("%s is tried once a day, for trying more often mends nothing", (code) => {
    expect([wait(code, 1), wait(code, 9)]).toEqual([DAY, DAY]);
  });

  test("what the server asks for is honoured, up to a day", () => {
    expect(wait("rate-limited", 1, 5 * MINUTE)).toBe(5 * MINUTE);
    expect(wait("server-5xx", 1, 90 * MINUTE)).toBe(90 * MINUTE);
    expect(wait("rate-limited", 3, 400 * DAY)).toBe(DAY);
    expect(wait("rate-limited", 1, 0)).toBe(15 * MINUTE);
  });

  test("the next try lies ahead, and not much more than a day", () => {
    const code = fc.constantFrom<LookErrorCode>("dns", "timeout", "gone", "login-needed", "rate-limited");
    const asked = fc.option(fc.integer({ min: -DAY, max: 1000 * DAY }), { nil: null });
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 10_000 }), asked, chance, (which, failures, ms, luck) => {
        const later = nextTry(T0, which, failures, ms, luck) - T0;
        expect(later).toBeGreaterThan(0);
        expect(later).toBeLessThanOrEqual(1.2 * DAY);
      }),
    );
  });
});

describe("Retry-After", () => {
  test.each([
    ["120", 120_000],
    [" 120 ", 120_000],
    ["0", 0],
    ["Thu, 01 Aug 2024 09:30:00 GMT", 30 * MINUTE],
    ["Thursday, 01-Aug-24 09:30:00 GMT", 30 * MINUTE],
    ["Thu Aug  1 09:30:00 2024 GMT", 30 * MINUTE],
    [undefined, null],
    ["", null],
    ["-5", null],
    ["3.5", null],
    ["1e3", null],
    ["99999999999", null],
    ["soon", null],
    ["in 2050", null],
    ["Thu, 01 Aug 2024 08:30:00 GMT", null],
    ["Thu, 99 Foo 2024 09:30:00 GMT", null],
    ["120; DROP TABLE", null],
  ])("%j asks for %j ms", (header, asked) => {
    expect(retryAfter(header, T0)).toBe(asked);
  });

  test("anything at all is read without a fault, and never asks for the past", () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const asked = retryAfter(header, T0);
        expect(asked === null || asked >= 0).toBe(true);
      }),
    );
  });
});
