import { roleOf } from "./roles.ts";
import { textsOf } from "./texts.ts";
import { ancestorsOf, attribute, holds, tagOf } from "./walk.ts";

const CELLS = new Set(["td", "th", "cell", "gridcell", "rowheader", "columnheader"]);
const ROWS = new Set(["tr", "row"]);
const TABLES = new Set(["table", "grid", "treegrid"]);
const HEADS = new Set(["th", "columnheader"]);
const LONGEST = 200;
/** Rows above a table's heads: a title, a filter. */
const MOST_ROWS_BEFORE = 5;

/** What a table says of a cell: the name of its row, and that of its column. */
export interface CellNames {
  row: string;
  column: string;
}

/**
 * The names at the head of the row and the column that a control stands in, where its row holds
 * others as well; null where it is in no table, or one of the two has no name.
 *
 * @param part - The part of the page that is the control's own.
 */
export function cellNamesOf(
  control: Element,
  part: Element | null,
  isName: (text: string) => boolean,
): CellNames | null {
  const around = [...ancestorsOf(control)];
  const own = around.find(isCell);
  const row = around.find((one) => ROWS.has(nameOf(one)));
  const table = around.find((one) => TABLES.has(nameOf(one)));
  if (!own || !row || !table || (part && part !== own && !holds(own, part))) return null;
  const cells = cellsOf(row);
  const first = (cell: Element | undefined) => (cell ? textsOf(cell, LONGEST).find(isName) : undefined);
  const name = cells
    .slice(0, Math.max(0, cells.indexOf(own)))
    .map(first)
    .find(Boolean);
  const title = first(headOf(table, placeOf(own, cells)));
  return name && title ? { row: name, column: title } : null;
}

/** The cell at the head of a column: of the first row that holds nothing but heads, its first cell aside. */
function headOf(table: Element, column: number): Element | undefined {
  const heads = [...Element.prototype.querySelectorAll.call(table, "tr, [role=row]")]
    .slice(0, MOST_ROWS_BEFORE)
    .map(cellsOf)
    .find((some) => some.length > 1 && some.slice(1).every((cell) => HEADS.has(nameOf(cell))));
  return heads?.find((cell) => placeOf(cell, heads) + spanOf(cell) > column);
}

/** A cell's role, or its tag where it gives itself none. */
function nameOf(part: Element): string {
  return roleOf(part) || tagOf(part);
}

function isCell(part: Element): boolean {
  return CELLS.has(nameOf(part));
}

function cellsOf(row: Element): Element[] {
  return [...(Reflect.get(Element.prototype, "children", row) as HTMLCollection)].filter(isCell);
}

/** Columns before a cell. */
function placeOf(cell: Element, cells: readonly Element[]): number {
  return cells.slice(0, cells.indexOf(cell)).reduce((sum, before) => sum + spanOf(before), 0);
}

function spanOf(cell: Element): number {
  const span = Number.parseInt(attribute(cell, "colspan") ?? attribute(cell, "aria-colspan") ?? "1", 10);
  return span > 0 && span < 100 ? span : 1;
}
