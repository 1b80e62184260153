import { useEffect, useState } from "preact/hooks";
import type { ChosenPage } from "../../components/WatchForm.tsx";
import type { WordKey } from "../../components/words.ts";
import { siteOf } from "../../lib/core/addresses.ts";
import { type Catalogue, type Chooser, documentsFor, type ListedService } from "../../lib/core/catalogue.ts";
import { storageFault } from "../../lib/core/storage-faults.ts";
import type { ScannedPage, ScannedSite } from "../../lib/messaging.ts";
import type { StorageFault } from "../../lib/model.ts";
import type { Preferences } from "../../lib/ports.ts";
import type { DocumentView } from "../../lib/views.ts";
import {
  followChecks,
  followMove,
  lookInTab,
  permit,
  startChecks,
  type WatchingWorld,
  watchChosen,
} from "../popup/watching.ts";

/** What the page asks of the browser and the background; replaced in tests. */
export interface WelcomeWorld extends WatchingWorld {
  catalogue: () => Promise<Catalogue>;
  inTabBehind: <T>(url: string, look: (tabId: number) => Promise<T>) => Promise<T | null>;
  /** Languages of the person's browser, the best first. */
  languages: readonly string[];
}

/** What was found on a service's own page in the place of an address that is broken. */
export type Mending = "looking" | "refused" | readonly ScannedPage[];

export interface WelcomeState {
  preferences: (Preferences & { languages: string[] }) | null;
  catalogue: Catalogue | null;
  failed: boolean | StorageFault;
  /** Why the last press came to nothing. */
  notice: WordKey | null;
  progress: { done: number; total: number } | null;
  /** Pages that are watched since this page was opened. */
  watched: DocumentView[];
  /** By document. */
  mending: Readonly<Record<string, Mending>>;
}

const START: WelcomeState = {
  preferences: null,
  catalogue: null,
  failed: false,
  notice: null,
  progress: null,
  watched: [],
  mending: {},
};

/** The pages of some services that a person would watch; each address once. */
export function pagesOf(services: readonly ListedService[], chooser: Chooser): ChosenPage[] {
  const pages = new Map<string, ChosenPage>();
  for (const service of services) {
    for (const { url, type, title } of documentsFor(service, chooser)) {
      // What lies on another's site, or on one that several services share, is named by that site.
      const isOwn = siteOf(new URL(url).hostname) === service.site;
      if (pages.has(url)) continue;
      pages.set(url, { url, type, title: title ?? type, ...(isOwn && { serviceName: service.name }) });
    }
  }
  return [...pages.values()];
}

/** A service's own first page: on the host of a document where that is its site, so that nothing more is asked for. */
function homeOf({ url }: DocumentView, { services }: Catalogue): string {
  const listed = services.find(({ documents }) => documents.some((one) => one.url === url));
  const isOwn = !listed || siteOf(new URL(url).hostname) === siteOf(listed.site);
  return isOwn ? new URL("/", url).href : `https://${listed.site}/`;
}

/** The page's state, and what its presses do. */
export function useWelcome(world: WelcomeWorld) {
  const { ask } = world;
  const [state, setState] = useState(START);
  const set = (change: Partial<WelcomeState>) => setState((old) => ({ ...old, ...change }));
  const fail = (problem: unknown) => set({ failed: storageFault(problem) ?? true, progress: null });
  const read = async () => {
    const [catalogue, preferences] = await Promise.all([world.catalogue(), ask("preferences.get", {})]);
    const languages = preferences.languages ?? [...world.languages];
    set({ catalogue, preferences: { ...preferences, languages }, failed: false });
  };
  const load = () => read().catch(fail);
  useEffect(() => void load(), []);
  return { state, load, ...actionsOf(world, state, setState, fail) };
}

type SetState = (change: (old: WelcomeState) => WelcomeState) => void;

