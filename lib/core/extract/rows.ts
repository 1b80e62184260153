import type { Block } from "../../model.ts";

/** Longer rows are layout, or prose set in a table: their cells are read one by one. */
const LONGEST_ROW = 2000;

/** Gathers the cells of one table row until it ends. */
export interface OpenRow<B extends Block> {
  cells: B[][];
}

/**
 * A finished row as blocks: one `row` whose cells are joined by a bar, or, where the table only
 * lays out the page, the cells' own blocks.
 */
export function closeRow<B extends Block>(row: OpenRow<B>): B[] {
  const filled = row.cells.filter((cell) => cell.length > 0);
  const blocks = filled.flat();
  const first = blocks[0];
  if (!first) return [];
  const plain = blocks.every((block) => block.kind === "row");
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (filled.length < 2 || !plain || length > LONGEST_ROW) {
    return blocks.map((block) => (block.kind === "row" ? { ...block, kind: "paragraph" } : block));
  }
  return [
    {
      ...first,
      text: filled.map((cell) => cell.map((block) => block.text).join(" ")).join(" | "),
      links: blocks.flatMap((block) => block.links),
    },
  ];
}
