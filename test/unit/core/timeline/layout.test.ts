import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  extentOf,
  layoutBrackets,
  layoutMarks,
  placeOf,
  type TimelineEvent,
} from "../../../../lib/core/timeline/layout.ts";
import type { Severity } from "../../../../lib/model.ts";

const DAY = 86_400_000;
const START = Date.parse("2015-01-01T00:00Z");
const TEN_YEARS = { from: START, to: START + 3653 * DAY };
const ROOM = { width: 900, apart: 26, bracket: 120 };

function anEvent(id: string, day: number, overrides: Partial<TimelineEvent> = {}): TimelineEvent {
  return { id, lane: "privacy", at: START + day * DAY, severity: "small", ...overrides };
}

const SEVERITIES: readonly Severity[] = ["important", "worth-knowing", "small", "good", "none"];
const someEvents = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3653 }), fc.constantFrom("a", "b", "c"), fc.constantFrom(...SEVERITIES)), {
    maxLength: 500,
  })
  .map((list) => list.map(([day, lane, severity], index) => anEvent(String(index), day, { lane, severity })));

describe("marks", () => {
  test("stand where their events do, from one end of the range to the other", () => {
    const marks = layoutMarks([anEvent("last", 3653), anEvent("first", 0)], TEN_YEARS, ROOM);
    expect(marks.map(({ x, events }) => [x, events[0]?.id])).toEqual([
      [0, "first"],
      [900, "last"],
    ]);
  });

  test("of 500 events in ten years never come closer than they may, and none is lost or told twice", () => {
    fc.assert(
      fc.property(someEvents, fc.integer({ min: 200, max: 2000 }), (events, width) => {
        const marks = layoutMarks(events, TEN_YEARS, { width, apart: 26 });
        for (const lane of Map.groupBy(marks, (mark) => mark.lane).values()) {
          for (const [index, mark] of lane.entries()) {
            if (index > 0) expect(mark.x - (lane[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(26);
          }
        }
        const ids = marks.flatMap((mark) => mark.events.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  test("of events that are told together count them, oldest first, and are as grave as the gravest", () => {
    const events = [
      anEvent("b", 101, { severity: "important" }),
      anEvent("a", 100),
      anEvent("c", 102, { severity: "good" }),
    ];
    const [mark, ...others] = layoutMarks(events, TEN_YEARS, ROOM);
    expect(others).toEqual([]);
    expect(mark?.events.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(mark?.severity).toBe("important");
    expect(mark?.x).toBeCloseTo(placeOf(START + 101 * DAY, TEN_YEARS, 900), 6);
  });

  test("in different lanes may stand above each other", () => {
    const events = [anEvent("a", 100), anEvent("b", 100, { lane: "switches" })];
    expect(layoutMarks(events, TEN_YEARS, ROOM)).toHaveLength(2);
  });

  test("outside of the range are left out; closer looks tell more apart", () => {
    const events = [anEvent("a", 100), anEvent("b", 110), anEvent("c", 2000)];
    expect(layoutMarks(events, TEN_YEARS, ROOM)).toHaveLength(2);
    const month = { from: START + 95 * DAY, to: START + 126 * DAY };
    expect(layoutMarks(events, month, ROOM).map((mark) => mark.events.map(({ id }) => id))).toEqual([["a"], ["b"]]);
  });
});

describe("brackets", () => {
  const events = [anEvent("switch", 1000, { lane: "switches" }), anEvent("policy", 1800), anEvent("later", 3000)];
  const marks = layoutMarks(events, TEN_YEARS, ROOM);

  test("run from one event to the other", () => {
    const [bracket, ...others] = layoutBrackets([{ from: "switch", to: "policy" }], marks, ROOM);
    expect(others).toEqual([]);
    expect(bracket).toMatchObject({ row: 0, from: "switch", to: "policy" });
    expect(bracket?.fromX).toBe(marks.find((mark) => mark.lane === "switches")?.x);
    expect((bracket?.toX ?? 0) - (bracket?.fromX ?? 0)).toBeCloseTo((800 / 3653) * 900, 6);
  });

  test("that would run into each other stand in rows of their own", () => {
    const links = [
      { from: "switch", to: "policy" },
      { from: "switch", to: "later" },
      { from: "policy", to: "later" },
    ];
    expect(layoutBrackets(links, marks, ROOM).map(({ row }) => row)).toEqual([0, 1, 2]);
    expect(layoutBrackets(links.slice(0, 1), marks, ROOM).map(({ row }) => row)).toEqual([0]);
  });

  test("are left out where one end is not shown", () => {
    expect(layoutBrackets([{ from: "switch", to: "gone" }], marks, ROOM)).toEqual([]);
  });

  test("always have room for their words, inside of the picture", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 900, noNaN: true }),
        fc.double({ min: 0, max: 900, noNaN: true }),
        (one, other) => {
          const { from, to } = extentOf(one, other, ROOM);
          expect(to - from).toBeGreaterThanOrEqual(120 - 1e-6);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(900 + 1e-6);
          expect(from).toBeLessThanOrEqual(Math.min(one, other));
          expect(to).toBeGreaterThanOrEqual(Math.max(one, other));
        },
      ),
    );
  });
});
