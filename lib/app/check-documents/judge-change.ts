import { excerptOfChange } from "../../core/compare/excerpt.ts";
import type { LinkWords } from "../../core/find-documents/index.ts";
import { newLinksOf } from "../../core/find-documents/new-links.ts";
import { withoutIgnored } from "../../core/ignored.ts";
import { announceChange, type Judged, type JudgedVersion, judgeChange } from "../../core/judge/index.ts";
import { withMuted } from "../../core/judge/muted.ts";
import type { Change, EpochMs, Version, WatchedDocument } from "../../model.ts";
import type { CheckDependencies, JudgingDependencies } from "./dependencies.ts";
import { datedVersions, gatherEvidence } from "./evidence.ts";

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
  /** What sites write on their links; see core/find-documents. */
  linkWords: LinkWords;
}

/** Judges a step with all that the dossier knows. */
export async function judgeStep(step: Step, deps: JudgingDependencies): Promise<JudgedStep> {
  const { document, before, after, seen, believe } = step;
  const { region } = await deps.preferences.get();
  const known = { seenBefore: seen.before, seenAfter: seen.after, history: await datedVersions(document, deps) };
  const lexicon = await deps.lexiconOf(after.lang);
  const { dateCues } = await deps.readingWords();
  const judged = judgeChange({ before, after, lexicon, dateCues, region, ...known, believe, dossier: {} });
  const judgement = withMuted(judged.judgement, await deps.store.muted.ofDocument(document.id), lexicon);
  if (judgement.outcome === "alert" || judgement.muted) {
    const dossier = await gatherEvidence(document, judgement.findings, seen.after, deps);
    const earlier = [...known.history, { seenAt: seen.before, statedDates: before.statedDates }];
    Object.assign(judgement, announceChange(judgement, { ...known, earlier, dossier }));
  }
  const shown = withoutIgnored(judgement, judged.comparison, document.ignored);
  return { ...step, judged: { ...judged, judgement: shown }, linkWords: await deps.linkWords() };
}

/** A judged step as a change, ready to be kept. */
export function toChange({ document, before, after, seen, judged, linkWords }: JudgedStep): Change {
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
    excerpt: excerptOfChange(judgement, after.lang),
    editCount: comparison.blocks.filter((block) => block.kind !== "kept").length,
    newLinks: newLinksOf(comparison, document.url, linkWords),
  };
}
