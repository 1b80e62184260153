import type { Block, Edit, NoiseKind, WordRun } from "../../model.ts";
import type { DateCues } from "../dates/cues.ts";
import { comparableTarget } from "../extract/links.ts";
import { align } from "./align.ts";
import { comparableTexts } from "./comparable.ts";
import { type Differences, noiseOf, type TextPair } from "./noise.ts";
import { sectionsOf } from "./sections.ts";
import { markWords } from "./words.ts";

/** How one block of either version fared. Every block of both sides is in exactly one of these. */
export interface AlignedBlock {
  kind: "kept" | "edited" | "moved" | "added" | "removed";
  beforeIndex: number | null;
  afterIndex: number | null;
  before: Block | null;
  after: Block | null;
  /** The text is the same, but a link leads elsewhere. */
  linksDiffer: boolean;
  /** The text is the same, but it is another kind or level of block, or hidden now. */
  markupDiffers: boolean;
}

/** The difference of two versions. */
export interface Comparison {
  /** Nothing at all differs in normal form. */
  equal: boolean;
  /** Why there is no new wording, or null when there is. */
  noise: NoiseKind | null;
  /** All blocks, in the later version's order; removed ones where they stood. */
  blocks: AlignedBlock[];
  /** A bound was met somewhere: right, but coarser than it could be. */
  simplified: boolean;
  /** Sections by block index, of the earlier and the later version. */
  sections: { before: string[]; after: string[] };
  lang: string;
}

/**
 * Compares two versions of a document block by block.
 *
 * @param lang - The document's language, two letters; it decides where sentences end.
 * @param dateCues - The words beside a document's own dates; a change of those alone is noise.
 * @returns Each block of both versions once. Neither argument is changed.
 */
export function compareVersions(
  before: readonly Block[],
  after: readonly Block[],
  lang: string,
  dateCues: DateCues,
): Comparison {
  const alignment = align(...comparableTexts(textsOf(before), textsOf(after)));
  const aligned: AlignedBlock[] = alignment.pairings.map((pairing) => {
    const [left, right] = [before[pairing.before] as Block, after[pairing.after] as Block];
    const sameText = pairing.kind === "kept" || pairing.kind === "moved";
    return {
      kind: sameText ? pairing.kind : "edited",
      beforeIndex: pairing.before,
      afterIndex: pairing.after,
      before: left,
      after: right,
      linksDiffer: linksDiffer(left, right),
      markupDiffers: sameText && shapeOf(left) !== shapeOf(right),
    } as AlignedBlock;
  });
  for (const index of alignment.removed) aligned.push(lonely("removed", index, before[index] as Block));
  for (const index of alignment.added) aligned.push(lonely("added", index, after[index] as Block));
  const blocks = inReadingOrder(aligned);
  const noise = noiseOf(differencesIn(blocks), dateCues);
  return {
    equal: noise === "equal",
    noise,
    blocks,
    simplified: alignment.simplified,
    sections: { before: sectionsOf(before), after: sectionsOf(after) },
    lang,
  };
}

/** The edits of a comparison in reading order, with their words marked. */
export function editsOf(comparison: Comparison): { edits: Edit[]; simplified: boolean } {
  let simplified = comparison.simplified;
  const edits: Edit[] = [];
  for (const block of comparison.blocks) {
    const kind = editKind(block);
    if (!kind) continue;
    const before = block.before?.text ?? null;
    const after = block.after?.text ?? null;
    const marked = wordsOfEdit(before, after, comparison.lang);
    simplified ||= marked.simplified;
    edits.push({ kind, section: sectionOf(comparison, block), before, after, words: marked.runs });
  }
  return { edits, simplified };
}

/** The heading a block stands under, in the later version where it is still there. */
export function sectionOf(comparison: Comparison, block: AlignedBlock): string {
  if (block.afterIndex !== null) return comparison.sections.after[block.afterIndex] ?? "";
  return comparison.sections.before[block.beforeIndex ?? 0] ?? "";
}

/** How many blocks fared which way, and how many links lead elsewhere. */
export function countsOf(comparison: Comparison) {
  const counts = { kept: 0, edited: 0, moved: 0, added: 0, removed: 0, links: 0 };
  for (const block of comparison.blocks) {
    counts[block.kind] += 1;
    if (block.linksDiffer) counts.links += 1;
  }
  return counts;
}

function wordsOfEdit(before: string | null, after: string | null, lang: string) {
  if (before !== null && after !== null) return markWords(before, after, lang);
  const run: WordRun = before === null ? ["+", after ?? ""] : ["-", before];
  return { runs: [run], simplified: false };
}

function editKind(block: AlignedBlock): Edit["kind"] | null {
  if (block.kind !== "kept") return block.kind;
  if (block.linksDiffer) return "link";
  return block.markupDiffers ? "heading-level" : null;
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) => block.text);
}

function linksDiffer(left: Block, right: Block): boolean {
  if (left.links.length !== right.links.length) return true;
  // Most links stayed as they were: only the others are worth reading as addresses.
  if (left.links.every((link, index) => link.href === right.links[index]?.href)) return false;
  return targetsOf(left) !== targetsOf(right);
}

function targetsOf(block: Block): string {
  return block.links.map((link) => comparableTarget(link.href)).join("\n");
}

function shapeOf(block: Block): string {
  return `${block.kind} ${block.level ?? 0} ${block.hidden ?? false}`;
}

function lonely(kind: "added" | "removed", index: number, block: Block): AlignedBlock {
  const added = kind === "added";
  return {
    kind,
    beforeIndex: added ? null : index,
    afterIndex: added ? index : null,
    before: added ? null : block,
    after: added ? block : null,
    linksDiffer: false,
    markupDiffers: false,
  };
}

/** By place in the later version; a removed block follows what it followed in the earlier one. */
function inReadingOrder(blocks: readonly AlignedBlock[]): AlignedBlock[] {
  const byBefore = blocks
    .filter((block) => block.beforeIndex !== null)
    .sort((one, other) => (one.beforeIndex ?? 0) - (other.beforeIndex ?? 0));
  const place = new Map<AlignedBlock, number>();
  let last = -1;
  for (const block of byBefore) {
    if (block.afterIndex !== null && block.kind !== "moved") last = block.afterIndex;
    place.set(block, block.afterIndex ?? last + 0.5);
  }
  const placeOf = (block: AlignedBlock) => place.get(block) ?? block.afterIndex ?? 0;
  return [...blocks].sort(
    (one, other) => placeOf(one) - placeOf(other) || (one.beforeIndex ?? 0) - (other.beforeIndex ?? 0),
  );
}

function differencesIn(blocks: readonly AlignedBlock[]): Differences {
  return {
    runs: runsIn(blocks),
    moved: blocks.filter((block) => block.kind === "moved").length,
    links: blocks.filter((block) => block.linksDiffer).length,
    markup: blocks.filter((block) => block.markupDiffers).length,
  };
}

/** Blocks whose text differs, those between two that stayed in one run. */
function runsIn(blocks: readonly AlignedBlock[]): TextPair[][] {
  const runs: TextPair[][] = [];
  let run: TextPair[] = [];
  for (const block of blocks) {
    if (block.kind === "kept" || block.kind === "moved") {
      run = [];
      continue;
    }
    if (run.length === 0) runs.push(run);
    run.push([block.before, block.after]);
  }
  return runs;
}
