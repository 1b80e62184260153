import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import { announcedAs, contrast, lookOf, setColourScheme, setForcedColours, setZoom } from "../support/banner-looks.ts";
import { aBannerStage, type BannerStage } from "../support/banner-stage.ts";
import { KINDS } from "../support/stage.ts";

const TRAIN = "Use my data to train AI models";
const DISMISS = "Dismiss";

describe.concurrent.each(KINDS)("the banner in %s", (kind) => {
  describe("on one screen after the other", { concurrent: false }, () => bannerTests(kind));
});

function bannerTests(kind: BrowserKind): void {
  let bed: BannerStage;

  beforeAll(async () => {
    bed = await aBannerStage(kind);
  }, 120_000);
  afterAll(() => bed?.end());

  const badge = async ({ stage }: BannerStage) => (await stage.extension.badge()).text;

  const look = (page: Page) => bed.stage.opened.askBanner(page, lookOf);

  test("stands on a page with a strict policy and without leave to make markup", async () => {
    const page = await bed.visitTwice("s28");
    expect((await bed.banner(page))?.join()).toContain(`“${TRAIN}” is new here, and already on`);
    expect(await look(page)).toMatchObject({ inside: true, place: "body" });
    await bed.picture(page, "strict");
    await page.close();
  });

  test.each([
    ["modal", "dialog"],
    ["radix", "div"],
  ])("stands in an open dialog (%s), where it can be pressed", async (name, place) => {
    const unread = await badge(bed);
    const page = await bed.visitTwice(`banner-${name}?kind=${name}`);
    expect(Number(await badge(bed))).toBe(Number(unread) + 1);
    expect(await look(page)).toMatchObject({ inside: true, place });
    await bed.picture(page, `dialog-${name}`);
    await bed.press(page, DISMISS);
    expect(
      await bed.until(
        () => bed.banner(page),
        (said) => said === null,
      ),
    ).toBeNull();
    await page.reload();
    await bed.until(
      () => badge(bed),
      (text) => text === unread,
    );
    expect(await badge(bed)).toBe(unread);
    await page.close();
  });

  test("is one for the screen: it lists three findings, counts the others, and is answered one by one", async () => {
    const page = await bed.visitTwice("banner-many?kind=many");
    const said = await bed.banner(page);
    expect(said).toHaveLength(3);
    expect(await bed.stage.opened.askBanner(page, (card) => card.textContent)).toContain("2 more");
    expect(Number(await badge(bed))).toBeGreaterThanOrEqual(5);
    await bed.picture(page, "many");
    await bed.press(page, DISMISS);
    expect(
      await bed.until(
        () => bed.banner(page),
        (left) => left?.length === 2,
      ),
    ).toEqual(said?.slice(1));
    await page.close();
  });

  test("is said politely, takes no focus, and is worked by keys alone", async () => {
    const page = await bed.visit("banner-plain?kind=plain");
    await page.close();
    const again = await bed.visit("banner-plain?kind=plain&v=2");
    await again.bringToFront();
    await again.focus("[aria-label=Nickname]");
    const shown = await bed.until(
      () => look(again),
      (seen) => seen !== null && seen.said !== "",
    );
    expect(shown).toMatchObject({ role: "region", name: expect.stringMatching(/\S/u), focusIn: null });
    expect(shown?.said).toContain(TRAIN);
    if (kind === "chrome") expect(await announcedAs(again)).toBe("polite");
    expect(await again.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Nickname");
    expect(shown?.buttons.every(({ height }) => height >= 44)).toBe(true);
    // Escape belongs to the page until the banner has the focus.
    await again.keyboard.press("Escape");
    expect(await bed.banner(again)).not.toBeNull();
    await again.keyboard.press("Tab");
    expect((await look(again))?.focusIn).toBe(shown?.buttons[0]?.text);
    await bed.picture(again, "keys");
    await again.keyboard.press("Enter");
    await bed.until(
      () => again.evaluate(() => document.activeElement?.id),
      (id) => id === "train",
    );
    expect(await again.evaluate(() => document.activeElement?.id)).toBe("train");
    await again.focus("[aria-label=Nickname]");
    await again.keyboard.press("Tab");
    await again.keyboard.press("Escape");
    expect(
      await bed.until(
        () => bed.banner(again),
        (said) => said === null,
      ),
    ).toBeNull();
    await again.close();
  });

  test("keeps its words and lines where colours are forced", async () => {
    const page = await bed.visitTwice("banner-forced?kind=plain");
    await setForcedColours(bed.stage.opened, page, true);
    const seen = await bed.until(
      () => look(page),
      (shown) => shown?.forced === true,
    );
    expect(seen?.forced).toBe(true);
    for (const { text, color, background } of seen?.texts ?? []) {
      expect(contrast(color, background), text).toBeGreaterThan(4.5);
    }
    // Fills are gone where colours are forced: lines tell what is a card and what a button.
    for (const border of [seen?.border, ...(seen?.buttons ?? []).map((button) => button.border)]) {
      expect(contrast(border ?? "", seen?.background ?? "")).toBeGreaterThan(3);
    }
    await bed.picture(page, "forced-colours");
    await setForcedColours(bed.stage.opened, page, false);
    await page.close();
  });

  test("fits a window enlarged to 200 %, and one of 320 pixels with long words", async () => {
    const page = await bed.visitTwice("banner-long?kind=long");
    await setZoom(bed.stage, page, 2);
    expect(
      await bed.until(
        () => look(page),
        (seen) => seen?.inside === true,
      ),
    ).toMatchObject({ inside: true, wide: false });
    await bed.picture(page, "enlarged");
    await setZoom(bed.stage, page, 1);
    await page.setViewport({ width: 320, height: 568 });
    const narrow = await bed.until(
      () => look(page),
      (seen) => seen?.inside === true,
    );
    expect(narrow).toMatchObject({ inside: true, wide: false });
    expect(narrow?.buttons.every(({ right }) => right <= 320)).toBe(true);
    await bed.picture(page, "narrow");
    await page.close();
  });

  test("keeps the order of its own words on a page that runs from right to left", async () => {
    const page = await bed.visitTwice("banner-rtl?kind=rtl");
    expect((await bed.banner(page))?.join()).toContain("استخدام");
    expect(await look(page)).toMatchObject({ inside: true, direction: "ltr" });
    await bed.picture(page, "right-to-left");
    await page.close();
  });

  test("has a light and a dark look, each with words that can be read", async () => {
    const page = await bed.visitTwice("banner-looks?kind=plain");
    for (const scheme of ["light", "dark"] as const) {
      await setColourScheme(bed.stage.opened, page, scheme);
      const seen = await bed.until(
        () => look(page),
        (shown) => shown?.scheme === scheme,
      );
      expect(seen?.scheme).toBe(scheme);
      for (const text of seen?.texts ?? [])
        expect(contrast(text.color, text.background), text.text).toBeGreaterThan(4.5);
      await bed.picture(page, scheme);
    }
    await page.close();
  });

  test("comes back at most three times where the page takes it away, and then the toolbar says it", async () => {
    const page = await bed.visit("s28?v=3");
    const removals = () => page.evaluate(() => (globalThis as { removed?: number }).removed ?? 0);
    await bed.until(removals, (times) => times >= 4);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await removals()).toBe(4);
    expect(await bed.banner(page)).toBeNull();
    expect(Number(await badge(bed))).toBeGreaterThan(0);
    await page.close();
  });

  test("confirms a switch that the person turns off, and then closes", async () => {
    const page = await bed.visitTwice("s28");
    // The card may lie over the switch: it is turned by its label.
    await page.click("label[for=t]");
    const done = [`“${TRAIN}” is off now.`];
    expect(
      await bed.until(
        () => bed.banner(page),
        (said) => said?.join() === done.join(),
      ),
    ).toEqual(done);
    await bed.picture(page, "confirmed");
    expect(
      await bed.until(
        () => bed.banner(page),
        (said) => said === null,
      ),
    ).toBeNull();
    await page.close();
  });
}
