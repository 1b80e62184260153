import type { Page } from "puppeteer-core";
import type { Query, Replies, RequestName } from "../../lib/messaging.ts";
import type { OpenBrowser } from "../browser/open-browser.ts";

/** The extension, spoken to as its own pages speak to it, and worked as a person works it. */
export interface Extension {
  /** Asks the background from a page of the extension's own. */
  ask: <N extends RequestName>(name: N, query: Query<N>) => Promise<Replies[N]>;
  /** Moves the clock of the build for tests, and opens the site's port. */
  setSeams: (now: number, openPort: number) => Promise<void>;
  /** The browser's number for the tab that shows a page, which comes to the front. */
  tabId: (page: Page) => Promise<number>;
  /** Opens the popup about a tab. */
  openPopup: (tabId?: number) => Promise<Page>;
  /** The popup about no tab in particular, in front. It stays for the next who works it, and comes back when it was closed. */
  popup: () => Promise<Page>;
  /** What the toolbar shows. */
  badge: () => Promise<{ text: string; title: string }>;
  /** The page that questions are asked from; comes back by itself when it was closed. */
  desk: () => Promise<Page>;
}

/** A page with nothing on it that asks anything by itself; named so that it is nobody's tab for a look. */
const DESK = "look.html?desk";

/** @param opened - A browser with the build for tests installed. */
export function extensionIn(opened: OpenBrowser): Extension {
  let page: Page | null = null;
  let popup: Page | null = null;
  const desk = async () => {
    if (!page || page.isClosed()) page = await opened.openOwn(DESK);
    return page;
  };
  return {
    desk,
    ask: askFrom(desk),
    async setSeams(now, openPort) {
      await (await desk()).evaluate(
        async (offsetFrom, port) => {
          await chrome.storage.local.set({ "e2e-seams": { clockOffset: offsetFrom - Date.now(), openPort: port } });
        },
        now,
        openPort,
      );
    },
    async tabId(page) {
      const own = await desk();
      await page.bringToFront();
      return own.evaluate(
        async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1,
      );
    },
    openPopup: (tabId) => opened.openOwn(tabId === undefined ? "popup.html" : `popup.html?tab=${tabId}`),
    async popup() {
      if (popup && !popup.isClosed()) await popup.bringToFront();
      else popup = await opened.openOwn("popup.html");
      return popup;
    },
    badge: async () =>
      (await desk()).evaluate(async () => ({
        text: await chrome.action.getBadgeText({}),
        title: await chrome.action.getTitle({}),
      })),
  };
}

/** How questions are asked from a page of the extension's own. */
function askFrom(desk: () => Promise<Page>): Extension["ask"] {
  return async (name, query) => {
    const message = { id: 1, type: name, data: query, timestamp: 0 };
    // A background that was just stopped answers nothing; asked again it wakes.
    for (let tries = 0; ; tries += 1) {
      try {
        // As text: of an object that stands twice in an answer, Firefox's protocol gives one only.
        const answer = await (await desk()).evaluate(
          async (sent) => JSON.stringify((await chrome.runtime.sendMessage(sent)) ?? null),
          message,
        );
        const { res, err } = (JSON.parse(answer) ?? { err: { message: "no answer" } }) as {
          res?: unknown;
          err?: { message: string };
        };
        if (err) throw new Error(`${name}: ${err.message}`);
        return res as never;
      } catch (problem) {
        if (tries >= 3) throw problem;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  };
}
