import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Item } from "./items.ts";

const RUBRIC = fileURLToPath(new URL("rubric.md", import.meta.url));

/**
 * Writes what a reader needs into a folder: `rubric.md`, the items in `findings.md`, and
 * `verdicts.json` to be filled in. The passages come from the corpus and stay out of the repository.
 */
export function writeSheet(to: string, corpus: string, items: readonly Item[]): void {
  mkdirSync(to, { recursive: true });
  copyFileSync(RUBRIC, join(to, "rubric.md"));
  const head = `# ${items.length} findings to be read\n\nWhat is to be decided stands in rubric.md. Verdicts go into verdicts.json.\n`;
  writeFileSync(
    join(to, "findings.md"),
    [head, ...items.map((item, index) => itemText(item, index, corpus))].join("\n"),
  );
  const empty = items.map(({ id }, index) => ({ n: index + 1, id, verdict: "", reason: "", remark: "" }));
  writeFileSync(join(to, "verdicts.json"), `${JSON.stringify(empty, null, 2)}\n`);
}

function itemText(item: Item, index: number, corpus: string): string {
  const [before, after] = item.versions.map((version) => `\`${join(corpus, `${version}.md`)}\``);
  return `
## ${index + 1}. ${item.id}

${item.service}, ${item.document}, ${item.date.slice(0, 10)}${item.section === "" ? "" : `, in the section "${item.section}"`}

Headline: **${item.headline}**

Before:

${quoted(item.before)}

After:

${quoted(item.after)}

In full: ${before}, ${after}
`;
}

function quoted(passage: string | null): string {
  return passage === null ? "(nothing that answers to it)" : `> ${passage.replaceAll("\n", "\n> ")}`;
}
