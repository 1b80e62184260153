import { originPattern } from "../core/addresses.ts";
import type { OwnTabs, ShownPage } from "../ports.ts";
import { browser } from "./api.ts";
import { ordinaryWindow } from "./look-tabs.ts";

const ID = "visits";
const TELLS = "visit.js";
const READS = "shown-page.js";

/** The person's own tabs, outside of private windows. */
export function ownTabs(): OwnTabs {
  let listening: Promise<void> = Promise.resolve();
  return {
    async show(url) {
      const tabs = await browser.tabs.query({ url: originPattern(url), discarded: false });
      const own = tabs.find((tab) => !tab.incognito && tab.url?.split("#")[0] === url);
      if (own?.id !== undefined) return { tabId: own.id, isNew: false };
      const place = await ordinaryWindow();
      if (place === null) return null;
      const { id } = await browser.tabs.create({ url, active: true, ...place });
      return id === undefined ? null : { tabId: id, isNew: true };
    },
    read,
    isOpen: async (tabId) => (await browser.tabs.get(tabId).catch(() => null)) !== null,
    async close(tabId) {
      await browser.tabs.remove(tabId).catch(() => undefined);
    },
    listenOn(urls, origins) {
      // One after the other: two at once would both register the same.
      listening = listening.catch(() => undefined).then(() => listenOn(urls, origins));
      return listening;
    },
  };
}

async function read(tabId: number): Promise<ShownPage | null> {
  try {
    const { incognito, status } = await browser.tabs.get(tabId);
    if (incognito || status !== "complete") return null;
    await browser.scripting.executeScript({ target: { tabId }, files: [READS] });
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: shownPage });
    return (answer?.result as ShownPage | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Runs in a page, beside the script that reads it: it must not use anything outside itself. */
function shownPage(): Promise<ShownPage> {
  return (globalThis as unknown as { unquietShownPage: () => Promise<ShownPage> }).unquietShownPage();
}

/** Registered for the addresses themselves, and origins: no other page wakes anything. */
async function listenOn(urls: readonly string[], origins: readonly string[]): Promise<void> {
  const matches = [...new Set([...urls.map(patternOf), ...origins])].sort();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered?.matches?.toSorted().join() === matches.join()) return;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: [TELLS], matches, runAt: "document_idle", persistAcrossSessions: true },
  ]);
}

/** Patterns know no ports and no fragments. */
function patternOf(url: string): string {
  const { protocol, hostname, pathname, search } = new URL(url);
  return `${protocol}//${hostname}${pathname}${search}`;
}
