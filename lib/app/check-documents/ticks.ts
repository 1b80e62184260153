import { type Comparison, compareVersions } from "../../core/compare/index.ts";
import { isSecondLook } from "../../core/schedule.ts";
import { learn, tickedIn, ticksOnly } from "../../core/volatile.ts";
import type { EpochMs, WatchedDocument } from "../../model.ts";
import type { Commit } from "../../ports.ts";
import { confirmCandidate } from "./candidates.ts";
import type { CheckDependencies } from "./dependencies.ts";
import type { JudgedStep } from "./judge-change.ts";
import { logLine, tickLine } from "./records.ts";

/** A document with what a look taught about it, and all that follows where nothing but ticks was new. */
export interface Learnt {
  document: WatchedDocument;
  commit: Commit | null;
}

/**
 * Learns which places of a document tick, from the difference to the text of the look before: the
 * one that waits for its second look, else the one that stands. Where nothing else differs, and
 * nothing that was found says anything to the reader, the look brought no new text.
 */
export async function learnTicks(
  document: WatchedDocument,
  step: JudgedStep,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Learnt> {
  const { findings } = step.judged.judgement;
  const previous = document.candidate ? await sinceCandidate(document.candidate.versionId, step, deps) : null;
  if (!previous && findings.length > 0) return { document, commit: null };
  const comparison = previous ?? step.judged.comparison;
  const places = learn(document.volatile, comparison, now);
  const isNothing = findings.length === 0 && ticksOnly(comparison, places);
  const learnt = places.length > 0 ? { ...document, volatile: places } : document;
  return { document: learnt, commit: isNothing ? await settleTick(learnt, comparison, now, deps) : null };
}

async function sinceCandidate(versionId: string, { after }: JudgedStep, deps: CheckDependencies): Promise<Comparison> {
  const [blocks, { dateCues }] = await Promise.all([deps.store.versions.blocks(versionId), deps.readingWords()]);
  return compareVersions(blocks, after.blocks, after.lang, dateCues);
}

async function settleTick(
  document: WatchedDocument,
  comparison: Comparison,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Commit> {
  const line = tickLine(document, now, tickedIn(comparison));
  if (!document.candidate) return { documents: [document], log: [line] };
  if (isSecondLook(document.candidate.firstSeenAt, now)) return confirmCandidate(document, now, deps);
  return { documents: [document], log: [line, logLine(document, now, "unchanged")] };
}
