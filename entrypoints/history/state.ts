import { useEffect, useState } from "preact/hooks";
import type { request } from "../../lib/messaging.ts";
import type { ChangeView, HistoryView, SwitchView } from "../../lib/views.ts";

/** What the history page shows. */
export interface HistoryState {
  history: HistoryView | null;
  /** The change named in the address: loading, shown, or not kept here. */
  change: ChangeView | "loading" | "missing" | null;
  changeId: string | null;
  /** The switch named in the address. */
  shownSwitch: SwitchView | null;
  failed: boolean;
}

/** The change that an address names: `#/change/ID`. */
export function changeIdIn(hash: string): string | null {
  const id = /^#\/change\/(.+)$/u.exec(hash)?.[1];
  return id === undefined ? null : decodeURIComponent(id);
}

function switchIdIn(hash: string): string | null {
  const id = /^#\/switch\/(.+)$/u.exec(hash)?.[1];
  return id === undefined ? null : decodeURIComponent(id);
}

const START: HistoryState = { history: null, change: null, changeId: null, shownSwitch: null, failed: false };

/** The page's state: the list, and the change that the address names. */
export function useHistory(ask: typeof request) {
  const [state, setState] = useState(START);
  const set = (change: Partial<HistoryState>) => setState((old) => ({ ...old, ...change }));
  const open = async () => {
    const changeId = changeIdIn(location.hash);
    const switchId = switchIdIn(location.hash);
    set({ changeId, change: changeId === null ? null : "loading" });
    set({ shownSwitch: switchId === null ? null : await ask("switch.get", { id: switchId }) });
    if (changeId !== null) set({ change: (await ask("change.get", { id: changeId })) ?? "missing" });
  };
  const load = async () => {
    try {
      set({ history: await ask("history.get", {}), failed: false });
      await open();
    } catch {
      set({ failed: true });
    }
  };
  useEffect(() => {
    const follow = () => void open();
    window.addEventListener("hashchange", follow);
    void load();
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return {
    state,
    load,
    async mark(id: string, read: boolean) {
      await ask("alerts.mark", { ids: [id], read });
      await open();
    },
    async told(id: string) {
      await ask("alerts.told", { id });
      await open();
    },
  };
}

/** A change to be quoted: what, where, both texts' fingerprints, and when they were seen. */
export function citationOf(change: ChangeView): string {
  const quotes = change.findings.slice(0, 3).map((finding) => `"${finding.after ?? finding.before ?? ""}"`);
  return [
    `${change.service}, ${change.document} <${change.url}>`,
    change.headline,
    ...quotes,
    `${change.from.firstSeen} (SHA-256 ${change.from.textHash})`,
    `${change.to.firstSeen} (SHA-256 ${change.to.textHash})`,
  ].join("\n");
}
