import type { Block } from "../../model.ts";
import { furnitureOf } from "./furniture.ts";
import type { PageText, PlacedBlock } from "./page-text.ts";
import { within } from "./regions.ts";

/** A declared main part must hold this much of what is not furniture, or it is not believed. */
const BELIEVABLE_MAIN = 0.4;
const BELIEVABLE_ARTICLES = 0.5;
/** A title and its date may stand above the main part in this many characters. */
const LONGEST_TITLE_PART = 600;

/**
 * The document without what surrounds it: navigation, consent notices, footers, tickers and other
 * furniture are left out; then, where the page names a main part or an article, only that.
 */
export function mainContent(page: PageText): Block[] {
  const isFurniture = furnitureOf(page.page);
  const kept = page.blocks.filter((block) => !isFurniture(block.region));
  const believed = (kind: "main" | "article", share: number) => {
    const part = kept.filter((block) => within(block.region, kind));
    return part.length > 0 && charsOf(part) >= charsOf(kept) * share ? part : null;
  };
  const chosen = believed("main", BELIEVABLE_MAIN) ?? believed("article", BELIEVABLE_ARTICLES) ?? kept;
  return plainBlocks([...titlePart(page, new Set(kept), chosen), ...chosen]);
}

/** Blocks without their places. */
export function plainBlocks(blocks: readonly PlacedBlock[]): Block[] {
  return blocks.map(withoutRegion);
}

/** Written out: a copy of all but one field is many times slower, and pages have thousands of blocks. */
function withoutRegion({ kind, level, text, links, hidden }: PlacedBlock): Block {
  const block: Block = level === undefined ? { kind, text, links } : { kind, level, text, links };
  if (hidden !== undefined) block.hidden = hidden;
  return block;
}

function charsOf(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/**
 * The title and date that some pages set above their main part. In a header that is left out as the
 * site's own, only the title and what bears a year are looked for.
 */
function titlePart(page: PageText, kept: ReadonlySet<PlacedBlock>, chosen: readonly PlacedBlock[]): PlacedBlock[] {
  const [first] = chosen;
  if (!first || chosen.some(isTitle)) return [];
  const end = page.blocks.indexOf(first);
  const start = page.blocks.findLastIndex(
    (block, index) => index < end && isTitle(block) && (kept.has(block) || mayHoldTitle(block)),
  );
  if (start < 0) return [];
  const part = page.blocks
    .slice(start, end)
    .filter(
      (block) => kept.has(block) || (mayHoldTitle(block) && (isTitle(block) || /\b(?:19|20)\d\d\b/u.test(block.text))),
    );
  return charsOf(part) <= LONGEST_TITLE_PART ? part : [];
}

function isTitle(block: Block): boolean {
  return block.kind === "heading" && block.level === 1;
}

/** Whether a block stands in no special region but a header. */
function mayHoldTitle({ region }: PlacedBlock): boolean {
  return region.kind === "header" ? region.parent?.kind === "page" : region.kind === "page";
}
