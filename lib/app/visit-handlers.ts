import { checkAddress } from "../core/addresses.ts";
import type { Handlers } from "../message-checks.ts";
import type { Checker } from "./checker.ts";
import type { HandlerDependencies } from "./handlers.ts";
import type { Lifetime } from "./lifetime.ts";
import { answerNote, notableOn, noteAgain, pageNote } from "./page-notes.ts";

/**
 * Visits to watched sites: pages that are read on one, and the note on those. A private window leaves no trace. Who told
 * of a visit waits for nothing: the page is read in its own time.
 */
export function visitHandlers(
  { ready, begun }: Lifetime<HandlerDependencies>,
  checker: Checker,
): Pick<Handlers, "page.visited" | `note.${"get" | "answer"}` | "notes.again"> {
  return {
    async "page.visited"(_query, { tab, url }) {
      if (tab?.id === undefined || tab.incognito || url === undefined) return null;
      const deps = await ready();
      // The page may be gone by now.
      if ((await notableOn(url, deps)).length > 0) await deps.placeNote(tab.id).catch(() => null);
      const address = checkAddress(url, deps.openPort());
      if (!address.ok || (await deps.store.documents.byUrl(address.url))?.capture !== "visit") return null;
      const { readVisit } = await deps.lateCode();
      await readVisit({ tabId: tab.id, url }, deps, checker.checkShown);
      return null;
    },
    async "note.get"(_query, { tab, url }) {
      return tab?.incognito || url === undefined ? null : pageNote(url, await ready());
    },
    async "note.answer"(query, { tab, url }) {
      if (!tab?.incognito && url !== undefined) await answerNote(query, url, await ready());
      return null;
    },
    async "notes.again"({ id }) {
      await noteAgain(id, await begun());
      return null;
    },
  };
}
