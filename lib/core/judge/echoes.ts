import type { Finding } from "../../model.ts";
import type { Move } from "./moves.ts";

/** More specific subjects speak for the more general ones in the same sentence. */
const SPEAKS_FOR: Readonly<Record<string, readonly string[]>> = {
  sharing_own_purposes: ["affiliates", "sharing_third_party"],
  affiliates: ["sharing_third_party"],
  location: ["new_data"],
  ai_training: ["default_on"],
  not_retroactive: ["opt_out"],
};

/** A finding, and what it was made from. */
export interface Told {
  finding: Finding;
  move: Move;
}

/**
 * What a rule found in one change, with one Important finding for each thing that is told: a
 * document that says the same in six places is told of once, by the place that says it outright
 * rather than by one that tells how to refuse it. The others are no graver than Worth knowing.
 */
export function withoutEchoes(told: readonly Told[]): Finding[] {
  const important = told.filter(({ finding }) => finding.severity === "important");
  const leads = new Map<string, Told>();
  for (const one of important) {
    const lead = leads.get(sameAs(one));
    if (!lead || isPlainer(one, lead)) leads.set(sameAs(one), one);
  }
  return told.map((one) => {
    if (one.finding.severity !== "important" || leads.get(sameAs(one)) === one) return one.finding;
    return { ...one.finding, severity: "worth-knowing", reasons: [...one.finding.reasons, { id: "said-again" }] };
  });
}

/** What is told with the same headline, of the same regions. */
function sameAs({ finding }: Told): string {
  const { class: subject, action, direction, actor, regions, outside } = finding;
  return JSON.stringify([subject, action, direction, actor, regions.toSorted(), outside ?? false]);
}

function isPlainer(one: Told, other: Told): boolean {
  return one.move.sighting.stance === "does" && other.move.sighting.stance === "refusable";
}

/**
 * Where a unit is spoken for by a more specific finding, the general one becomes small; and so does good news
 * of a sentence that something worse is told of.
 */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const unitOf = ({ before, after }: Finding) => JSON.stringify([before, after]);
  const spokenFor = new Set(
    findings.flatMap((finding) => (SPEAKS_FOR[finding.class] ?? []).map((general) => general + unitOf(finding))),
  );
  const known = new Set(findings.filter(isTold).map(unitOf));
  const worse = new Set(findings.filter(({ direction }) => direction === "worse").map(unitOf));
  const isSmall = (finding: Finding) =>
    spokenFor.has(finding.class + unitOf(finding)) || (isDeed(finding) && worse.has(unitOf(finding)));
  return findings
    .filter((finding) => finding.class !== "use_limits" || !known.has(unitOf(finding)))
    .map((finding) => (isSmall(finding) ? { ...finding, severity: "small" } : finding));
}

/** Good news of what is done, and not of what the reader can do about it. */
function isDeed({ severity, class: subject }: Finding): boolean {
  return severity === "good" && subject !== "opt_out" && subject !== "reader_rights";
}

/** Whether a rule that knows the subject tells of it; then the general one need not. */
function isTold({ class: subject, severity, direction }: Finding): boolean {
  return (
    subject !== "use_limits" && direction !== "better" && (severity === "important" || severity === "worth-knowing")
  );
}
