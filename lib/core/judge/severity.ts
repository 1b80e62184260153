import type { Finding, Outcome, Reason, Severity } from "../../model.ts";

/** Points from which a finding is Important, and from which it is worth knowing. */
const IMPORTANT = 6;
const WORTH_KNOWING = 3;
/** What it loses where it does not hold where the person lives. */
const ELSEWHERE = 3;
/** What a weak cue can reach at most; more where a promise about private content became its opposite. */
const MOST_FOR_WEAK = 2;
const MOST_FOR_WEAK_FLIPPED = 3;

/** The facts about a finding that its severity follows from. */
export interface Weighed {
  base: number;
  /** Told for its own sake, whichever way it points. */
  isNews: boolean;
  action: Finding["action"];
  direction: Finding["direction"];
  condition: Finding["condition"];
  applies: Finding["applies"];
  firstMention: boolean;
  goneEverywhere: boolean;
  privateContent: boolean;
  /** The edit took out that the reader is asked first. */
  consentLost: boolean;
  weak: boolean;
}

/** Actions by which something is done to the reader; a weakened promise is none of them. */
const TAKES: ReadonlySet<Finding["action"]> = new Set(["added", "detail-edited"]);

const BY_ACTION: Readonly<Record<Finding["action"], number>> = {
  added: 0,
  removed: 0,
  "promise-removed": 1,
  "promise-narrowed": 0,
  flipped: 2,
  "detail-edited": 0,
};

/** Asking first taken out; its reason is the detail itself. */
const CONSENT_LOST = 1;

/**
 * Weighs a finding by explainable points. The points are never shown; the reasons are.
 * (Scale and weights: docs/decisions/0007.)
 */
export function weigh(facts: Weighed): { severity: Severity; reasons: Reason[] } {
  const reasons: Reason[] = [];
  if (facts.direction === "better") return { severity: goodNews(facts), reasons };
  if (facts.direction === "neutral") return weighNews(facts);
  let points = facts.base + BY_ACTION[facts.action] + (facts.consentLost ? CONSENT_LOST : 0);
  const add = (when: boolean, worth: number, id: string) => {
    if (!when) return;
    points += worth;
    reasons.push({ id });
  };
  add(facts.firstMention && facts.action === "added", 2, "first-mention");
  // What is mild by itself does not become grave by what it is about.
  add(facts.privateContent && facts.base >= WORTH_KNOWING, 2, "private-content");
  add(facts.condition === "unless-opt-out" || facts.condition === "default-on", 1, "unless-you-act");
  add(facts.condition === "consent" && TAKES.has(facts.action), -4, "only-with-consent");
  if (facts.applies === "no") {
    // Loud is only what concerns the person, however grave it is for others.
    points = Math.min(points - ELSEWHERE, IMPORTANT - 1);
    reasons.push(notHere(weigh({ ...facts, applies: "yes" }).severity));
  }
  add(facts.weak, 0, "weak-cue");
  if (facts.weak) points = Math.min(points, mostForWeak(facts));
  return { severity: severityOf(points), reasons };
}

/** What is told for its own sake, whichever way it points; it is small for who lives elsewhere. */
function weighNews({ isNews, weak, base, applies }: Weighed): { severity: Severity; reasons: Reason[] } {
  const here = isNews && !weak ? severityOf(base) : "small";
  return applies === "no" && here !== "small"
    ? { severity: "small", reasons: [notHere(here)] }
    : { severity: here, reasons: [] };
}

const NOT_HERE = "not-where-you-are";

/** That a finding does not hold where the person lives, with the severity that it has where it does. */
function notHere(here: Severity): Reason {
  return { id: NOT_HERE, params: { here } };
}

/** A finding as it would have been weighed for somebody for whom it applies otherwise. */
export function weighedFor(finding: Finding, applies: Finding["applies"]): Finding {
  const { severity, reasons, direction } = finding;
  const known = reasons.find(({ id }) => id === NOT_HERE);
  if (known && applies !== "no") {
    const here = known.params?.["here"] as Severity | undefined;
    return { ...finding, applies, severity: here ?? severity, reasons: reasons.filter((one) => one !== known) };
  }
  const elsewhere = severityElsewhere(finding);
  const isSame = direction === "better" || (direction === "neutral" && elsewhere === severity);
  if (known || applies !== "no" || isSame) return { ...finding, applies };
  return { ...finding, applies, severity: elsewhere, reasons: [...reasons, notHere(severity)] };
}

/** One step down, as by its points: what is weak is held down already. */
function severityElsewhere({ severity, reasons }: Finding): Severity {
  if (severity === "important") return "worth-knowing";
  return severity === "worth-knowing" && reasons.every(({ id }) => id !== "weak-cue") ? "small" : severity;
}

function mostForWeak({ action, privateContent }: Weighed): number {
  return action === "flipped" && privateContent ? MOST_FOR_WEAK_FLIPPED : MOST_FOR_WEAK;
}

function severityOf(points: number): Severity {
  if (points >= IMPORTANT) return "important";
  return points >= WORTH_KNOWING ? "worth-knowing" : "small";
}

/** Good news only where it is good for the whole document, not where a sentence merely moved. */
function goodNews({ action, goneEverywhere, weak }: Weighed): Severity {
  if (weak || action === "detail-edited") return "small";
  return action === "removed" && !goneEverywhere ? "small" : "good";
}

const ORDER: readonly Severity[] = ["important", "worth-knowing", "good", "small", "none"];

type Ranked = Pick<Finding, "severity" | "applies">;

/** Gravest first; of equal ones those that hold where the person lives; then they keep their order. */
export function bySeverity(one: Ranked, other: Ranked): number {
  const elsewhere = (finding: Ranked) => Number(finding.applies === "no");
  return ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity) || elsewhere(one) - elsewhere(other);
}

/** What matters is told; the rest is kept. */
export function outcomeOf(severity: Severity): Outcome {
  return severity === "important" || severity === "worth-knowing" ? "alert" : "record";
}
