import { decodePage } from "../../core/extract/decode.ts";
import { EXTRACTOR_VERSION } from "../../core/extract/index.ts";
import type { Snapshot, Version, WatchedDocument } from "../../model.ts";
import { partKeyOf, readChosen } from "./chosen-part.ts";
import type { CheckDependencies } from "./dependencies.ts";
import type { DecodedAnswer } from "./look.ts";
import { extractAny, seenIn } from "./look.ts";
import { nextVersion, suppressedLine } from "./records.ts";

/** A document's record, and the version that it says stands: read once for all that a check asks of it. */
export interface Standing {
  document: WatchedDocument;
  head: Version | undefined;
}

/**
 * Reads the page that stands once more where an earlier extractor read it, or another part of it was
 * read: kept bytes, new blocks.
 * What reads differently then was changed by nobody, and nobody is told. Gives the document's
 * record as it is to be looked at; the same one where there is nothing to read anew.
 */
export async function reread(document: WatchedDocument, deps: CheckDependencies): Promise<Standing> {
  const head = await headOf(document, deps);
  const isOther = head && (head.extractor < EXTRACTOR_VERSION || head.part !== partKeyOf(document));
  if (!isOther) return { document, head };
  const renewed = await readAgain(document, head, deps);
  return { document: renewed, head: await headOf(renewed, deps) };
}

/**
 * Makes the text that stands anew where a part of it is gone, from the page as it was received; null
 * where that is gone too. The same record where nothing is wrong with the text.
 */
export async function mended(document: WatchedDocument, deps: CheckDependencies): Promise<WatchedDocument | null> {
  const head = await headOf(document, deps);
  if (!head) return document;
  const isWhole = await deps.store.versions.blocks(head.id).then(
    () => true,
    () => false,
  );
  if (isWhole) return document;
  const renewed = await readAgain(document, head, deps);
  return renewed === document ? null : renewed;
}

/** The version that stands; undefined before the first look. */
export async function headOf(
  { headVersionId }: WatchedDocument,
  { store }: CheckDependencies,
): Promise<Version | undefined> {
  return headVersionId === undefined ? undefined : store.versions.get(headVersionId);
}

async function readAgain(document: WatchedDocument, head: Version, deps: CheckDependencies): Promise<WatchedDocument> {
  const { store, clock } = deps;
  const kept = await store.snapshots.get(head.snapshotId);
  const page = kept && pageOf(kept.snapshot, kept.bytes);
  const words = await deps.readingWords();
  const whole = page && (await extractAny(page, words, deps));
  const reading = page && whole && readChosen(document, page, whole, words);
  if (!page || !reading) return document;
  const look = { page, ...reading, ...(await seenIn(reading.extract.blocks, document, deps)) };
  const now = clock.now();
  const fresh = await nextVersion(document, look, now, deps);
  const { id } = fresh.version;
  const renewed: WatchedDocument = {
    ...(head.part === reading.part ? document : withoutComparisons(document)),
    headVersionId: id,
    ...(document.acknowledgedVersionId === head.id && { acknowledgedVersionId: id }),
    lastTextHash: look.seen.textHash,
    lastContentHash: look.seen.contentHash,
  };
  const why = { kind: "re-read", why: { id: "re-read" } } as const;
  await store.commit({
    // The text was there all the time; only its reading is new.
    version: { ...fresh, version: { ...fresh.version, firstSeenAt: head.firstSeenAt } },
    documents: [renewed],
    log: [suppressedLine(renewed, now, why, head.id, id)],
  });
  return renewed;
}

/** The record without what was compared with texts that were read from another part. */
export function withoutComparisons({
  candidate: _candidate,
  returned: _returned,
  editions: _editions,
  volatile: _volatile,
  held: _held,
  ...document
}: WatchedDocument): WatchedDocument {
  return document;
}

function pageOf({ contentType, charset, status, finalUrl }: Snapshot, bytes: Uint8Array): DecodedAnswer {
  const { text } = decodePage(bytes, `${contentType}; charset=${charset}`);
  return { bytes, text, charset, contentType, status, headers: {}, finalUrl };
}
