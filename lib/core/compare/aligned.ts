import type { Block } from "../../model.ts";
import { comparableTarget } from "../extract/links.ts";
import type { Alignment } from "./pairing.ts";
import type { Split } from "./splits.ts";

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
  /** It was edited, and stands in another place now. */
  elsewhere?: true;
  /** It was cut in several, or several became one: their number in the comparison's splits. */
  split?: number;
}

/** What an alignment says of the blocks that were aligned, in no order. */
export function alignedBlocks(alignment: Alignment, before: readonly Block[], after: readonly Block[]): AlignedBlock[] {
  const aligned = alignment.pairings.map((pairing): AlignedBlock => {
    const [left, right] = [before[pairing.before] as Block, after[pairing.after] as Block];
    const sameText = pairing.kind === "kept" || pairing.kind === "moved";
    return {
      kind: pairing.kind === "moved-edited" ? "edited" : pairing.kind,
      beforeIndex: pairing.before,
      afterIndex: pairing.after,
      before: left,
      after: right,
      linksDiffer: linksDiffer(left, right),
      markupDiffers: sameText && shapeDiffers(left, right),
      ...(pairing.kind === "moved-edited" && { elsewhere: true as const }),
    };
  });
  for (const index of alignment.removed) aligned.push(lonely("removed", index, before[index] as Block));
  for (const index of alignment.added) aligned.push(lonely("added", index, after[index] as Block));
  return aligned;
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

function shapeDiffers(left: Block, right: Block): boolean {
  return (
    left.kind !== right.kind ||
    (left.level ?? 0) !== (right.level ?? 0) ||
    (left.hidden ?? false) !== (right.hidden ?? false)
  );
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

/** The blocks, those in a split with its number. */
export function withSplits(blocks: readonly AlignedBlock[], splits: readonly Split[]): AlignedBlock[] {
  const before = new Map(splits.flatMap((split, index) => split.before.map((place) => [place, index] as const)));
  const after = new Map(splits.flatMap((split, index) => split.after.map((place) => [place, index] as const)));
  return blocks.map((block) => {
    const split = before.get(block.beforeIndex ?? -1) ?? after.get(block.afterIndex ?? -1);
    return split === undefined ? block : { ...block, split };
  });
}

/** By place in the later version; a removed block follows what it followed in the earlier one. */
export function inReadingOrder(blocks: readonly AlignedBlock[]): AlignedBlock[] {
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
