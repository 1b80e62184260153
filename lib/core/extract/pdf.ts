import type { PdfText } from "../../model.ts";
import { foldSpaces } from "../text/normal-form.ts";
import { finish, type PageExtract, type ReadingOptions } from "./index.ts";

/** Reads the text of a PDF as a document: the same that a page of HTML gives. */
export function extractPdf({ title, lang, blocks }: PdfText, options: ReadingOptions): PageExtract {
  const chars = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const page = { title: foldSpaces(title), chars, scripts: 0, passwordFields: 0 };
  return finish(page, [...blocks], { ...options, declaredLang: lang || (options.declaredLang ?? "") });
}
