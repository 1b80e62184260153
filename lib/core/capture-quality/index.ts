import type { LookErrorCode } from "../../model.ts";
import { isDamaged } from "../extract/decode.ts";
import type { PageExtract } from "../extract/index.ts";
import { breaksOff } from "./markup.ts";
import { ledElsewhere } from "./redirects.ts";
import { isErrorThroughout, nearlyEmpty, shortPage } from "./short-page.ts";
import type { Signs } from "./signs.ts";
import { type Answer, type CaptureQuality, NEXT_TO_NOTHING, type ReadAnswer, SHORT, verdict } from "./verdict.ts";
import { vendorWall, wordsOfWall } from "./walls.ts";

export type { Answer, CaptureQuality, QualityVerdict } from "./verdict.ts";

const READABLE = new Set(["", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf"]);
const PLAIN = new Set(["text/plain", "text/markdown", "application/pdf"]);

/**
 * Judges a page by its status, headers, address, type, size, shape and words. Only the verdict
 * `document` may become a version; with any other the last good version stands.
 *
 * @param extract - What was read from the page, or null where it could not be read.
 * @param signs - What pages that are no documents are known by.
 */
export function captureQuality(answer: Answer, extract: PageExtract | null, signs: Signs): CaptureQuality {
  const read: ReadAnswer | null = extract && { ...answer, extract, chars: charsOf(extract) };
  return (
    vendorWall(answer, read, signs) ??
    byStatus(answer, read, signs) ??
    byType(answer, read) ??
    (read && byShape(read, signs)) ?? { verdict: "document", code: null, reasons: [] }
  );
}

/**
 * The longest documents measured have 890,000 letters in some thousand blocks. Comparing and judging what is longer
 * still would hold up everything else, and no person reads it.
 */
const MOST_CHARS = 1_000_000;
const MOST_BLOCKS = 20_000;
const MOST_LINKS = 20_000;

/** Scripts of which one character says as much as two or three letters. */
const DENSE = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/gu;
const EXTRA_PER_DENSE = 1.5;

/** The length of a text in letters; a long one's is not worth counting exactly. */
function charsOf({ blocks }: PageExtract): number {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length >= SHORT) return length;
  const dense = blocks.reduce((sum, block) => sum + (block.text.match(DENSE)?.length ?? 0), 0);
  return Math.round(length + dense * EXTRA_PER_DENSE);
}

function byStatus({ status }: Answer, read: ReadAnswer | null, signs: Signs): CaptureQuality | null {
  if (status >= 200 && status <= 299 && status !== 204 && status !== 205) return null;
  const wall = read && (status === 403 || status === 429 || status === 503) ? wordsOfWall(read, signs) : null;
  return wall ?? verdict("error-page", codeOfStatus(status), "status", { status });
}

/** The error code that an HTTP status stands for. */
export function codeOfStatus(status: number): LookErrorCode {
  if (status === 401) return "login-needed";
  if (status === 403 || status === 406 || status === 451) return "forbidden";
  if (status === 410) return "gone";
  if (status === 429) return "rate-limited";
  if (status === 511) return "captive-portal";
  if (status >= 500 && status <= 599) return "server-5xx";
  if (status >= 400 && status <= 499) return "http-4xx";
  return status === 204 || status === 205 ? "empty" : "network";
}

function byType({ contentType }: Answer, read: ReadAnswer | null): CaptureQuality | null {
  if (!READABLE.has(contentType)) return verdict("unsupported", "unsupported-type", "type", { type: contentType });
  if (!read) return verdict("unsupported", "unsupported-type", "too-deep");
  return isTooMuch(read) ? verdict("unsupported", "too-large", "too-much-text") : null;
}

function isTooMuch({ chars, extract: { blocks, page } }: ReadAnswer): boolean {
  const links = blocks.reduce((sum, block) => sum + block.links.length, 0);
  return page.isCut === true || chars > MOST_CHARS || blocks.length > MOST_BLOCKS || links > MOST_LINKS;
}

function byShape(read: ReadAnswer, signs: Signs): CaptureQuality | null {
  const isMarkup = !PLAIN.has(read.contentType);
  const led = ledElsewhere(read, signs);
  if (led) return led;
  if (isErrorThroughout(read, signs)) return verdict("error-page", "soft-404", "not-found-words");
  if (isDamaged(read.extract.blocks.map(({ text }) => text))) {
    return verdict("unsupported", "decode-failed", "damaged-text");
  }
  const short = read.chars < SHORT ? shortPage(read, signs) : null;
  if (short) return short;
  if (isMarkup && breaksOff(read.page)) return verdict("truncated", "truncated", "broken-off");
  return read.chars < NEXT_TO_NOTHING ? nearlyEmpty(read, signs) : null;
}
