import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setForcedColours, setZoom } from "../support/banner-looks.ts";
import { aBannerStage, type BannerStage } from "../support/banner-stage.ts";
import { KINDS } from "../support/stage.ts";

const TRAIN = "Use my data to train AI models";
const DISMISS = "Dismiss";

describe.concurrent.each(KINDS)("the banner in %s", (kind) => {
  let bed: BannerStage;

  beforeAll(async () => {
    bed = await aBannerStage(kind);
  }, 120_000);
  afterAll(() => bed?.end());

  /** How the card stands in the window, as a person would measure it. */
  const look = (page: Page) =>
    bed.stage.opened.askBanner(page, (card) => {
      const { left, top, right, bottom } = card.getBoundingClientRect();
      const style = getComputedStyle(card);
      const buttons = [...card.querySelectorAll("button")].map((button) => {
        const box = button.getBoundingClientRect();
        const { color, backgroundColor, borderColor } = getComputedStyle(button);
        return {
          text: button.textContent ?? "",
          height: box.height,
          right: box.right,
          color,
          backgroundColor,
          borderColor,
        };
      });
      const host = (card.getRootNode() as ShadowRoot).host;
      return {
        inside: left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1,
        wide: card.scrollWidth > card.clientWidth,
        pageIsWide: document.documentElement.scrollWidth > innerWidth + 1,
        left,
        right: innerWidth - right,
        direction: style.direction,
        border: style.borderTopColor,
        background: style.backgroundColor,
        forced: matchMedia("(forced-colors: active)").matches,
        place: host.parentElement?.localName ?? "",
        role: card.getAttribute("role"),
        name: card.getAttribute("aria-label"),
        said: card.querySelector("[role=status]")?.textContent ?? "",
        focusIn: (card.getRootNode() as ShadowRoot).activeElement?.textContent ?? null,
        buttons,
      };
    });

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
    const page = await bed.visitTwice(`banner-${name}?kind=${name}`);
    expect(await look(page)).toMatchObject({ inside: true, place });
    await bed.picture(page, `dialog-${name}`);
    await bed.press(page, DISMISS);
    expect(
      await bed.until(
        () => bed.banner(page),
        (said) => said === null,
      ),
    ).toBeNull();
    expect((await bed.screen(page)).events).toHaveLength(1);
    expect((await bed.stage.extension.badge()).text).toBe("");
    await page.close();
  });

  test("is one for the screen: it lists three findings, counts the others, and is answered one by one", async () => {
    const page = await bed.visitTwice("banner-many?kind=many");
    const said = await bed.banner(page);
    expect(said).toHaveLength(3);
    expect(await bed.stage.opened.askBanner(page, (card) => card.textContent)).toContain("2 more");
    expect(Number((await bed.stage.extension.badge()).text)).toBeGreaterThanOrEqual(5);
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
    const page = await bed.visitTwice("banner-plain?kind=plain&x=forced");
    await setForcedColours(bed.stage.opened, page, true);
    const seen = await bed.until(
      () => look(page),
      (shown) => shown?.forced === true,
    );
    expect(seen?.forced).toBe(true);
    expect(seen?.border).not.toBe(seen?.background);
    for (const button of seen?.buttons ?? []) {
      expect(button.color, button.text).not.toBe(button.backgroundColor);
      expect(button.borderColor, button.text).not.toBe(seen?.background);
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
    const page = await bed.visitTwice("banner-plain?kind=plain&x=looks");
    for (const scheme of ["light", "dark"]) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
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
    expect(Number((await bed.stage.extension.badge()).text)).toBeGreaterThan(0);
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
});
