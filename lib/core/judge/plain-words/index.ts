import type { Finding, FindingClass } from "../../../model.ts";
import { letterForm } from "../../text/normal-form.ts";
import { wordsOf } from "../../text/tokens.ts";
import { passageAt } from "../passage.ts";
import { plainFinding, textsOf } from "../plain.ts";
import { weighedFor } from "../severity.ts";
import { type Statement, wordsAt } from "../statement.ts";
import type { Unit } from "../units.ts";
import type { Where } from "../where.ts";
import { isRow, losesTime, lostWords, type Substance, substanceOf } from "./substance.ts";

/** A unit with its sentences read. */
export interface ReadUnit {
  unit: Unit;
  before: Statement | null;
  after: Statement | null;
}

/** What is asked of the whole of a change. */
interface Context {
  /** Small words of the language that mean nothing by themselves. */
  particles: ReadonlySet<string>;
  whereOf(read: ReadUnit): Where;
  /** Whether some words stand anywhere in a version. */
  holds: Readonly<Record<"before" | "after", (words: string) => boolean>>;
}

/** Characters of a sentence that says one thing; in a longer one news may be the least of what it says. */
const LONGEST_KNOWN = 140;
/** Classes whose detail is a length of time: where that is better, it is all that changed. */
const TIMED: ReadonlySet<FindingClass> = new Set(["retention", "children"]);
/** Of words in common, a sentence with fewer is another sentence. */
const REWRITTEN = 0.6;
/** Fewer words stand at many places. */
const FEWEST_MOVED = 4;
/** So many words that are gone said something. */
const MUCH = 3;
/** A sentence that is whole ends with a sign. */
const ENDS = /[.;:!?…]\W*$/u;
/** Of those that no rule knows no more are told: whoever reads them reads the text as well. */
const MOST = 3;

/**
 * What no rule tells of, although a clause about the reader changed in more than its form: that it changed, with
 * both wordings, those first in which most changed. Whether it is good or bad for the reader is not known, and
 * each finding says so. A policy can take something away in words that no rule was made for.
 */
export function plainWords(units: readonly ReadUnit[], told: readonly Finding[], context: Context): Finding[] {
  const byTexts = Map.groupBy(told, ({ before, after }) => keyOf(before, after));
  const left = units.filter((read) => {
    const ofIt = byTexts.get(keyOf(read.unit.before?.text ?? null, read.unit.after?.text ?? null)) ?? [];
    return !ofIt.some((finding) => speaks(finding, read, context.particles));
  });
  const weighed = withoutTables(left).flatMap((read) => {
    const substance = isHeading(read) ? null : substanceOf(read.before, read.after, context.particles);
    return substance ? [{ read, substance }] : [];
  });
  // A page that lost many clauses at once, and got nothing in their place, is more often not whole than shorter.
  const isCut = weighed.filter(({ read }) => !read.after).length > MOST;
  const findings: Finding[] = [];
  for (const { read, substance } of weighed.sort((one, other) => other.substance.weight - one.substance.weight)) {
    if (findings.length === MOST) break;
    const where = context.whereOf(read);
    const isNone = (isCut && !read.after) || isForOthers(read, where) || isCutOff(read, left);
    if (!isNone && !isMoved(substance, context)) findings.push(toFinding(read, substance, where));
  }
  return findings;
}

/** A clause for one region that comes or goes whole: pages show it to some, and leave it out for others. */
function isForOthers({ before, after }: ReadUnit, { regions, applies }: Where): boolean {
  return !(before && after) && regions.length > 0 && applies !== "yes";
}

const keyOf = (before: string | null, after: string | null) => JSON.stringify([before, after]);

