import type { Block, Edit, NoiseKind, WordRun } from "../../model.ts";
import type { DateCues } from "../dates/cues.ts";
import { align } from "./align.ts";
import { type AlignedBlock, alignedBlocks } from "./aligned.ts";
import { comparable } from "./comparable.ts";
import { furnitureAmong, mayBeFurniture } from "./furniture.ts";
import { type Differences, noiseOf, type TextPair } from "./noise.ts";
import { sectionsOf } from "./sections.ts";
import { type Split, splitsOf } from "./splits.ts";
import { markWords } from "./words.ts";

export type { AlignedBlock } from "./aligned.ts";

/** The difference of two versions. */
export interface Comparison {
  /** Nothing at all differs in normal form. */
  equal: boolean;
  /** Why there is no new wording, or null when there is. */
  noise: NoiseKind | null;
  /** All blocks, in the later version's order; removed ones where they stood. */
  blocks: AlignedBlock[];
  /** Texts that were cut in several, and several that became one; by block index. */
  splits: readonly Split[];
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
  const sides = comparable(textsOf(before), textsOf(after));
  const alignment = align(sides);
  const splits = splitsOf(alignment, sides.texts);
  const blocks = alignedBlocks(alignment, splits, before, after);
  const noise = noiseOf(differencesIn(blocks), dateCues) ?? noiseApart(blocks, dateCues);
  return {
    equal: noise === "equal",
    noise,
    blocks,
    splits,
    simplified: alignment.simplified,
    sections: { before: sectionsOf(before), after: sectionsOf(after) },
    lang,
  };
}

/** The edits of a comparison in reading order, with their words marked. */
export function editsOf(comparison: Comparison): { edits: Edit[]; simplified: boolean } {
  let simplified = comparison.simplified;
  const edits: Edit[] = [];
  const shown = new Set<number>();
  const joined = joinedTexts(comparison);
  for (const block of comparison.blocks) {
    const kind = editKind(block);
    if (!kind || (block.split !== undefined && shown.has(block.split))) continue;
    if (block.split !== undefined) shown.add(block.split);
    const { before, after } = joined[block.split ?? -1] ?? {
      before: block.before?.text ?? null,
      after: block.after?.text ?? null,
    };
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

/** The texts of each split, those of several blocks on lines of their own. */
function joinedTexts({ splits, blocks }: Comparison): { before: string; after: string }[] {
  if (splits.length === 0) return [];
  const before = new Map(blocks.map((block) => [block.beforeIndex, block.before?.text ?? ""]));
  const after = new Map(blocks.map((block) => [block.afterIndex, block.after?.text ?? ""]));
  return splits.map((split) => ({
    before: split.before.map((index) => before.get(index)).join("\n"),
    after: split.after.map((index) => after.get(index)).join("\n"),
  }));
}

/** What a reader has to do about a block; null for one that stayed as it was. */
export function editKind(block: AlignedBlock): Edit["kind"] | null {
  if (block.split !== undefined) return "edited";
  if (block.kind !== "kept") return block.kind;
  if (block.linksDiffer) return "link";
  if (!block.markupDiffers) return null;
  return isHiddenOrShown(block) ? (block.after?.hidden ? "hidden" : "shown") : "heading-level";
}

/** Whether a text was taken out of sight, or put into it: no reader would call that layout. */
function isHiddenOrShown({ markupDiffers, before, after }: AlignedBlock): boolean {
  return markupDiffers && before?.hidden !== after?.hidden;
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) => block.text);
}

function differencesIn(blocks: readonly AlignedBlock[]): Differences {
  return {
    runs: runsIn(blocks),
    moved: blocks.filter((block) => block.kind === "moved").length,
    links: blocks.filter((block) => block.linksDiffer).length,
    hidden: blocks.filter(isHiddenOrShown).length,
    markup: blocks.filter((block) => block.markupDiffers).length,
  };
}

/** The noise that is left where the lines of the page's own are put aside; null where there are none of them. */
function noiseApart(blocks: readonly AlignedBlock[], dateCues: DateCues): NoiseKind | null {
  // Most changes show in a longer line that is new, and then there is nothing to look for.
  const changed = blocks.filter(({ kind }) => kind !== "kept" && kind !== "moved");
  const longer = changed.filter(({ before, after }) => !mayBeFurniture(before) || !mayBeFurniture(after));
  if (longer.length === changed.length || noiseOf(differencesIn(longer), dateCues) === null) return null;
  const furniture = furnitureAmong(blocks, dateCues);
  if (furniture.size === 0) return null;
  const rest = differencesIn(blocks.filter((block) => !furniture.has(block)));
  return rest.runs.length === 0 ? "furniture" : noiseOf(rest, dateCues);
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
