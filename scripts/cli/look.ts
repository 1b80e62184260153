import { type Answer, type CaptureQuality, captureQuality } from "../../lib/core/capture-quality/index.ts";
import type { PageExtract } from "../../lib/core/extract/index.ts";
import type { PagePart } from "../../lib/model.ts";
import { extractPage, extractPart, isPdf, NOWHERE, PDF, type ReadAs, readPage, readPdfDocument } from "./documents.ts";
import { readingWords } from "./packaged.ts";

/** What one look at a file came to: what was read, and whether it is a document. */
export interface FileLook {
  /** Null where nothing could be read. */
  extract: PageExtract | null;
  quality: CaptureQuality;
  /** Whether the part that was asked for was read; where it is not on the page, all of it was. */
  part?: "read" | "missing";
}

/** What is known of the answer that a file was, besides its bytes. */
export interface Given extends Partial<Pick<Answer, "status" | "headers" | "requestedUrl" | "finalUrl">> {
  lang?: string;
  part?: PagePart;
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
  return chosenPart(page, given, as, { extract, quality });
}

/** The same look at the part that is asked for, or at all of the page where that is not on it. */
function chosenPart(
  page: ReturnType<typeof readPage> | null,
  { part, lang }: Given,
  as: ReadAs,
  look: FileLook,
): FileLook {
  const chosen = page && part ? extractPart(page, part, as) : null;
  const read = chosen ?? look.extract;
  const extract = read && lang ? { ...read, lang } : read;
  return { ...look, extract, ...(part && { part: chosen ? ("read" as const) : ("missing" as const) }) };
}

const UNREADABLE: CaptureQuality = { verdict: "unsupported", code: "decode-failed", reasons: [] };

function signs() {
  return readingWords().signs;
}
