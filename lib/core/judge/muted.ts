import type { Finding, Judgement, MutedFinding, MutedPlace } from "../../model.ts";
import { normalForm } from "../text/normal-form.ts";
import { changedWords } from "./details.ts";
import { findingsOf } from "./findings.ts";
import { type Lexicon, tokensOf } from "./lexicon.ts";
import { outcomeOf } from "./severity.ts";
import { readStatement } from "./statement.ts";

/** Clauses of which a smaller share of the words agrees are two clauses. */
const ALIKE = 0.75;
/** What is done by changing a sentence rests on both of its wordings. */
const OF_BOTH_SIDES: ReadonlySet<Finding["action"]> = new Set(["detail-edited", "promise-narrowed", "flipped"]);
const GONE: ReadonlySet<Finding["action"]> = new Set(["removed", "promise-removed"]);

/**
 * A judgement without the findings that the person called wrong: severity and outcome follow from
 * the others alone. Any marks that were applied before are undone first, so that taking one back is
 * the same call without it. How the change was announced is for the caller to ask again.
 */
export function withMuted(judgement: Judgement, marks: readonly MutedFinding[], lexicon: Lexicon | null): Judgement {
  const all = allFindings(judgement);
  const placed = all.map((finding, place) => ({ finding, place, by: markOf(finding, marks, lexicon)?.id }));
  const muted = placed.filter((one): one is MutedPlace => one.by !== undefined);
  if (muted.length === 0 && judgement.muted === undefined) return judgement;
  const { muted: _before, ...rest } = judgement;
  const findings = placed.filter(({ by }) => by === undefined).map(({ finding }) => finding);
  const severity = findings[0]?.severity ?? "none";
  return { ...rest, outcome: outcomeOf(severity), severity, findings, ...(muted.length > 0 && { muted }) };
}

/** All findings of a change in their first order, whether or not they were called wrong. */
export function allFindings({ findings, muted = [] }: Pick<Judgement, "findings" | "muted">): Finding[] {
  const all = [...findings];
  for (const { place, finding } of muted.toSorted((one, other) => one.place - other.place)) {
    all.splice(place, 0, finding);
  }
  return all;
}

function markOf(finding: Finding, marks: readonly MutedFinding[], lexicon: Lexicon | null): MutedFinding | undefined {
  return marks.find((mark) => isSameFinding(mark.finding, finding, lexicon));
}

/**
 * Whether a finding is one that was called wrong: of the same class, about the same thing done by
 * the same party on the same condition, in the same words or in the same clause re-worded so little
 * that the judge itself finds nothing in the difference. What an edit makes graver is another finding.
 */
export function isSameFinding(marked: Finding, finding: Finding, lexicon: Lexicon | null): boolean {
  if (kindOf(marked) !== kindOf(finding)) return false;
  const [side, other] = GONE.has(finding.action) ? (["before", "after"] as const) : (["after", "before"] as const);
  const same = (which: "before" | "after") => isSameClause(marked[which], finding[which], lexicon);
  return same(side) && (!OF_BOTH_SIDES.has(finding.action) || same(other));
}

function kindOf(finding: Finding): string {
  const { action, direction, actor, condition, outside = false } = finding;
  return JSON.stringify([finding.class, action, direction, actor, condition, outside, finding.regions.toSorted()]);
}

function isSameClause(one: string | null, other: string | null, lexicon: Lexicon | null): boolean {
  if (one === null || other === null) return one === other;
  if (normalForm(one) === normalForm(other)) return true;
  return lexicon !== null && areAlike(one, other, lexicon) && !isToldBetween(one, other, lexicon);
}

/** Most words agree, and every number does. */
function areAlike(one: string, other: string, lexicon: Lexicon): boolean {
  const [before, after] = [one, other].map((text) => readStatement(text, "", lexicon));
  if (!before || !after || numbersIn(one, lexicon) !== numbersIn(other, lexicon)) return false;
  const { inserted, deleted } = changedWords(before, after);
  const words = before.tokens.length + after.tokens.length;
  return words - inserted.size - deleted.size >= ALIKE * words;
}

function numbersIn(text: string, { language }: Lexicon): string {
  const words = tokensOf(text, language).map(({ word }) => word);
  return words.filter((word) => /\p{N}/u.test(word)).join(" ");
}

/** Whether the judge would have anything to say of an edit from one clause to the other. */
function isToldBetween(one: string, other: string, lexicon: Lexicon): boolean {
  const [before, after] = [
    { text: one, lead: "" },
    { text: other, lead: "" },
  ];
  const context = { lexicon, before: [before], after: [after], region: "" };
  return findingsOf([{ section: "", headings: [], before, after }], context).length > 0;
}
