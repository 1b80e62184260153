import type { IsoDate } from "../../model.ts";
import { isoDay, isoMonth } from "./calendar.ts";
import { monthOf } from "./month-names.ts";

/** A date written in a text. */
export interface WrittenDate {
  /** Exactly as written. */
  text: string;
  /** Where it begins in the text. */
  at: number;
  iso: IsoDate;
  precision: "day" | "month";
}

/** Numeric dates whose order of day and month is not given away by the numbers. */
export type DayMonthOrder = "day-first" | "month-first";

type Reading = { iso: IsoDate; precision: "day" | "month" } | null;
type Reader = (match: RegExpExecArray, order: DayMonthOrder) => Reading;

const day = (iso: IsoDate | null): Reading => (iso ? { iso, precision: "day" } : null);
const month = (iso: IsoDate | null): Reading => (iso ? { iso, precision: "month" } : null);
const number = (digits: string | undefined): number => Number(digits);
const named = (word: string | undefined): number => monthOf(word ?? "") ?? 0;

/** Every pattern is bounded: no part can match more than a dozen characters. */
const PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  [
    /(?<!\d)(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)/gu,
    (m) => day(isoDay(number(m[1]), number(m[2]), number(m[3]))),
  ],
  [
    /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu,
    (m) => day(isoDay(number(m[1]), number(m[2]), number(m[3]))),
  ],
  [
    /(\d{1,2})\s?tháng\s?(\d{1,2}),?\s?(?:năm\s?)?(\d{4})/giu,
    (m) => day(isoDay(number(m[3]), number(m[2]), number(m[1]))),
  ],
  [/(?<!\d)(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/gu, readNumeric],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[\s-]{1,2}(?:de\s|of\s|d[’'])?(\p{L}{3,12})\.?[,\s-]{1,2}(?:de\s|del\s)?(\d{4})(?!\d)/giu,
    (m) => day(isoDay(number(m[3]), named(m[2]), number(m[1]))),
  ],
  [
    /(?<!\p{L})(\p{L}{3,12})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{0,2}(\d{4})(?!\d)/giu,
    (m) => day(isoDay(number(m[3]), named(m[1]), number(m[2]))),
  ],
  [/(?<!\p{L})(\p{L}{3,12})\.?,?\s(?:de\s)?(\d{4})(?!\d)/giu, (m) => month(isoMonth(number(m[2]), named(m[1])))],
];

function readNumeric(match: RegExpExecArray, order: DayMonthOrder): Reading {
  const [first, second, year] = [number(match[1]), number(match[3]), number(match[4])];
  if (first > 12) return day(isoDay(year, second, first));
  if (second > 12) return day(isoDay(year, first, second));
  const dayFirst = match[2] === "." || order === "day-first";
  return day(dayFirst ? isoDay(year, second, first) : isoDay(year, first, second));
}

/** All dates written in a text, in the order in which they stand; of overlapping ones the first kind wins. */
export function findDates(text: string, order: DayMonthOrder): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const reading = read(match as RegExpExecArray, order);
      const at = match.index;
      const end = at + match[0].length;
      const taken = found.some((date) => at < date.at + date.text.length && end > date.at);
      if (reading && !taken) found.push({ text: match[0].trim(), at, ...reading });
    }
  }
  return found.sort((one, other) => one.at - other.at);
}

/**
 * The order that a text's own numeric dates give away: one date like 25/03/2024 or 03/25/2024
 * tells how its neighbours are meant. Null when none does.
 */
export function orderIn(text: string): DayMonthOrder | null {
  for (const match of text.matchAll(/(?<!\d)(\d{1,2})[-./](\d{1,2})[-./]\d{4}(?!\d)/gu)) {
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) return "day-first";
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) return "month-first";
  }
  return null;
}
