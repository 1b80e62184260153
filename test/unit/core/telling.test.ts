import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_TELLING, digestAfter, dueToTell, isQuiet } from "../../../lib/core/telling.ts";
import type { Severity, TellingChoices } from "../../../lib/model.ts";

const at = (moment: string) => Date.parse(moment);
const iso = (moment: number) => new Date(moment).toISOString().slice(0, 16);
const alert = (severity: Severity, createdAt = at("2026-11-20T10:00Z")) => ({ severity, createdAt });
const choices = (chosen: Partial<TellingChoices> = {}): TellingChoices => ({ ...DEFAULT_TELLING, ...chosen });

describe("quiet hours", () => {
  const night = { from: 22 * 60, to: 7 * 60 };
  test.each([
    [night, "2026-11-20T21:59Z", 0, false],
    [night, "2026-11-20T22:00Z", 0, true],
    [night, "2026-11-21T06:59Z", 0, true],
    [night, "2026-11-21T07:00Z", 0, false],
    [{ from: 9 * 60, to: 17 * 60 }, "2026-11-20T12:00Z", 0, true],
    [{ from: 9 * 60, to: 17 * 60 }, "2026-11-20T17:00Z", 0, false],
    [{ from: 60, to: 60 }, "2026-11-20T01:00Z", 0, false],
    [null, "2026-11-20T03:00Z", 0, false],
    // Where the clock is an hour ahead of universal time, night begins at 21:00 of that.
    [night, "2026-11-20T21:30Z", 60, true],
    [night, "2026-11-21T02:30Z", -300, false],
  ] as const)("%o at %s, %i minutes ahead: %s", (quiet, moment, zone, expected) => {
    expect(isQuiet(quiet, at(moment), zone)).toBe(expected);
  });
});

describe("the next digest", () => {
  test.each([
    ["2026-11-20T08:59Z", "daily", 0, "2026-11-20T09:00"],
    ["2026-11-20T09:00Z", "daily", 0, "2026-11-21T09:00"],
    ["2026-11-20T08:30Z", "daily", 60, "2026-11-21T08:00"],
    // The 23rd of November 2026 is a Monday.
    ["2026-11-20T12:00Z", "weekly", 0, "2026-11-23T09:00"],
    ["2026-11-23T08:00Z", "weekly", 0, "2026-11-23T09:00"],
    ["2026-11-23T09:00Z", "weekly", 0, "2026-11-30T09:00"],
  ] as const)("after %s, %s, is at %s", (moment, every, zone, expected) => {
    expect(iso(digestAfter(at(moment), every, zone))).toBe(expected);
  });

  test("comes after the moment, within its period, at nine, whatever the clock", () => {
    const moments = fc.integer({ min: 0, max: 4e12 });
    const zones = fc.integer({ min: -12 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(moments, zones, fc.constantFrom("daily" as const, "weekly" as const), (moment, zone, every) => {
        const digest = digestAfter(moment, every, zone);
        const local = new Date(digest + zone * 60_000);
        expect(digest).toBeGreaterThan(moment);
        expect(digest - moment).toBeLessThanOrEqual((every === "daily" ? 1 : 7) * 24 * 60 * 60_000);
        expect([local.getUTCHours(), local.getUTCMinutes()]).toEqual([9, 0]);
        if (every === "weekly") expect(local.getUTCDay()).toBe(1);
      }),
    );
  });
});

describe("what is told now", () => {
  const important = alert("important");
  const other = alert("worth-knowing");
  const noon = at("2026-11-20T12:00Z");

  test("is everything, until the person chooses otherwise", () => {
    expect(dueToTell([important, other], DEFAULT_TELLING, noon, 0)).toEqual({ tell: [important, other], never: [] });
  });

  test("leaves out what is to be told never, and what waits for the digest", () => {
    expect(dueToTell([important, other], choices({ other: "off" }), noon, 0)).toEqual({
      tell: [important],
      never: [other],
    });
    const digest = choices({ other: "digest" });
    expect(dueToTell([important, other], digest, noon, 0)).toEqual({ tell: [important], never: [] });
    expect(dueToTell([other], digest, at("2026-11-21T09:00Z"), 0).tell).toEqual([other]);
  });

  test("is nothing in quiet hours, and all of it after", () => {
    const quiet = choices({ quiet: { from: 11 * 60, to: 13 * 60 } });
    expect(dueToTell([important, other], quiet, noon, 0).tell).toEqual([]);
    expect(dueToTell([important, other], quiet, noon + 60 * 60_000, 0).tell).toEqual([important, other]);
  });
});
