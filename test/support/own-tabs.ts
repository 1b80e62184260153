/** Tabs of the person's own that are made up: what is opened, read and closed is written down. */
import type { OwnTabs, ShownPage, UnnotedSites } from "../../lib/ports.ts";

export interface FakeOwnTabs extends OwnTabs {
  /** What the tab shows; null while it cannot be read. */
  page: ShownPage | null;
  open: boolean;
  window: boolean;
  /** A tab showed the page already. */
  stood: boolean;
  opened: string[];
  closed: number;
  reads: number;
  listens: readonly string[];
}

/** Sites without notes, kept in memory. */
export function fakeUnnotedSites(): UnnotedSites {
  let kept: string[] = [];
  return {
    read: async () => kept,
    async write(ids) {
      kept = ids;
    },
  };
}

export function fakeOwnTabs(): FakeOwnTabs {
  const tabs: FakeOwnTabs = {
    page: null,
    open: true,
    window: true,
    stood: false,
    opened: [],
    closed: 0,
    reads: 0,
    listens: [],
    async show(url) {
      if (!tabs.window) return null;
      if (!tabs.stood) tabs.opened.push(url);
      return { tabId: 3, isNew: !tabs.stood };
    },
    async read() {
      tabs.reads += 1;
      return tabs.page;
    },
    isOpen: async () => tabs.open,
    async close() {
      tabs.closed += 1;
    },
    async listenOn(urls, origins) {
      tabs.listens = [...urls, ...origins];
    },
  };
  return tabs;
}
