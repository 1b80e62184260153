import { useEffect, useRef, useState } from "preact/hooks";
import type { PlanChoice } from "../../components/Screens.tsx";
import type { ChosenPage } from "../../components/WatchForm.tsx";
import type { WordKey } from "../../components/words.ts";
import { storageFault } from "../../lib/core/storage-faults.ts";
import type { ScannedSite } from "../../lib/messaging.ts";
import type { StorageFault } from "../../lib/model.ts";
import type { FirstAnswer } from "../../lib/page/first-question.ts";
import type { AlertView, DocumentView, OptOutView, Overview, ScreenRow, StoreHealth } from "../../lib/views.ts";
import { alertActions } from "./alert-actions.ts";
import {
  followChecks,
  followMove,
  lookInTab,
  permit,
  startChecks,
  type WatchingWorld,
  watchChosen,
} from "./watching.ts";

/** What the popup asks of the browser and the background; replaced in tests. */
export interface PopupWorld extends WatchingWorld {
  /** The tab the person is on. */
  tab: () => Promise<{ id: number; url: string }>;
  /** What was asked while the page was loading; null where nothing was, and after the first time. */
  first?: () => Promise<FirstAnswer | null>;
  /** Calls back when what is shown may have changed, until the answer is called. Not given for a page that soon closes. */
  changes?: (changed: () => void) => () => void;
}

/** Everything the popup shows beyond what the background drew up. */
export interface PopupState {
  overview: Overview | null;
  /** How it stands with what is kept; null until it is known, which can take longer than the rest. */
  health: StoreHealth | null;
  failed: boolean | StorageFault;
  tab: { id: number; url: string };
  /** The pages found on this site, once they were asked for. */
  found: ScannedSite | "looking" | "refused" | null;
  notice: WordKey | null;
  progress: { done: number; total: number } | null;
  optOut: Readonly<Record<string, OptOutView | "loading">>;
  justRead: AlertView | null;
  /** The mark by which a finding has just been called wrong. */
  justWrong: string | null;
}

const START: PopupState = {
  overview: null,
  health: null,
  failed: false,
  tab: { id: -1, url: "" },
  found: null,
  notice: null,
  progress: null,
  optOut: {},
  justRead: null,
  justWrong: null,
};

/** The popup's state and what its buttons do. */
export function usePopup(world: PopupWorld) {
  const [state, setState] = useState(START);
  // What a button's work reads after waiting must be the state of then, not of when it was pressed.
  const latest = useRef(START);
  const set = (change: Partial<PopupState>) => {
    latest.current = { ...latest.current, ...change };
    setState(latest.current);
  };
  const actions = createActions(world, () => latest.current, set);
  useEffect(() => {
    void actions.load();
    return world.changes?.(() => void actions.renew());
  }, []);
  return { state, actions };
}

type Set = (change: Partial<PopupState>) => void;

function createActions(world: PopupWorld, state: () => PopupState, set: Set) {
  const { ask } = world;
  const load = async () => {
    const fail = (problem: unknown) => set({ failed: storageFault(problem) ?? true, progress: null });
    await drawUp(world, state, set).then(goOn).catch(fail);
  };
  const goOn = async () => {
    if (await ask("check.progress", {})) await follow();
  };
  // A look that is being followed already is not followed twice.
  const renew = () => (state().progress ? reload().catch(() => undefined) : load());
  const reload = (also?: Partial<PopupState>) => show(state().tab, world, set, also);
  const follow = async () => {
    await followChecks(ask, (progress) => set({ progress }));
    await reload();
  };
  /** What a press began and could not end is said; a background that is gone leaves no button dead. */
  const telling =
    <A extends unknown[]>(work: (...args: A) => Promise<void>) =>
    (...args: A) =>
      work(...args).catch(() => set({ notice: "failed", progress: null }));
  const start = async (ids: string[] | "unread" | null) => {
    set({ progress: { done: 0, total: 0 }, notice: null });
    await startChecks(ask, ids);
    await follow();
  };
  const watching = watchActions(world, state, set, follow, start);
  const { mark, told, wrong, right, showOptOut } = alertActions(world, state, set, reload);
  return {
    load,
    renew,
    check: telling(start),
    stop: telling(() => ask("check.stop", {}).then(() => undefined)),
    ...watching,
    forget: telling(watching.forget),
    watch: telling(watching.watch),
    allow: telling(watching.allow),
    follow: telling(watching.follow),
    show: telling(watching.show),
    unwatch: telling(watching.unwatch),
    mark: telling(mark),
    told: telling(told),
    wrong: telling(wrong),
    right: telling(right),
    showOptOut: telling(showOptOut),
    ...screenActions(world, reload, telling),
    ...pauseActions(world, follow, telling),
  };
}

