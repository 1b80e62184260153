import { excerptOfChange } from "../core/compare/excerpt.ts";
import { allFindings, withMuted } from "../core/judge/muted.ts";
import type { Change, ChangeAlert, MutedFinding } from "../model.ts";
import type { Commit } from "../ports.ts";
import { changeAlert } from "./check-documents/alerts.ts";
import type { CheckDependencies } from "./check-documents/dependencies.ts";
import { announceAgain } from "./check-documents/evidence.ts";
import { refreshBadge } from "./refresh-badge.ts";

/**
 * The person says that a finding is wrong: it and the same one in any other change of that document
 * say nothing any more, now and from now on.
 *
 * @param place - The finding's place among all of its change.
 * @returns The mark's id, to take it back by; null where there is no such finding.
 */
export async function muteFinding(
  { changeId, place }: { changeId: string; place: number },
  deps: CheckDependencies,
): Promise<string | null> {
  const change = await deps.store.changes.get(changeId);
  const finding = change && allFindings(change.judgement)[place];
  const text = change && (await deps.store.versions.get(change.toVersionId));
  if (!finding || !text) return null;
  const { documentId, serviceId } = change;
  const kept = await deps.store.muted.ofDocument(documentId);
  const known = change.judgement.muted?.find((one) => one.place === place)?.by;
  if (known !== undefined && kept.some(({ id }) => id === known)) return known;
  const id = deps.chance.newId();
  const markedAt = deps.clock.now();
  const mark: MutedFinding = { id, documentId, serviceId, changeId, markedAt, lang: text.lang, finding };
  await deps.store.commit({ ...(await judgeAgain(documentId, [...kept, mark], deps)), muted: [mark] });
  await refreshBadge(deps);
  return id;
}

/** The person takes back that a finding is wrong: what it said stands again, as it did. */
export async function unmuteFinding(id: string, deps: CheckDependencies): Promise<void> {
  const mark = await deps.store.muted.get(id);
  if (!mark) return;
  const rest = (await deps.store.muted.ofDocument(mark.documentId)).filter((other) => other.id !== id);
  await deps.store.commit({ ...(await judgeAgain(mark.documentId, rest, deps)), removeMuted: [id] });
  await refreshBadge(deps);
}

/** What the marks of a document change about its changes and their alerts. */
async function judgeAgain(
  documentId: string,
  marks: readonly MutedFinding[],
  deps: CheckDependencies,
): Promise<Required<Pick<Commit, "changes" | "alerts" | "log">>> {
  const commit = {
    changes: [] as Change[],
    alerts: [] as ChangeAlert[],
    log: [] as NonNullable<Commit["log"]>[number][],
  };
  for (const change of await deps.store.changes.ofDocument(documentId)) {
    const lang = (await deps.store.versions.get(change.toVersionId))?.lang ?? "und";
    const judgement = withMuted(change.judgement, marks, await deps.lexiconOf(lang));
    if (JSON.stringify(judgement.muted) === JSON.stringify(change.judgement.muted)) continue;
    const renewed = await announceAgain({ ...change, judgement, excerpt: excerptOfChange(judgement, lang) }, deps);
    commit.changes.push(renewed);
    const alert = await alertAgain(change, renewed, deps);
    if (alert) commit.alerts.push(alert);
    if (alert?.mutedAt !== undefined) {
      commit.log.push({ at: alert.mutedAt, documentId, kind: "folded", changeId: change.id });
    }
  }
  return commit;
}

/** The alert of a change that is judged otherwise now; null where there is none and none is due. */
async function alertAgain(before: Change, change: Change, deps: CheckDependencies): Promise<ChangeAlert | null> {
  const { outcome, severity } = change.judgement;
  const now = deps.clock.now();
  const earlier = await deps.store.alerts.ofChange(change.id);
  if (earlier?.kind === "change") {
    const { mutedAt: _mutedAt, ...alert } = earlier;
    return outcome === "alert" ? { ...alert, severity } : { ...alert, mutedAt: now };
  }
  // It was never told because of a mark that is gone now.
  const isNew = outcome === "alert" && before.judgement.outcome !== "alert" && change.withdrawnAt === undefined;
  const seenOnce = change.confirmedAt === undefined;
  if (!isNew || (seenOnce && severity !== "important")) return null;
  // The person is here: no notification is due.
  return { ...changeAlert(change, { seenOnce, createdAt: now }, deps), notifiedAt: now };
}
