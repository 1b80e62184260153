import { useEffect, useState } from "preact/hooks";
import type { request } from "../../lib/messaging.ts";
import type { Preferences } from "../../lib/ports.ts";
import type { DocumentView } from "../../lib/views.ts";

/** What the options page shows. */
export interface OptionsState {
  preferences: Preferences | null;
  documents: DocumentView[];
  saved: boolean;
  failed: boolean;
}

const START: OptionsState = { preferences: null, documents: [], saved: false, failed: false };

/** The page's state. A choice is shown as soon as it is made, and called saved once it is. */
export function useOptions(ask: typeof request) {
  const [state, setState] = useState(START);
  const set = (change: Partial<OptionsState>) => setState((old) => ({ ...old, ...change }));
  const orFail = (work: Promise<void>) => work.catch(() => set({ failed: true }));
  const read = async () => {
    const [preferences, documents] = await Promise.all([ask("preferences.get", {}), ask("documents.list", {})]);
    set({ preferences, documents, failed: false });
  };
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
  };
}
