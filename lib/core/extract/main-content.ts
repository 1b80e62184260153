import type { Block } from "../../model.ts";
import type { PageText, PlacedBlock } from "./collector.ts";
import type { Region } from "./regions.ts";

/** A region that holds more of the page's text than this is the document, whatever it is called. */
const MOST_OF_PAGE = 0.5;
const MUCH_OF_PAGE = 0.3;
/** A declared main part must hold this much of what is not furniture, or it is not believed. */
const BELIEVABLE_MAIN = 0.4;
const MOSTLY_LINKS = 0.5;
/** A title and its date may stand above the main part in this many characters. */
const LONGEST_TITLE_PART = 600;

/**
 * The document without what surrounds it: navigation, consent notices, footers, tickers and other
 * furniture are left out; then, where the page names a main part or an article, only that.
 */
export function mainContent(page: PageText): Block[] {
  const judged = new Map<Region, boolean>();
  const total = Math.max(1, page.page.chars);
  const kept = page.blocks.filter((block) => !isFurniture(block.region, total, judged));
  const inMain = kept.filter((block) => within(block.region, "main"));
  const keptChars = charsOf(kept);
  let chosen = kept;
  if (charsOf(inMain) >= keptChars * BELIEVABLE_MAIN && inMain.length > 0) chosen = inMain;
  else {
    const inArticle = kept.filter((block) => within(block.region, "article"));
    if (charsOf(inArticle) >= keptChars * MOST_OF_PAGE && inArticle.length > 0) chosen = inArticle;
  }
  return [...titlePart(kept, chosen), ...chosen].map(({ region: _, ...block }) => block);
}

function charsOf(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function within(region: Region, kind: Region["kind"]): boolean {
  for (let at: Region | null = region; at; at = at.parent) if (at.kind === kind) return true;
  return false;
}

/** The heading and date that some pages set above their main part. */
function titlePart(kept: readonly PlacedBlock[], chosen: readonly PlacedBlock[]): PlacedBlock[] {
  const first = chosen[0];
  if (!first || chosen.some((block) => block.kind === "heading" && block.level === 1)) return [];
  const end = kept.indexOf(first);
  const start = kept.findLastIndex((block, index) => index < end && block.kind === "heading" && block.level === 1);
  if (start < 0) return [];
  const part = kept.slice(start, end);
  return charsOf(part) <= LONGEST_TITLE_PART ? part : [];
}

function isFurniture(region: Region, total: number, judged: Map<Region, boolean>): boolean {
  const known = judged.get(region);
  if (known !== undefined) return known;
  const result = (region.parent !== null && isFurniture(region.parent, total, judged)) || leftOut(region, total);
  judged.set(region, result);
  return result;
}

function leftOut(region: Region, total: number): boolean {
  const share = region.chars / total;
  const links = region.linkChars / Math.max(1, region.chars);
  const inDocument = region.parent !== null && (within(region.parent, "main") || within(region.parent, "article"));
  switch (region.kind) {
    case "nav":
    case "dialog":
      return share < MOST_OF_PAGE;
    case "live":
    case "notice":
      return share < MUCH_OF_PAGE;
    case "extra":
      return share < MUCH_OF_PAGE && (!inDocument || links >= MOSTLY_LINKS || region.buttons > 0);
    case "header":
      return !inDocument && share < MOST_OF_PAGE && (region.hasNav || !region.hasTitle);
    case "footer":
      return share < MOST_OF_PAGE && (!inDocument || links >= MOSTLY_LINKS);
    case "aside":
      return share < MUCH_OF_PAGE && (!inDocument || links >= MOSTLY_LINKS);
    default:
      return false;
  }
}
