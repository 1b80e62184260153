import { isSecondLook } from "../../core/schedule.ts";
import type { Change, ChangeAlert, EpochMs, Finding, LogEntry, WatchedDocument } from "../../model.ts";
import type { Commit } from "../../ports.ts";
import { changeAlert } from "./alerts.ts";
import type { CheckDependencies } from "./dependencies.ts";
import { follow } from "./editions.ts";
import { announceAgain } from "./evidence.ts";
import type { JudgedStep } from "./judge-change.ts";
import { logLine } from "./records.ts";

/** A second look agreed: the text stands now, and whatever waited is told. */
export async function confirmCandidate(
  document: WatchedDocument,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Commit> {
  const { candidate, returned: _returned, ...rest } = document;
  const change = candidate ? await deps.store.changes.get(candidate.changeId) : undefined;
  if (!candidate || !change) throw new Error(`Document ${document.id} has no change to confirm.`);
  // By now more may be known of how it was announced: the rest of the dossier was looked at too.
  const confirmed: Change = { ...(await announceAgain(change, deps)), confirmedAt: now };
  const earlier = await deps.store.alerts.ofChange(change.id);
  const alert = confirmedAlert(confirmed, earlier?.kind === "change" ? earlier : undefined, now, deps);
  return {
    documents: [follow(rest, change.fromVersionId, candidate.versionId, now)],
    changes: [confirmed],
    alerts: alert ? [alert] : [],
    log: [logLine(document, now, earlier ? "confirmed" : alert ? "told" : "folded", change.id)],
  };
}

function confirmedAlert(
  change: Change,
  earlier: ChangeAlert | undefined,
  now: EpochMs,
  deps: CheckDependencies,
): ChangeAlert | null {
  if (earlier) return { ...earlier, seenOnce: false, severity: change.judgement.severity };
  if (change.judgement.outcome !== "alert") return null;
  return changeAlert(change, { seenOnce: false, createdAt: now }, deps);
}

/** A second look no longer shows the text: whatever was told of it is taken back, and the diary says so. */
export async function withdrawCandidate(
  document: WatchedDocument,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Commit> {
  const { candidate, ...rest } = document;
  const change = candidate ? await deps.store.changes.get(candidate.changeId) : undefined;
  if (!change) return { documents: [rest], log: [logLine(document, now, "unchanged")] };
  const alert = await deps.store.alerts.ofChange(change.id);
  return {
    documents: [rest],
    changes: [{ ...change, withdrawnAt: now }],
    removeAlerts: alert ? [alert.id] : [],
    log: [withdrawnLine(document, change, now)],
  };
}

/**
 * A text that a second look did not show is there again: seen twice, half a day apart, it is as
 * proven as any, and the alert that was taken back stands again. Null for any other text.
 */
export async function restoreWithdrawn(
  document: WatchedDocument,
  versionId: string,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Commit | null> {
  const changes = await deps.store.changes.ofDocument(document.id);
  const withdrawn = changes.findLast((change) => change.toVersionId === versionId && change.withdrawnAt !== undefined);
  const isNext = withdrawn !== undefined && withdrawn.fromVersionId === document.headVersionId;
  if (document.candidate || !isNext || !isSecondLook(withdrawn.firstSeenAt, now)) return null;
  const { withdrawnAt: _withdrawnAt, ...standing } = withdrawn;
  const change: Change = { ...(await announceAgain(standing, deps)), confirmedAt: now };
  const { outcome, severity } = change.judgement;
  const alert = changeAlert(change, { seenOnce: false, createdAt: now }, deps);
  const wasTold = severity === "important";
  const { returned: _returned, ...rest } = document;
  return {
    documents: [follow(rest, withdrawn.fromVersionId, versionId, now)],
    changes: [change],
    alerts: outcome === "alert" ? [{ ...alert, ...(wasTold && { notifiedAt: withdrawn.firstSeenAt }) }] : [],
    log: [logLine(document, now, outcome === "alert" ? "told" : "folded", change.id)],
  };
}

function withdrawnLine(document: WatchedDocument, change: Change, now: EpochMs): LogEntry {
  return {
    ...logLine(document, now, "withdrawn", change.id),
    versionIds: [change.fromVersionId, change.toVersionId],
  };
}

/** What becomes of a text that waited when yet another text comes. */
export interface Superseded {
  /** What it said stands in the new text too, and long enough: the new text needs no second look. */
  proven: boolean;
  /** Since when what matters was seen. */
  firstSeenAt: EpochMs;
  /** The alert that had been told of it. */
  told: ChangeAlert | null;
  changes: Change[];
  removeAlerts: string[];
  log: LogEntry[];
}

/**
 * A page whose every look differs (a counter in the text) would never see a second look agree as
 * a whole. What counts is whether the findings stand: if all that mattered in the waiting text is
 * in the new one too, the new one takes its place and its time.
 */
export async function supersede(
  document: WatchedDocument,
  step: JudgedStep,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Superseded> {
  const nothing = { proven: false, firstSeenAt: now, told: null, changes: [], removeAlerts: [], log: [] };
  const { candidate } = document;
  const change = candidate ? await deps.store.changes.get(candidate.changeId) : undefined;
  if (!candidate || !change) return nothing;
  const alert = await deps.store.alerts.ofChange(change.id);
  const stands = standsIn(change.judgement.findings, step.judged.judgement.findings);
  return {
    proven: stands && isSecondLook(candidate.firstSeenAt, now),
    firstSeenAt: stands ? candidate.firstSeenAt : now,
    told: stands && alert?.kind === "change" ? alert : null,
    changes: [{ ...change, withdrawnAt: now }],
    removeAlerts: alert ? [alert.id] : [],
    log: [withdrawnLine(document, change, now)],
  };
}

/** Whether every finding that mattered is found again, word for word. */
function standsIn(earlier: readonly Finding[], later: readonly Finding[]): boolean {
  const grave = earlier.filter((finding) => finding.severity === "important" || finding.severity === "worth-knowing");
  return (
    grave.length > 0 &&
    grave.every((finding) =>
      later.some(
        (other) => other.class === finding.class && other.action === finding.action && other.after === finding.after,
      ),
    )
  );
}
