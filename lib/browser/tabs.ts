import type { PageLink } from "../core/find-documents/index.ts";
import { browser } from "./api.ts";

/** What a look at a tab's page gives: its links, as they stand in the page. */
export interface TabLinks {
  url: string;
  title: string;
  siteName: string;
  links: PageLink[];
}

/** So many different links of a page are looked at: an index of everything has more. */
const MOST_LINKS = 6000;

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

/**
 * Runs in the page's isolated world: it must not use anything outside itself. Of `link` elements only
 * those that name a document are taken: the rest are the page's own parts. What could be no document,
 * or stood before, is left out ahead of the cap; then both ends of the page stay, for what is legal
 * stands in the footer.
 */
function collectLinks(most: number): TabLinks {
  const named = document.querySelector('meta[property="og:site_name"], meta[name="application-name"]');
  const rels = ["privacy-policy", "terms-of-service", "help"].map((rel) => `link[rel~="${rel}" i][href]`);
  const different = new Map<string, PageLink>();
  for (const anchor of document.querySelectorAll<HTMLElement>(`a[href], area[href], ${rels.join(", ")}`)) {
    const href = String((anchor as HTMLAnchorElement).href);
    if (!/^https?:/iu.test(href) || href.length > 2000) continue;
    const text = (anchor.textContent?.trim() || anchor.getAttribute("aria-label") || anchor.title || "").slice(0, 200);
    const rel = (anchor.getAttribute("rel") ?? "").toLowerCase();
    const key = `${rel} ${href} ${text}`;
    if (!different.has(key)) different.set(key, { text, href, rel });
  }
  const links = [...different.values()];
  const half = Math.floor(most / 2);
  return {
    url: location.href,
    title: document.title.slice(0, 300),
    siteName: (named?.getAttribute("content") ?? "").slice(0, 60),
    links: links.length > most ? [...links.slice(0, half), ...links.slice(-half)] : links,
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
