import type { PageEdge, PageMarks } from "../../model.ts";

/** What an element is to a chosen part: it is read, or left out; null for neither. */
export type PartRole = "selected" | "removed" | null;

/** Follows a page's elements as they open and close, and tells what of it belongs to the chosen part. */
export class ChosenPart {
  private readonly marks: PageMarks;
  private readonly selected: ReadonlySet<number>;
  private readonly removed: ReadonlySet<number>;
  /** Numbers of the elements that are open, the innermost last. */
  private readonly path: number[] = [];
  private next = 0;
  private within = 0;
  private hasBegun: boolean;
  private hasEnded = false;

  constructor(marks: PageMarks) {
    this.marks = marks;
    this.selected = new Set(marks.selected);
    this.removed = new Set(marks.removed);
    this.hasBegun = marks.start === null;
  }

  /** Whether text is read here. */
  get isOpen(): boolean {
    return this.hasBegun && !this.hasEnded && (this.selected.size === 0 || this.within > 0);
  }

  /** Counts an element that opens; must be told of every one. */
  open(): PartRole {
    const number = this.next;
    this.next += 1;
    this.path.push(number);
    this.pass({ element: number, edge: "before" });
    if (this.removed.has(number)) return "removed";
    if (!this.selected.has(number)) return null;
    this.within += 1;
    return "selected";
  }

  /** Must be told of every element that closes; says whether a block that was read ends here. */
  close(role: PartRole): boolean {
    const wasOpen = this.isOpen;
    if (role === "selected") this.within -= 1;
    this.pass({ element: this.path.pop() ?? -1, edge: "after" });
    return wasOpen && (role === "selected" || !this.isOpen);
  }

  private pass(here: PageEdge): void {
    if (isSame(here, this.marks.start)) this.hasBegun = true;
    if (isSame(here, this.marks.end)) this.hasEnded = true;
  }
}

function isSame(here: PageEdge, wanted: PageEdge | null): boolean {
  return here.element === wanted?.element && here.edge === wanted.edge;
}
