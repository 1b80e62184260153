import { unlikeLast } from "../../core/capture-quality/against-last.ts";
import { isBelieved } from "../../core/looks.ts";
import { nextRegularLook } from "../../core/schedule.ts";
import type { Block, Change, ChangeAlert, EpochMs, Suppression, WatchedDocument } from "../../model.ts";
import type { Commit, NewVersion } from "../../ports.ts";
import { changeAlert } from "./alerts.ts";
import { supersede } from "./candidates.ts";
import type { CheckDependencies } from "./dependencies.ts";
import { type Base, follow, predecessorOf } from "./editions.ts";
import { type JudgedStep, judgeStep, toChange } from "./judge-change.ts";
import { joinLinkedPages } from "./linked-pages.ts";
import { afterLook, type GoodLook, logLine, nextVersion, suppressedLine } from "./records.ts";
import { learnTicks } from "./ticks.ts";

/**
 * A text never seen before is kept out (it cannot be believed yet), kept without a word (nothing
 * but typography), or put forward as a change: an important one is told at once, marked seen once,
 * any other waits for its second look.
 *
 * @param original - The record before this look.
 * @param document - The record after it.
 */
export async function settleNewText(
  original: WatchedDocument,
  document: WatchedDocument,
  look: GoodLook,
  deps: CheckDependencies,
): Promise<Commit> {
  await deps.store.journal.stage(document.id, "judge");
  const now = deps.clock.now();
  const base = await predecessorOf(document, look.extract, deps);
  const fresh = await nextVersion(document, look, now, deps);
  const held = countHeld(original, look, now);
  const believe = isBelieved(held, now);
  const unlike = believe ? null : await unlikeBase(base, look, deps);
  if (unlike) return hold(original, held, unlike, base.version.id, now, deps);
  const step = await judgeStep(
    {
      document,
      before: base.side,
      after: { id: fresh.version.id, ...look.extract },
      seen: { before: original.lastGoodAt ?? base.version.firstSeenAt, after: now },
      believe,
    },
    deps,
  );
  const { outcome, suppressed } = step.judged.judgement;
  if (outcome === "hold" && suppressed) return hold(original, held, suppressed, base.version.id, now, deps);
  if (outcome === "suppressed" && suppressed) {
    return {
      version: fresh,
      documents: [follow(document, base.version.id, fresh.version.id, now)],
      log: [suppressedLine(document, now, suppressed, base.version.id, fresh.version.id)],
    };
  }
  const learnt = await learnTicks(document, step, now, deps);
  return learnt.commit ?? propose(learnt.document, fresh, step, now, deps);
}

/** Whether a text cannot be the next one of its base, by its size and where it was read. */
async function unlikeBase({ version, side }: Base, { extract, page }: GoodLook, deps: CheckDependencies) {
  const kept = await deps.store.snapshots.get(version.snapshotId);
  return unlikeLast(
    { chars: charsOf(side.blocks), address: kept?.snapshot.finalUrl ?? "" },
    { chars: charsOf(extract.blocks), address: page.finalUrl },
  );
}

function charsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function countHeld({ held }: WatchedDocument, { seen }: GoodLook, now: EpochMs) {
  const before = held?.textHash === seen.textHash ? held : { textHash: seen.textHash, since: now, looks: 0 };
  return { ...before, looks: before.looks + 1 };
}

/** Nothing of such a look is kept but the note that it came: the last good text stands. */
function hold(
  original: WatchedDocument,
  held: NonNullable<WatchedDocument["held"]>,
  reason: Suppression,
  baseId: string,
  now: EpochMs,
  deps: CheckDependencies,
): Commit {
  const { lastGoodAt } = original;
  const looked = { ...afterLook(original, now, deps), held, ...(lastGoodAt !== undefined && { lastGoodAt }) };
  return { documents: [looked], log: [suppressedLine(original, now, reason, baseId, baseId)] };
}

async function propose(
  document: WatchedDocument,
  fresh: NewVersion,
  step: JudgedStep,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Commit> {
  const earlier = await supersede(document, step, now, deps);
  const change: Change = { ...toChange(step), ...(earlier.proven && { confirmedAt: now }) };
  const alert = alertFor(change, earlier, now, deps);
  const joined = await joinLinkedPages(document, change, deps);
  const { candidate: _candidate, returned: _returned, ...rest } = document;
  const { fromVersionId } = change;
  const waiting = {
    versionId: fresh.version.id,
    changeId: change.id,
    firstSeenAt: earlier.firstSeenAt,
    ...(fromVersionId !== document.headVersionId && { editionOf: fromVersionId }),
  };
  const record: WatchedDocument = earlier.proven
    ? follow(rest, fromVersionId, fresh.version.id, now)
    : { ...rest, candidate: waiting, nextCheckAt: nextRegularLook(now, true, deps.chance.roll()) };
  return {
    version: fresh,
    documents: [record, ...joined.documents],
    changes: [change, ...earlier.changes],
    removeAlerts: earlier.removeAlerts.filter((id) => id !== alert?.id),
    alerts: alert ? [alert] : [],
    log: [logLine(document, now, alert ? "told" : "new-text", change.id), ...earlier.log, ...joined.log],
  };
}

/** Important changes are told at once; others once they are proven. */
function alertFor(
  change: Change,
  earlier: { proven: boolean; told: ChangeAlert | null },
  now: EpochMs,
  deps: CheckDependencies,
): ChangeAlert | null {
  const { outcome, severity } = change.judgement;
  if (outcome !== "alert" || (severity !== "important" && !earlier.proven)) return null;
  const alert = changeAlert(change, { seenOnce: !earlier.proven, createdAt: now }, deps);
  // What was told already stays told, and read where it was read; only what it rests on is newer.
  return earlier.told ? { ...earlier.told, ...onlyNew(alert) } : alert;
}

function onlyNew({
  changeId,
  severity,
  seenOnce,
}: ChangeAlert): Pick<ChangeAlert, "changeId" | "severity" | "seenOnce"> {
  return { changeId, severity, seenOnce };
}