function actionsOf(world: WelcomeWorld, state: WelcomeState, setState: SetState, fail: (problem: unknown) => void) {
  const { ask } = world;
  const set = (change: Partial<WelcomeState>) => setState((old) => ({ ...old, ...change }));
  const mend = (id: string, found: Mending | null) =>
    setState((old) => {
      const { [id]: _before, ...others } = old.mending;
      return { ...old, mending: found === null ? others : { ...others, [id]: found } };
    });
  /** Shows how the looks go on, and what came of them; `urls` were watched just now. */
  const follow = async (urls: readonly string[]) => {
    set({ notice: null });
    await followChecks(ask, (progress) => set({ progress }));
    const all = await ask("documents.list", {});
    setState((old) => {
      const shown = new Set([...old.watched.map(({ url }) => url), ...urls]);
      return { ...old, watched: all.filter(({ url }) => shown.has(url)) };
    });
  };
  const begin = async (pages: ChosenPage[]) => {
    const notice = await watchChosen(world, pages);
    if (notice) set({ notice });
    else await follow(pages.map(({ url }) => url));
    return notice === null;
  };
  return {
    onPreferences(preferences: Preferences & { languages: string[] }) {
      set({ preferences });
      return ask("preferences.set", preferences).catch(fail);
    },
    onWatch: (services: readonly ListedService[], chooser: Chooser) => begin(pagesOf(services, chooser)).catch(fail),
    onAllow: (urls: readonly string[]) =>
      permit(world.askFor, urls)
        .then((granted) =>
          granted ? startChecks(ask, "unread").then(() => follow([])) : set({ notice: "permissionDenied" }),
        )
        .catch(fail),
    onUnwatch: ({ id }: DocumentView) =>
      ask("documents.unwatch", { id })
        .then(() => follow([]))
        .catch(fail),
    onFollow: (document: DocumentView) =>
      followMove(world, document)
        .then((notice) => follow([document.trouble?.movedTo ?? document.url]).then(() => set({ notice })))
        .catch(fail),
    ...mendActions(world, state, { set, mend, begin, follow, fail }),
  };
}

interface Steps {
  set: (change: Partial<WelcomeState>) => void;
  mend: (id: string, found: Mending | null) => void;
  begin: (pages: ChosenPage[]) => Promise<boolean>;
  follow: (urls: readonly string[]) => Promise<void>;
  fail: (problem: unknown) => void;
}

function mendActions(world: WelcomeWorld, { catalogue }: WelcomeState, { set, mend, begin, follow, fail }: Steps) {
  const { ask } = world;
  return {
    onShow: (document: DocumentView) =>
      lookInTab(world, document)
        .then((notice) => follow([]).then(() => set({ notice })))
        .catch(fail),
    /** Looks for the document among the links of the service's own first page. */
    async onFind(document: DocumentView) {
      if (!catalogue) return;
      const home = homeOf(document, catalogue);
      // In the handler of the press; where the host may be read already the browser asks nothing.
      const granted = await permit(world.askFor, [home]);
      if (!granted) return set({ notice: "permissionDenied" });
      mend(document.id, "looking");
      const look = (tabId: number): Promise<ScannedSite | null> => ask("site.scan", { tabId });
      const site = await world.inTabBehind(home, look).catch(() => null);
      mend(document.id, site ? likeliestFirst(site.pages, document) : "refused");
    },
    /** Watches what was found, and lets go of the address that was broken. */
    async onInstead(broken: DocumentView, { url, title, type }: ScannedPage) {
      const watched = await begin([{ url, title, type }]).catch(fail);
      if (!watched) return;
      mend(broken.id, null);
      await ask("documents.unwatch", { id: broken.id })
        .then(() => follow([]))
        .catch(fail);
    },
  };
}

/** Pages of the same kind as the one that is missing come first; the address that is broken is no way out. */
function likeliestFirst(pages: readonly ScannedPage[], { type, url }: DocumentView): ScannedPage[] {
  const others = pages.filter((page) => page.url !== url && !page.watched);
  return [...others.filter((page) => page.type === type), ...others.filter((page) => page.type !== type)];
}
