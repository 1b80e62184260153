import type { Change, EpochMs, WatchedDocument } from "../../model.ts";
import type { Commit } from "../../ports.ts";
import { changeAlert } from "./alerts.ts";
import { withdrawCandidate } from "./candidates.ts";
import type { CheckDependencies } from "./dependencies.ts";
import { judgeStep, loadSide, toChange } from "./judge-change.ts";
import { logLine, suppressedLine } from "./records.ts";

/**
 * An earlier text has come back to stay. Held against the version the person last acknowledged it
 * is an ordinary change: a clause brought back, or taken back, is news.
 */
export async function acceptReturn(
  document: WatchedDocument,
  versionId: string,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Commit> {
  const withdrawn: Commit = document.candidate ? await withdrawCandidate(document, now, deps) : {};
  const { candidate: _candidate, returned, ...rest } = withdrawn.documents?.[0] ?? document;
  const standing: WatchedDocument = { ...rest, headVersionId: versionId };
  const from = await deps.store.versions.get(document.acknowledgedVersionId ?? versionId);
  const to = await deps.store.versions.get(versionId);
  if (!from || !to || from.id === to.id) {
    return { ...withdrawn, documents: [standing], log: [...(withdrawn.log ?? []), logLine(document, now, "folded")] };
  }
  const step = await judgeStep(
    {
      document,
      before: await loadSide(from, deps),
      after: await loadSide(to, deps),
      seen: { before: document.lastGoodAt ?? from.firstSeenAt, after: returned?.since ?? now },
      believe: true,
    },
    deps,
  );
  const { suppressed, outcome } = step.judged.judgement;
  if (suppressed) {
    const line = suppressedLine(document, now, suppressed, from.id, to.id);
    return { ...withdrawn, documents: [standing], log: [...(withdrawn.log ?? []), line] };
  }
  const change: Change = { ...toChange(step), confirmedAt: now };
  const alerts = outcome === "alert" ? [changeAlert(change, { seenOnce: false, createdAt: now }, deps)] : [];
  return {
    ...withdrawn,
    documents: [standing],
    changes: [...(withdrawn.changes ?? []), change],
    alerts,
    log: [...(withdrawn.log ?? []), logLine(document, now, alerts.length > 0 ? "told" : "folded", change.id)],
  };
}
