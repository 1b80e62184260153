import type { PageMarks } from "../../model.ts";

/** What an element is to a chosen part: it is read, or left out; null for neither. */
export type PartRole = "selected" | "removed" | null;

/** Follows a page's elements as they open and close, and tells what of it belongs to the chosen part. */
export class ChosenPart {
  private readonly marks: PageMarks;
  private readonly selected: ReadonlySet<number>;
  private readonly removed: ReadonlySet<number>;
  private next = 0;
  private within = 0;
  private hasBegun: boolean;
  private hasEnded = false;

  constructor(marks: PageMarks) {
    this.marks = marks;
    this.selected = new Set(marks.selected);
    this.removed = new Set(marks.removed);
    this.hasBegun = marks.from === null;
  }

  /** Whether text is read here. */
  get isOpen(): boolean {
    return this.hasBegun && !this.hasEnded && (this.selected.size === 0 || this.within > 0);
  }

  /** Counts an element that opens; must be told of every one. */
  open(): PartRole {
    const number = this.next;
    this.next += 1;
    if (number === this.marks.from) this.hasBegun = true;
    if (number === this.marks.to) this.hasEnded = true;
    if (this.removed.has(number)) return "removed";
    if (!this.selected.has(number)) return null;
    this.within += 1;
    return "selected";
  }

  close(role: PartRole): void {
    if (role === "selected") this.within -= 1;
  }
}
