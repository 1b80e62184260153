import type { Block } from "../../model.ts";
import { cutAt } from "../text/normal-form.ts";

/** What is longer is no heading, and is read for its beginning only. */
const LONGEST_HEADING = 300;

/** For each block the heading that it stands under; a heading stands under itself. */
export function sectionsOf(blocks: readonly Block[]): string[] {
  let section = "";
  return blocks.map((block) => {
    if (block.kind === "heading") section = block.text;
    return section;
  });
}

/** For each block the headings it stands under, innermost first; one without a level ends none above it. */
export function headingsOver(blocks: readonly Block[]): string[][] {
  let open: { text: string; level: number }[] = [];
  return blocks.map((block) => {
    if (block.kind === "heading") {
      const level = block.level ?? 6;
      open = [{ text: cutAt(block.text, LONGEST_HEADING), level }, ...open.filter((outer) => outer.level < level)];
    }
    return open.map(({ text }) => text);
  });
}
