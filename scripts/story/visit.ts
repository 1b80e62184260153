import type { Page } from "puppeteer-core";
import { mayBeSettings } from "../../lib/core/settings/screens.ts";
import { pause, type Stage } from "./stage.ts";

/** A settings screen has come to rest, and the banner is drawn, within this time. */
const SETTLES_WITHIN = 9000;
const ORDINARY_PAGE = 300;

/** Opens a page, in the place of the one opened before, and gives the extension time to read it. */
export async function visit(stage: Stage, place: string): Promise<Page> {
  const previous = stage.page;
  const address = stage.site.addressOf(place);
  const page = await stage.opened.visit(address);
  stage.page = page;
  await previous?.close();
  await page.bringToFront();
  await settle(stage, page, address);
  return page;
}

async function settle(stage: Stage, page: Page, address: string): Promise<void> {
  const controls = await page.$$('input[type="checkbox"], [role="switch"], [role="checkbox"], [aria-pressed], select');
  if (controls.length === 0 || !mayBeSettings(address, await page.title())) return pause(ORDINARY_PAGE);
  const until = Date.now() + SETTLES_WITHIN;
  const started = stage.now;
  while (Date.now() < until) {
    await pause(400);
    const { reading, pending } = await stage.extension.ask("screen.get", { url: address });
    if (reading && reading.at >= started && !pending) {
      // The banner is drawn in answer to the reading that was just kept.
      return pause(500);
    }
  }
}

/** Presses what is called by a name on the page one is on, with a real press. */
export async function press(stage: Stage, label: string): Promise<void> {
  if (!stage.page) throw new Error(`There is no page to press "${label}" on: visit one first.`);
  const quoted = label.replaceAll('"', '\\"');
  const found = (await stage.page.$(`::-p-aria([name="${quoted}"])`)) ?? (await stage.page.$(`::-p-text(${quoted})`));
  if (!found) throw new Error(`The page has nothing called "${label}".`);
  await found.click();
  await settle(stage, stage.page, stage.page.url());
}
