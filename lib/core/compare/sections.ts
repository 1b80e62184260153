import type { Block } from "../../model.ts";

/** For each block the heading that it stands under; a heading stands under itself. */
export function sectionsOf(blocks: readonly Block[]): string[] {
  let section = "";
  return blocks.map((block) => {
    if (block.kind === "heading") section = block.text;
    return section;
  });
}
