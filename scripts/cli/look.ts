import { type Answer, type CaptureQuality, captureQuality } from "../../lib/core/capture-quality/index.ts";
import type { PageExtract } from "../../lib/core/extract/index.ts";
import { extractPage, isPdf, NOWHERE, PDF, readPage, readPdfDocument } from "./documents.ts";
import { readingWords } from "./packaged.ts";

/** What one look at a file came to: what was read, and whether it is a document. */
export interface FileLook {
  /** Null where nothing could be read. */
  extract: PageExtract | null;
  quality: CaptureQuality;
}

/** What is known of the answer that a file was, besides its bytes. */
export interface Given extends Partial<Pick<Answer, "status" | "headers" | "requestedUrl" | "finalUrl">> {
  lang?: string;
}

/** Looks at a saved page as the extension looks at an answer: reads it, and passes it through the same gate. */
export async function lookAt(file: string, given: Given = {}): Promise<FileLook> {
  const { headers = {}, requestedUrl = NOWHERE } = given;
  const sent = headers["content-type"] ?? "";
  const answer = { status: given.status ?? 200, headers, requestedUrl, finalUrl: given.finalUrl ?? requestedUrl };
  const as = { url: requestedUrl, lang: given.lang || (headers["content-language"] ?? "") };
  const pdf = isPdf(file, sent);
  const page = pdf ? null : readPage(file, sent);
  const extract = page ? extractPage(page, as) : await readPdfDocument(file, as);
  const contentType = pdf ? PDF : (sent.split(";")[0] ?? "").trim().toLowerCase();
  const quality =
    pdf && !extract ? UNREADABLE : captureQuality({ ...answer, contentType, page: page?.text ?? "" }, extract, signs());
  return { extract: extract && given.lang ? { ...extract, lang: given.lang } : extract, quality };
}

const UNREADABLE: CaptureQuality = { verdict: "unsupported", code: "decode-failed", reasons: [] };

function signs() {
  return readingWords().signs;
}
