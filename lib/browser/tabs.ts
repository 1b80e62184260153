import type { PageLink } from "../core/find-documents/index.ts";
import { browser } from "./api.ts";

/** What a look at a tab's page gives: its links, as they stand in the page. */
export interface TabLinks {
  url: string;
  title: string;
  siteName: string;
  links: PageLink[];
}

const MOST_LINKS = 3000;

/**
 * Reads the links of the page in a tab. Works where the person pressed the toolbar button on it, or
 * has granted its host; null everywhere else.
 */
export async function linksInTab(tabId: number): Promise<TabLinks | null> {
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId },
      func: collectLinks,
      args: [MOST_LINKS],
    });
    return (result?.result as TabLinks | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Runs in the page's isolated world: it must not use anything outside itself. */
function collectLinks(most: number): TabLinks {
  const named = document.querySelector('meta[property="og:site_name"], meta[name="application-name"]');
  const anchors = [...document.querySelectorAll<HTMLElement>("a[href], link[rel][href], area[href]")].slice(0, most);
  return {
    url: location.href,
    title: document.title.slice(0, 300),
    siteName: (named?.getAttribute("content") ?? "").slice(0, 60),
    links: anchors.map((anchor) => ({
      text: (anchor.textContent?.trim() || anchor.getAttribute("aria-label") || anchor.title || "").slice(0, 200),
      href: String((anchor as HTMLAnchorElement).href).slice(0, 2000),
      rel: (anchor.getAttribute("rel") ?? "").toLowerCase(),
    })),
  };
}

/** Opens a page of the extension, or of a watched site, in a tab of its own. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** The address of a change's own page. */
export function changeAddress(changeId: string): string {
  return browser.runtime.getURL(`history.html#/change/${encodeURIComponent(changeId)}`);
}
