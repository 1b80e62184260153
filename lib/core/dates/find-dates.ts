import type { IsoDate } from "../../model.ts";
import { isoDay, isoMonth } from "./calendar.ts";
import { countedMonth, monthOf } from "./month-names.ts";

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
type Parts = Readonly<Record<string, string>>;
type Reader = (parts: Parts, order: () => DayMonthOrder) => Reading;

const day = (iso: IsoDate | null): Reading => (iso ? { iso, precision: "day" } : null);
const month = (iso: IsoDate | null): Reading => (iso ? { iso, precision: "month" } : null);
const ofNumbers: Reader = ({ y, m, d }) => day(isoDay(Number(y), Number(m), Number(d)));
const ofName: Reader = ({ y, m = "", d }) => day(isoDay(Number(y), monthOf(m) ?? 0, Number(d)));

const NAME = String.raw`(?<m>\p{L}{3,12})`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|\.?[ºª°]|\.)?`;
const BEFORE_YEAR = String.raw`(?:\.?\s?[,،]\s{0,2}|\.?[\s/\-]{1,2})(?:de\s|del\s(?:año\s)?|of\s)?`;
const COUNTED = String.raw`tháng\s?(?<m>\d{1,2}|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s(?:một|hai))?)`;

const DAY_NAME_YEAR = pattern(
  String.raw`(?<!\d)(?<d>\d{1,2})${ORDINAL}[\s/\-]{1,2}(?:de\s|(?:day\s)?of\s|d[’'])?${NAME}${BEFORE_YEAR}(?<y>\d{4})(?!\d)`,
);
const NAME_DAY_YEAR = pattern(
  String.raw`(?<!\p{L})${NAME}\.?[\s\-]{1,2}(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s?[,،.\-]\s{0,2}|\s{1,2})(?:de\s|del\s)?(?<y>\d{4})(?!\d)`,
);

/** What a text must hold for a form to be looked for in it at all; most dates are written with spaces and Latin letters. */
const HOLDS_SIGN = /[-./]/u;
const HOLDS_YEAR_SIGN = /[年년]/u;
const HOLDS_COUNTED = /tháng/iu;

/** Every pattern is bounded: no part can match more than a dozen characters. */
const PATTERNS: readonly (readonly [RegExp, Reader, RegExp?])[] = [
  [
    pattern(String.raw`(?<!\d)(?<y>\d{4})\s?[\-./]\s?(?<m>\d{1,2})\s?[\-./]\s?(?<d>\d{1,2})(?!\d)`),
    ofNumbers,
    HOLDS_SIGN,
  ],
  [
    pattern(String.raw`(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]`),
    ofNumbers,
    HOLDS_YEAR_SIGN,
  ],
  [
    pattern(String.raw`令和\s?(?<y>\d{1,2}|元)\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?日`),
    ofReiwa,
    HOLDS_YEAR_SIGN,
  ],
  [
    pattern(String.raw`(?<!\d)(?<d>\d{1,2})\s?${COUNTED}[,/]?\s?(?:năm\s)?(?<y>\d{4})`),
    ({ y, m = "", d }) => day(isoDay(Number(y), countedMonth(m) ?? 0, Number(d))),
    HOLDS_COUNTED,
  ],
  [
    pattern(String.raw`(?<!\d)(?<first>\d{1,2})\s?(?<sign>[\-./])\s?(?<second>\d{1,2})\s?\k<sign>\s?(?<y>\d{4})(?!\d)`),
    inEitherOrder,
    HOLDS_SIGN,
  ],
  [pattern(String.raw`(?<![\d/])(?<first>\d{1,2})/(?<second>\d{1,2})/(?<y>\d{2})(?![\d/])`), inEitherOrder, HOLDS_SIGN],
  [DAY_NAME_YEAR, ofName],
  [NAME_DAY_YEAR, ofName],
  [
    pattern(String.raw`${COUNTED}[,/]?\s?(?:năm\s)?(?<y>\d{4})`),
    ({ y, m = "" }) => month(isoMonth(Number(y), countedMonth(m) ?? 0)),
    HOLDS_COUNTED,
  ],
  [pattern(String.raw`(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]`), ofMonthNumber, HOLDS_YEAR_SIGN],
  [
    pattern(String.raw`(?<!\p{L})${NAME}\.?,?\s(?:de\s|del\s)?(?<y>\d{4})(?!\d)`),
    ({ y, m = "" }) => month(isoMonth(Number(y), monthOf(m) ?? 0)),
  ],
  [pattern(String.raw`(?<![\d./\-])(?<m>\d{1,2})[/.](?<y>\d{4})(?![\d/\-]|[.,]\d)`), ofMonthNumber, HOLDS_SIGN],
];

function pattern(source: string): RegExp {
  return new RegExp(source, "giu");
}

function ofMonthNumber({ y, m }: Parts): Reading {
  return month(isoMonth(Number(y), Number(m)));
}

/** The first year of the era Reiwa is 2019. */
function ofReiwa({ y, m, d }: Parts): Reading {
  return day(isoDay(2018 + (y === "元" ? 1 : Number(y)), Number(m), Number(d)));
}

function inEitherOrder({ first: one, second: other, sign, y = "" }: Parts, order: () => DayMonthOrder): Reading {
  const [first, second] = [Number(one), Number(other)];
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  const dayFirst = first > 12 || (second <= 12 && (sign === "." || order() === "day-first"));
  return day(dayFirst ? isoDay(year, second, first) : isoDay(year, first, second));
}

/** Every date has a year: four digits, two after slashes, or one of an era. */
const HOLDS_YEAR = /\d{4}|\d\/\d{1,2}\/\d{2}|令和/gu;
const HOLDS_OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/u;
/** No date begins further before its year, or ends further after it. */
const AROUND_YEAR = 60;

/**
 * All dates written in a text, in the order in which they stand; of overlapping ones the first kind wins.
 *
 * @param order - How days and months in numbers are meant; a function is asked only where that matters.
 */
export function findDates(text: string, order: DayMonthOrder | (() => DayMonthOrder)): WrittenDate[] {
  const readable = withPlainDigits(text);
  const first = readable.search(HOLDS_YEAR);
  if (first < 0) return [];
  const from = Math.max(0, first - AROUND_YEAR);
  const near = readable.slice(from, (matchesOf(HOLDS_YEAR, readable).at(-1)?.index ?? first) + AROUND_YEAR);
  const orderHere = typeof order === "function" ? order : () => order;
  const found: WrittenDate[] = [];
  for (const [form, read, needed] of PATTERNS) {
    if (needed?.test(near) === false) continue;
    for (const match of matchesOf(form, near)) {
      const reading = read(match.groups ?? {}, orderHere);
      const at = from + match.index;
      const end = at + match[0].length;
      const taken = found.some((date) => at < date.at + date.text.length && end > date.at);
      if (reading && !taken) found.push({ text: text.slice(at, end).trim(), at, ...reading });
    }
  }
  return found.sort((one, other) => one.at - other.at);
}

/** As `matchAll` of a pattern made here, which would copy the pattern for every text. */
function matchesOf(form: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match; match = form.exec(text)) matches.push(match);
  return matches;
}

/** Arabic and full-width digits as plain ones, each in its place. */
function withPlainDigits(text: string): string {
  if (!HOLDS_OTHER_DIGITS.test(text)) return text;
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/gu, (digit) => String(digit.charCodeAt(0) & 15));
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

/** The order in which a text writes its dates with names: "3 May 2024" or "May 3, 2024". Null for neither or both. */
export function namedOrderIn(text: string): DayMonthOrder | null {
  const has = (form: RegExp) => matchesOf(form, text).some((match) => monthOf(match.groups?.m ?? "") !== null);
  const [dayFirst, monthFirst] = [has(DAY_NAME_YEAR), has(NAME_DAY_YEAR)];
  if (dayFirst === monthFirst) return null;
  return dayFirst ? "day-first" : "month-first";
}
