/** The popup that the toolbar button opens, as opposed to the same page in a tab. */
import type { Page, Target } from "puppeteer-core";
import { GECKO_ID } from "../../scripts/browser/firefox.ts";
import { inParent } from "../../scripts/browser/firefox-chrome.ts";
import type { OpenBrowser } from "../../scripts/browser/open-browser.ts";

/** An open popup, worked as a person works it. */
export interface RealPopup {
  text: () => Promise<string>;
  /** Presses the first button with these words. */
  press: (words: string) => Promise<void>;
  /** How many pixels wide its window is, and how many of them the page leaves blank. */
  width: () => Promise<{ window: number; blank: number }>;
  close: () => Promise<void>;
}

/** Presses the toolbar button over a page, and waits until the popup has drawn what it shows. */
export function openRealPopup(opened: OpenBrowser, page: Page): Promise<RealPopup> {
  return opened.kind === "chrome" ? openInChrome(opened, page) : openInFirefox(opened, page);
}

/** Another window that comes to the front closes a popup: who pressed for it presses again. */
const PRESSES = 3;

async function pressInChrome(opened: OpenBrowser, page: Page): Promise<Page> {
  const url = `${opened.base}popup.html`;
  const extension = [...(await opened.browser.extensions()).values()].find(({ id }) => opened.base.includes(id));
  for (let presses = 1; ; presses += 1) {
    await page.bringToFront();
    const before = new Set(opened.browser.targets());
    const isIt = (target: Target) => target.url() === url && !before.has(target);
    const opening = opened.browser.waitForTarget(isIt, { timeout: 10_000 });
    await extension?.triggerAction(page);
    const popup = await (await opening).asPage();
    try {
      await popup.waitForSelector("main");
      return popup;
    } catch (problem) {
      if (presses === PRESSES || !popup.isClosed()) throw problem;
    }
  }
}

async function openInChrome(opened: OpenBrowser, page: Page): Promise<RealPopup> {
  const popup = await pressInChrome(opened, page);
  return {
    text: () => popup.$eval("body", (body) => body.innerText),
    width: () =>
      popup.evaluate(() => ({
        window: innerWidth,
        blank: document.documentElement.clientWidth - document.body.offsetWidth,
      })),
    async press(words) {
      const button = await popup.waitForSelector(`::-p-xpath(//button[contains(., "${words}")])`);
      // Where the browser asks a question the popup is gone before the press is answered.
      await button?.click().catch((problem) => {
        if (!popup.isClosed()) throw problem;
      });
    },
    close: () => popup.close(),
  };
}

async function openInFirefox(opened: OpenBrowser, page: Page): Promise<RealPopup> {
  await page.bringToFront();
  const { browser } = opened;
  await closeInFirefox(opened);
  await inParent(
    browser,
    `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const { extension } = WebExtensionPolicy.getByID("${GECKO_ID}");
      const window = Services.wm.getMostRecentWindow("navigator:browser");
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`,
  );
  const run = (body: string) => inPopup(opened, body);
  const until = async (body: string) => {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await run(body)) === true) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`In the popup this did not become true: ${body}`);
  };
  await until(`return content.document.querySelector("main") !== null`);
  return {
    text: async () => String(await run("return content.document.body.innerText")),
    async width() {
      const window = Number(await run("return content.innerWidth"));
      const blank = "return content.document.documentElement.clientWidth - content.document.body.offsetWidth";
      return { window, blank: Number(await run(blank)) };
    },
    async press(words) {
      const find = `[...content.document.querySelectorAll("button")].find((one) => one.textContent.includes(${JSON.stringify(words)}))`;
      await until(`return Boolean(${find})`);
      // A press from here counts as a person's own only where it says so.
      await run(
        `const input = content.windowUtils.setHandlingUserInput(true); try { ${find}.click(); } finally { input.destruct(); } return true`,
      );
    },
    close: () => closeInFirefox(opened),
  };
}

/** An open popup would only be closed by the button's next press. */
async function closeInFirefox({ browser }: OpenBrowser): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const open = await inParent(browser, `(${POPUP}?.closest("panel")?.hidePopup(), ${POPUP} !== null)`);
    if (!open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The popup did not close.");
}

const POPUP = `Services.wm.getMostRecentWindow("navigator:browser").document.querySelector("browser.webextension-popup-browser")`;

/**
 * Runs a function's body in the popup's own process; the protocol for automation does not list popups.
 * Gives null where there is no popup, or where it was just changing places and never answered.
 */
function inPopup({ browser }: OpenBrowser, body: string): Promise<unknown> {
  return inParent(
    browser,
    `new Promise((resolve, reject) => {
      const { messageManager } = ${POPUP} ?? {};
      if (!messageManager) return resolve(null);
      const name = "unquiet-test:" + Math.random();
      setTimeout(() => resolve(null), 5000);
      messageManager.addMessageListener(name, function answered({ data }) {
        messageManager.removeMessageListener(name, answered);
        data.problem ? reject(new Error(data.problem)) : resolve(data.value);
      });
      const body = ${JSON.stringify(body)};
      const script = "{ let answer; try { answer = { value: (() => {" + body + "})() }; } catch (problem) { answer = { problem: String(problem) }; }" +
        "sendAsyncMessage(" + JSON.stringify(name) + ", answer); }";
      messageManager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(script), false);
    })`,
  );
}
