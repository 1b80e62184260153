import { browser } from "./api.ts";
import { i18n } from "./words.ts";

const WATCH = "watch-page";

/** Puts "watch this page" into the context menu. Called when the extension is installed or updated. */
export async function ensureContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: WATCH, title: i18n.t("menuWatchPage"), contexts: ["page"] });
}

/**
 * Calls back when the person chooses "watch this page". Must be called in the first turn, and the
 * permission asked for before anything is awaited.
 */
export function onWatchPage(watch: (page: { url: string; title: string }) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, pageUrl }, tab) => {
    if (menuItemId === WATCH && pageUrl) watch({ url: pageUrl, title: tab?.title ?? "" });
  });
}
