import type { Change, EpochMs, Version, WatchedDocument } from "../../model.ts";
import type { Commit } from "../../ports.ts";
import { changeAlert } from "./alerts.ts";
import { withdrawCandidate } from "./candidates.ts";
import type { CheckDependencies } from "./dependencies.ts";
import { follow } from "./editions.ts";
import { type JudgedStep, judgeStep, loadSide, toChange } from "./judge-change.ts";
import { logLine, suppressedLine } from "./records.ts";

/**
 * An earlier text has come back to stay. Held against the version the person last acknowledged it
 * is an ordinary change: a clause brought back, or taken back, is news. What the text that stood
 * until now said as well has been told, and is not told again.
 */
export async function acceptReturn(
  document: WatchedDocument,
  versionId: string,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Commit> {
  const withdrawn: Commit = document.candidate ? await withdrawCandidate(document, now, deps) : {};
  const { candidate: _candidate, returned, ...rest } = withdrawn.documents?.[0] ?? document;
  const accepted = await judgeReturn(document, versionId, returned?.since ?? now, deps);
  const log = [...(withdrawn.log ?? [])];
  const commit: Commit = { ...withdrawn, documents: [follow(rest, versionId, versionId, now)], log };
  if (!accepted) return { ...commit, log: [...log, logLine(document, now, "folded")] };
  const { step, isNews } = accepted;
  const { suppressed } = step.judged.judgement;
  if (suppressed) {
    return { ...commit, log: [...log, suppressedLine(document, now, suppressed, step.before.id, versionId)] };
  }
  const change: Change = { ...toChange(step), confirmedAt: now };
  const alerts = isNews ? [changeAlert(change, { seenOnce: false, createdAt: now }, deps)] : [];
  return {
    ...commit,
    changes: [...(withdrawn.changes ?? []), change],
    alerts,
    log: [...log, logLine(document, now, isNews ? "told" : "folded", change.id)],
  };
}

/** The step from the acknowledged version to the one that is back; null where that is the same one. */
async function judgeReturn(
  document: WatchedDocument,
  versionId: string,
  since: EpochMs,
  deps: CheckDependencies,
): Promise<{ step: JudgedStep; isNews: boolean } | null> {
  const load = (id: string | undefined) => (id === undefined ? undefined : deps.store.versions.get(id));
  const [from, stood, to] = await Promise.all(
    [document.acknowledgedVersionId, document.headVersionId, versionId].map(load),
  );
  if (!from || !to || from.id === to.id) return null;
  const step = await judgeBetween(document, from, to, since, deps);
  const latest = stood && stood.id !== from.id ? await judgeBetween(document, stood, to, since, deps) : step;
  return { step, isNews: [step, latest].every(({ judged }) => judged.judgement.outcome === "alert") };
}

async function judgeBetween(
  document: WatchedDocument,
  from: Version,
  to: Version,
  since: EpochMs,
  deps: CheckDependencies,
): Promise<JudgedStep> {
  const [before, after] = await Promise.all([loadSide(from, deps), loadSide(to, deps)]);
  const seen = { before: document.lastGoodAt ?? from.firstSeenAt, after: since };
  return judgeStep({ document, before, after, seen, believe: true }, deps);
}
