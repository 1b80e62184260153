import type { Block } from "../../model.ts";
import { comparableTarget } from "../extract/links.ts";
import type { Alignment, Pairing } from "./pairing.ts";
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

/**
 * What an alignment says of both versions' blocks, in reading order: by place in the later version; a removed
 * block follows what it followed in the earlier one.
 */
export function alignedBlocks(
  alignment: Alignment,
  splits: readonly Split[],
  before: readonly Block[],
  after: readonly Block[],
): AlignedBlock[] {
  const earlier = new Array<AlignedBlock>(before.length);
  const later = new Array<AlignedBlock>(after.length);
  for (const pairing of alignment.pairings) {
    const block = paired(pairing, before[pairing.before] as Block, after[pairing.after] as Block);
    earlier[pairing.before] = later[pairing.after] = block;
  }
  for (const index of alignment.removed) earlier[index] = lonely("removed", index, before[index] as Block);
  for (const index of alignment.added) later[index] = lonely("added", index, after[index] as Block);
  splits.forEach((split, number) => {
    for (const place of split.after) (later[place] as AlignedBlock).split = number;
  });
  splits.forEach((split, number) => {
    for (const place of split.before) (earlier[place] as AlignedBlock).split = number;
  });
  return inReadingOrder(earlier, later);
}

function inReadingOrder(earlier: readonly AlignedBlock[], later: readonly AlignedBlock[]): AlignedBlock[] {
  const following = new Map<number, AlignedBlock[]>();
  let last = -1;
  for (const block of earlier) {
    if (block.afterIndex === null) {
      const removed = following.get(last);
      if (removed) removed.push(block);
      else following.set(last, [block]);
    } else if (block.kind !== "moved") last = block.afterIndex;
  }
  const ordered = [...(following.get(-1) ?? [])];
  later.forEach((block, place) => {
    ordered.push(block);
    // One by one: a whole document may have been removed at one place.
    for (const removed of following.get(place) ?? []) ordered.push(removed);
  });
  return ordered;
}

function paired(pairing: Pairing, before: Block, after: Block): AlignedBlock {
  const { kind } = pairing;
  const sameText = kind === "kept" || kind === "moved";
  const block: AlignedBlock = {
    kind: kind === "moved-edited" ? "edited" : kind,
    beforeIndex: pairing.before,
    afterIndex: pairing.after,
    before,
    after,
    linksDiffer: linksDiffer(before, after),
    markupDiffers: sameText && shapeDiffers(before, after),
  };
  if (kind === "moved-edited") block.elsewhere = true;
  return block;
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
