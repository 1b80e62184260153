import { useEffect, useState } from "preact/hooks";
import type { PlanChoice } from "../../components/Screens.tsx";
import type { Interval } from "../../components/Services.tsx";
import type { ChosenPage } from "../../components/WatchForm.tsx";
import type { WordKey } from "../../components/words.ts";
import { storageFault } from "../../lib/core/storage-faults.ts";
import type { CaptureMode, PagePart, StorageFault } from "../../lib/model.ts";
import type { Preferences } from "../../lib/ports.ts";
import type { DocumentView, ScreenRow } from "../../lib/views.ts";
import {
  followChecks,
  followMove,
  lookInTab,
  permit,
  startChecks,
  type WatchingWorld,
  watchChosen,
} from "../popup/watching.ts";

/** What the options page shows. */
export interface OptionsState {
  preferences: Preferences | null;
  documents: DocumentView[];
  screens: ScreenRow[];
  saved: boolean;
  failed: boolean | StorageFault;
  /** Why the last press on watching came to nothing. */
  notice: WordKey | null;
  /** What is said of looks in tabs, by their documents. */
  shown: Readonly<Record<string, WordKey>>;
  /** How far a run of looks has come; null while none goes on. */
  progress: { done: number; total: number } | null;
}

const START: OptionsState = {
  preferences: null,
  documents: [],
  screens: [],
  saved: false,
  failed: false,
  notice: null,
  shown: {},
  progress: null,
};

function watchActions(
  world: WatchingWorld,
  set: (change: Partial<OptionsState>) => void,
  read: () => Promise<void>,
  follow: () => Promise<void>,
  check: () => Promise<void>,
) {
  return {
    async watch(pages: ChosenPage[]) {
      const notice = await watchChosen(world, pages);
      return notice ? set({ notice }) : follow();
    },
    async followTo(document: DocumentView) {
      const notice = await followMove(world, document);
      await follow();
      set({ notice });
    },
    async every(ids: string[], hours: Interval) {
      await world.ask("documents.every", { ids, hours });
      await read();
      set({ saved: true });
    },
    async allow(urls: readonly string[]) {
      return (await permit(world.askFor, urls)) ? check() : set({ notice: "permissionDenied" });
    },
  };
}

function tabActions(
  world: WatchingWorld,
  change: (to: (old: OptionsState) => OptionsState) => void,
  follow: () => Promise<void>,
  orFail: (work: Promise<void>) => Promise<void>,
) {
  const show = async (document: DocumentView) => {
    const say = (word: WordKey) => change((old) => ({ ...old, shown: { ...old.shown, [document.id]: word } }));
    say("checkingInTab");
    say(await lookInTab(world, document));
    await follow();
  };
  return {
    show: (document: DocumentView) => orFail(show(document)),
    capture: ({ id }: DocumentView, mode: CaptureMode) =>
      orFail(world.ask("documents.capture", { id, mode }).then(follow)),
  };
}

/** The page's state. A choice is shown as soon as it is made, and called saved once it is. */
export function useOptions(world: WatchingWorld) {
  const { ask } = world;
  const [state, setState] = useState(START);
  const set = (change: Partial<OptionsState>) => setState((old) => ({ ...old, ...change }));
  const fail = (problem: unknown) => set({ failed: storageFault(problem) ?? true, progress: null });
  const orFail = (work: Promise<void>) => work.catch(fail);
  const read = async () => {
    const [preferences, documents, screens] = await Promise.all([
      ask("preferences.get", {}),
      ask("documents.list", {}),
      ask("screens.list", {}),
    ]);
    set({ preferences, documents, screens, failed: false });
  };
  /** Shows what was just begun, and once more when its looks were taken. */
  const follow = async () => {
    set({ notice: null });
    await read();
    await followChecks(ask, (progress) => set({ progress }));
    await read();
  };
  const check = async () => {
    set({ progress: { done: 0, total: 0 } });
    await startChecks(ask, null);
    return follow();
  };
  const { watch, followTo, every, allow } = watchActions(world, set, read, follow, check);
  const load = () => orFail(read());
  useEffect(() => void load(), []);
  return {
    state,
    load,
    change(preferences: Preferences) {
      set({ preferences, saved: false });
      return orFail(ask("preferences.set", preferences).then(() => set({ saved: true, failed: false })));
    },
    unwatch: (document: DocumentView) => orFail(ask("documents.unwatch", { id: document.id }).then(read)),
    follow: (document: DocumentView) => orFail(followTo(document)),
    watch: (pages: ChosenPage[]) => orFail(watch(pages)),
    ...tabActions(world, setState, follow, orFail),
    choosePart: (id: string, part: PagePart | null) => orFail(ask("documents.part", { id, part }).then(follow)),
    every: (ids: string[], hours: Interval) => orFail(every(ids, hours)),
    plan: ({ screen, url }: ScreenRow, choice: PlanChoice) =>
      orFail(ask("screens.plan", { screen, url, ...choice }).then(read)),
    check: () => orFail(check()),
    allow: (urls: readonly string[]) => orFail(allow(urls)),
  };
}
