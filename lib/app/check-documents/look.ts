import { captureQuality } from "../../core/capture-quality/index.ts";
import { type DecodedPage, decodePage } from "../../core/extract/decode.ts";
import {
  EXTRACTOR_VERSION,
  extractHtml,
  extractText,
  type PageExtract,
  type ReadingOptions,
} from "../../core/extract/index.ts";
import { comparableTarget } from "../../core/extract/links.ts";
import { extractPdf } from "../../core/extract/pdf.ts";
import type { SeenText } from "../../core/looks.ts";
import { DAY, retryAfter } from "../../core/schedule.ts";
import { normalForm } from "../../core/text/normal-form.ts";
import { type MaskedBlock, mask } from "../../core/volatile.ts";
import type { Block, EpochMs, LookDetails, LookErrorCode, WatchedDocument } from "../../model.ts";
import type { FetchedPage, Validators } from "../../ports.ts";
import { isGone, readChosen } from "./chosen-part.ts";
import type { CheckDependencies } from "./dependencies.ts";

/** After so long a server's word that nothing changed is put to the test. */
const FULL_LOOK_AFTER = 7 * DAY;

/** An answer whose bytes were read as the text that they are. */
export type DecodedAnswer = Omit<FetchedPage, "text"> & DecodedPage;

/** What one look at a page came to. */
export type Look =
  | {
      kind: "read";
      page: DecodedAnswer;
      bytesHash: string;
      extract: PageExtract;
      /** The part of the page that it was read from; see chosen-part.ts. */
      part?: string;
      /** The chosen part is gone for good; all of the page was read. */
      partLost?: true;
      seen: SeenText;
      masked: readonly MaskedBlock[];
    }
  /** Nothing changed since the last good look: the server said so, or sent the same bytes. */
  | { kind: "not-modified"; page?: FetchedPage }
  | { kind: "trouble"; code: LookErrorCode; details: LookDetails; retryAfter: number | null };

/** Fetches a document and reads it. Whatever goes wrong outside is a `trouble`, with its details. */
export async function takeLook(document: WatchedDocument, deps: CheckDependencies): Promise<Look> {
  if (!(await deps.permissions.mayRead(document.url))) return trouble("permission-missing", {});
  const startedAt = deps.clock.now();
  const validators = validatorsOf(document, startedAt);
  const outcome = await deps.fetcher.fetch(document.url, validators, document.id);
  if (outcome.kind === "not-modified") {
    // Nobody asked whether it changed: an answer without a page is none.
    const wasAsked = document.headVersionId !== undefined && Object.keys(validators).length > 0;
    return wasAsked ? { kind: "not-modified" } : trouble("empty", { status: 304 });
  }
  if (outcome.kind === "failed") return trouble(outcome.code, outcome.details);
  return readPage(document, outcome.page, deps, startedAt);
}

async function readPage(
  document: WatchedDocument,
  answer: FetchedPage,
  deps: CheckDependencies,
  startedAt: number,
): Promise<Look> {
  const bytesHash = `${EXTRACTOR_VERSION} ${await deps.hasher.sha256(answer.bytes)}`;
  if (isSure(document) && answer.status === 200 && document.lastBytesHash === bytesHash) {
    return { kind: "not-modified", page: answer };
  }
  await deps.store.journal.stage(document.id, "extract");
  const page = decoded(answer);
  const words = await deps.readingWords();
  const extract = await extractAny(page, words, deps);
  if (isPdf(page) && !extract) return trouble("decode-failed", { status: page.status, bytes: page.bytes.length });
  const quality = captureQuality(
    {
      status: page.status,
      contentType: page.contentType,
      headers: page.headers,
      requestedUrl: document.url,
      finalUrl: page.finalUrl,
      page: page.text,
    },
    extract,
    words.signs,
  );
  if (quality.code !== null || !extract) {
    const [reason] = quality.reasons;
    const details: LookDetails = {
      ...(reason && { reason }),
      status: page.status,
      finalUrl: page.finalUrl,
      bytes: page.bytes.length,
      ms: deps.clock.now() - startedAt,
    };
    const wait = retryAfter(page.headers["retry-after"], deps.clock.now());
    return { ...trouble(quality.code ?? "unsupported-type", details), retryAfter: wait };
  }
  const chosen = readChosen(document, page, extract, words);
  const partLost = !chosen && isGone(document, startedAt);
  if (!chosen && !partLost) {
    const { status, finalUrl } = page;
    return trouble("structure-changed", { status, finalUrl, reason: { id: "part-missing" } });
  }
  const reading = chosen ?? { extract, partLost: true as const };
  const seen = await seenIn(reading.extract.blocks, document, deps);
  return { kind: "read", page, bytesHash, ...reading, ...seen };
}

