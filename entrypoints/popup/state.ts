import { useEffect, useRef, useState } from "preact/hooks";
import type { ChosenPage } from "../../components/WatchForm.tsx";
import type { WordKey } from "../../components/words.ts";
import type { request, ScannedSite } from "../../lib/messaging.ts";
import type { AlertView, ChangeAlertView, OptOutView, Overview } from "../../lib/views.ts";

/** What the popup asks of the browser and the background; replaced in tests. */
export interface PopupWorld {
  ask: typeof request;
  /** The tab the person is on. */
  tab: () => Promise<{ id: number; url: string }>;
  /** Asks for hosts; must be called in the handler of a press. */
  askFor: (urls: readonly string[]) => Promise<boolean>;
}

/** Everything the popup shows beyond what the background drew up. */
export interface PopupState {
  overview: Overview | null;
  failed: boolean;
  tab: { id: number; url: string };
  /** The pages found on this site, once they were asked for. */
  found: ScannedSite | "looking" | "refused" | null;
  notice: WordKey | null;
  progress: { done: number; total: number } | null;
  optOut: Readonly<Record<string, OptOutView | "loading">>;
  justRead: AlertView | null;
}

const START: PopupState = {
  overview: null,
  failed: false,
  tab: { id: -1, url: "" },
  found: null,
  notice: null,
  progress: null,
  optOut: {},
  justRead: null,
};
const POLL = 400;

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
  useEffect(() => void actions.load(), []);
  return { state, actions };
}

type Set = (change: Partial<PopupState>) => void;

function createActions(world: PopupWorld, state: () => PopupState, set: Set) {
  const { ask } = world;
  const load = async () => {
    try {
      const tab = await world.tab();
      set({ tab, overview: await ask("overview.get", { tabUrl: tab.url }), failed: false });
      if (await ask("check.progress", {})) await follow();
    } catch {
      set({ failed: true });
    }
  };
  const reload = async () => set({ overview: await ask("overview.get", { tabUrl: state().tab.url }) });
  const follow = async () => {
    for (;;) {
      const progress = await ask("check.progress", {});
      set({ progress });
      if (!progress) break;
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
    await reload();
  };
  const check = async (ids: string[] | null) => {
    set({ progress: { done: 0, total: 0 } });
    await ask("check.start", { ids });
    await new Promise((resolve) => setTimeout(resolve, POLL / 4));
    await follow();
  };
  const watching = watchActions(world, state, set, follow);
  const reading = alertActions(world, set, reload);
  return { load, check, ...watching, ...reading };
}

function watchActions({ ask, askFor }: PopupWorld, state: () => PopupState, set: Set, follow: () => Promise<void>) {
  return {
    async findPages() {
      set({ found: "looking", notice: null });
      const found = await ask("site.scan", { tabId: state().tab.id }).catch(() => null);
      set({ found: found ?? "refused" });
    },
    cancel: () => set({ found: null, notice: null }),
    /** Asks for the hosts in the very handler of the press, then watches. */
    async watch(pages: ChosenPage[]) {
      // The browser may close this popup while it asks; the background then goes on by itself.
      void ask("pages.intend", { pages });
      const granted = await askFor(pages.map(({ url }) => url)).catch(() => null);
      if (granted === false) return set({ notice: "permissionDenied" });
      const reply = await ask("pages.watch", { pages });
      if (!reply.ok) return set({ notice: `refused_${reply.reason.replaceAll("-", "_")}` as WordKey });
      set({ found: null, notice: null });
      return follow();
    },
    async allow(urls: readonly string[]) {
      const granted = await askFor(urls);
      if (!granted) return set({ notice: "permissionDenied" });
      await ask("check.start", { ids: null });
      return follow();
    },
    async unwatch(id: string) {
      await ask("documents.unwatch", { id });
      await follow();
    },
  };
}

function alertActions({ ask }: PopupWorld, set: Set, reload: () => Promise<void>) {
  return {
    async mark(alert: AlertView, read: boolean) {
      await ask("alerts.mark", { ids: [alert.id], read });
      set({ justRead: read ? alert : null });
      await reload();
    },
    async told(alert: ChangeAlertView) {
      await ask("alerts.told", { id: alert.id });
      await reload();
    },
    async showOptOut(alert: ChangeAlertView, shown: Readonly<Record<string, OptOutView | "loading">>) {
      const { [alert.id]: open, ...rest } = shown;
      if (open) return set({ optOut: rest });
      set({ optOut: { ...rest, [alert.id]: "loading" } });
      const change = await ask("change.get", { id: alert.changeId });
      const nothing: OptOutView = { switches: [], sentences: [], notUndone: null };
      return set({ optOut: { ...rest, [alert.id]: change?.optOut ?? nothing } });
    },
  };
}
