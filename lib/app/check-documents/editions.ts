import { nearest, noteEdition } from "../../core/editions.ts";
import { normalForm } from "../../core/text/normal-form.ts";
import type { EpochMs, Extract, Version, WatchedDocument } from "../../model.ts";
import type { CheckDependencies } from "./dependencies.ts";
import { loadSide, type Side } from "./judge-change.ts";

/** The version that a new text is held against. */
export interface Base {
  version: Version;
  side: Side;
}

/** The version that a new text continues: the one that stands, or another edition that is served in turn. */
export async function predecessorOf(
  document: WatchedDocument,
  { blocks, lang }: Extract,
  deps: CheckDependencies,
): Promise<Base> {
  const ids = [document.returned?.versionId, document.headVersionId, ...editionsOf(document)];
  const bases = await Promise.all([...new Set(ids)].map((id) => load(id, id === document.headVersionId, deps)));
  const known = bases.filter((base) => base !== null);
  const text = { lang, texts: blocks.map((block) => normalForm(block.text)) };
  const found = nearest(known, text);
  if (!found) throw new Error(`Document ${document.id} has no version to compare with.`);
  return found;
}

function editionsOf({ editions = [] }: WatchedDocument): string[] {
  return editions.map(({ versionId }) => versionId);
}

/** A text of which a part is gone is passed over, where it is not the one that stands. */
async function load(id: string | undefined, isNeeded: boolean, deps: CheckDependencies) {
  const version = id === undefined ? undefined : await deps.store.versions.get(id);
  if (!version) return null;
  const side = await loadSide(version, deps).catch((problem: unknown) => {
    if (isNeeded) throw problem;
    return null;
  });
  if (!side) return null;
  return {
    id: version.id,
    lang: version.lang,
    texts: side.blocks.map((block) => normalForm(block.text)),
    version,
    side,
  };
}

/**
 * The document's record once a version is followed by a proven one: that one stands now. Where it
 * continues another edition, the text that stood goes on beside it.
 */
export function follow(document: WatchedDocument, from: string, to: string, now: EpochMs): WatchedDocument {
  const { headVersionId, editions = [] } = document;
  const others = editions.filter(({ versionId }) => versionId !== from && versionId !== to);
  if (headVersionId === undefined || headVersionId === from)
    return { ...document, headVersionId: to, editions: others };
  return { ...document, headVersionId: to, editions: noteEdition(others, headVersionId, now) };
}
