import { extractHtml, type PageExtract, type ReadingOptions } from "../../core/extract/index.ts";
import { matchPart } from "../../core/extract/match-part.ts";
import { DAY } from "../../core/schedule.ts";
import type { EpochMs, PagePart, WatchedDocument } from "../../model.ts";
import type { DecodedAnswer } from "./look.ts";

/** A part that was not found so often, and for so long, is gone for good. */
const GONE_AFTER_LOOKS = 3;
const GONE_AFTER = DAY;

/** What a page came to in the way that its document is read. */
export interface ReadingOfPart {
  extract: PageExtract;
  /** The part that it was read from, as versions note it; absent for all of the page. */
  part?: string;
}

/** How versions note from which part of the page they were read; undefined for all of it. */
export function partKeyOf({ part, partLostAt }: WatchedDocument): string | undefined {
  return part && partLostAt === undefined ? JSON.stringify(part) : undefined;
}

/** Reads the part that the person chose, or the whole page where none is; null where the part is not on it. */
export function readChosen(
  document: WatchedDocument,
  page: DecodedAnswer,
  whole: PageExtract,
  options: Pick<ReadingOptions, "dateCues">,
): ReadingOfPart | null {
  const key = partKeyOf(document);
  if (key === undefined) return { extract: whole };
  const extract = extractPart(page, document.part ?? {}, options);
  return extract && { extract, part: key };
}

/** Whether a part that is not on the page has been missing long enough to read all of the page instead. */
export function isGone({ trouble }: WatchedDocument, now: EpochMs): boolean {
  return (
    trouble?.code === "structure-changed" && trouble.failures >= GONE_AFTER_LOOKS && now - trouble.since >= GONE_AFTER
  );
}

function extractPart(
  page: DecodedAnswer,
  part: PagePart,
  { dateCues }: Pick<ReadingOptions, "dateCues">,
): PageExtract | null {
  if (page.contentType !== "" && !page.contentType.includes("html")) return null;
  const matched = matchPart(page.text, part);
  // A selector that is none was refused when it was chosen.
  if (!matched.ok || !matched.marks.isFound) return null;
  const { marks } = matched;
  const declaredLang = page.headers["content-language"] ?? "";
  const extract = extractHtml(page.text, page.finalUrl, { dateCues, declaredLang, marks });
  // Elements without a word in them are no text to go on with.
  return "tooDeep" in extract || extract.blocks.length === 0 ? null : extract;
}
