import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { marked } from "marked";
import { decodePage } from "../../lib/core/extract/decode.ts";
import { extractHtml, extractText, type PageExtract } from "../../lib/core/extract/index.ts";
import { unusable } from "./arguments.ts";
import { readingWords } from "./packaged.ts";

/** Where a file's relative links lead when nothing else is said. */
const NOWHERE = "https://document.invalid/";

/** Reads a file's bytes; a sentence says what is wrong with one that cannot be read. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (problem) {
    throw unusable(`${file} could not be read: ${(problem as NodeJS.ErrnoException).code ?? "unknown error"}.`);
  }
}

/** A page file as the extension would get it: Markdown is set as a bare page first. */
export function readPage(file: string, contentType = ""): { text: string; kind: "html" | "text" } {
  const { text } = decodePage(readBytes(file), contentType);
  const extension = extname(file).toLowerCase();
  if (extension === ".md") return { text: marked.parse(text, { async: false }), kind: "html" };
  return { text, kind: extension === ".txt" ? "text" : "html" };
}

/** Reads a document with the very function that the extension uses. */
export function readDocument(file: string, { url = NOWHERE, lang = "" } = {}): PageExtract {
  const page = readPage(file);
  const options = { ...readingWords(), declaredLang: lang };
  const extract = page.kind === "text" ? extractText(page.text, options) : extractHtml(page.text, url, options);
  if ("tooDeep" in extract) throw unusable(`${file} nests its elements too deeply to be read.`);
  return lang === "" ? extract : { ...extract, lang };
}

/** Runs something and says how many milliseconds of processor time it took. */
export function timed<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: Math.round((user + system) / 100) / 10 };
}
