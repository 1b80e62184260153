import type { EpochMs, IsoDate } from "../../model.ts";
import { formatLocale } from "./language.ts";

/** How a language writes the parts of a date, in universal time, as stored. */
export function dateFormat(language: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(formatLocale(language), { timeZone: "UTC", ...parts });
}

/** "18 September 2024", as the language writes it; a bare month stays a month. */
export function longDate(iso: IsoDate, language: string): string {
  const isMonth = iso.length === 7;
  const format = dateFormat(language, { year: "numeric", month: "long", ...(!isMonth && { day: "numeric" }) });
  return format.format(Date.parse(isMonth ? `${iso}-01` : iso));
}

/** A day of a year. */
export const WHOLE_DATE = { year: "numeric", month: "short", day: "numeric" } as const;

/** "18 Sep", with the year where it is not this one. */
export function shortDate(at: EpochMs, now: EpochMs, language: string): string {
  const sameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear();
  return dateFormat(language, { ...WHOLE_DATE, ...(sameYear && { year: undefined }) }).format(at);
}

/** "1 Aug 2024, 18:10 UTC": for evidence, where the minute counts. */
export function exactMoment(at: EpochMs, language: string): string {
  const time = { hour: "numeric", minute: "2-digit", timeZoneName: "short" } as const;
  return dateFormat(language, { ...WHOLE_DATE, ...time }).format(at);
}

const STEPS = [
  ["year", 365 * 24 * 60],
  ["month", 30 * 24 * 60],
  ["week", 7 * 24 * 60],
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const;

/** "12 minutes ago", "in 3 hours". */
export function relativeTime(at: EpochMs, now: EpochMs, language: string): string {
  const minutes = (at - now) / 60_000;
  const format = new Intl.RelativeTimeFormat(formatLocale(language), { numeric: "auto", style: "long" });
  for (const [unit, size] of STEPS) {
    if (Math.abs(minutes) >= size) return format.format(Math.trunc(minutes / size), unit);
  }
  return format.format(0, "minute");
}
