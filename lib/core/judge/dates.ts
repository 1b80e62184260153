import type { DateVerdict, EpochMs, IsoDate, NoiseKind, StatedDate } from "../../model.ts";
import type { Comparison } from "../compare/index.ts";
import { dayOf, daysBetween } from "../dates/calendar.ts";
import { findDates, orderIn } from "../dates/find-dates.ts";

/** What the stated dates of two versions say about how a change was dated. */
export interface DatedVersions {
  before: readonly StatedDate[];
  after: readonly StatedDate[];
  noise: NoiseKind | null;
  /** When the later text was first seen; null when not known. */
  seenAfter: EpochMs | null;
  /** Dates that short new lines name, see datesPutIn. */
  putIn?: readonly StatedDate[];
}

/** Longer lines are prose, in which a date can be anything. */
const LONGEST_DATE_LINE = 120;
/** A line that was put in for a change names a day not much older than it. */
const RECENT = 60;

/**
 * Dates in short lines that are new: a second document on the same page with a date of its own, or a
 * line in a list of changes. They tell that the change was dated, though the first date stands.
 */
export function datesPutIn(comparison: Comparison): StatedDate[] {
  return comparison.blocks.flatMap(({ kind, before, after }) => {
    if (!after || (kind !== "added" && kind !== "edited") || after.text.length > LONGEST_DATE_LINE) return [];
    return findDates(after.text, orderIn(after.text) ?? "day-first")
      .filter((date) => date.precision === "day" && !before?.text.includes(date.text))
      .map(({ text, iso, precision }) => ({ text, iso, precision, kind: "updated" }));
  });
}

/**
 * Compares the dates that two versions give for themselves. A date to come counts as ahead even
 * when a notice names it and the document's own date still stands.
 */
export function dateVerdict({ before, after, noise, seenAfter, putIn = [] }: DatedVersions): DateVerdict {
  const own = ownDate(after, before);
  const seen = seenAfter === null ? null : dayOf(seenAfter);
  const stands = own !== null && before.some(({ iso }) => iso === own.iso);
  const to = (stands && seen && putIn.find(({ iso }) => isRecent(iso, own.iso, seen))) || own;
  const from = ownDate(before.filter((date) => date.kind === to?.kind)) ?? ownDate(before);
  const coming = seen && noise !== "date-only" ? upcoming(before, after, seen) : null;
  const stated = coming ?? to;
  const days = seen && stated ? lag(stated.iso, seen) : null;
  return { before: from, after: stated, class: coming ? "ahead" : classOf(from, to, noise, seen, days), days };
}

/** Later than the date that stands, and just before the change was seen. */
function isRecent(iso: IsoDate, stands: IsoDate, seen: IsoDate): boolean {
  const days = lag(iso, seen) ?? 1;
  return iso > stands && days <= 0 && days >= -RECENT;
}

function classOf(
  from: StatedDate | null,
  to: StatedDate | null,
  noise: NoiseKind | null,
  seen: IsoDate | null,
  days: number | null,
): DateVerdict["class"] {
  if (!to) return from ? "removed" : "undated";
  // A date that was stated before it came, and has just come, was not left standing.
  if (from?.iso === to.iso) return days === 0 || days === -1 ? "same-day" : "untouched";
  if (noise === "date-only") return "date-only";
  if (!from) return "added";
  return isEarlier(to.iso, from.iso) ? "backwards" : classByLag(to.iso, seen, days);
}

/** Compared as far as both are precise: a month is not before one of its own days. */
function isEarlier(one: IsoDate, other: IsoDate): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

/**
 * The date a document gives for itself: one that the other version does not state, before one that
 * both do; effective before updated when both stand. A notice's date is not the document's own.
 */
function ownDate(dates: readonly StatedDate[], other: readonly StatedDate[] = []): StatedDate | null {
  const known = new Set(other.map((date) => date.iso));
  const own = dates.filter((date) => date.kind !== "announced");
  const fresh = own.filter((date) => !known.has(date.iso));
  const candidates = fresh.length > 0 ? fresh : own;
  return candidates.find((date) => date.kind === "effective") ?? candidates[0] ?? null;
}

/** A date to come that the later version states and the earlier one did not. */
function upcoming(before: readonly StatedDate[], after: readonly StatedDate[], seen: IsoDate): StatedDate | null {
  const known = new Set(before.map((date) => date.iso));
  const fresh = after.filter((date) => !known.has(date.iso) && (lag(date.iso, seen) ?? 0) >= 1);
  return fresh[0] ?? null;
}

/** Stated day minus seen day; null for a month, which names no day. */
function lag(iso: IsoDate, seen: IsoDate): number | null {
  return iso.length === 10 ? daysBetween(seen, iso) : null;
}

function classByLag(iso: IsoDate, seen: IsoDate | null, days: number | null): DateVerdict["class"] {
  if (seen === null) return "same-day";
  if (days === null) return iso === seen.slice(0, 7) ? "same-day" : iso < seen ? "late" : "ahead";
  if (days >= 1) return "ahead";
  return days >= -1 ? "same-day" : "late";
}
