import type { EpochMs, IsoDate } from "../../model.ts";
import { formatLocale } from "./language.ts";

/** "18 September 2024", as the language writes it; a bare month stays a month. */
export function longDate(iso: IsoDate, language: string): string {
  const month = iso.length === 7;
  const format = new Intl.DateTimeFormat(formatLocale(language), {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(!month && { day: "numeric" }),
  });
  return format.format(Date.parse(month ? `${iso}-01T00:00Z` : `${iso}T00:00Z`));
}

/** "18 Sep", with the year where it is not this one. Days are counted in universal time, as stored. */
export function shortDate(at: EpochMs, now: EpochMs, language: string): string {
  const sameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear();
  return new Intl.DateTimeFormat(formatLocale(language), {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    ...(!sameYear && { year: "numeric" }),
  }).format(at);
}

/** "1 Aug 2024, 18:10 UTC": for evidence, where the minute counts. */
export function exactMoment(at: EpochMs, language: string): string {
  const format = new Intl.DateTimeFormat(formatLocale(language), {
    timeZone: "UTC",
    dateStyle: "medium",
    timeStyle: "short",
  });
  return `${format.format(at)} UTC`;
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
