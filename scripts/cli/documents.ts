import { extname } from "node:path";
import { marked } from "marked";
import { decodePage } from "../../lib/core/extract/decode.ts";
import { extractHtml, extractText, type PageExtract } from "../../lib/core/extract/index.ts";
import { matchPart } from "../../lib/core/extract/match-part.ts";
import { extractPdf } from "../../lib/core/extract/pdf.ts";
import type { PagePart } from "../../lib/model.ts";
import { bytesOf } from "../files.ts";
import { unusable } from "./arguments.ts";
import { readingWords } from "./packaged.ts";

/** Where a file's relative links lead when nothing else is said. */
export const NOWHERE = "https://document.invalid/";
export const PDF = "application/pdf";

/** How a document is to be read. */
export interface ReadAs {
  /** Where its relative links lead from. */
  url?: string;
  /** Its language, where that is not left to the page. */
  lang?: string;
}

/** Reads a file's bytes; a sentence says what is wrong with one that cannot be read. */
export function readBytes(file: string): Uint8Array {
  const read = bytesOf(file);
  if (!read.ok) throw unusable(read.why);
  return read.bytes;
}

/** Whether a file is a text that somebody wrote down, and no page as a server sends it. */
export function isPlainText(file: string): boolean {
  return [".md", ".txt"].includes(extname(file).toLowerCase());
}

/** A page file as the extension would get it: Markdown is set as a bare page first. */
export function readPage(file: string, contentType = ""): { text: string; kind: "html" | "text" } {
  const { text } = decodePage(readBytes(file), contentType);
  const extension = extname(file).toLowerCase();
  if (extension === ".md") return { text: marked.parse(text, { async: false }), kind: "html" };
  return { text, kind: extension === ".txt" ? "text" : "html" };
}

/** Reads a page's document with the very function that the extension uses; null where it nests too deeply. */
export function extractPage(page: ReturnType<typeof readPage>, { url = NOWHERE, lang = "" }: ReadAs) {
  const options = { ...readingWords(), declaredLang: lang };
  const extract = page.kind === "text" ? extractText(page.text, options) : extractHtml(page.text, url, options);
  return "tooDeep" in extract ? null : extract;
}

/** Reads the chosen part of a page as the extension does; null where it is not on the page, or holds no text. */
export function extractPart(page: ReturnType<typeof readPage>, part: PagePart, { url = NOWHERE, lang = "" }: ReadAs) {
  const matched = page.kind === "html" ? matchPart(page.text, part) : null;
  if (!matched?.ok || !matched.marks.isFound) return null;
  const extract = extractHtml(page.text, url, { ...readingWords(), declaredLang: lang, marks: matched.marks });
  return "tooDeep" in extract || extract.blocks.length === 0 ? null : extract;
}

/** Reads a document of text or markup; a sentence says what is wrong with one that cannot be read. */
export function readDocument(file: string, as: ReadAs = {}): PageExtract {
  const extract = extractPage(readPage(file), as);
  if (!extract) throw unusable(`${file} nests its elements too deeply to be read.`);
  return as.lang ? { ...extract, lang: as.lang } : extract;
}

/** Whether a file is a PDF, by its name or by what its answer said of it. */
export function isPdf(file: string, contentType = ""): boolean {
  return contentType.startsWith(PDF) || (contentType === "" && extname(file).toLowerCase() === ".pdf");
}

/** Reads a PDF as the extension does; null where it is none, is locked, or holds no text. */
export async function readPdfDocument(file: string, { lang = "" }: ReadAs): Promise<PageExtract | null> {
  // Its reader is large, and most calls have no use for it.
  const { readPdf } = await import("../../lib/pdf/read-pdf.ts");
  const pdf = await readPdf(new Uint8Array(readBytes(file)));
  return pdf && extractPdf(pdf, { dateCues: readingWords().dateCues, declaredLang: lang });
}

/** Runs something and says how many milliseconds of processor time it took. */
export function timed<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: Math.round((user + system) / 100) / 10 };
}