/** Asks which page the person is on, and for all that is shown there. */
async function drawUp(world: PopupWorld, state: () => PopupState, set: Set): Promise<void> {
  const first = await world.first?.();
  const tab = first?.tab ?? (await world.tab());
  // What was found on another page is of no use here.
  if (tab.url !== state().tab.url) set({ found: null, notice: null });
  await show(tab, world, set, first ? { overview: first.overview } : {});
}

/**
 * Shows what there is to tell, together with what else is new, and then how it stands with what is kept: a background
 * that has just started counts that first.
 */
async function show(tab: PopupState["tab"], { ask }: PopupWorld, set: Set, also: Partial<PopupState> = {}) {
  const overview = also.overview ?? (await ask("overview.get", { tabUrl: tab.url }));
  set({ tab, failed: false, ...also, overview });
  set({ health: await ask("health.get", {}) });
}

type Telling = <A extends unknown[]>(work: (...args: A) => Promise<void>) => (...args: A) => Promise<void>;

function pauseActions({ ask }: PopupWorld, follow: () => Promise<void>, telling: Telling) {
  return {
    pause: telling((length: "hour" | "day" | "none") => ask("pause.set", { length }).then(follow)),
    pauseService: telling((id: string, paused: boolean) => ask("service.pause", { id, paused }).then(follow)),
  };
}

function screenActions({ ask }: PopupWorld, reload: () => Promise<void>, telling: Telling) {
  return {
    plan: telling(async ({ screen, url }: ScreenRow, choice: PlanChoice) => {
      await ask("screens.plan", { screen, url, ...choice });
      await reload();
    }),
    skip: telling(async (screen: string) => {
      await ask("screens.skip", { screen });
      await reload();
    }),
  };
}

function watchActions(
  world: PopupWorld,
  state: () => PopupState,
  set: Set,
  follow: () => Promise<void>,
  check: (ids: "unread") => Promise<void>,
) {
  const { ask, askFor } = world;
  return {
    async findPages() {
      set({ found: "looking", notice: null });
      const found = await ask("site.scan", { tabId: state().tab.id }).catch(() => null);
      set({ found: found ?? "refused" });
    },
    cancel: () => set({ found: null, notice: null }),
    /** Gives up what was to be watched when the browser's question got no yes. */
    async forget() {
      await ask("pages.intend", { pages: [] });
      await follow();
    },
    async watch(pages: ChosenPage[]) {
      const notice = await watchChosen(world, pages);
      if (notice) return set({ notice });
      set({ found: null, notice: null });
      return follow();
    },
    async allow(urls: readonly string[]) {
      const granted = await permit(askFor, urls);
      // The background hears of the yes as well: whichever of the two comes second finds nothing left to do.
      return granted ? check("unread") : set({ notice: "permissionDenied" });
    },
    async follow(document: DocumentView) {
      set({ notice: await followMove(world, document) });
      return follow();
    },
    async show(document: DocumentView) {
      set({ notice: "checkingInTab" });
      set({ notice: await lookInTab(world, document) });
      return follow();
    },
    async unwatch(id: string) {
      await ask("documents.unwatch", { id });
      await follow();
    },
  };
}
