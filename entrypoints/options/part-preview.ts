import type { PartPreview } from "../../components/PartForm.tsx";
import { packagedData } from "../../lib/browser/fetcher.ts";
import { type CueData, compileCues } from "../../lib/core/dates/cues.ts";
import { decodePage } from "../../lib/core/extract/decode.ts";
import { extractHtml } from "../../lib/core/extract/index.ts";
import type { PagePart } from "../../lib/model.ts";
import { matchPart } from "../../lib/part/match-part.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { indexedStore } from "../../lib/storage/store.ts";

/** So much is shown; it is enough to see where reading begins and what is left out. */
const MOST_BLOCKS = 150;

/** Reads a part of the page as it was last received. Nothing is asked of the site for it. */
export async function previewPart(id: string, part: PagePart): Promise<PartPreview> {
  const page = await receivedPage(id);
  if (!page) return { kind: "no-page" };
  const matched = matchPart(page.html, part);
  if (!matched.ok) return { kind: "bad", selector: matched.selector, why: matched.why };
  const cues = (await packagedData().json("data/dates/cues.json")) as CueData;
  const options = { dateCues: compileCues(cues), ...(Object.keys(part).length > 0 && { marks: matched.marks }) };
  const extract = extractHtml(page.html, page.url, options);
  if ("tooDeep" in extract || !matched.marks.isFound || extract.blocks.length === 0) return { kind: "missing" };
  const blocks = extract.blocks.slice(0, MOST_BLOCKS).map(({ kind, text }) => ({ kind, text }));
  return { kind: "text", blocks, more: extract.blocks.length > MOST_BLOCKS };
}

/** The page from which the text that stands was read, where it is one of HTML. */
async function receivedPage(id: string): Promise<{ html: string; url: string } | null> {
  const database = await openDatabase();
  try {
    const { documents, snapshots, versions } = indexedStore(database);
    const head = (await documents.get(id))?.headVersionId;
    const version = head === undefined ? undefined : await versions.get(head);
    const kept = version && (await snapshots.get(version.snapshotId));
    if (!kept || (kept.snapshot.contentType !== "" && !kept.snapshot.contentType.includes("html"))) return null;
    const { contentType, charset, finalUrl } = kept.snapshot;
    return { html: decodePage(kept.bytes, `${contentType}; charset=${charset}`).text, url: finalUrl };
  } finally {
    database.close();
  }
}
