import { decodePage } from "../core/extract/decode.ts";
import { extractHtml } from "../core/extract/index.ts";
import { matchPart } from "../core/extract/match-part.ts";
import type { ReadingWords } from "../core/reading-words.ts";
import type { PagePart } from "../model.ts";
import type { Store } from "../ports.ts";
import type { PartPreview } from "../views.ts";

/** So many paragraphs are shown; it is enough to see where reading begins, and where it ends. */
const FIRST = 10;
const LAST = 3;

interface PreviewDependencies {
  store: Store;
  readingWords: () => Promise<ReadingWords>;
}

/** Reads a part of a document's page as it was last received. Nothing is asked of the site for it. */
export async function previewPart(id: string, part: PagePart, deps: PreviewDependencies): Promise<PartPreview> {
  const page = await receivedPage(id, deps.store);
  if (!page) return { kind: "no-page" };
  const matched = matchPart(page.html, part);
  if (!matched.ok) return { kind: "bad", selector: matched.selector, why: matched.why };
  const { dateCues } = await deps.readingWords();
  const options = { dateCues, ...(Object.keys(part).length > 0 && { marks: matched.marks }) };
  const extract = extractHtml(page.html, page.url, options);
  if ("tooDeep" in extract || !matched.marks.isFound || extract.blocks.length === 0) return { kind: "missing" };
  const blocks = extract.blocks.map(({ kind, text }) => ({ kind, text }));
  const last = blocks.slice(Math.max(FIRST, blocks.length - LAST));
  return { kind: "text", first: blocks.slice(0, FIRST), between: blocks.length - FIRST - last.length, last };
}

/** The page from which the text that stands was read, where it is one of HTML. */
async function receivedPage(
  id: string,
  { documents, snapshots, versions }: Store,
): Promise<{ html: string; url: string } | null> {
  const head = (await documents.get(id))?.headVersionId;
  const version = head === undefined ? undefined : await versions.get(head);
  const kept = version && (await snapshots.get(version.snapshotId));
  if (!kept || (kept.snapshot.contentType !== "" && !kept.snapshot.contentType.includes("html"))) return null;
  const { contentType, charset, finalUrl } = kept.snapshot;
  return { html: decodePage(kept.bytes, `${contentType}; charset=${charset}`).text, url: finalUrl };
}
