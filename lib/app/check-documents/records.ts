import { EXTRACTOR_VERSION } from "../../core/extract/index.ts";
import { nextRegularLook } from "../../core/schedule.ts";
import { clip } from "../../core/text/normal-form.ts";
import type { MaskedBlock } from "../../core/volatile.ts";
import type { EpochMs, LogEntry, Snapshot, Suppression, WatchedDocument } from "../../model.ts";
import type { FetchedPage, NewVersion } from "../../ports.ts";
import type { CheckDependencies } from "./dependencies.ts";
import type { DecodedAnswer, Look } from "./look.ts";

/** A look that read the document. */
export type GoodLook = Extract<Look, { kind: "read" }>;

/** The document's record after any good look, before it is known what the look means. */
export function afterLook(
  { trouble: _trouble, held: _held, ...document }: WatchedDocument,
  now: EpochMs,
  deps: CheckDependencies,
): WatchedDocument {
  const nextCheckAt = nextRegularLook(now, document.candidate !== undefined, deps.chance.roll(), document.everyHours);
  return { ...document, lastLookAt: now, lastGoodAt: now, nextCheckAt };
}

/** The same, with what a full answer said of itself. */
export function afterReading(
  { rendered: _rendered, ...document }: WatchedDocument,
  { page, seen, bytesHash }: GoodLook,
  now: EpochMs,
  deps: CheckDependencies,
): WatchedDocument {
  return {
    ...withValidators(afterLook(document, now, deps), page, now),
    ...(page.rendered && { rendered: true }),
    lastTextHash: seen.textHash,
    lastContentHash: seen.contentHash,
    lastBytesHash: bytesHash,
  };
}

/** The record with what a full answer wants to be asked with next time, and with nothing older. */
export function withValidators(
  document: WatchedDocument,
  { headers }: Pick<FetchedPage, "headers">,
  now: EpochMs,
): WatchedDocument {
  const { etag, "last-modified": lastModified } = headers;
  const { etag: _etag, lastModified: _lastModified, ...rest } = document;
  const validators = { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
  return { ...rest, ...validators, lastFullAt: now };
}

/** A line of the diary about a look. */
export function logLine(document: WatchedDocument, at: EpochMs, kind: LogEntry["kind"], changeId?: string): LogEntry {
  return {
    at,
    documentId: document.id,
    kind,
    ...(document.lastTextHash !== undefined && { textHash: document.lastTextHash }),
    ...(changeId !== undefined && { changeId }),
  };
}

/** A line of the diary about what was not shown, and between which versions it lies. */
export function suppressedLine(
  document: WatchedDocument,
  at: EpochMs,
  suppression: Suppression,
  from: string,
  to: string,
): LogEntry {
  return { ...logLine(document, at, "suppressed"), suppression, versionIds: [from, to] };
}

const LONGEST_NOTE = 300;

/** A line of the diary about a look at which nothing differed but what ticks. */
export function tickLine(document: WatchedDocument, at: EpochMs, ticks: readonly MaskedBlock[]): LogEntry {
  const { headVersionId = "" } = document;
  const why = { kind: "volatile", why: { id: "noise-volatile" } } as const;
  const notCounted = ticks.map(({ standing, seen }) => ({
    standing: clip(standing, LONGEST_NOTE),
    seen: clip(seen, LONGEST_NOTE),
  }));
  return { ...suppressedLine(document, at, why, headVersionId, headVersionId), notCounted };
}

/** What a good look read, ready to be kept as the document's next version. */
export async function nextVersion(
  document: WatchedDocument,
  { page, extract, seen, part }: Pick<GoodLook, "page" | "extract" | "seen" | "part">,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<NewVersion> {
  const versions = await deps.store.versions.ofDocument(document.id);
  const sequence = (versions.at(-1)?.sequence ?? 0) + 1;
  const id = `${document.id}@${sequence}`;
  const { title, lang, statedDates, blocks } = extract;
  return {
    version: {
      id,
      documentId: document.id,
      snapshotId: id,
      sequence,
      firstSeenAt: now,
      ...seen,
      title,
      lang,
      statedDates,
      extractor: EXTRACTOR_VERSION,
      ...(part !== undefined && { part }),
    },
    blocks,
    snapshot: page.rendered ? null : await snapshotOf(id, document, page, now, deps),
    bytes: page.bytes,
  };
}

/** The record of a page that is kept as it came. What a tab showed is not: it may hold more of the person than its text. */
async function snapshotOf(
  id: string,
  document: WatchedDocument,
  { finalUrl, status, contentType, charset, bytes }: DecodedAnswer,
  now: EpochMs,
  deps: CheckDependencies,
): Promise<Snapshot> {
  return {
    id,
    documentId: document.id,
    fetchedAt: now,
    requestedUrl: document.url,
    finalUrl,
    status,
    contentType,
    charset,
    sha256: await deps.hasher.sha256(bytes),
    byteLength: bytes.length,
  };
}
