/** What is left of the extension in a browser, and what nothing is. */
import type { Page } from "puppeteer-core";

/** Everything of the extension's that the browser still knows, as one of its pages sees it. */
export function leftIn(page: Page) {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.keys(await chrome.storage.local.get(null)),
    session: Object.keys(await chrome.storage.session.get(null)),
    sync: Object.keys(await chrome.storage.sync.get(null)),
    pages: Object.keys(localStorage),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
    scripts: (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
    origins: (await chrome.permissions.getAll()).origins,
    badge: await chrome.action.getBadgeText({}),
    notifications: Object.keys(
      await new Promise<object>((resolve) => {
        chrome.notifications.getAll(resolve);
      }),
    ),
  }));
}
/** The same once everything was erased. */
export const NOTHING = {
  databases: [],
  local: [],
  session: [],
  sync: [],
  pages: [],
  alarms: [],
  scripts: [],
  origins: [],
  badge: "",
  notifications: [],
};
