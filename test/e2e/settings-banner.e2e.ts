import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScreenView } from "../../lib/views.ts";
import { ROOT } from "../../scripts/build.ts";
import { pause } from "../../scripts/story/stage.ts";
import { SETTINGS_HOST, serveSettings } from "../support/settings-site.ts";
import { aStage, KINDS, START, type TestStage } from "../support/stage.ts";

const DAY = 24 * 60 * 60 * 1000;
const TRAIN = "Use my data to train AI models";
const PICTURES = join(ROOT, "out", "banner");

describe.each(KINDS)("the banner in %s", (kind) => {
  let stage: TestStage;
  let day = 0;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stage = await aStage(kind);
    serveSettings(stage.server);
    await stage.watch(stage.server.url(`${SETTINGS_HOST}/settings/s30`), "Settings");
  }, 120_000);
  afterAll(async () => {
    await stage?.opened.close();
    await stage?.server.close();
  });

  /** Opens a screen a day later and waits until it was read and answered. */
  async function visit(at: string): Promise<Page> {
    day += 1;
    await stage.setClock(START + day * DAY);
    const page = await stage.opened.visit(stage.server.url(`${SETTINGS_HOST}/settings/${at}`));
    await page.bringToFront();
    await settled(page);
    return page;
  }

  async function settled(page: Page): Promise<ScreenView | null> {
    for (let tries = 0; tries < 60; tries += 1) {
      await pause(300);
      const view = await stage.extension.ask("screen.get", { url: page.url() });
      if (view.reading && view.reading.at >= START + day * DAY && !view.pending) {
        await pause(800);
        return view;
      }
    }
    return null;
  }

  const picture = (page: Page, name: string) =>
    page.screenshot({ path: join(PICTURES, `${name}-${kind}.png`) as `${string}.png` });
  const bannerOn = (page: Page) => stage.opened.banner(page);

  test("stands on a page with a strict policy, light, dark, enlarged and from right to left", async () => {
    await (await visit("s28")).close();
    const page = await visit("s28?v=2");
    expect((await bannerOn(page))?.join()).toContain(`“${TRAIN}” is new here, and already on`);
    await picture(page, "light");
    if (kind === "chrome") {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      await picture(page, "dark");
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
      await page.setViewport({ width: 400, height: 500, deviceScaleFactor: 2 });
      await picture(page, "enlarged");
      await page.setViewport(null);
    }
    await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    await picture(page, "right-to-left");
    await page.close();
  });

  test("comes back at most three times where the page takes it away", async () => {
    const page = await visit("s28?v=3");
    await pause(6000);
    const removed = await page.evaluate(() => (globalThis as { removed?: number }).removed ?? 0);
    expect(removed).toBe(4);
    expect(await bannerOn(page)).toBeNull();
    expect(Number((await stage.extension.badge()).text)).toBeGreaterThan(0);
    await page.close();
  });

  test("confirms a switch that the person turns off, and then has no more to say", async () => {
    const page = await visit("s28?v=2");
    expect(await bannerOn(page)).not.toBeNull();
    // The card may lie over the switch: it is turned by its label.
    await page.click("label[for=t]");
    await pause(4500);
    expect(await bannerOn(page)).toEqual([`“${TRAIN}” is off now.`]);
    await picture(page, "confirmed");
    await pause(8500);
    expect(await bannerOn(page)).toBeNull();
    expect((await stage.extension.badge()).text).toBe("");
    await page.close();
  });

  test("believes and breaks nothing on a page that lies, presses and hides", async () => {
    await (await visit("hostile")).close();
    const page = await visit("hostile?v=2");
    const view = await settled(page);
    expect(view?.settings.map(({ setting }) => [setting.label, setting.state])).toEqual([
      ["Show when I am online", "off"],
      ["Keep my search history", "off"],
      ["Large print", "off"],
      ["Sort my inbox by importance", "off"],
      ["Use my data to train AI models <b onclick=alert(1)>now</b>", "on"],
    ]);
    expect(view?.events.map(({ event }) => [event.kind, event.byPerson])).toEqual([["appeared", false]]);
    expect((await bannerOn(page))?.join()).toContain("<b onclick=alert(1)>now</b>");
    expect(await page.evaluate(() => (globalThis as { stolen?: unknown[] }).stolen?.length)).toBe(0);
    await picture(page, "hostile");
    await page.close();
  });
});
