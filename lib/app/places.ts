/** What the menus, keys and the address bar lead to, outside of our own pages. */
import { checkAddress, siteOf } from "../core/addresses.ts";
import { GRAVEST_FIRST } from "../core/badge.ts";
import type { Alert, WatchedDocument } from "../model.ts";
import type { OpenedAlert, Store } from "../ports.ts";
import type { Checker } from "./checker.ts";
import type { FoundPassage } from "./search/find-passages.ts";

interface Dependencies {
  store: Store;
  openPort: () => number | null;
}

/** What the places need of the composition. */
export interface PlacesDependencies extends Dependencies {
  openedAlert: OpenedAlert;
  findPassages: (typed: string, limit: number) => Promise<FoundPassage[]>;
  openPage: (address: string) => Promise<void>;
}

/** The address bar shows no more lines. */
const MOST_SUGGESTIONS = 8;

/** What menus, keys and the address bar ask for. */
export type Places = ReturnType<typeof createPlaces>;

export function createPlaces(ready: () => Promise<PlacesDependencies>, checker: Pick<Checker, "checkNow">) {
  return {
    /** Takes a look at a watched page now, or at all that is watched of its site. */
    async checkPage(url: string): Promise<void> {
      const documents = await watchedAt(url, await ready());
      if (documents.length > 0) await checker.checkNow(documents.map(({ id }) => id));
    },
    /** Opens what is kept of a page's site. */
    async openHistory(url: string): Promise<void> {
      const deps = await ready();
      await deps.openPage(await historyOf(url, deps));
    },
    /** Opens the unread alert after the one that was opened so last. */
    async openNextAlert(): Promise<void> {
      const deps = await ready();
      await deps.openPage(await nextAlert(deps));
    },
    /** What the address bar offers for what is typed there. */
    async search(typed: string): Promise<ReturnType<typeof placesOf>> {
      return placesOf(await (await ready()).findPassages(typed, MOST_SUGGESTIONS));
    },
  };
}

/** The watched page at an address; where it is none, all that is watched of its site. */
export async function watchedAt(url: string, deps: Dependencies): Promise<WatchedDocument[]> {
  const address = checkAddress(url, deps.openPort());
  if (!address.ok) return [];
  const page = await deps.store.documents.byUrl(address.url);
  if (page) return [page];
  const site = siteOf(address.host);
  return (await deps.store.documents.all()).filter(({ serviceId }) => serviceId === site);
}

/** The page of ours that shows what is kept of an address's site; the whole history where that is nothing. */
export async function historyOf(url: string, deps: Dependencies): Promise<string> {
  const [document] = await watchedAt(url, deps);
  return document ? `history.html#/service/${encodeURIComponent(document.serviceId)}` : "history.html";
}

/**
 * The page of the unread alert after the one that was opened last, the gravest and newest first, and round
 * again from the last; the history where nothing is unread.
 */
export async function nextAlert({
  store,
  openedAlert,
}: Pick<PlacesDependencies, "store" | "openedAlert">): Promise<string> {
  const unread = (await store.alerts.unread()).filter(isDue).sort(gravestFirst);
  const last = await openedAlert.read();
  const next = unread[unread.findIndex(({ id }) => id === last) + 1] ?? unread[0];
  if (!next) return "history.html";
  await openedAlert.write(next.id);
  const [kind, id] = next.kind === "change" ? ["change", next.changeId] : ["switch", next.id];
  return `history.html#/${kind}/${encodeURIComponent(id)}`;
}

/** Where each found passage can be read: with the change that brought it, or in its document. Each place once. */
export function placesOf(passages: readonly FoundPassage[]) {
  const places = passages.map(({ changeId, documentId, runs, service, title }) => ({
    page: `history.html#/${changeId === null ? "document" : "change"}/${encodeURIComponent(changeId ?? documentId)}`,
    runs,
    where: `${service} \u00B7 ${title}`,
  }));
  return [...new Map(places.toReversed().map((place) => [place.page, place])).values()].toReversed();
}

const isDue = (alert: Alert) => alert.kind !== "setting" || alert.snoozedUntil === undefined;

function gravestFirst(one: Alert, other: Alert): number {
  const rank = ({ severity }: Alert) => GRAVEST_FIRST.indexOf(severity);
  return rank(one) - rank(other) || other.createdAt - one.createdAt;
}
