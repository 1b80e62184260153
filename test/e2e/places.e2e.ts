import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takePicture } from "../support/pictures.ts";
import { aPolicy, TRAINING } from "../support/policies.ts";
import { aStage, KINDS, START, type TestStage } from "../support/stage.ts";
import { barriersOn, overflowOf, preferScheme, restOf } from "../support/views.ts";

const HOUR = 3_600_000;
const PLACE = "worklane.localhost/legal/privacy";
const HEADLINE = "Worklane may now use your data to train AI models";

/** What the test asks of the extension's own API. */
interface Api {
  commands: { getAll: () => Promise<{ name: string; shortcut?: string }[]> };
  permissions: { getAll: () => Promise<{ permissions?: string[] }> };
  runtime: { getManifest: () => Record<string, unknown> };
}

describe.each(KINDS)("places outside of our own pages in %s", (kind) => {
  let stage: TestStage;
  let panel: Page;

  beforeAll(async () => {
    stage = await aStage(kind);
    stage.server.serve(PLACE, { markdown: aPolicy() });
    await stage.watch(stage.server.url(PLACE));
    panel = await stage.opened.openOwn("sidepanel.html");
    await panel.waitForSelector("main .empty");
  }, 120_000);
  afterAll(async () => stage?.end());

  const textOf = (page: Page) => page.$eval("body", (body) => body.textContent ?? "");

  test("the browser knows the panel, the keys and the keyword, and warns of nothing", async () => {
    const told = await panel.evaluate(async () => {
      const { commands, permissions, runtime } = chrome as unknown as Api;
      const manifest = runtime.getManifest();
      const all = await commands.getAll();
      return {
        keys: all.map(({ name, shortcut }) => [name, (shortcut ?? "") !== ""]),
        panel: JSON.stringify(manifest["side_panel"] ?? manifest["sidebar_action"]),
        omnibox: JSON.stringify(manifest["omnibox"]),
        seesTabs: ((await permissions.getAll()).permissions ?? []).includes("tabs"),
      };
    });
    expect(told.panel).toContain("sidepanel.html");
    expect(told.omnibox).toBe('{"keyword":"unq"}');
    expect(Object.fromEntries(told.keys as [string, boolean][])).toEqual({
      _execute_action: true,
      "next-alert": true,
      "open-history": true,
      "check-now": true,
      "open-panel": false,
    });
    expect(told.seesTabs).toBe(false);
  });

  test("the panel shows an alert by itself once there is one, and that it was read elsewhere", async () => {
    stage.server.serve(PLACE, { markdown: aPolicy({ use: TRAINING, date: "August 2, 2024" }) });
    await stage.setClock(START + 26 * HOUR);
    await stage.check();
    await expect.poll(() => textOf(panel)).toContain(HEADLINE);
    const unread = () => panel.$$eval('article[data-unread="true"]', (cards) => cards.length);
    expect(await unread()).toBe(1);
    const { alerts } = await stage.extension.ask("overview.get", { tabUrl: "" });
    await stage.extension.ask("alerts.mark", { ids: alerts.map(({ id }) => id), read: true });
    await expect.poll(unread).toBe(0);
    await stage.extension.ask("alerts.mark", { ids: alerts.map(({ id }) => id), read: false });
    await expect.poll(unread).toBe(1);
  });

  test.each(["light", "dark"] as const)(
    "narrow or wide, in a %s browser, it stands in nobody's way",
    async (scheme) => {
      await panel.bringToFront();
      await preferScheme(stage.opened, panel, scheme);
      for (const width of [320, 460, 1000]) {
        await panel.setViewport({ width, height: 800 });
        await restOf(panel);
        await takePicture(panel, `pages/panel-${width}-${scheme}-${kind}`, false);
        expect(await overflowOf(panel)).toBe(0);
        expect(await barriersOn(panel)).toEqual([]);
      }
    },
  );

  test("the address of a search looks for it, and for the next one", async () => {
    const history = await stage.opened.openOwn("history.html#/search/train%20artificial");
    const found = await history.waitForSelector(".passages mark");
    expect(await found?.evaluate((mark) => mark.textContent)).toMatch(/train|artificial/u);
    expect(await history.$eval("#search-field", (field) => (field as HTMLInputElement).value)).toBe("train artificial");
    await history.evaluate(() => {
      location.hash = "#/search/nowhere-at-all";
    });
    await expect.poll(() => history.$(".passages")).toBeNull();
    await history.close();
  });
});
