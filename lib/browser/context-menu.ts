import { browser } from "./api.ts";
import { translate } from "./words.ts";

/** What can be chosen in the menu of a page, and the word for it, in the order shown. */
const ENTRIES = {
  "watch-page": "menuWatchPage",
  "check-page": "menuCheckPage",
  "site-history": "menuHistory",
} as const;
type Entry = keyof typeof ENTRIES;

/** What the entries do with the page that was pressed on. */
export type MenuActions = { [E in Entry]: (page: { url: string; title: string }) => void };

/** Puts our entries into the context menu of pages. Called when the extension is installed or updated. */
export async function ensureContextMenu(): Promise<void> {
  // Phones have no such menu.
  const { contextMenus } = browser;
  if (!contextMenus) return;
  await contextMenus.removeAll();
  for (const [id, word] of Object.entries(ENTRIES)) {
    contextMenus.create({
      id,
      title: translate(word),
      contexts: ["page"],
      documentUrlPatterns: ["https://*/*", "http://*/*"],
    });
  }
}

/**
 * Calls back when the person chooses an entry. Must be called in the first turn, and what needs a press (a
 * permission, a popup) be asked for before anything is awaited.
 */
export function onMenu(actions: MenuActions): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, pageUrl }, tab) => {
    const act = Object.hasOwn(actions, menuItemId) ? actions[menuItemId as Entry] : undefined;
    if (act && pageUrl) act({ url: pageUrl, title: tab?.title ?? "" });
  });
}
