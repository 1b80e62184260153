import type { EpochMs, IsoDate } from "../../model.ts";

const DAY = 24 * 60 * 60 * 1000;

/** A calendar day as `YYYY-MM-DD`, or null where the three numbers name no day of 1990 to 2100. */
export function isoDay(year: number, month: number, day: number): IsoDate | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

/** A month as `YYYY-MM`, or null. */
export function isoMonth(year: number, month: number): IsoDate | null {
  return isoDay(year, month, 1)?.slice(0, 7) ?? null;
}

/** The day, in universal time, that a moment falls on. */
export function dayOf(at: EpochMs): IsoDate {
  return new Date(at).toISOString().slice(0, 10);
}

/** Days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY);
}

/** Midnight, in universal time, at which a `YYYY-MM-DD` or `YYYY-MM` begins. */
export function startOf(iso: IsoDate): EpochMs {
  return Date.parse(`${iso.length === 7 ? `${iso}-01` : iso}T00:00Z`);
}
