import type { JournalEntry, WatchedDocument } from "../../model.ts";
import type { Commit } from "../../ports.ts";
import { isPaused, type Pauses, pausesNow } from "../pause.ts";
import { refreshBadge } from "../refresh-badge.ts";
import type { CheckDependencies } from "./dependencies.ts";
import { refreshEvidence } from "./evidence.ts";
import { type Fault, failed } from "./failed.ts";
import { Failures } from "./failures.ts";
import { inLanes } from "./lanes.ts";
import { takeLook } from "./look.ts";
import { notifyOf, unnotified } from "./notify.ts";
import { mended, reread } from "./re-read.ts";
import { type GoodLook, withValidators } from "./records.ts";
import { beginAnew, settleLook, settleSame } from "./settle.ts";

/** Documents taken in one run; the rest stays due and is taken by the next. */
const MOST_PER_RUN = 60;
/** Checks of one document that may be cut short in a row before it is left alone for a day. */
const MOST_ATTEMPTS = 5;
const GAVE_UP: Fault = { code: "gave-up", details: {}, retryAfter: null };

/** How far a run has come. */
export interface Progress {
  done: number;
  total: number;
}

/** How a run goes. */
interface Run {
  forced?: readonly string[];
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
  { forced, onProgress, isStopped = () => false }: Run = {},
): Promise<void> {
  const pauses = await pausesNow(deps);
  const due = forced ? await chosen(forced, deps) : await dueNow(pauses, deps);
  const progress = { done: 0, total: due.length };
  const failures = new Failures();
  const checkAll = (documents: readonly WatchedDocument[]) =>
    inLanes(
      documents,
      (document) => new URL(document.url).host,
      async (document) => {
        await failures.around(() => checkDocument(document, deps));
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
  const fresh = await unnotified(deps);
  await refreshEvidence(
    [...due, ...fresh].map(({ serviceId }) => serviceId),
    deps,
  );
  await refreshBadge(deps);
  if (pauses.until === 0) await notifyOf(fresh, deps);
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

async function chosen(ids: readonly string[], deps: CheckDependencies): Promise<WatchedDocument[]> {
  const found = await Promise.all(ids.map((id) => deps.store.documents.get(id)));
  return found.filter((document) => document !== undefined);
}

/** Pages that a change brought into a dossier in this run: what they say may be evidence at once. */
async function newcomers(deps: CheckDependencies): Promise<WatchedDocument[]> {
  const due = await deps.store.documents.due(deps.clock.now(), MOST_PER_RUN);
  return due.filter((document) => document.addedBy === "link" && document.lastLookAt === undefined);
}

/**
 * Checks one document and keeps what came of it.
 *
 * @param listed - The document as it was when the run began.
 * @returns False where there is no network: then no other page can be checked either.
 */
async function checkDocument(listed: WatchedDocument, deps: CheckDependencies): Promise<boolean> {
  const { journal, documents } = deps.store;
  const document = await documents.get(listed.id);
  // Meanwhile it is watched no more, or its host has asked to be left alone.
  if (!document || (document.nextCheckAt > listed.nextCheckAt && document.nextCheckAt > deps.clock.now())) return true;
  const unfinished = await journal.get(document.id);
  const entry: JournalEntry = {
    documentId: document.id,
    startedAt: deps.clock.now(),
    stage: "fetch",
    attempts: (unfinished?.attempts ?? 0) + 1,
  };
  await journal.put(entry);
  const commit = entry.attempts > MOST_ATTEMPTS ? await failed(document, GAVE_UP, deps) : await look(document, deps);
  await journal.stage(document.id, "commit");
  const kept = await documents.get(document.id);
  await deps.store.commit({ ...(kept && withIgnored(commit, kept)), endOfCheck: document.id });
  return commit.documents?.[0]?.trouble?.code !== "offline";
}

/** What the person chose to ignore while the check was running stands as they chose it. */
function withIgnored(commit: Commit, { id, ignored }: WatchedDocument): Commit {
  const documents = commit.documents?.map((document) => {
    if (document.id !== id) return document;
    const { ignored: _before, ...rest } = document;
    return ignored ? { ...rest, ignored } : rest;
  });
  return { ...commit, ...(documents && { documents }) };
}

async function look(document: WatchedDocument, deps: CheckDependencies): Promise<Commit> {
  const current = await reread(document, deps);
  const look = await takeLook(current, deps);
  if (look.kind === "trouble") return failed(current, look, deps);
  if (look.kind === "read") return settle(look.partLost ? await wholeAgain(current, deps) : current, look, deps);
  return settleSame(look.page ? withValidators(current, look.page, deps.clock.now()) : current, deps);
}

/** The part that was chosen is gone from the page: the text that stands is all of it from now on, and so is what follows. */
function wholeAgain(document: WatchedDocument, deps: CheckDependencies): Promise<WatchedDocument> {
  return reread({ ...document, partLostAt: deps.clock.now() }, deps);
}

/** Where the text that stands is damaged it is made anew first; a look alone cannot tell that. */
async function settle(document: WatchedDocument, look: GoodLook, deps: CheckDependencies): Promise<Commit> {
  const head = document.headVersionId && (await deps.store.versions.get(document.headVersionId));
  // Texts from different parts of a page cannot be compared.
  if (head && head.part !== look.part) return beginAnew(document, look, "re-read", deps);
  try {
    return await settleLook(document, look, deps);
  } catch (problem) {
    const whole = await mended(document, deps);
    if (whole === document) throw problem;
    return whole ? settleLook(whole, look, deps) : beginAnew(document, look, "damaged", deps);
  }
}
