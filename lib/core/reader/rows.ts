/** A comparison as it is read: one row after the other, what stayed and what did not. */
import type { Block, BlockKind, Link } from "../../model.ts";
import { type AlignedBlock, type Comparison, editKind } from "../compare/index.ts";
import { comparableTarget } from "../extract/links.ts";

/** A link that leads elsewhere now; null on the side that has no such link. */
export interface LinkChange {
  text: string;
  before: string | null;
  after: string | null;
}

/** What a row's text is in its document. */
export interface RowShape {
  kind: BlockKind;
  level: number;
}

/** One row of two texts laid side by side. */
export type ReaderRow =
  /** The same in both. */
  | { kind: "kept"; shape: RowShape; text: string }
  /** Number `edit` of the comparison's edits. */
  | { kind: "edit"; shape: RowShape; edit: number; links: LinkChange[]; movedFrom: string | null }
  /** Here stood what number `edit` says has moved. */
  | { kind: "moved-away"; shape: RowShape; edit: number; text: string };

/**
 * The rows of a comparison in reading order. Their edits are numbered as `editsOf` lists them; each
 * stands in one row.
 */
export function rowsOf(comparison: Comparison): ReaderRow[] {
  const rows: ReaderRow[] = [];
  const beforeIndices: (number | null)[] = [];
  const away: MovedAway[] = [];
  let edit = -1;
  for (const block of firstOfSplits(comparison.blocks)) {
    const isEdit = editKind(block) !== null;
    if (isEdit) edit += 1;
    rows.push(isEdit ? editRow(block, edit, comparison) : keptRow(block));
    const moved = movedAway(block, edit);
    if (moved) away.push(moved);
    beforeIndices.push(moved ? null : block.beforeIndex);
  }
  return withPlaces(rows, beforeIndices, away);
}

/** The blocks, of those that were cut or joined only the first: all of them are one edit. */
function firstOfSplits(blocks: readonly AlignedBlock[]): AlignedBlock[] {
  const seen = new Set<number>();
  return blocks.filter(({ split }) => {
    if (split === undefined) return true;
    const isFirst = !seen.has(split);
    seen.add(split);
    return isFirst;
  });
}

/** The place that a text has left. */
interface MovedAway {
  row: ReaderRow;
  beforeIndex: number;
}

function movedAway(block: AlignedBlock, edit: number): MovedAway | null {
  const { before, beforeIndex } = block;
  if (!hasMoved(block) || !before || beforeIndex === null) return null;
  return { row: { kind: "moved-away", shape: shapeOf(before), edit, text: before.text }, beforeIndex };
}

function keptRow(block: AlignedBlock): ReaderRow {
  const text = block.after ?? block.before;
  return { kind: "kept", shape: shapeOf(text), text: text?.text ?? "" };
}

function editRow(block: AlignedBlock, edit: number, { sections }: Comparison): ReaderRow {
  const movedFrom = hasMoved(block) ? (sections.before[block.beforeIndex ?? 0] ?? "") : null;
  return { kind: "edit", shape: shapeOf(block.after ?? block.before), edit, links: linkChanges(block), movedFrom };
}

/** Whether a text stands in another place, as it was or edited. One that was cut or joined is shown as that. */
function hasMoved({ kind, elsewhere, split }: AlignedBlock): boolean {
  return split === undefined && (kind === "moved" || elsewhere === true);
}

/** Puts each text that moved also where it stood: after what it followed in the earlier text. */
function withPlaces(
  rows: readonly ReaderRow[],
  beforeIndices: readonly (number | null)[],
  away: readonly MovedAway[],
): ReaderRow[] {
  if (away.length === 0) return [...rows];
  const waiting = away.toSorted((one, other) => one.beforeIndex - other.beforeIndex);
  const placed: ReaderRow[] = [];
  for (const [index, row] of rows.entries()) {
    const beforeIndex = beforeIndices[index] ?? null;
    while (beforeIndex !== null && waiting[0] && waiting[0].beforeIndex < beforeIndex) {
      placed.push(waiting[0].row);
      waiting.shift();
    }
    placed.push(row);
  }
  return [...placed, ...waiting.map(({ row }) => row)];
}

function shapeOf(block: Block | null): RowShape {
  return { kind: block?.kind ?? "paragraph", level: block?.level ?? 1 };
}

/** Which links of a block lead elsewhere, by their words; parameters that only track are no place. */
function linkChanges({ before, after }: AlignedBlock): LinkChange[] {
  if (!before || !after) return [];
  const left = [...before.links];
  const changes: LinkChange[] = [];
  for (const link of after.links) {
    const same = take(left, (other) => comparableTarget(other.href) === comparableTarget(link.href));
    if (same) continue;
    const partner = take(left, (other) => other.text === link.text && !leadsOn(other, after.links));
    changes.push({ text: link.text, before: partner?.href ?? null, after: link.href });
  }
  return [...changes, ...left.map(({ text, href }) => ({ text, before: href, after: null }))];
}

/** Whether a link of the earlier text leads to where one of the later text does. */
function leadsOn(link: Link, links: readonly Link[]): boolean {
  return links.some((other) => comparableTarget(other.href) === comparableTarget(link.href));
}

function take(links: Link[], which: (link: Link) => boolean): Link | undefined {
  const index = links.findIndex(which);
  return index < 0 ? undefined : links.splice(index, 1)[0];
}
