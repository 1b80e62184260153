import type { DateVerdict, EpochMs, Finding, Severity, Signal, Silence, StatedDate } from "../../model.ts";
import { dayOf, daysBetween, startOf } from "../dates/calendar.ts";

/** What the rest of the dossier knows about a change (see core/story.ts). */
export interface DossierEvidence {
  /** A switch of the same subject that was seen before the policy spoke of it. */
  practiceFirst?: { label: string; seenAt: EpochMs; days: number };
  /** The service's own words that refusing does not undo what was done. */
  notUndone?: { quote: string; documentTitle: string };
  /** What a document of the service promises, or promised, against what the change says. */
  promise?: { quote: string; documentTitle: string; seenAt: EpochMs };
  /** The change stands in a linked page only; the policy itself did not change. */
  elsewhere?: { documentTitle: string };
  /** The person was told by other ways, and said so. */
  toldAt?: EpochMs;
}

/** What the evidence is gathered from. */
export interface AnnouncementInput {
  findings: readonly Finding[];
  severity: Severity;
  dates: DateVerdict;
  /** The earlier versions' stated dates with the day each version was first seen, oldest first. */
  earlier: readonly { seenAt: EpochMs | null; statedDates: readonly StatedDate[] }[];
  seenBefore: EpochMs | null;
  seenAfter: EpochMs | null;
  dossier: DossierEvidence;
}

const DAY = 24 * 60 * 60 * 1000;
/** A date this young was moved shortly before the text: it was not left standing. */
const FRESH = 7 * DAY;
const LONGEST_MONTH = 31 * DAY;

/** Evidence about how a change was announced: facts with dates, never a verdict on anybody. */
export function announcementOf(input: AnnouncementInput): Signal[] {
  const { findings, dossier } = input;
  const signals: Signal[] = [];
  const add = (signal: Signal["signal"], strength: Signal["strength"], params: Signal["params"] = {}) =>
    signals.push({ signal, strength, params });

  const ahead = announcedAhead(input);
  if (ahead) add("ahead", "counter", ahead);
  if (dossier.toldAt !== undefined) add("told", "counter", { day: dayOf(dossier.toldAt) });
  if (dossier.practiceFirst) {
    const { label, seenAt, days } = dossier.practiceFirst;
    add("practice-first", "strong", { label, day: dayOf(seenAt), days });
  }
  if (dossier.elsewhere) add("elsewhere", "strong", { document: dossier.elsewhere.documentTitle });
  addDateSignals(input, add);
  const silent = !ahead && dossier.toldAt === undefined;
  if (silent && input.severity !== "none" && findings.length > 0) add("no-notice", "weak");
  if (dossier.promise) {
    const { quote, documentTitle, seenAt } = dossier.promise;
    add("promise", "info", { quote, document: documentTitle, day: dayOf(seenAt) });
  }
  if (findings.some(weakensNotice)) add("notice-weakened", "medium");
  if (dossier.notUndone) {
    add("not-undone", "info", { quote: dossier.notUndone.quote, document: dossier.notUndone.documentTitle });
  }
  return [...signals, ...regionSignals(findings)];
}

/** That the gravest statement which names regions holds there only, or not there. */
export function regionSignals(findings: readonly Finding[]): Signal[] {
  const scoped = findings.find((finding) => finding.regions.length > 0 && finding.severity !== "small");
  if (!scoped) return [];
  const { regions, applies, outside } = scoped;
  const params = { regions: regions.join(" "), applies, ...(outside && { outside: "yes" }) };
  return [{ signal: "region", strength: "info", params }];
}

/** Whether a finding takes from how changes are told. */
function weakensNotice({ class: subject, direction, severity, action }: Finding): boolean {
  return subject === "policy_change_terms" && direction === "worse" && severity !== "small" && action !== "added";
}

type Add = (signal: Signal["signal"], strength: Signal["strength"], params?: Signal["params"]) => void;

function addDateSignals(input: AnnouncementInput, add: Add): void {
  const { after, class: moved } = input.dates;
  if (input.findings.length === 0) return;
  if (moved === "undated" || moved === "removed") add("undated", "weak");
  if (!after || moved === "ahead") return;
  if (moved === "untouched") {
    // A date need not move for an edit without effect.
    if (!matters(input.severity)) return;
    add("untouched", isFresh(after, input.seenAfter) ? "weak" : "strong", { stated: after.text });
  } else addMovedDate(input, after, add);
}

/** A date that was moved or put in: since when the text is in force, as the page says and as was seen. */
function addMovedDate(
  { dates, seenBefore }: AnnouncementInput,
  { text: stated, iso, precision }: StatedDate,
  add: Add,
) {
  const { class: moved, days } = dates;
  const stillOld = precision === "day" && seenBefore !== null && seenBefore >= startOf(iso) + 2 * DAY;
  if (stillOld) add("backdated", "strong", { stated, day: dayOf(seenBefore) });
  if (moved === "late" || (days !== null && days < -1))
    add("late", "medium", { stated, iso, days: days === null ? 0 : -days });
  else if (moved === "same-day" || days !== null) add("same-day", "weak", { stated, iso });
}

/** How grave a change is by what is known of it: that a clause changed of which no rule knows more does not weigh. */
export function knownGravity(findings: readonly Finding[]): Severity {
  return findings.find((finding) => finding.class !== "plain_words")?.severity ?? "none";
}

/** Whether a change does something to the reader. */
function matters(severity: Severity): boolean {
  return severity === "important" || severity === "worth-knowing";
}

/** Whether a date lies so shortly before the first look at the text that it may just have been moved. */
function isFresh({ iso }: StatedDate, seenAfter: EpochMs | null): boolean {
  if (seenAfter === null) return false;
  const month = iso.length === 7 ? LONGEST_MONTH : 0;
  return startOf(iso) + month + FRESH >= startOf(dayOf(seenAfter));
}

/** A date to come on the page, or one that an earlier version named before it came. */
function announcedAhead({ dates, earlier }: AnnouncementInput): Signal["params"] | null {
  const { after, days } = dates;
  if (!after) return null;
  const { text: stated, iso } = after;
  if (dates.class === "ahead" || (days !== null && days > 0)) return { stated, days: days ?? 0, iso };
  if (dates.class === "untouched") return null;
  for (const version of earlier) {
    const ahead = daysAhead(version, iso);
    if (ahead !== null) return { stated, days: ahead, iso };
  }
  return null;
}

/** How many days before a date an earlier version named it; 0 where that cannot be counted; null for not. */
function daysAhead({ seenAt, statedDates }: AnnouncementInput["earlier"][number], iso: string): number | null {
  const teller = statedDates.find((date) => date.iso === iso);
  if (!teller) return null;
  if (seenAt === null || iso.length !== 10) return teller.kind === "announced" ? 0 : null;
  const days = daysBetween(dayOf(seenAt), iso);
  return days >= 1 ? days : null;
}

/**
 * The two marks. Quiet change: it matters, at least one strong signal stands, and no notice was
 * given ahead. No notice seen: it is important, in force at once, late or undated, and no notice
 * was seen. (docs/decisions/0006)
 */
export function silenceOf(severity: Severity, signals: readonly Signal[]): Silence {
  const stands = (...ids: Signal["signal"][]) => signals.some(({ signal }) => ids.includes(signal));
  if (stands("ahead", "told")) return "announced";
  if (matters(severity) && signals.some(({ strength }) => strength === "strong")) return "quiet";
  if (severity === "important" && stands("same-day", "late", "undated")) return "no-notice";
  return "none";
}
