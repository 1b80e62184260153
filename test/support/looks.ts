/** The looks that a page has for different people: light, dark, from right to left, in their own colours, enlarged. */
import type { CDPSession, Page } from "puppeteer-core";
import { inParent } from "../../scripts/browser/firefox-chrome.ts";
import type { OpenBrowser } from "../../scripts/browser/open-browser.ts";
import { preferScheme, restOf } from "./views.ts";

export const LOOKS = ["light", "dark", "right-to-left", "forced-colours", "zoomed"] as const;
export type Look = (typeof LOOKS)[number];

/** Pages at 200 % have half the room, and twice the points for each pixel. */
const ZOOM = 2;

/**
 * Gives an open page a look, without loading it again, and waits until it is at rest.
 *
 * @param width - Of the window, in CSS pixels at 100 %.
 */
export async function takeLook(opened: OpenBrowser, page: Page, look: Look, width: number): Promise<void> {
  const zoom = look === "zoomed" ? ZOOM : 1;
  const isForced = look === "forced-colours";
  if (!isForced) await forceColours(opened, page, false);
  // Chrome says what forced backgrounds are and not what words are: those of a dark page would seem too light on them.
  await preferScheme(opened, page, look === "dark" ? "dark" : "light");
  if (isForced) await forceColours(opened, page, true);
  await page.evaluate((turn) => {
    const root = document.documentElement;
    root.dataset.ownDirection ??= root.dir;
    root.dir = turn ? "rtl" : root.dataset.ownDirection;
  }, look === "right-to-left");
  await page.setViewport({ width: Math.max(320, width / zoom), height: 800, deviceScaleFactor: zoom });
  await restOf(page);
}

const forced = new WeakMap<Page, CDPSession>();

/** Has the browser draw everything in a few colours of the person's choice, or no longer. Firefox does it to all pages at once. */
async function forceColours({ kind, browser }: OpenBrowser, page: Page, force: boolean): Promise<void> {
  if ((await page.evaluate(() => matchMedia("(forced-colors: active)").matches)) === force) return;
  const preference = `"browser.display.document_color_use"`;
  if (kind === "firefox") {
    await inParent(
      browser,
      `Services.prefs.${force ? `setIntPref(${preference}, 2)` : `clearUserPref(${preference})`}`,
    );
  } else if (force) {
    const session = await page.createCDPSession();
    forced.set(page, session);
    await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  } else {
    // What it emulates ends with the session.
    await forced.get(page)?.detach();
    forced.delete(page);
  }
  await page.waitForFunction((on) => matchMedia("(forced-colors: active)").matches === on, {}, force);
}
