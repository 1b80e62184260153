import { browser } from "./api.ts";

/**
 * The tab that one of our pages is about: the one named in its own address (a popup opened as a tab,
 * as on Android), else the one in front.
 */
export async function currentTab(): Promise<{ id: number; url: string }> {
  const named = Number(new URLSearchParams(location.search).get("tab") ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return { id: tab?.id ?? -1, url: tab?.url ?? "" };
}

/** Opens one of our pages, or a watched site's, in a tab of its own; a popup then closes itself. */
export async function openPage(address: string): Promise<void> {
  const url = /^https?:/u.test(address) ? address : browser.runtime.getURL(address);
  await browser.tabs.create({ url });
}