function decoded(answer: FetchedPage): DecodedAnswer {
  const { text, bytes, headers, contentType } = answer;
  if (text !== undefined) return { ...answer, text, charset: "UTF-8" };
  return { ...answer, ...decodePage(bytes, headers["content-type"] ?? contentType) };
}

/** What a document's blocks are known by, with those left out that tick in known ways. */
export async function seenIn(
  blocks: readonly Block[],
  document: WatchedDocument,
  deps: Pick<CheckDependencies, "hasher">,
): Promise<{ seen: SeenText; masked: readonly MaskedBlock[] }> {
  const shown = mask(blocks, document.volatile);
  return { seen: await hashesOf(shown.blocks, document, deps), masked: shown.masked };
}

function trouble(code: LookErrorCode, details: LookDetails) {
  return { kind: "trouble", code, details, retryAfter: null } as const;
}

/**
 * Asks conditionally only while the last answer is still what stands; an unsure look asks in full, and
 * so does one now and then: some servers say "not modified" of pages that are.
 */
function validatorsOf(document: WatchedDocument, now: EpochMs): Validators {
  const { lastFullAt = 0 } = document;
  if (!isSure(document) || now - lastFullAt >= FULL_LOOK_AFTER) return {};
  return {
    ...(document.etag !== undefined && { etag: document.etag }),
    ...(document.lastModified !== undefined && { lastModified: document.lastModified }),
  };
}

/** Whether the last answer is what stands. */
function isSure({ trouble, held }: WatchedDocument): boolean {
  return !trouble && !held;
}

function isPdf({ contentType }: FetchedPage): boolean {
  return contentType === "application/pdf";
}

/** Reads a page as what it says it is, a PDF too; null where it cannot be read. */
export async function extractAny(
  page: DecodedAnswer,
  options: Pick<ReadingOptions, "dateCues">,
  deps: Pick<CheckDependencies, "pdfReader">,
): Promise<PageExtract | null> {
  return isPdf(page) ? extractPdfPage(page, options, deps) : extractPage(page, options);
}

/** Reads a page as what it says it is; null where it cannot be read. */
function extractPage(page: DecodedAnswer, { dateCues }: Pick<ReadingOptions, "dateCues">): PageExtract | null {
  const options = { dateCues, declaredLang: page.headers["content-language"] ?? "" };
  if (page.contentType === "text/plain" || page.contentType === "text/markdown") return extractText(page.text, options);
  if (page.contentType !== "" && !page.contentType.includes("html")) return null;
  const extract = extractHtml(page.text, page.finalUrl, options);
  return "tooDeep" in extract ? null : extract;
}

async function extractPdfPage(
  page: FetchedPage,
  { dateCues }: Pick<ReadingOptions, "dateCues">,
  { pdfReader }: Pick<CheckDependencies, "pdfReader">,
): Promise<PageExtract | null> {
  // Handed over, the bytes would be gone: they are still to be kept.
  const pdf = await pdfReader.read(page.bytes.slice());
  return pdf && extractPdf(pdf, { dateCues, declaredLang: page.headers["content-language"] ?? "" });
}

/** What a text is known by: its words alone, and its words with their structure and links. */
async function hashesOf(
  blocks: readonly Block[],
  { lastTextHash, lastContentHash }: WatchedDocument,
  { hasher }: Pick<CheckDependencies, "hasher">,
): Promise<SeenText> {
  const words = blocks.map((block) => normalForm(block.text));
  const whole = blocks.map((block, index) => [
    block.kind,
    block.level ?? 0,
    block.hidden ?? false,
    words[index],
    block.links.map((link) => comparableTarget(link.href)),
  ]);
  const contentHash = await hasher.sha256(JSON.stringify(whole));
  // The words are a part of the whole: where that stands, they do.
  const stands = contentHash === lastContentHash && lastTextHash !== undefined;
  return { textHash: stands ? lastTextHash : await hasher.sha256(words.join("\n")), contentHash };
}
