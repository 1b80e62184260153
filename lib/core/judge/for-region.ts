import type { Finding, Judgement } from "../../model.ts";
import { knownGravity, regionSignals, silenceOf } from "./announcement.ts";
import { appliesIn } from "./regions.ts";
import { bySeverity, weighedFor } from "./severity.ts";

/**
 * A judgement for somebody who lives in a region, whatever was known of that when it was judged: what does not hold there
 * weighs less, and what holds there weighs fully again. What is kept stays as it was judged; who moves back sees it so.
 *
 * @param region - ISO country or `US-XX`; empty when not known.
 */
export function judgementFor(judgement: Judgement, region: string): Judgement {
  const findings = judgement.findings.map((finding) => findingFor(finding, region)).sort(bySeverity);
  const rest = judgement.announcement.filter(({ signal }) => signal !== "region");
  const announcement = [...rest, ...regionSignals(findings)];
  const severity = findings[0]?.severity ?? judgement.severity;
  const silence = judgement.outcome === "alert" ? silenceOf(knownGravity(findings), announcement) : judgement.silence;
  return { ...judgement, findings, severity, announcement, silence };
}

/** The same of one finding. */
export function findingFor(finding: Finding, region: string): Finding {
  const { regions, outside = false } = finding;
  return weighedFor(finding, appliesIn({ regions, outside }, region));
}
