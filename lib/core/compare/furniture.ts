/**
 * Lines of the page's own that reading let through: menus, breadcrumbs, what stands above the title,
 * tables of contents. They are known by where they stand and what stands beside them, in any
 * language; a line that could be a clause, however short, is never one of them.
 */
import type { Block } from "../../model.ts";
import { cueIn, type DateCues, namesDocument } from "../dates/cues.ts";
import { wordsOf } from "../text/tokens.ts";
import type { AlignedBlock } from "./aligned.ts";
import { asAsked, repeatedIn, type Side, scattered } from "./repeats.ts";

/** A line that is no sentence, in words. */
const LONGEST_LABEL = 6;
/** From so many words on a line is prose; with a stop at its end from so many. */
const PROSE = 15;
const SENTENCE = 6;
/** The most characters of a line that is none of these, for scripts without spaces. */
const LONGEST_LINE = 160;
/** A menu has so many lines. */
const SHORTEST_MENU = 5;
/** A title stands within so many blocks, or there is none. */
const LAST_TITLE = 260;

const MOSTLY_LINKED = 0.8;
const GLUED_LINKS = 3;
/** Before the title a line may be longer and still be the site's. */
const LONGEST_ABOVE = 10;
const YEAR = /\b(?:19|20)\d\d\b/u;

const ENDS_SENTENCE = /[.!?\u3002\uFF01\uFF1F]["'\u201D\u2019)]?\s*$/u;
const LEADS = /[:\uFF1A]\s*$/u;
/** What numbers, prices, dates and addresses have, and a label has not. */
const SAYS_MORE = /[\p{N}\p{Sc}@%<>\u2713\u2714\u2717\u2718\u2705\u274C]/u;

/** What a line of the page's own is: one of a menu, or one that stands before the title. */
type Place = "menu" | "margin";

/** Tells the lines of one version that are none of the document's. */
class Furniture {
  private readonly places = new Map<Block, Place>();
  /** Lines that no sentence is and that stand before the first one or after the last. */
  readonly atEdge = new Set<Block>();

  constructor(blocks: readonly Block[], cues: DateCues) {
    const prose = blocks.map((block) => isProse(block, cues));
    const [first, last] = [prose.indexOf(true), prose.lastIndexOf(true)];
    const title = titleOf(blocks, first, cues);
    blocks.forEach((block, index) => {
      if (first >= 0 && (index < first || index > last)) this.atEdge.add(block);
      if (index >= title) return;
      if (isBanner(block, cues)) this.places.set(block, "menu");
      else if (isLabel(block, cues, LONGEST_ABOVE)) this.places.set(block, "margin");
    });
    for (const [from, to] of stretchesOf(blocks, prose)) this.placeStretch(blocks, from, to, cues);
  }

  placeOf(block: Block): Place | null {
    return this.places.get(block) ?? null;
  }

  /** Lines that stand beside each other, between two that are sentences or headings. */
  private placeStretch(blocks: readonly Block[], from: number, to: number, cues: DateCues): void {
    const lines = blocks.slice(from, to);
    if (lines.length < SHORTEST_MENU || LEADS.test(blocks[from - 1]?.text ?? "")) return;
    const named = lines.filter((line) => namesDocument(line.text, cues));
    // Where most lines name documents, the documents are what is listed.
    const isMenu = named.length > 0 && named.length < lines.length / 2 && named.some((line) => isLabel(line, cues));
    if (!isMenu && !lines.some(hasGluedLinks)) return;
    for (const line of lines) if (isLabel(line, cues)) this.places.set(line, "menu");
  }
}

/** Stretches of lines that are neither sentences nor headings; ends are exclusive. */
function stretchesOf(blocks: readonly Block[], prose: readonly boolean[]): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  let from = 0;
  for (let index = 0; index <= blocks.length; index += 1) {
    const block = blocks[index];
    if (block && !prose[index] && block.kind !== "heading") continue;
    if (index > from) stretches.push([from, index]);
    from = index + 1;
  }
  return stretches;
}

/** Where the document's title stands; 0 where none is found before its first sentence. */
function titleOf(blocks: readonly Block[], firstProse: number, cues: DateCues): number {
  const title = blocks.findIndex((block) => block.kind === "heading" && block.level === 1);
  if (title >= 0) return title < LAST_TITLE ? title : 0;
  const named = blocks.findIndex((block) => isLabel(block, cues) && namesDocument(block.text, cues));
  return named > 0 && named < firstProse ? named : 0;
}

