/** Tabs of a browser that is made up: what is opened, shown and closed is written down. */
import type { LookSight } from "../../lib/model.ts";
import type { LookTabs, RunningLook } from "../../lib/ports.ts";

export interface FakeTabs extends LookTabs {
  /** The tab that is open, with what it shows. */
  tab: (LookSight & { active: boolean }) | null;
  /** Every address that was shown. */
  shown: string[];
  /** What happens each time the tab is asked after. */
  onSight: () => void;
  typing: boolean;
  window: boolean;
  look: RunningLook | null;
  swept: number;
}

export function fakeTabs(): FakeTabs {
  const tabs: FakeTabs = {
    tab: null,
    shown: [],
    onSight: () => undefined,
    typing: false,
    window: true,
    look: null,
    swept: 0,
    running: async () => tabs.look,
    async open(screen, startedAt) {
      if (!tabs.window) return null;
      tabs.tab = { url: "about:blank", active: false, isLoading: false, asksPassword: false };
      tabs.look = { tabId: 7, screen, startedAt };
      return tabs.look;
    },
    async show(_tabId, url) {
      tabs.shown.push(url);
      if (tabs.tab) tabs.tab.url = url;
    },
    async sight() {
      tabs.onSight();
      return tabs.tab;
    },
    async end() {
      tabs.look = null;
      if (tabs.tab && !tabs.tab.active) tabs.tab = null;
    },
    async sweep() {
      tabs.swept += 1;
    },
    isTyping: async () => tabs.typing,
  };
  return tabs;
}
