import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import { pause } from "../../scripts/story/stage.ts";
import { aBannerStage, type BannerStage } from "../support/banner-stage.ts";
import { KINDS, START } from "../support/stage.ts";

const TRAIN = "Use my data to train AI models";
const MARKUP = "<b onclick=alert(1)>now</b>";
/** The banner is looked after once a second. */
const LOOKED_AFTER = 1500;

/** What the page of a test keeps for it. */
interface PageGlobal {
  stolen?: unknown[];
  executed?: unknown;
  cover?: () => void;
  sayEnd?: (id: string) => void;
  sent?: number;
}

describe.concurrent.each(KINDS)("a page that means harm in %s", (kind) => {
  describe("on one screen after the other", { concurrent: false }, () => hostileTests(kind));
});

function hostileTests(kind: BrowserKind): void {
  let bed: BannerStage;

  beforeAll(async () => {
    bed = await aBannerStage(kind);
  }, 120_000);
  afterAll(() => bed?.end());

  const badge = async () => (await bed.stage.extension.badge()).text;
  const states = async (page: Page) =>
    (await bed.screen(page)).settings.map(({ setting }) => [setting.label, setting.state]);

  test("gets nothing executed, believed or broken by lies, presses that nobody made, and spoofed messages", async () => {
    const page = await bed.visitTwice("hostile");
    expect(await states(page)).toEqual([
      ["Show when I am online", "off"],
      ["Keep my search history", "off"],
      ["Large print", "off"],
      ["Sort my inbox by importance", "off"],
      [`${TRAIN} ${MARKUP}`, "on"],
    ]);
    const { events } = await bed.screen(page);
    expect(events.map(({ event }) => [event.kind, event.byPerson])).toEqual([["appeared", false]]);
    expect((await bed.banner(page))?.join()).toContain(MARKUP);
    expect(await bed.stage.opened.askBanner(page, (card) => card.querySelectorAll("b, [onclick]").length)).toBe(0);
    await bed.picture(page, "hostile");
    // It goes on pressing and posting all the while.
    await pause(LOOKED_AFTER);
    expect(await bed.banner(page)).not.toBeNull();
    expect(await badge()).toBe("1");
    expect(await page.evaluate(() => (globalThis as PageGlobal).stolen?.length)).toBe(0);
    expect(await page.evaluate(() => (globalThis as PageGlobal).executed)).toBeUndefined();
    await page.close();
  });

  test("has its labels shown as text in the popup too", async () => {
    const popup = await bed.stage.extension.openPopup();
    await popup.waitForFunction(() => document.body.textContent?.includes("<b onclick"));
    expect(await popup.evaluate(() => document.querySelectorAll("[onclick]").length)).toBe(0);
    await popup.close();
  });

  test("has no door to the extension but what it shows", async () => {
    const page = await bed.visit("banner-door?kind=plain");
    const door = await page.evaluate(
      () => typeof (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage,
    );
    expect(door).toBe("undefined");
    expect(await page.evaluate(() => typeof (globalThis as { browser?: unknown }).browser)).toBe("undefined");
    await page.close();
  });

  test("is read right though its names hide what is asked of the document and of its forms", async () => {
    const page = await bed.visitTwice("names");
    expect(await states(page)).toEqual([
      ["Show when I am online", "off"],
      ["Keep my search history", "on"],
      ["Sort my inbox by importance", "on"],
      ["Large print", "off"],
      [TRAIN, "on"],
    ]);
    expect((await bed.banner(page))?.join()).toContain(TRAIN);
    await page.close();
  });

  test("cannot switch the watcher off by telling it to end, nor by taking the names it goes by", async () => {
    const { host } = new URL(bed.stage.opened.base);
    const keepSaying = (page: Page) =>
      page.evaluate((id) => {
        const say = () => (globalThis as PageGlobal).sayEnd?.(id);
        say();
        setInterval(say, 100);
      }, host);
    const first = await bed.visit("events");
    await first.close();
    const page = await bed.stage.opened.browser.newPage({ type: "window" });
    await bed.stage.setClock(START + 60 * 24 * 3_600_000);
    await page.goto(bed.stage.server.url("settings.localhost/settings/events?v=2"), { waitUntil: "domcontentloaded" });
    await keepSaying(page);
    expect(
      (
        await bed.until(
          () => bed.banner(page),
          (said) => said !== null,
        )
      )?.join(),
    ).toContain(TRAIN);
    // What it says goes on; the watcher reads on.
    await page.click("label[for=a]");
    expect(
      await bed.until(
        () => states(page),
        (seen) => seen[0]?.[1] === "on",
      ),
    ).toContainEqual(["Show when I am online", "on"]);
    const still = await bed.until(
      () => bed.banner(page),
      (said) => said !== null,
    );
    expect(still).not.toBeNull();
    expect(await page.evaluate(() => (globalThis as PageGlobal).sent)).toBeGreaterThan(1000);
    await page.close();
  });

  test("cannot pass its own presses off as the person's", async () => {
    const screen = "banner-press?kind=plain";
    const page = await bed.visit(screen);
    await page.evaluate(() => {
      for (const event of ["pointerdown", "click", "change", "keydown"]) {
        document.querySelector("#online")?.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
      }
      document.querySelector<HTMLInputElement>("#online")?.click();
    });
    const flipped = await bed.until(
      () => states(page),
      (seen) => seen[1]?.[1] === "off",
    );
    expect(flipped[1]).toEqual(["Show when I am online", "off"]);
    expect((await bed.screen(page)).events).toEqual([]);
    await page.close();
    const again = await bed.visit(screen);
    const { events } = await bed.screen(again);
    expect(events.map(({ event }) => [event.kind, event.label, event.byPerson])).toEqual([
      ["flipped", "Show when I am online", false],
    ]);
    await again.close();
  });

  test("may cover the banner: it comes to the front three times, and then the toolbar says it", async () => {
    const page = await bed.visitTwice("banner-cover?kind=plain");
    /** Whether the card is what a press at its middle would reach. */
    const isUppermost = () =>
      bed.stage.opened.askBanner(page, (card) => {
        const { left, top, width, height } = card.getBoundingClientRect();
        const host = (card.getRootNode() as ShadowRoot).host;
        return document.elementFromPoint(left + width / 2, top + height / 2) === host;
      });
    const middle = () =>
      bed.stage.opened.askBanner(page, (card) => {
        const { left, top, width, height } = card.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
    /** Covers the card, and says in the same turn whether it is: a moment later it may be in front again. */
    const cover = async () =>
      page.evaluate(
        (at) => {
          const [x, y] = [at?.x ?? -1, at?.y ?? -1];
          const before = document.elementFromPoint(x, y);
          (globalThis as PageGlobal).cover?.();
          return document.elementFromPoint(x, y) !== before;
        },
        await middle(),
      );
    for (let times = 0; times < 3; times += 1) {
      expect(await cover()).toBe(true);
      expect(await bed.until(isUppermost, (is) => is === true)).toBe(true);
    }
    expect(await cover()).toBe(true);
    await pause(LOOKED_AFTER);
    expect(await isUppermost()).toBe(false);
    expect(Number(await badge())).toBeGreaterThan(0);
    await page.close();
  });
}
