import type { Block } from "../../model.ts";
import { sentencesOf } from "../text/sentences.ts";

const ENDS_IN_COLON = /[:\uFF1A]$/u;
/** A line with no end of its own goes on in the list below it. */
const ENDS_OPENLY = /[^.?!\u2026\u3002)\]]$/u;
/** "(a) …", "iii. …", "b) …": an item, though the page does not mark it as one. */
const ENUMERATED = /^(?:\([a-z\d]{1,4}\)|[a-z\d]{1,3}\)|[ivx]{1,5}\.)\s/iu;

interface OpenItem {
  text: string;
  level: number;
}

/**
 * For each list item what leads into its list: the line before the list that ends in a colon, and
 * the item above it that does. Empty for all other blocks.
 */
export function leadsOf(blocks: readonly Block[], lang: string): string[] {
  let line = "";
  let above: OpenItem | null = null;
  return blocks.map((block, index) => {
    const level = levelOf(block, line);
    if (level === null) {
      line = opensList(block, blocks[index + 1]) ? lastSentence(block, lang) : "";
      above = null;
      return "";
    }
    if (above && level < above.level) above = null;
    const lead = above ? joined(line, above.text) : line;
    if (ENDS_IN_COLON.test(block.text)) above = { text: lastSentence(block, lang), level };
    return lead;
  });
}

/** How deep an item stands; null for what is none. */
function levelOf(block: Block, line: string): number | null {
  if (block.kind === "item") return block.level ?? 1;
  const goesOn = line !== "" && block.kind === "paragraph" && ENUMERATED.test(block.text);
  return goesOn ? 1 : null;
}

function opensList(block: Block, next: Block | undefined): boolean {
  if (ENDS_IN_COLON.test(block.text)) return true;
  return block.kind === "paragraph" && next?.kind === "item" && ENDS_OPENLY.test(block.text);
}

function lastSentence(block: Block, lang: string): string {
  return (sentencesOf(block.text, lang).at(-1) ?? "").trim();
}

function joined(line: string, item: string): string {
  return line === "" ? item : `${line.replace(/[:\s]+$/u, "")} ${item}`;
}
