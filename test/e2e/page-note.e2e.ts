import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pause } from "../../scripts/story/stage.ts";
import { setColourScheme } from "../support/banner-looks.ts";
import { pressOnBanner } from "../support/banner-stage.ts";
import { takePicture } from "../support/pictures.ts";
import { aPolicy, TRAINING } from "../support/policies.ts";
import { aStage, KINDS, START, type TestStage } from "../support/stage.ts";

const PLACE = "worklane.localhost/legal/privacy";
const OTHER = "other.localhost/legal/privacy";
const JOBS = "worklane.localhost/jobs";
const SCREEN = "worklane.localhost/settings/data";
const DAY = 24 * 3_600_000;
const HEADLINE = "Worklane may now use your data to train AI models";
/** A page is visited after two seconds; what has not come long after that does not come. */
const LONG = 6000;
const row = (name: string) => `<label><input type="checkbox" role="switch" checked>${name}</label>`;
const screen = (rows: string) =>
  `<!doctype html><html lang="en"><title>Settings</title><main><h1>Data</h1>${rows}</main>`;

describe.each(KINDS)("the note on a watched site's pages, in %s", (kind) => {
  let stage: TestStage;
  let page: Page;
  let now = START;
  const open = async (at = JOBS) => {
    page = await stage.opened.visit(stage.server.url(at));
    await page.bringToFront();
  };
  const said = () =>
    stage.opened.askBanner(page, (card) => card.querySelector(".note .headline")?.textContent ?? "a banner");
  const isTold = () => expect.poll(said).toBe(HEADLINE);
  const badge = async () => (await stage.extension.badge()).text;
  const picture = (name: string) => takePicture(page, `note/${name}-${kind}`, false);
  const nothingComes = async () => {
    await pause(LONG);
    expect(await said()).toBeNull();
  };
  const change = async (at: string, policy: string) => {
    now += DAY;
    await stage.setClock(now);
    stage.server.serve(at, { markdown: policy });
    await stage.check();
  };

  beforeAll(async () => {
    stage = await aStage(kind);
    stage.server.serve(PLACE, { markdown: aPolicy() });
    stage.server.serve(JOBS, {
      body: '<!doctype html><html lang="en"><title>Jobs</title><h1>Jobs</h1><p>Work with us.',
    });
    stage.server.serve(SCREEN, { body: screen(row("Read receipts")) });
    await stage.watch(stage.server.url(PLACE));
  });
  afterAll(async () => {
    await stage?.opened.close();
    await stage?.server.close();
  });

  test("is not there while nothing is unread, and is once an important change is", async () => {
    await open();
    await nothingComes();
    await change(PLACE, aPolicy({ use: TRAINING }));
    expect(await badge()).toBe("1");
    await page.reload();
    await isTold();
    await picture("light");
    await setColourScheme(stage.opened, page, "dark");
    await picture("dark");
    await setColourScheme(stage.opened, page, "light");
  });

  test("stays away from this site's pages, until the options take that back", async () => {
    await pressOnBanner(stage.opened, page, "Not on this site");
    await expect.poll(said).toBeNull();
    await page.reload();
    await nothingComes();
    const options = await stage.opened.openOwn("options.html#notifications");
    const again = '[aria-label="Show notes again: worklane.localhost"]';
    await options.waitForSelector(again);
    await takePicture(options, `note/options-${kind}`, false);
    await options.$eval(again, (button) => (button as HTMLElement).click());
    await options.waitForSelector(again, { hidden: true });
    await options.close();
    await page.bringToFront();
    await page.reload();
    await isTold();
  });

  test("makes way for the banner on a settings screen", async () => {
    await page.close();
    await open(SCREEN);
    await isTold();
    const read = async () => (await stage.extension.ask("screen.get", { url: stage.server.url(SCREEN) })).reading;
    await expect.poll(read).toBeTruthy();
    await page.close();
    now += DAY;
    await stage.setClock(now);
    stage.server.serve(SCREEN, { body: screen(row("Read receipts") + row("Use my data to train AI models")) });
    await open(SCREEN);
    await expect.poll(() => stage.opened.banner(page)).not.toBeNull();
    await pause(2000);
    expect(await stage.opened.askBanner(page, () => document.querySelectorAll("body > div:empty").length)).toBe(1);
    expect(await said()).toBe("a banner");
    await page.close();
  });

  test("leads to the change, and then is gone", async () => {
    await open();
    await isTold();
    await pressOnBanner(stage.opened, page, "Show me");
    const desk = await stage.extension.desk();
    const isOpen = () =>
      desk.evaluate(async () =>
        (await chrome.tabs.query({})).some(({ url }) => url?.includes("history.html#/change/")),
      );
    await expect.poll(isOpen).toBe(true);
    await page.bringToFront();
    await page.reload();
    await nothingComes();
    await page.close();
  });

  test("goes with one press for good, and the alert stays unread", async () => {
    stage.server.serve(OTHER, { markdown: aPolicy() });
    await stage.watch(stage.server.url(OTHER));
    const before = Number(await badge());
    await change(OTHER, aPolicy({ use: TRAINING }));
    expect(Number(await badge())).toBe(before + 1);
    await open(OTHER);
    await isTold();
    await pressOnBanner(stage.opened, page, "Dismiss");
    await expect.poll(said).toBeNull();
    await page.reload();
    await nothingComes();
    expect(Number(await badge())).toBe(before + 1);
    await page.close();
  });
});
