import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_TELLING } from "../../lib/core/telling.ts";
import { takePicture } from "../support/pictures.ts";
import { aPolicy, SHARING, TRAINING } from "../support/policies.ts";
import { aStage, KINDS, START, type TestStage } from "../support/stage.ts";
import { barriersOn, overflowOf, preferScheme, restOf } from "../support/views.ts";

const HOUR = 3_600_000;
const PRIVACY = "worklane.localhost/legal/privacy";
/** So much at once that not all of it is on top; one of them holds in some places only. */
const NEWS = [
  SHARING,
  "If you live in the European Economic Area, we may sell your personal data to data brokers.",
  "We may read the private messages that you send, to show you targeted advertising.",
  "We may collect your precise location at any time.",
].join("\n\n");

/**
 * Goes on with Tab until the button of a name has the focus, and presses it; the mouse is not touched. Where it has the
 * focus already nobody goes on: past the end of a page Firefox's keys reach its own bars, and come back to no page.
 */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  for (let stops = 0; stops < 80; stops += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
    });
    if (focused.startsWith(name)) return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  throw new Error(`Nothing called "${name}" can be reached with the Tab key.`);
}

const textOn = (page: Page) => page.$eval("body", (body) => body.innerText);

describe.each(KINDS)("what the person makes of judgements in %s", (kind) => {
  let stage: TestStage;
  let changeAddress: string;

  beforeAll(async () => {
    stage = await aStage(kind);
    await stage.extension.ask("preferences.set", { region: "", notifications: true, telling: DEFAULT_TELLING });
    stage.server.serve(PRIVACY, { markdown: aPolicy() });
    await stage.watch(stage.server.url(PRIVACY));
    await stage.setClock(START + 26 * HOUR);
    stage.server.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, extra: NEWS }) });
    await stage.check();
    const { alerts } = await overview();
    const [alert] = alerts;
    if (alert?.kind !== "change") throw new Error("nothing was told");
    changeAddress = `history.html#/change/${encodeURIComponent(alert.changeId)}`;
  }, 240_000);
  afterAll(async () => stage?.end());

  const overview = () => stage.extension.ask("overview.get", { tabUrl: stage.server.url(PRIVACY) });
  const openPopup = async () => {
    const page = await stage.opened.openOwn("popup.html");
    await page.waitForSelector("article.card, .empty");
    return page;
  };
  const look = async (page: Page, name: string, widths: readonly number[]) => {
    for (const scheme of ["light", "dark"] as const) {
      await preferScheme(stage.opened, page, scheme);
      for (const width of widths) {
        await page.setViewport({ width, height: 800 });
        await restOf(page);
        await takePicture(page, `judgements/${name}-${width}-${scheme}-${kind}`);
        expect(await overflowOf(page)).toBe(0);
        expect(await barriersOn(page)).toEqual([]);
      }
    }
  };

  test("a finding is called wrong by keyboard: alert and badge go, and come back when that is undone", async () => {
    const [before, badge] = [await overview(), await stage.extension.badge()];
    expect(badge).toMatchObject({ text: "1", title: expect.stringContaining("the gravest is important") });
    const titles = before.alerts.flatMap((alert) => (alert.kind === "change" ? alert.findings : []));
    expect(titles.length).toBe(3);
    const page = await openPopup();
    await look(page, "popup", [400, 320]);
    await pressByKeyboard(page, `Wrong? Tell me: ${titles[0]?.title}`);
    await page.waitForFunction(() => document.body.innerText.includes("Marked as wrong."));
    const [alert] = (await overview()).alerts;
    expect(alert?.kind === "change" && alert.findings.map(({ title }) => title)).not.toContain(titles[0]?.title);
    await pressByKeyboard(page, "Undo");
    await page.waitForFunction(() => !document.body.innerText.includes("Marked as wrong."));
    expect((await overview()).alerts).toEqual(before.alerts);
    await page.close();
  });

  test("with everything called wrong nothing is told; it is folded, listed, and taken back in the options", async () => {
    const change = await stage.opened.openOwn(changeAddress);
    await change.waitForSelector("aside li.card");
    expect(await change.$eval("aside ol.list", (list) => list.children.length)).toBe(3);
    await look(change, "change", [1280, 320]);
    for (let left = 20; left > 0; left -= 1) {
      const wrong = await change.$("aside button[aria-label^='Wrong? Tell me']");
      if (!wrong) break;
      const count = await change.$$eval("aside button[aria-label^='Wrong? Tell me']", (all) => all.length);
      await wrong.evaluate((button) => (button as HTMLElement).click());
      await change.waitForFunction(
        (was) => document.querySelectorAll("aside button[aria-label^='Wrong? Tell me']").length < was,
        {},
        count,
      );
    }
    expect(await textOn(change)).toContain("No effect on you was found in these edits.");
    await change.$eval("aside details", (details) => {
      (details as HTMLDetailsElement).open = true;
    });
    await look(change, "all-wrong", [1280, 320]);
    await change.close();
    expect([(await stage.extension.badge()).text, (await overview()).alerts]).toEqual(["", []]);

    const options = await stage.opened.openOwn("options.html#wrong");
    await options.waitForSelector("#wrong[open] li");
    await look(options, "options", [800, 320]);
    const marks = await options.$$eval("#wrong li", (all) => all.length);
    expect(marks).toBeGreaterThan(3);
    for (let left = marks; left > 0; left -= 1) {
      await options.$eval("#wrong li button", (button) => (button as HTMLElement).click());
      await options.waitForFunction((was) => document.querySelectorAll("#wrong li").length < was, {}, left);
    }
    await options.close();
    expect([(await stage.extension.badge()).text, (await overview()).alerts.length]).toEqual(["1", 1]);
  });

  test("each finding says whether it applies, and leads to where one says where one lives", async () => {
    const applied = async (region: string) => {
      await stage.extension.ask("preferences.set", { region, notifications: true, telling: DEFAULT_TELLING });
      const page = await stage.opened.openOwn(changeAddress);
      await page.waitForSelector("aside li.card");
      const bound = "(//li[contains(@class, 'card')][contains(., 'data brokers')])[1]";
      const said = await page.$eval(`::-p-xpath(${bound}//*[@class='applies'])`, (one) => one.textContent);
      const ways = await page.$$eval(`::-p-xpath(${bound}//a)`, (all) => all.map((way) => way.getAttribute("href")));
      await page.close();
      return [said, ...ways];
    };
    expect(await applied("")).toEqual(["Depends on where you live", "options.html#region"]);
    expect(await applied("BE")).toEqual(["Applies to you"]);
    expect(await applied("US")).toEqual(["Not where you are"]);
  });

  test("everything is paused and goes on by keyboard alone, and a pause is seen", async () => {
    const page = await openPopup();
    await pressByKeyboard(page, "Pause");
    await look(page, "pause", [400, 320]);
    await pressByKeyboard(page, "An hour");
    await page.waitForFunction(() => document.body.innerText.includes("Paused. It goes on in"));
    await look(page, "paused", [400, 320]);
    await stage.setClock(START + 26 * HOUR + HOUR / 2);
    expect((await overview()).health.pausedUntil).toBe("in 30 minutes");
    await pressByKeyboard(page, "Go on");
    await page.waitForFunction(() => !document.body.innerText.includes("Paused."));
    expect((await overview()).health.pausedUntil).toBe("");
    await page.close();
  });

  test("when a notification comes is chosen, and stays chosen", async () => {
    const page = await stage.opened.openOwn("options.html#notifications");
    await page.waitForSelector("#notifications[open] select");
    await page.select("select[name=other]", "digest");
    await page.waitForSelector("select[name=digest]");
    await page.click("input[name=quiet]");
    await page.waitForSelector("input[name=quiet-from]");
    await look(page, "notifications", [800, 320]);
    await page.close();
    const again = await stage.opened.openOwn("options.html");
    await again.waitForSelector("select[name=digest]");
    await again.close();
    const { telling } = await stage.extension.ask("preferences.get", {});
    expect(telling).toEqual({ ...DEFAULT_TELLING, other: "digest", quiet: { from: 1320, to: 420 } });
  });
});
