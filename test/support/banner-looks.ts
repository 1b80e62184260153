import type { Page } from "puppeteer-core";
import { inParent } from "../../scripts/browser/firefox-chrome.ts";
import type { OpenBrowser } from "../../scripts/browser/open-browser.ts";
import type { TestStage } from "./stage.ts";

/** Makes a page be drawn in the few colours that a person has chosen for everything, or stops it. */
export async function setForcedColours({ kind, browser }: OpenBrowser, page: Page, forced: boolean): Promise<void> {
  if (kind === "firefox") {
    // 2 is "always": the person's colours in the place of all pages' own.
    const value = forced ? 2 : 0;
    await inParent(browser, `Services.prefs.setIntPref("browser.display.document_color_use", ${value})`);
    return;
  }
  const session = await page.createCDPSession();
  const features = forced ? [{ name: "forced-colors", value: "active" }] : [];
  await session.send("Emulation.setEmulatedMedia", { features });
}

/** Enlarges all tabs of a page's site, as the browser's own menu does. */
export async function setZoom({ extension }: TestStage, page: Page, factor: number): Promise<void> {
  await (await extension.desk()).evaluate(
    async (host, to) => {
      for (const tab of await chrome.tabs.query({ url: `http://${host}/*` })) {
        if (tab.id !== undefined) await chrome.tabs.setZoom(tab.id, to);
      }
    },
    new URL(page.url()).hostname,
    factor,
  );
}
