import { noteEdition } from "../../core/editions.ts";
import { type LookStep, type SeenText, stepOf } from "../../core/looks.ts";
import { type MaskedBlock, stillTicking } from "../../core/volatile.ts";
import type { EpochMs, WatchedDocument } from "../../model.ts";
import type { Commit } from "../../ports.ts";
import { confirmCandidate, restoreWithdrawn, withdrawCandidate } from "./candidates.ts";
import type { CheckDependencies } from "./dependencies.ts";
import { settleNewText } from "./new-text.ts";
import { type Standing, withoutComparisons } from "./re-read.ts";
import { afterLook, afterReading, type GoodLook, logLine, nextVersion, suppressedLine, tickLine } from "./records.ts";
import { acceptReturn } from "./returns.ts";

/** Works out everything that a good look changes; the caller commits it as one. */
export async function settleLook(standing: Standing, look: GoodLook, deps: CheckDependencies): Promise<Commit> {
  const { document } = standing;
  const now = deps.clock.now();
  const step = await stepFor(standing, look.seen, now, deps);
  const looked = afterReading(document, look, now, deps);
  if (step.kind === "seed") return seed(looked, look, now, deps);
  if (step.kind === "new" && (await isRemembered(document, look.seen, deps))) {
    // Its version was let go of; kept anew, the text can be compared should it stand.
    const fresh = await nextVersion(document, look, now, deps);
    return { ...(await noteReturn(looked, fresh.version.id, now, deps)), version: fresh };
  }
  if (step.kind === "new") return settleNewText(document, looked, look, deps);
  return settleKnownText(looked, step, now, deps, look.masked);
}

/** A conditional request answered "not modified": the text of the last good look still stands. */
export async function settleSame(standing: Standing, deps: CheckDependencies): Promise<Commit> {
  const { document } = standing;
  const now = deps.clock.now();
  const seen = { textHash: document.lastTextHash ?? "", contentHash: document.lastContentHash ?? "" };
  const step = await stepFor(standing, seen, now, deps);
  return settleKnownText(afterLook(document, now, deps), step, now, deps);
}

async function stepFor(
  { document, head }: Standing,
  seen: SeenText,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<LookStep> {
  const { versions } = deps.store;
  // Most looks find the text that stands, and no other matters then.
  const stands = head?.contentHash === seen.contentHash;
  const candidate = stands || !document.candidate ? undefined : await versions.get(document.candidate.versionId);
  const sameText = stands ? undefined : await versions.byText(document.id, seen.textHash);
  return stepOf(document, seen, { head, candidate, sameText }, now);
}

/** Whether a text was seen before by a version that is no longer kept. */
async function isRemembered(
  { id }: WatchedDocument,
  { textHash }: SeenText,
  deps: CheckDependencies,
): Promise<boolean> {
  const { versions } = deps.store;
  return !(await versions.byText(id, textHash)) && (await versions.fingerprint(id, textHash)) !== undefined;
}

async function settleKnownText(
  document: WatchedDocument,
  step: LookStep,
  now: EpochMs,
  deps: CheckDependencies,
  masked: readonly MaskedBlock[] = [],
): Promise<Commit> {
  if (step.kind === "confirmed") return confirmCandidate(document, now, deps);
  if (step.kind === "returned") return settleReturn(document, step.versionId, now, deps);
  if (step.kind === "return-stands") return acceptReturn(document, step.versionId, now, deps);
  if (step.kind === "unchanged") {
    const { returned: _returned, volatile, ...rest } = document;
    const places = stillTicking(volatile, masked, now);
    const standing = { ...rest, ...(places.length > 0 && { volatile: places }) };
    // Another edition's new text is not disproved by the sight of this one.
    if (standing.candidate && !standing.candidate.editionOf) return withdrawCandidate(standing, now, deps);
    return {
      documents: [standing],
      log: [masked.length > 0 ? tickLine(document, now, masked) : logLine(document, now, "unchanged")],
    };
  }
  return { documents: [document], log: [logLine(document, now, "unchanged")] };
}

/**
 * The text that stood is lost beyond repair, or was read from another part of the page: the one seen
 * now stands, and nobody is told of a change that nobody can show.
 */
export async function beginAnew(
  document: WatchedDocument,
  look: GoodLook,
  kind: "damaged" | "re-read",
  deps: CheckDependencies,
): Promise<Commit> {
  const now = deps.clock.now();
  const from = document.headVersionId ?? "";
  const anew = await seed(afterReading(withoutComparisons(document), look, now, deps), look, now, deps);
  const line = suppressedLine(document, now, { kind, why: { id: kind } }, from, anew.version?.version.id ?? from);
  return { ...anew, log: [line] };
}

/** The first good look: kept as the baseline, and nobody is told anything. */
async function seed(document: WatchedDocument, look: GoodLook, now: EpochMs, deps: CheckDependencies): Promise<Commit> {
  const fresh = await nextVersion(document, look, now, deps);
  const { id } = fresh.version;
  return {
    version: fresh,
    documents: [{ ...document, headVersionId: id, acknowledgedVersionId: id }],
    log: [logLine(document, now, "seeded")],
  };
}

/** An earlier text is back: one that was withdrawn has proven itself, any other has to stand first. */
async function settleReturn(
  document: WatchedDocument,
  versionId: string,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Commit> {
  const restored = await restoreWithdrawn(document, versionId, now, deps);
  return restored ?? noteReturn(document, versionId, now, deps);
}

/** An earlier text is back: noted and counted, and nobody is told until it stands. */
async function noteReturn(
  document: WatchedDocument,
  versionId: string,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Commit> {
  const goesOn = document.returned?.versionId === versionId;
  const earlier = goesOn && document.returned ? document.returned : { versionId, since: now, looks: 0 };
  const editions = document.editions ?? [];
  const withdrawn: Commit = disproves(versionId, document) ? await withdrawCandidate(document, now, deps) : {};
  const record: WatchedDocument = {
    ...(withdrawn.documents?.[0] ?? document),
    editions: goesOn ? editions : noteEdition(editions, versionId, now),
  };
  const why = { kind: "returned", why: { id: "returned" } } as const;
  return {
    ...withdrawn,
    documents: [{ ...record, returned: { ...earlier, looks: earlier.looks + 1 } }],
    log: [...(withdrawn.log ?? []), suppressedLine(document, now, why, document.headVersionId ?? versionId, versionId)],
  };
}

/** A waiting text is disproved by the sight of the one that it would follow. */
function disproves(versionId: string, { candidate }: WatchedDocument): boolean {
  return candidate !== undefined && (candidate.editionOf === undefined || candidate.editionOf === versionId);
}
