import type { JudgedVersion } from "../../core/judge/index.ts";
import type { ReadingRoomDependencies } from "./dependencies.ts";

/** Two kept versions with their texts, ready to be judged; null where one is not kept. */
export async function loadTexts(
  fromId: string,
  toId: string,
  { store }: Pick<ReadingRoomDependencies, "store">,
): Promise<{ documentId: string; before: JudgedVersion; after: JudgedVersion } | null> {
  const load = async (id: string) => {
    const version = await store.versions.get(id);
    if (!version) return null;
    const { lang, statedDates, documentId } = version;
    return { documentId, lang, statedDates, blocks: await store.versions.blocks(id) };
  };
  const [before, after] = await Promise.all([load(fromId), load(toId)]);
  return before && after && { documentId: after.documentId, before, after };
}
