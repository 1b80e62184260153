import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodePage } from "../../lib/core/extract/decode.ts";
import { extractHtml, type PageExtract } from "../../lib/core/extract/index.ts";
import type { Block } from "../../lib/model.ts";
import { readingWords } from "../cli/packaged.ts";
import { dice, dynamicsOf, renderPage } from "../story/render.ts";
import { archiveFolder, rowsIn } from "./pages-archive.ts";
import { readMarkdown } from "./pairs.ts";
import { PolicyWriter } from "./synthetic.ts";

/** Two looks at one page. */
export interface PagePair {
  id: string;
  kind: "noise" | "true";
  before: string;
  after: string;
  /** What the later page says, read with rules written for that page by hand; and the earlier, where it was kept. */
  truth: Block[];
  truthBefore: Block[] | null;
}

const ADDRESS = "https://document.invalid/legal/privacy";

/** The recorded pages of the archive, or, without it, invented ones. */
export function loadPages(): { pages: PagePair[]; source: string } {
  const folder = archiveFolder();
  if (folder === null) return { pages: inventedPages(), source: "invented pages" };
  const html = (name: string) => join(folder, "html", name);
  const page = (name: string) => decodePage(readFileSync(html(name)), "").text;
  const pages = rowsIn(folder, "html_pairs").map(({ id, kind = "noise" }): PagePair => {
    const earlier = html(`${id}.prevversion.md`);
    return {
      id,
      kind,
      before: page(`${id}.before.html`),
      after: page(`${id}.after.html`),
      truth: readMarkdown(html(`${id}.version.md`)).blocks,
      truthBefore: existsSync(earlier) ? readMarkdown(earlier).blocks : null,
    };
  });
  return { pages, source: "recorded pages" };
}

/** A page as the extension reads it. */
export function readPage(html: string): PageExtract {
  const extract = extractHtml(html, ADDRESS, readingWords());
  return "tooDeep" in extract ? { ...NOTHING, lang: "und" } : extract;
}

const NOTHING: Omit<PageExtract, "lang"> = {
  title: "",
  blocks: [],
  statedDates: [],
  page: { scripts: 0, passwordFields: 0, chars: 0 },
};

function inventedPages(): PagePair[] {
  return Array.from({ length: 40 }, (_, index): PagePair => {
    const writer = new PolicyWriter(400 + index);
    const roll = dice(500 + index);
    const policy = writer.policy(8000 + writer.below(60_000));
    const later = index % 2 === 0 ? policy : writer.edited(policy, 0.05);
    const render = (blocks: readonly Block[]) => renderPage(markdownOf(blocks), "Nordbrief", "en", dynamicsOf(roll));
    return {
      id: `i${index}`,
      kind: index % 2 === 0 ? "noise" : "true",
      before: render(policy),
      after: render(later),
      truth: later,
      truthBefore: policy,
    };
  });
}

function markdownOf(blocks: readonly Block[]): string {
  const prefix = ({ kind }: Block) => (kind === "heading" ? "## " : kind === "item" ? "- " : "");
  return blocks.map((block) => `${prefix(block)}${block.text}`).join("\n\n");
}
