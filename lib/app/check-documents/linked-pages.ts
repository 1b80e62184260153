import { typeOfPage } from "../../core/find-documents/index.ts";
import type { Change, LogEntry, WatchedDocument } from "../../model.ts";
import type { CheckDependencies } from "./dependencies.ts";

/** The pages that a change brings into the dossier, or offers to. */
export interface JoinedPages {
  documents: WatchedDocument[];
  log: LogEntry[];
}

/**
 * A help or legal page that a watched document newly links joins the dossier where the person has
 * already let its host be read, and is offered where not: no permission is taken for granted.
 */
export async function joinLinkedPages(
  document: WatchedDocument,
  change: Change,
  deps: CheckDependencies,
): Promise<JoinedPages> {
  const joined: JoinedPages = { documents: [], log: [] };
  const now = deps.clock.now();
  for (const link of change.newLinks) {
    const url = new URL(link.href);
    url.hash = "";
    if (await deps.store.documents.byUrl(url.href)) continue;
    const granted = await deps.permissions.mayRead(url.href);
    joined.log.push({
      at: now,
      documentId: document.id,
      kind: granted ? "joined" : "offered",
      url: url.href,
      changeId: change.id,
    });
    if (!granted) continue;
    joined.documents.push({
      id: deps.chance.newId(),
      serviceId: document.serviceId,
      type: typeOfPage(url.href, link.text, await deps.linkWords()),
      title: link.text,
      url: url.href,
      addedBy: "link",
      addedAt: now,
      nextCheckAt: now,
      ...(document.everyHours !== undefined && { everyHours: document.everyHours }),
    });
  }
  return joined;
}
