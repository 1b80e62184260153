import { judgeChange } from "../../core/judge/index.ts";
import type { Change, Judgement, Version } from "../../model.ts";
import type { NotShownLine } from "../../reading-views.ts";
import type { ReadingRoomDependencies } from "./dependencies.ts";
import { loadTexts } from "./texts.ts";

/**
 * Makes a change of what was not shown, so that it can be told of, and gives its id; null where its
 * texts are not kept any more. What is a change already is left as it is.
 */
export async function changeToRestore(
  { changeId, fromId, toId }: NonNullable<NotShownLine["restore"]>,
  deps: ReadingRoomDependencies,
): Promise<string | null> {
  if (changeId !== null) return changeId;
  const { store } = deps;
  const [texts, from, to] = await Promise.all([
    loadTexts(fromId, toId, deps),
    store.versions.get(fromId),
    store.versions.get(toId),
  ]);
  const document = to && (await store.documents.get(to.documentId));
  if (!texts || !from || !to || !document) return null;
  const { dateCues } = await deps.readingWords();
  const { judgement, comparison } = judgeChange({
    ...texts,
    lexicon: await deps.lexiconOf(to.lang),
    dateCues,
    region: (await deps.preferences.get()).region,
    seenBefore: from.firstSeenAt,
    seenAfter: to.firstSeenAt,
    history: [],
    dossier: {},
    believe: true,
  });
  const change: Change = {
    id: restoredId(fromId, to),
    documentId: document.id,
    serviceId: document.serviceId,
    fromVersionId: fromId,
    toVersionId: toId,
    lastSeenBeforeAt: from.firstSeenAt,
    firstSeenAt: to.firstSeenAt,
    judgement: shown(judgement),
    editCount: comparison.blocks.filter((block) => block.kind !== "kept").length,
    newLinks: [],
  };
  if (!(await store.changes.get(change.id))) await store.commit({ changes: [change] });
  return change.id;
}

/** The id of the change that two versions make. */
export function restoredId(fromId: string, { id, firstSeenAt }: Pick<Version, "id" | "firstSeenAt">): string {
  return `${fromId}..${id.slice(id.lastIndexOf("@") + 1)}-${firstSeenAt.toString(36)}`;
}

/** The person wants it shown, whatever else was thought of it. */
function shown(judgement: Judgement): Judgement {
  return judgement.outcome === "alert" ? judgement : { ...judgement, outcome: "record", suppressed: null };
}
