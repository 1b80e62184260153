/** Where the events of a timeline are drawn: which stand alone, which are told together, and what leads to what. */
import type { EpochMs, Severity } from "../../model.ts";

/** Something that happened, with the line it stands on. */
export interface TimelineEvent {
  id: string;
  /** Events of one document, or of the settings screens, share a lane. */
  lane: string;
  at: EpochMs;
  severity: Severity;
}

/** Two events of which the first explains something about the second. */
export interface TimelineLink {
  from: string;
  to: string;
}

/** A stretch of time that is shown, from its first moment to its last. */
export interface TimeRange {
  from: EpochMs;
  to: EpochMs;
}

/** One mark: an event, or several that stand too close to be told apart at this zoom. */
export interface TimelineMark<E extends TimelineEvent> {
  lane: string;
  /** Pixels from the start. */
  x: number;
  /** Oldest first; never empty. */
  events: E[];
  /** The gravest among them. */
  severity: Severity;
}

/** A link as it is drawn: from one place to another, on a row of its own above the lanes. */
export interface TimelineBracket {
  from: string;
  to: string;
  fromX: number;
  toX: number;
  /** Rows are counted from 0; brackets that would run into each other stand in different ones. */
  row: number;
}

/** How much room there is, in pixels. */
export interface TimelineRoom {
  width: number;
  /** The least distance between the middles of two marks of one lane. */
  apart: number;
  /** The least length that a bracket takes, for its words. */
  bracket: number;
}

const GRAVITY: readonly Severity[] = ["none", "small", "good", "worth-knowing", "important"];

/** The graver of two severities. */
export function graver(one: Severity, other: Severity): Severity {
  return GRAVITY.indexOf(other) > GRAVITY.indexOf(one) ? other : one;
}

/** Where a moment stands, in pixels from the start; outside of the range it lies below 0 or beyond the width. */
export function placeOf(at: EpochMs, { from, to }: TimeRange, width: number): number {
  return to <= from ? width / 2 : ((at - from) / (to - from)) * width;
}

/**
 * The marks of all events in a range, lane by lane and oldest first. No two marks of a lane are
 * closer than `room.apart`: those that would be become one, which counts them. A mark that stands for
 * one event stands exactly where the event does.
 *
 * @param events - In any order.
 */
export function layoutMarks<E extends TimelineEvent>(
  events: readonly E[],
  range: TimeRange,
  room: Pick<TimelineRoom, "width" | "apart">,
): TimelineMark<E>[] {
  const shown = events
    .filter(({ at }) => at >= range.from && at <= range.to)
    .toSorted((one, other) => one.at - other.at);
  const lanes = Map.groupBy(shown, ({ lane }) => lane);
  return [...lanes].flatMap(([lane, members]) => {
    const marks: TimelineMark<E>[] = [];
    for (const event of members) {
      marks.push({ lane, x: placeOf(event.at, range, room.width), events: [event], severity: event.severity });
      mergeBackwards(marks, room.apart);
    }
    return marks;
  });
}

/** Joins the last mark with those before it for as long as it stands too close to them. */
function mergeBackwards<E extends TimelineEvent>(marks: TimelineMark<E>[], apart: number): void {
  for (;;) {
    const [before, last] = [marks.at(-2), marks.at(-1)];
    if (!before || !last || last.x - before.x >= apart) return;
    const [many, few] = [before.events.length, last.events.length];
    marks.splice(-2, 2, {
      lane: last.lane,
      x: (before.x * many + last.x * few) / (many + few),
      events: [...before.events, ...last.events],
      severity: graver(before.severity, last.severity),
    });
  }
}

/**
 * The links whose both ends are shown, as brackets above the lanes. Each takes the first row in
 * which it runs into none before it.
 */
export function layoutBrackets<E extends TimelineEvent>(
  links: readonly TimelineLink[],
  marks: readonly TimelineMark<E>[],
  room: TimelineRoom,
): TimelineBracket[] {
  const place = new Map(marks.flatMap(({ x, events }) => events.map(({ id }) => [id, x] as const)));
  const taken: { from: number; to: number }[][] = [];
  const brackets: TimelineBracket[] = [];
  for (const { from, to } of links) {
    const [fromX, toX] = [place.get(from), place.get(to)];
    if (fromX === undefined || toX === undefined) continue;
    const extent = extentOf(fromX, toX, room);
    const free = taken.findIndex((row) => row.every((other) => extent.to < other.from || extent.from > other.to));
    const row = free < 0 ? taken.length : free;
    taken[row] = [...(taken[row] ?? []), extent];
    brackets.push({ from, to, fromX, toX, row });
  }
  return brackets;
}

/** What a bracket takes of its row: its length, or that of its words where they are longer. */
export function extentOf(fromX: number, toX: number, { width, bracket }: Pick<TimelineRoom, "width" | "bracket">) {
  const [start, end] = [Math.min(fromX, toX), Math.max(fromX, toX)];
  const missing = Math.max(0, bracket - (end - start));
  const from = Math.max(0, Math.min(start - missing / 2, width - bracket));
  return { from: Math.min(from, start), to: Math.max(from + bracket, end) };
}
