import type { WatchedDocument } from "../../model.ts";
import type { FetchOutcome } from "../../ports.ts";
import { isPaused, type Pauses, pausesNow } from "../pause.ts";
import { refreshBadge } from "../refresh-badge.ts";
import type { CheckDependencies } from "./dependencies.ts";
import { Failures } from "./failures.ts";
import { inLanes } from "./lanes.ts";
import { dueToNotify, notifyOf } from "./notify.ts";

/** Documents taken in one run; the rest stays due and is taken by the next. */
const MOST_PER_RUN = 60;

/** How far a run has come. */
export interface Progress {
  done: number;
  total: number;
}

/** How a run goes. */
export interface Run {
  forced?: readonly string[];
  /** What tabs of the person's own showed, by documents: nothing is asked of their sites. */
  shown?: ReadonlyMap<string, FetchOutcome>;
  onProgress?: (progress: Progress) => void;
  isStopped?: () => boolean;
}

/**
 * Checks the documents that are due: fetch, read, compare, judge, keep, tell.
 *
 * Safe to be killed at any moment: a document leaves the queue only by the one transaction that
 * ends its own check, and a check cut short is simply due again.
 *
 * @param forced - Check these now, whether they are due or paused or not.
 * @param isStopped - The person wants no more looks in this run; what has begun is ended.
 */
export async function checkDueDocuments(
  deps: CheckDependencies,
  { forced, shown, onProgress, isStopped = () => false }: Run = {},
): Promise<void> {
  const pauses = await pausesNow(deps);
  const due = forced ? await chosen(forced, shown, deps) : await dueNow(pauses, deps);
  const progress = { done: 0, total: due.length };
  const failures = new Failures();
  const checkAll = (documents: readonly WatchedDocument[]) =>
    inLanes(
      documents,
      (document) => new URL(document.url).host,
      async (document) => {
        const outcome = shown?.get(document.id);
        const reading = outcome ? { ...deps, fetcher: { fetch: async () => outcome } } : deps;
        await failures.around(async () => (await deps.lateCode()).checkDocument(document, reading));
        progress.done += 1;
        onProgress?.({ ...progress });
      },
      deps.pause,
      isStopped,
    );
  onProgress?.({ ...progress });
  await checkAll(due);
  failures.endWithoutStore();
  const joined = isStopped() ? [] : await newcomers(deps);
  progress.total += joined.length;
  await checkAll(joined);
  // What waits for its digest is read again once it is told, and not at each start until then.
  const news = pauses.until === 0 ? await dueToNotify(deps) : { tell: [], never: [] };
  const services = [...due, ...news.tell, ...news.never].map(({ serviceId }) => serviceId);
  if (services.length > 0) await (await deps.lateCode()).refreshEvidence(services, deps);
  await refreshBadge(deps);
  await notifyOf(news, deps);
  failures.end();
}

/** What is due and not paused, longest overdue first. */
async function dueNow(pauses: Pauses, { store, clock }: CheckDependencies): Promise<WatchedDocument[]> {
  if (pauses.until > 0) return [];
  const paused = await Promise.all([...pauses.services].map((id) => store.documents.ofService(id)));
  // They stay due, and must not keep the others from being looked at.
  const due = await store.documents.due(clock.now(), MOST_PER_RUN + paused.flat().length);
  return due.filter((document) => !isPaused(document, pauses)).slice(0, MOST_PER_RUN);
}

/** What only the person's own tabs show is never asked for. */
async function chosen(
  ids: readonly string[],
  shown: Run["shown"],
  deps: CheckDependencies,
): Promise<WatchedDocument[]> {
  const found = await Promise.all(ids.map((id) => deps.store.documents.get(id)));
  return found.filter(
    (document) => document !== undefined && (!document.capture || shown?.has(document.id) === true),
  ) as WatchedDocument[];
}

/** Pages that a change brought into a dossier in this run: what they say may be evidence at once. */
async function newcomers(deps: CheckDependencies): Promise<WatchedDocument[]> {
  const due = await deps.store.documents.due(deps.clock.now(), MOST_PER_RUN);
  return due.filter((document) => document.addedBy === "link" && document.lastLookAt === undefined);
}
