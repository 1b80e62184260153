import type { DateVerdict, EpochMs, Finding, Severity, Signal, Silence, StatedDate } from "../../model.ts";
import { dayOf, daysBetween, startOf } from "../dates/calendar.ts";

/** What the rest of the dossier knows about a change (see core/story.ts). */
export interface DossierEvidence {
  /** A switch of the same subject that was seen before the policy spoke of it. */
  practiceFirst?: { label: string; seenAt: EpochMs; days: number };
  /** The service's own words that refusing does not undo what was done. */
  notUndone?: { quote: string; documentTitle: string };
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

/** Evidence about how a change was announced: facts with dates, never a verdict on anybody. */
export function announcementOf(input: AnnouncementInput): Signal[] {
  const { findings, dates, dossier } = input;
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
  if (dossier.notUndone) {
    add("not-undone", "info", { quote: dossier.notUndone.quote, document: dossier.notUndone.documentTitle });
  }
  const scoped = findings.find((finding) => finding.regions.length > 0 && finding.severity !== "small");
  if (scoped) add("region", "info", { regions: scoped.regions.join(" "), applies: scoped.applies });
  if (dates.class === "backwards" && dates.after) add("undated", "info", { stated: dates.after.text });
  return signals;
}

type Add = (signal: Signal["signal"], strength: Signal["strength"], params?: Signal["params"]) => void;

function addDateSignals({ dates, seenBefore, findings }: AnnouncementInput, add: Add): void {
  const { after, days } = dates;
  if (findings.length === 0) return;
  if (dates.class === "untouched" && after) add("untouched", "strong", { stated: after.text });
  if (dates.class === "undated" || dates.class === "removed") add("undated", "weak");
  if (after?.precision !== "day") return;
  const stillOld = seenBefore !== null && seenBefore >= startOf(after.iso) + 2 * DAY;
  const moved = dates.class === "same-day" || dates.class === "late";
  if (moved && stillOld && seenBefore !== null) {
    add("backdated", "strong", { stated: after.text, day: dayOf(seenBefore) });
  }
  if (dates.class === "same-day") add("same-day", "weak", { stated: after.text });
  if (dates.class === "late") add("late", "medium", { stated: after.text, days: -(days ?? 0) });
}

/** A date to come on the page, or one that an earlier version already named. */
function announcedAhead({ dates, earlier, seenAfter }: AnnouncementInput): Signal["params"] | null {
  if (dates.class === "ahead" && dates.after) {
    return { stated: dates.after.text, days: dates.days ?? 0, iso: dates.after.iso };
  }
  const iso = dates.after?.iso;
  if (!iso || dates.class === "untouched") return null;
  const teller = earlier.find(({ statedDates }) =>
    statedDates.some((date) => date.iso === iso && date.kind === "announced"),
  );
  if (!teller) return null;
  const told = teller.seenAt;
  const days = told !== null && iso.length === 10 ? daysBetween(dayOf(told), iso) : 0;
  if (told !== null && days < 1 && seenAfter !== null) return null;
  return { stated: dates.after?.text ?? "", days, iso };
}

/**
 * The two marks. Quiet change: it matters, at least one strong signal stands, and no notice was
 * given ahead. No notice seen: it is important, in force at once, late or undated, and no notice
 * was seen. (docs/decisions/0006)
 */
export function silenceOf(severity: Severity, signals: readonly Signal[]): Silence {
  const stands = (...ids: Signal["signal"][]) => signals.some(({ signal }) => ids.includes(signal));
  if (stands("ahead", "told")) return "announced";
  const matters = severity === "important" || severity === "worth-knowing";
  if (matters && signals.some(({ strength }) => strength === "strong")) return "quiet";
  if (severity === "important" && stands("same-day", "late", "undated")) return "no-notice";
  return "none";
}