/** Whether a finding speaks for its sentence: a small one only where it knows what the whole change is. */
function speaks(finding: Finding, read: ReadUnit, particles: ReadonlySet<string>): boolean {
  const { class: subject, severity, direction, action, applies, before, after } = finding;
  if (applies === "no") return true;
  // That it holds somewhere says nothing of what holds there.
  if (subject === "region_scope") return false;
  const isShort = (before ?? after ?? "").length <= LONGEST_KNOWN;
  if (before === null || after === null) {
    // That something can be refused is the least of what a long sentence may say of it.
    if (severity === "good") return subject !== "opt_out" || action !== "added" || isShort;
    return severity !== "small" || (direction === "neutral" && isShort);
  }
  if (severity === "good") return !(isRewritten(before, after) || takesMore(finding, read, particles));
  return severity !== "small" || (direction === "better" && action === "detail-edited" && TIMED.has(subject));
}

/** Whether so much of a sentence is other words that more than what is good in it can have changed. */
function isRewritten(before: string, after: string): boolean {
  const [old, fresh] = [new Set(wordsOf(before)), new Set(wordsOf(after))];
  const shared = [...fresh].filter((word) => old.has(word)).length;
  return shared < REWRITTEN * Math.max(old.size, fresh.size);
}

/**
 * Whether an edit that brought something good took something else: other words, or a length of time. A way to refuse
 * that comes in the place of anything can have come in the place of being asked.
 */
function takesMore(
  { class: subject, action }: Finding,
  { before, after }: ReadUnit,
  particles: ReadonlySet<string>,
): boolean {
  if (!before || !after) return false;
  if (action !== "added") return losesTime(before, after);
  return subject === "opt_out" ? lostWords(before, after) > 0 : lostWords(before, after, particles) >= MUCH;
}

function isHeading({ unit }: ReadUnit): boolean {
  return unit.before?.isHeading === true || unit.after?.isHeading === true;
}

/** An edit by which text came from elsewhere, or went there: two sentences that were run together, or parted. */
function isMoved({ gone, fresh }: Substance, { holds }: Context): boolean {
  if (wordsOf(gone).length < FEWEST_MOVED && wordsOf(fresh).length < FEWEST_MOVED) return false;
  return (gone === "" || holds.after(gone)) && (fresh === "" || holds.before(fresh));
}

/** A sentence of which the other version has the beginning alone, without its end: something broke off there. */
function isCutOff({ unit: { before, after } }: ReadUnit, units: readonly ReadUnit[]): boolean {
  const breaksOff = (part: string, whole: string) =>
    part.includes(" ") && !ENDS.test(part) && ENDS.test(whole) && letterForm(whole).startsWith(letterForm(part));
  if (before && after) return breaksOff(before.text, after.text) || breaksOff(after.text, before.text);
  const [side, other] = before ? (["before", "after"] as const) : (["after", "before"] as const);
  const whole = (before ?? after)?.text ?? "";
  return units.some(({ unit }) => !unit[side] && breaksOff(unit[other]?.text ?? "", whole));
}

/** A table that changed all over has another layout, or other labels. */
function withoutTables(units: readonly ReadUnit[]): readonly ReadUnit[] {
  const rows = new Set(units.filter(({ before, after }) => [before, after].some((side) => side && isRow(side))));
  return rows.size > MOST ? units.filter((read) => !rows.has(read)) : units;
}

function toFinding({ unit, before, after }: ReadUnit, { span, gone, fresh }: Substance, where: Where): Finding {
  const statement = (after ?? before) as Statement;
  const passage = { id: after ? "says" : "said", params: { words: passageAt(statement, span) } };
  // Where something was put in, the passage shows it.
  const cut = gone !== "" && fresh === "" ? [{ id: "detail-removed", params: { words: gone } }] : [];
  const finding = plainFinding({
    class: "plain_words",
    action: before && after ? "detail-edited" : before ? "removed" : "added",
    severity: "worth-knowing",
    ...where,
    ...textsOf(unit),
    quote: wordsAt(statement, span),
    reasons: [passage, ...cut, { id: "no-rule" }],
  });
  return weighedFor(finding, where.applies);
}
