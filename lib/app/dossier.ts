import type { KeptText } from "../core/story.ts";
import type { Block } from "../model.ts";
import type { Store } from "../ports.ts";

/** A version's text for what it may add to another's; none where a part of it is gone: that is no evidence. */
export function blocksLeft(versionId: string, store: Store): Promise<Block[]> {
  return store.versions.blocks(versionId).catch(() => []);
}

/** The texts that stand in all kept documents of a service, newest word first where one waits for its second look. */
export async function keptTexts(serviceId: string, store: Store): Promise<KeptText[]> {
  const documents = await store.documents.ofService(serviceId);
  const texts = await Promise.all(
    documents.map(async (document) => {
      const id = document.candidate?.versionId ?? document.headVersionId;
      const version = id === undefined ? undefined : await store.versions.get(id);
      return version ? { document, blocks: await blocksLeft(version.id, store), lang: version.lang } : null;
    }),
  );
  return texts.filter((text) => text !== null);
}
