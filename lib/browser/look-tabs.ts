import { originPattern, siteOf } from "../core/addresses.ts";
import type { LookSight } from "../model.ts";
import type { LookTabs, RunningLook } from "../ports.ts";
import { browser } from "./api.ts";
import { grantedOrigins } from "./permissions.ts";

/** Kept while the browser runs, and no longer: its numbers of tabs mean nothing after that. */
const KEY = "look";
const { session } = browser.storage;
const running = async () => ((await session.get(KEY))[KEY] as RunningLook | undefined) ?? null;
/** Every tab of a look begins with this page of our own: one that was never noted is known by it. */
const EMPTY = "look.html";

/** Tabs for looks at settings screens. They open behind the others, in a window that is not private. */
export function lookTabs(): LookTabs {
  return {
    running,
    async open(screen, startedAt) {
      const place = await ordinaryWindow();
      if (place === null) return null;
      const { id } = await browser.tabs.create({ url: browser.runtime.getURL(EMPTY), active: false, ...place });
      if (id === undefined) return null;
      const look = { tabId: id, screen, startedAt };
      await session.set({ [KEY]: look });
      return look;
    },
    async show(tabId, url) {
      await browser.tabs.update(tabId, { url, muted: true });
    },
    sight: sightOf,
    async end({ tabId }) {
      await session.remove(KEY);
      const tab = await tabOf(tabId);
      // Whoever has it in front by now has taken it over.
      if (tab && !tab.active) await close(tabId);
    },
    async sweep() {
      const left = await browser.tabs.query({ url: browser.runtime.getURL(EMPTY) });
      for (const { id, active } of left) if (id !== undefined && !active) await close(id);
    },
    isTyping,
  };
}

async function sightOf(tabId: number): Promise<LookSight | null> {
  const tab = await tabOf(tabId);
  if (!tab) return null;
  const isLoading = tab.status === "loading";
  return { url: tab.url ?? "", isLoading, asksPassword: (await inTab(tabId, asksPassword)) ?? false };
}

const tabOf = (tabId: number) => browser.tabs.get(tabId).catch(() => null);
const close = (tabId: number) => browser.tabs.remove(tabId).catch(() => undefined);

/** Where an ordinary window is open: nothing may be looked at in a private one. Android has no windows to choose from. */
export async function ordinaryWindow(): Promise<{ windowId?: number } | null> {
  if (!browser.windows) return {};
  const windows = await browser.windows.getAll({ windowTypes: ["normal"] });
  const ordinary = windows.filter(({ incognito, id }) => !incognito && id !== undefined);
  const place = ordinary.find(({ focused }) => focused) ?? ordinary[0];
  return place?.id === undefined ? null : { windowId: place.id };
}

/** Asks the tabs in front that show the site, on all of its hosts that were granted. */
async function isTyping(url: string): Promise<boolean> {
  const site = siteOf(new URL(url).hostname);
  const own = (await grantedOrigins()).filter((origin) => siteOf(origin.split("/")[2] ?? "") === site);
  const tabs = await browser.tabs.query({ active: true, url: [...new Set([originPattern(url), ...own])] });
  const said = await Promise.all(tabs.map(({ id }) => inTab(id ?? -1, isWriting)));
  return said.includes(true);
}

/** Runs a function in a tab's page, apart from the page's own scripts; null where that is not possible. */
async function inTab(tabId: number, func: () => boolean): Promise<boolean | null> {
  try {
    const [result] = await browser.scripting.executeScript({ target: { tabId }, func });
    return result?.result === true;
  } catch {
    return null;
  }
}

/** Runs in a page: it must not use anything outside itself. */
function asksPassword(): boolean {
  return [...document.querySelectorAll('input[type="password"]')].some((field) => field.checkVisibility());
}

/** Runs in a page: whether a field that one writes in is in use there. What stands in it is not looked at. */
function isWriting(): boolean {
  if (!document.hasFocus()) return false;
  let inUse = document.activeElement;
  while (inUse?.shadowRoot?.activeElement) inUse = inUse.shadowRoot.activeElement;
  // The focus is in a frame: what is done there cannot be seen from here.
  if (inUse?.tagName === "IFRAME") return true;
  const plain = "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range]), textarea";
  return inUse !== null && (inUse.matches(plain) || (inUse as HTMLElement).isContentEditable);
}
