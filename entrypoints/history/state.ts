import { useEffect, useState } from "preact/hooks";
import type { Shown } from "../../components/HistoryPage.tsx";
import { storageFault } from "../../lib/core/storage-faults.ts";
import type { request } from "../../lib/messaging.ts";
import type { StorageFault } from "../../lib/model.ts";
import type { ChangeView, DiaryLine, HistoryView } from "../../lib/views.ts";

/** What the history page asks of the browser and the background; replaced in tests. */
export interface HistoryWorld {
  ask: typeof request;
  copy: (text: string) => Promise<void>;
}

/** What the history page shows. */
export interface HistoryState {
  history: HistoryView | null;
  /** What was looked at and not shown, oldest first. */
  diary: DiaryLine[];
  /** The change that the address names. */
  changeId: string | null;
  shown: Shown;
  failed: boolean | StorageFault;
  copied: boolean;
}

/** The change that an address names: `#/change/ID`. */
export function changeIdIn(hash: string): string | null {
  return idIn(hash, /^#\/change\/(.+)$/u);
}

/** The alert about a switch that an address names: `#/switch/ID`. */
export function switchIdIn(hash: string): string | null {
  return idIn(hash, /^#\/switch\/(.+)$/u);
}

function idIn(hash: string, route: RegExp): string | null {
  const id = route.exec(hash)?.[1];
  if (id === undefined) return null;
  try {
    return decodeURIComponent(id);
  } catch {
    // Not encoded by us; an id all the same, if of nothing we keep.
    return id;
  }
}

const START: HistoryState = { history: null, diary: [], changeId: null, shown: null, failed: false, copied: false };

/** The page's state: the list, and what the address names. */
export function useHistory({ ask, copy }: HistoryWorld) {
  const [state, setState] = useState(START);
  const set = (change: Partial<HistoryState>) => setState((old) => ({ ...old, ...change }));
  const orFail = (work: Promise<void>) =>
    work.catch((problem: unknown) => set({ failed: storageFault(problem) ?? true }));
  /** Looks up what the address names; what came meanwhile for an earlier address is dropped. */
  const refresh = async () => {
    const { hash } = location;
    const shown = await lookUp(ask, hash);
    // A list that could not be loaded is still missing.
    if (location.hash === hash) setState((old) => ({ ...old, shown, failed: old.failed && old.history === null }));
  };
  const open = () => {
    const changeId = changeIdIn(location.hash);
    const named = changeId !== null || switchIdIn(location.hash) !== null;
    set({ changeId, shown: named ? "loading" : null, copied: false });
    return refresh();
  };
  const load = () =>
    orFail(
      Promise.all([ask("history.get", {}), ask("diary.get", { since: 0 })])
        .then(([history, diary]) => set({ history, diary, failed: false }))
        .then(open),
    );
  /** As `refresh`, with the list: what is found in a change names it there. */
  const renew = async () => {
    set({ history: await ask("history.get", {}) });
    await refresh();
  };
  useEffect(() => {
    const follow = () => void orFail(open());
    window.addEventListener("hashchange", follow);
    void load();
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return {
    state,
    load,
    mark: (id: string, read: boolean) => orFail(ask("alerts.mark", { ids: [id], read }).then(refresh)),
    pin: (id: string, pinned: boolean) => orFail(ask("change.pin", { id, pinned }).then(refresh)),
    wrong: (changeId: string, place: number) => orFail(ask("finding.mute", { changeId, place }).then(renew)),
    right: (id: string) => orFail(ask("finding.unmute", { id }).then(renew)),
    told: (id: string) => orFail(ask("alerts.told", { id }).then(refresh)),
    copy: (change: ChangeView) => orFail(copy(citationOf(change)).then(() => set({ copied: true }))),
  };
}

async function lookUp(ask: typeof request, hash: string): Promise<Shown> {
  const changeId = changeIdIn(hash);
  const switchId = switchIdIn(hash);
  if (changeId !== null) {
    const change = await ask("change.get", { id: changeId });
    return change ? { change } : "missing";
  }
  if (switchId === null) return null;
  const toggle = await ask("switch.get", { id: switchId });
  return toggle ? { toggle } : "missing";
}

/** A change to be quoted: what, where, both texts' fingerprints, and when they were seen. */
export function citationOf(change: ChangeView): string {
  const quotes = change.findings.slice(0, 3).map((finding) => `"${finding.after ?? finding.before ?? finding.quote}"`);
  return [
    `${change.service}, ${change.document} <${change.url}>`,
    change.headline,
    ...quotes,
    `${change.from.firstSeen} (SHA-256 ${change.from.textHash})`,
    `${change.to.firstSeen} (SHA-256 ${change.to.textHash})`,
  ].join("\n");
}
