/** The menu that a press of the right button opens on a page. */
import { execFileSync } from "node:child_process";
import type { Page } from "puppeteer-core";
import { inParent } from "../../scripts/browser/firefox-chrome.ts";
import type { OpenBrowser } from "../../scripts/browser/open-browser.ts";
import { pause } from "../../scripts/story/stage.ts";

/** Opens the menu over a page's text and chooses the entry of this name. Chromium must be on a display. */
export async function chooseInPageMenu({ kind, browser }: OpenBrowser, page: Page, entry: string): Promise<void> {
  await page.bringToFront();
  const heading = await page.waitForSelector("h1");
  if (kind === "chrome") {
    // The menu keeps the browser busy, so that the press is answered only when it has closed.
    const pressed = heading?.click({ button: "right" });
    await pause(1000);
    // The first letter chooses where no other entry begins with it: first our own part of the menu, then the entry.
    execFileSync("xdotool", ["key", "u"]);
    await pause(500);
    execFileSync("xdotool", ["key", entry.slice(0, 1).toLowerCase()]);
    await pressed;
    return;
  }
  await heading?.click({ button: "right" });
  for (let tries = 0; tries < 50; tries += 1) {
    const chosen = await inParent(
      browser,
      `(() => {
        const menu = Services.wm.getMostRecentWindow("navigator:browser").document.querySelector("#contentAreaContextMenu");
        const entry = [...menu.querySelectorAll("menuitem")].find((one) => one.label === ${JSON.stringify(entry)});
        if (menu.state !== "open" || !entry) return false;
        // Several entries of one extension stand in a part of their own, which must be open.
        const own = entry.closest("menupopup");
        if (own !== menu && own.state !== "open") {
          if (own.state === "closed") own.parentElement.openMenu(true);
          return false;
        }
        (own === menu ? menu : own).activateItem(entry);
        return true;
      })()`,
    );
    if (chosen) return;
    await pause(100);
  }
  throw new Error(`The page's menu has no “${entry}”.`);
}