function isProse({ text, kind }: Block, cues: DateCues): boolean {
  if (kind === "heading") return false;
  if (kind === "row" || LEADS.test(text) || text.length > LONGEST_LINE) return true;
  const words = wordsOf(text).length;
  return words >= PROSE || (words >= SENTENCE && ENDS_SENTENCE.test(text)) || (words > 1 && cues.clause.test(text));
}

/** A few words that say nothing by themselves: no number, no sign, no word that makes a clause, no end of a sentence. */
function isLabel({ text }: Block, cues: DateCues, longest = LONGEST_LABEL): boolean {
  if (SAYS_MORE.test(text) || LEADS.test(text) || cues.clause.test(text) || cues.firstPerson.test(text)) return false;
  if (text.length > LONGEST_LINE / 2 || (ENDS_SENTENCE.test(text) && text.includes(" "))) return false;
  return wordsOf(text).length <= longest;
}

/** Links that follow each other without a space are boxes side by side: "AboutCareersPress". */
function hasGluedLinks({ text, links }: Block): boolean {
  if (links.length < GLUED_LINKS) return false;
  return links.every((link, index) => index === 0 || text.includes((links[index - 1]?.text ?? "") + link.text));
}

function saysMatter(text: string, cues: DateCues): boolean {
  return namesDocument(text, cues) || cues.matter.test(text);
}

/** A line before the title that is a link as a whole leads away from the document, unless it speaks of that. */
function isBanner({ text, links }: Block, cues: DateCues): boolean {
  const linked = links.reduce((sum, link) => sum + link.text.length, 0);
  if (text.length > LONGEST_LINE || linked < text.length * MOSTLY_LINKED) return false;
  return !namesDocument(text, cues) && !YEAR.test(text) && cueIn(text, cues) === null;
}

/** Whether a block is short enough to be asked about; so is one that is not there. */
export function mayBeFurniture(block: Block | null): boolean {
  return (block?.text.length ?? 0) <= LONGEST_LINE;
}

/** Blocks of a comparison whose text differs, and which of them are lines of the page's own. */
export function furnitureAmong(blocks: readonly AlignedBlock[], cues: DateCues): ReadonlySet<AlignedBlock> {
  const [before, after] = (["before", "after"] as const).map((side) => versionOf(blocks, side)) as [Block[], Block[]];
  const known = asAsked((side) => new Furniture(side === "before" ? before : after, cues));
  // A sentence stands at no edge, whatever stands around it.
  const isAtEdge = (side: Side, block: Block) => !isProse(block, cues) && known(side).atEdge.has(block);
  const found = new Set([
    ...repeatedIn(blocks, { before, after }, isAtEdge),
    ...scattered(blocks, (block) => isLabel(block, cues)),
  ]);
  for (const block of blocks) {
    const differs = block.kind !== "kept" && block.kind !== "moved";
    if (differs && isFurniture(block, known, cues)) found.add(block);
  }
  return found;
}

/** Whether a block is furniture by where it stands: on both sides in a menu, or on the one side where it is. */
function isFurniture({ before, after }: AlignedBlock, known: (side: Side) => Furniture, cues: DateCues): boolean {
  const places = [placeIn("before", before, known, cues), placeIn("after", after, known, cues)];
  if (before && after) return places.every((place) => place === "menu");
  // What is named only now, a document or what documents are about, the reader did not know of.
  return places.some(Boolean) && !(after && saysMatter(after.text, cues));
}

/** Where a block stands; what could stand in no such place is not looked for. */
function placeIn(side: Side, block: Block | null, known: (side: Side) => Furniture, cues: DateCues): Place | null {
  if (!block || !(isLabel(block, cues, LONGEST_ABOVE) || isBanner(block, cues))) return null;
  return known(side).placeOf(block);
}

function versionOf(blocks: readonly AlignedBlock[], side: "before" | "after"): Block[] {
  const key = side === "before" ? "beforeIndex" : "afterIndex";
  return blocks
    .filter((block) => block[side] !== null)
    .sort((one, other) => (one[key] ?? 0) - (other[key] ?? 0))
    .map((block) => block[side] as Block);
}
