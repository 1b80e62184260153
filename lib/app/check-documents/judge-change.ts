import { newLinksOf } from "../../core/find-documents/new-links.ts";
import type { DossierEvidence } from "../../core/judge/announcement.ts";
import { type Judged, type JudgedVersion, judgeChange } from "../../core/judge/index.ts";
import { notUndone, onlyElsewhere, practiceFirst } from "../../core/story.ts";
import type { Change, EpochMs, Finding, Version, WatchedDocument } from "../../model.ts";
import type { CheckDependencies } from "./dependencies.ts";

/** A version that stands in the store, or is about to. */
export interface Side extends JudgedVersion {
  id: string;
}

/** Loads a stored version as one side of a comparison. */
export async function loadSide(version: Version, deps: CheckDependencies): Promise<Side> {
  const blocks = await deps.store.versions.blocks(version.id);
  return { id: version.id, blocks, statedDates: version.statedDates, lang: version.lang };
}

/** A step from one version to another. */
export interface Step {
  document: WatchedDocument;
  before: Side;
  after: Side;
  /** The last look at the earlier text and the first at the later one. */
  seen: { before: EpochMs; after: EpochMs };
  /** The later text came so often that even a collapsed one is believed. */
  believe: boolean;
}

/** A step and what the judge says of it. */
export interface JudgedStep extends Step {
  judged: Judged;
}

/** Judges a step with all that the dossier knows. */
export async function judgeStep(step: Step, deps: CheckDependencies): Promise<JudgedStep> {
  const { document, before, after, seen, believe } = step;
  const lexicon = await deps.lexiconOf(after.lang);
  const { region } = await deps.preferences.get();
  const versions = await deps.store.versions.ofDocument(document.id);
  const input = {
    before,
    after,
    lexicon,
    region,
    seenBefore: seen.before,
    seenAfter: seen.after,
    history: versions.map((version) => ({ seenAt: version.firstSeenAt, statedDates: version.statedDates })),
    believe,
  };
  const first = judgeChange({ ...input, dossier: {} });
  if (first.judgement.outcome !== "alert") return { ...step, judged: first };
  const dossier = await gatherEvidence(document, first.judgement.findings, seen.after, deps);
  return { ...step, judged: judgeChange({ ...input, dossier }) };
}

/** What the service's other documents and its switches say about a change. */
export async function gatherEvidence(
  document: WatchedDocument,
  findings: readonly Finding[],
  firstSeenAt: EpochMs,
  deps: CheckDependencies,
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
  const elsewhere = onlyElsewhere(
    document,
    { firstSeenAt },
    siblings,
    await store.changes.ofService(document.serviceId),
  );
  if (elsewhere) evidence.elsewhere = elsewhere;
  if (findings.some((finding) => finding.class === "ai_training" || finding.class === "opt_out")) {
    const quote = await findNotUndone(siblings, deps);
    if (quote) evidence.notUndone = quote;
  }
  return evidence;
}

async function findNotUndone(
  documents: readonly WatchedDocument[],
  deps: CheckDependencies,
): Promise<DossierEvidence["notUndone"]> {
  for (const document of documents) {
    const id = document.candidate?.versionId ?? document.headVersionId;
    const version = id === undefined ? undefined : await deps.store.versions.get(id);
    const lexicon = version ? await deps.lexiconOf(version.lang) : null;
    if (!version || !lexicon) continue;
    const blocks = await deps.store.versions.blocks(version.id);
    const found = notUndone([{ document, blocks, lang: version.lang }], lexicon);
    if (found) return found;
  }
  return undefined;
}

/** A judged step as a change, ready to be kept. */
export function toChange({ document, before, after, seen, judged }: JudgedStep): Change {
  const { judgement, comparison } = judged;
  return {
    id: `${before.id}..${after.id.slice(after.id.lastIndexOf("@") + 1)}-${seen.after.toString(36)}`,
    documentId: document.id,
    serviceId: document.serviceId,
    fromVersionId: before.id,
    toVersionId: after.id,
    lastSeenBeforeAt: seen.before,
    firstSeenAt: seen.after,
    judgement,
    editCount: comparison.blocks.filter((block) => block.kind !== "kept").length,
    newLinks: newLinksOf(comparison, document.url),
  };
}
