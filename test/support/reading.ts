/** Reading, comparing and judging whether a page is a document, with the words that the extension packages. */
import {
  type Answer,
  type CaptureQuality,
  captureQuality as judgeQuality,
} from "../../lib/core/capture-quality/index.ts";
import { type Comparison, compareVersions as compare } from "../../lib/core/compare/index.ts";
import { findStatedDates as findDates } from "../../lib/core/dates/stated-dates.ts";
import {
  type PageExtract,
  extractHtml as readHtml,
  extractText as readText,
  type TooDeep,
} from "../../lib/core/extract/index.ts";
import type { Block, StatedDate } from "../../lib/model.ts";
import { readingWords } from "./packaged.ts";

export function extractHtml(html: string, url: string, declaredLang = ""): PageExtract | TooDeep {
  return readHtml(html, url, { ...readingWords(), declaredLang });
}

export function extractText(text: string, declaredLang = ""): PageExtract {
  return readText(text, { ...readingWords(), declaredLang });
}

export function compareVersions(before: readonly Block[], after: readonly Block[], lang: string): Comparison {
  return compare(before, after, lang, readingWords().dateCues);
}

export function findStatedDates(blocks: readonly Block[]): StatedDate[] {
  return findDates(blocks, readingWords().dateCues);
}

export function captureQuality(answer: Answer, extract: PageExtract | null): CaptureQuality {
  return judgeQuality(answer, extract, readingWords().signs);
}
