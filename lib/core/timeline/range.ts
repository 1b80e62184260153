/** Which stretch of time a timeline shows, and how its axis is divided. */
import type { EpochMs } from "../../model.ts";
import { DAY } from "../schedule.ts";
import { placeOf, type TimeRange } from "./layout.ts";

/** How much is seen at once. */
export type Zoom = "all" | "year" | "month";

const LENGTHS: Readonly<Record<Exclude<Zoom, "all">, number>> = { year: 366 * DAY, month: 31 * DAY };
/** Room before the first and after the last event, as a part of the whole. */
const MARGIN = 0.04;
/** A service that has just been added is shown with so much around it. */
const SHORTEST = 21 * DAY;

/** Everything that happened, up to now, with some room around it. */
export function wholeRange(moments: readonly EpochMs[], now: EpochMs): TimeRange {
  const first = moments.reduce((least, at) => Math.min(least, at), now);
  const last = moments.reduce((most, at) => Math.max(most, at), now);
  const short = Math.max(0, SHORTEST - (last - first));
  const margin = (last - first + short) * MARGIN;
  return { from: first - short - margin, to: last + margin };
}

/** A stretch of a zoom's length around a moment, inside of the whole where that is longer. */
export function rangeAround(zoom: Zoom, middle: EpochMs, whole: TimeRange): TimeRange {
  if (zoom === "all") return whole;
  const length = Math.min(LENGTHS[zoom], whole.to - whole.from);
  const from = Math.min(Math.max(middle - length / 2, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** The next stretch of the same length, earlier (-1) or later (1); the last one ends where the whole does. */
export function shifted(range: TimeRange, step: -1 | 1, whole: TimeRange): TimeRange {
  const length = range.to - range.from;
  const middle = (range.from + range.to) / 2 + step * length * 0.8;
  const from = Math.min(Math.max(middle - length / 2, whole.from), Math.max(whole.from, whole.to - length));
  return { from, to: from + length };
}

/** Where the axis is divided: at the beginning of a year, a month or a day. */
export interface Tick {
  at: EpochMs;
  /** Pixels from the start. */
  x: number;
  unit: "year" | "month" | "day";
}

/** Steps from small to large: so many days, months or years. */
const STEPS = [
  ["day", 1],
  ["day", 7],
  ["month", 1],
  ["month", 3],
  ["month", 6],
  ["year", 1],
  ["year", 2],
  ["year", 5],
  ["year", 10],
  ["year", 25],
] as const;

const DAYS = { day: 1, month: 30.44, year: 365.25 };

/**
 * The divisions of the axis, at least `apart` pixels from each other; one that begins a year is of
 * that unit. Years, months and days are counted in universal time, as dates are stored.
 */
export function ticksOf(range: TimeRange, width: number, apart: number): Tick[] {
  const days = (range.to - range.from) / DAY;
  const isRoomy = ([unit, count]: (typeof STEPS)[number]) => ((DAYS[unit] * count) / days) * width >= apart;
  const [unit, count] = STEPS.find(isRoomy) ?? STEPS[STEPS.length - 1] ?? ["year", 25];
  const ticks: Tick[] = [];
  for (let at = firstTick(range.from, unit, count); at <= range.to; at = nextTick(at, unit, count)) {
    if (at < range.from) continue;
    const tick = { at, x: placeOf(at, range, width), unit: unitAt(at, unit) };
    const isClose = tick.x - (ticks.at(-1)?.x ?? -Infinity) < apart * 0.6;
    // What begins a month or a year is worth more than the day before it.
    if (isClose && tick.unit !== unit) ticks.pop();
    if (!isClose || tick.unit !== unit) ticks.push(tick);
  }
  return ticks;
}

function unitAt(at: EpochMs, unit: Tick["unit"]): Tick["unit"] {
  const date = new Date(at);
  if (date.getUTCMonth() === 0 && date.getUTCDate() === 1) return "year";
  return unit === "day" && date.getUTCDate() === 1 ? "month" : unit;
}

function firstTick(from: EpochMs, unit: Tick["unit"], count: number): EpochMs {
  const date = new Date(from);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === "year") return Date.UTC(Math.floor(year / count) * count, 0);
  if (unit === "month") return Date.UTC(year, Math.floor(month / count) * count);
  // Weeks are counted from the first of the month, so that a month's beginning is always one of them.
  return Date.UTC(year, month, 1);
}

function nextTick(at: EpochMs, unit: Tick["unit"], count: number): EpochMs {
  const date = new Date(at);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (unit === "year") return Date.UTC(year + count, 0);
  if (unit === "month") return Date.UTC(year, month + count);
  const next = Date.UTC(year, month, day + count);
  const nextMonth = Date.UTC(year, month + 1);
  return Math.min(next, nextMonth);
}
