import type { DossierEvidence } from "../../core/judge/announcement.ts";
import { announceChange } from "../../core/judge/index.ts";
import { brokenPromise, isDone, promisesIn, type SaidPromise } from "../../core/promises.ts";
import { DAY } from "../../core/schedule.ts";
import { notUndone, onlyElsewhere, practiceFirst } from "../../core/story.ts";
import type { Change, EpochMs, Finding, Version, WatchedDocument } from "../../model.ts";
import type { Store } from "../../ports.ts";
import { blocksLeft, keptTexts } from "../dossier.ts";
import type { CheckDependencies, JudgingDependencies } from "./dependencies.ts";

type Dossier = Pick<JudgingDependencies, "store" | "lexiconOf">;

/** How long after a change what the dossier learns is still added to its evidence. */
const STILL_OPEN = 60 * DAY;

/** The stated dates of all versions of a document, with the moment each was first seen. */
export async function datedVersions(document: WatchedDocument, deps: Pick<Dossier, "store">) {
  const versions = await deps.store.versions.ofDocument(document.id);
  return versions.map(({ firstSeenAt, statedDates }) => ({ seenAt: firstSeenAt, statedDates }));
}

/** What the service's other documents and its switches say about a change. */
export async function gatherEvidence(
  document: WatchedDocument,
  findings: readonly Finding[],
  firstSeenAt: EpochMs,
  deps: Dossier,
): Promise<DossierEvidence> {
  const { store } = deps;
  const evidence: DossierEvidence = {};
  const readings = await store.readings.ofService(document.serviceId);
  const lexicons = new Map(
    await Promise.all(
      [...new Set(readings.map((reading) => reading.lang))].map(
        async (lang) => [lang, await deps.lexiconOf(lang)] as const,
      ),
    ),
  );
  const first = practiceFirst(findings, readings, firstSeenAt, (lang) => lexicons.get(lang) ?? null);
  if (first) evidence.practiceFirst = first;
  const siblings = await store.documents.ofService(document.serviceId);
  const promise = await findPromise(document, findings, firstSeenAt, siblings, deps);
  if (promise) evidence.promise = promise;
  const elsewhere = onlyElsewhere(
    document,
    { firstSeenAt },
    siblings,
    await store.changes.ofService(document.serviceId),
  );
  if (elsewhere) evidence.elsewhere = elsewhere;
  if (findings.some((finding) => finding.class === "ai_training" || finding.class === "opt_out")) {
    const quote = await findNotUndone(document.serviceId, deps);
    if (quote) evidence.notUndone = quote;
  }
  return evidence;
}

/** Of each document so many versions are asked what they promised, the newest first. */
const VERSIONS_ASKED = 6;

/** What the service's documents promise, or promised before the change, against what it says. */
async function findPromise(
  changed: WatchedDocument,
  findings: readonly Finding[],
  firstSeenAt: EpochMs,
  siblings: readonly WatchedDocument[],
  deps: Dossier,
): Promise<DossierEvidence["promise"]> {
  if (!findings.some(isDone)) return undefined;
  for (const { id, title } of [changed, ...siblings.filter((sibling) => sibling.id !== changed.id)]) {
    const versions = (await deps.store.versions.ofDocument(id)).filter((version) => version.firstSeenAt < firstSeenAt);
    for (const version of versions.slice(-VERSIONS_ASKED).reverse()) {
      const promise = brokenPromise(findings, await promisesOf(version, title, deps));
      if (promise) return promise;
    }
  }
  return undefined;
}

/** What versions promise, by their ids: a text never changes, and is asked about again by every change of its service. */
const known = new WeakMap<Store, Map<string, SaidPromise[]>>();
const MOST_KNOWN = 60;

async function promisesOf(
  version: Version,
  documentTitle: string,
  { store, lexiconOf }: Dossier,
): Promise<SaidPromise[]> {
  const ofStore = known.get(store) ?? new Map<string, SaidPromise[]>();
  known.set(store, ofStore);
  const read = ofStore.get(version.id);
  if (read) return read;
  const { firstSeenAt: seenAt, lang } = version;
  const text = { documentTitle, seenAt, blocks: await blocksLeft(version.id, store), lang };
  const promises = promisesIn(text, await lexiconOf(lang));
  if (ofStore.size >= MOST_KNOWN) ofStore.clear();
  ofStore.set(version.id, promises);
  return promises;
}

async function findNotUndone(serviceId: string, deps: Dossier): Promise<DossierEvidence["notUndone"]> {
  for (const text of await keptTexts(serviceId, deps.store)) {
    const lexicon = await deps.lexiconOf(text.lang);
    const found = lexicon ? notUndone([text], lexicon) : undefined;
    if (found) return found;
  }
  return undefined;
}

/**
 * Says again how the recent changes of some services were announced: a help page that came into the
 * dossier, a switch that was read, a policy that was looked at can all be evidence.
 */
export async function refreshEvidence(serviceIds: Iterable<string>, deps: CheckDependencies): Promise<void> {
  const since = deps.clock.now() - STILL_OPEN;
  const renewed: Change[] = [];
  for (const change of await deps.store.changes.ofServices([...new Set(serviceIds)], since)) {
    if (change.judgement.outcome !== "alert" || change.withdrawnAt !== undefined) continue;
    const again = await announceAgain(change, deps);
    if (JSON.stringify(again.judgement) !== JSON.stringify(change.judgement)) renewed.push(again);
  }
  if (renewed.length > 0) await deps.store.commit({ changes: renewed });
}

/** A change with its evidence as it is known now. */
export async function announceAgain(change: Change, deps: CheckDependencies): Promise<Change> {
  const document = await deps.store.documents.get(change.documentId);
  if (!document) return change;
  const { judgement, firstSeenAt, lastSeenBeforeAt, toldAt } = change;
  const dossier = await gatherEvidence(document, judgement.findings, firstSeenAt, deps);
  const announced = announceChange(judgement, {
    earlier: (await datedVersions(document, deps)).filter(({ seenAt }) => seenAt < firstSeenAt),
    seenBefore: lastSeenBeforeAt,
    seenAfter: firstSeenAt,
    dossier: { ...dossier, ...(toldAt !== undefined && { toldAt }) },
  });
  return { ...change, judgement: { ...judgement, ...announced } };
}
