import type { ReaderRow } from "./rows.ts";

/** What is drawn of the rows: one of them, or a fold with those that stayed as they were. */
export type ShownRow = { kind: "row"; index: number } | { kind: "fold"; from: number; count: number };

/** Fewer unchanged rows than this are not worth a fold. */
const SHORTEST_FOLD = 3;

/**
 * Folds what stayed as it was, but for `context` rows beside each edit. A heading just above what is
 * shown stays in sight too: it says where one is.
 *
 * @param opened - The first rows of the folds that were opened.
 */
export function foldRows(rows: readonly ReaderRow[], context: number, opened: ReadonlySet<number>): ShownRow[] {
  const isShown = shownRows(rows, context);
  const shown: ShownRow[] = [];
  for (let index = 0; index < rows.length; ) {
    let end = index;
    while (end < rows.length && isShown[end] === 0) end += 1;
    const count = end - index;
    if (count >= SHORTEST_FOLD && !opened.has(index)) {
      shown.push({ kind: "fold", from: index, count });
      index = end;
      continue;
    }
    for (const last = Math.max(end, index + 1); index < last; index += 1) shown.push({ kind: "row", index });
  }
  return shown;
}

function shownRows(rows: readonly ReaderRow[], context: number): Uint8Array {
  const isShown = new Uint8Array(rows.length);
  for (const [index, row] of rows.entries()) {
    if (row.kind === "kept") continue;
    isShown.fill(1, Math.max(0, index - context), Math.min(rows.length, index + context + 1));
    const heading = headingAbove(rows, index);
    if (heading !== null) isShown[heading] = 1;
  }
  return isShown;
}

/** The heading that a row stands under; only the rows back to the edit before it are looked at. */
function headingAbove(rows: readonly ReaderRow[], from: number): number | null {
  for (let index = from - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row?.kind !== "kept") return null;
    if (row.shape.kind === "heading") return index;
  }
  return null;
}
