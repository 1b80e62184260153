/** The extension's own pages in a real browser: how they look, what stands in them, who can use them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "puppeteer-core";
import { inParent } from "../../scripts/browser/firefox-chrome.ts";
import type { OpenBrowser } from "../../scripts/browser/open-browser.ts";

export type Scheme = "light" | "dark";

/** Has the browser say that the person likes light or dark pages. Firefox says it to all pages at once. */
export async function preferScheme({ kind, browser }: OpenBrowser, page: Page, scheme: Scheme): Promise<void> {
  if (kind === "chrome") {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    return;
  }
  const override = scheme === "dark" ? 0 : 1;
  await inParent(browser, `Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${override})`);
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, {}, scheme);
}

interface AxeNode {
  target: string[];
  failureSummary?: string;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Waits until nothing on a page fades or moves any more, through two frames: what has just come would be measured
 * half transparent. Fails where something never comes to rest.
 */
export async function restOf(page: Page): Promise<void> {
  const moving = await page.evaluate(async () => {
    // A tab behind others draws no frames.
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 100);
      });
    const running = () => document.getAnimations().filter(({ playState }) => playState === "running");
    // Nor does what moves there go on: it is brought to its end, where it has one.
    const finish = (one: Animation) => {
      if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish();
    };
    const until = performance.now() + 10_000;
    for (let still = 0; still < 2 && performance.now() < until; await frame()) {
      if (document.hidden) running().forEach(finish);
      still = running().length === 0 ? still + 1 : 0;
    }
    return running().map(
      ({ effect }) => `${(effect as KeyframeEffect | null)?.target?.className} (${document.visibilityState})`,
    );
  });
  if (moving.length > 0) throw new Error(`Never at rest: ${moving.join(", ")}`);
}

/** Axe's answer, and whether anything began to fade or move while it looked. */
interface Look {
  violations: { id: string; nodes: AxeNode[] }[];
  passes: number;
  moved: boolean;
}

/** What is put into a page: looks at it with axe but for some of its rules, as JSON. */
const lookWithout = (rules: readonly string[]) => `(async () => {
  let moved = false;
  const notice = () => { moved = true; };
  const signs = ["animationstart", "transitionrun"];
  for (const sign of signs) document.addEventListener(sign, notice);
  const { violations, passes } = await axe.run(document, {
    resultTypes: ["violations"],
    rules: ${JSON.stringify(Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])))},
  });
  for (const sign of signs) document.removeEventListener(sign, notice);
  return JSON.stringify({ violations, passes: passes.length, moved });
})()`;

/**
 * What stands in the way of people who cannot see, hear or point well, by axe's rules: one line each. Of a page at
 * rest: where something came in while axe looked, what it measured is a moment of that, and it looks again.
 *
 * @param without - Rules that cannot be asked of what stands on this page.
 */
export async function barriersOn(page: Page, without: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  let look: Look;
  do {
    await restOf(page);
    look = JSON.parse(String(await page.evaluate(lookWithout(without)))) as Look;
  } while (look.moved);
  if (look.passes < 5) throw new Error("The check for barriers found next to nothing to check.");
  return look.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

/** What Tab reached on a page. */
export interface KeyboardTour {
  /** Names of what can be pressed, chosen or filled in. */
  actions: string[];
  reached: string[];
  /** Reached, and not to be seen that it has the focus. */
  unseen: string[];
}

const ACTIONS = "a[href], button:not([disabled]), input:not([disabled]), select, summary";

/** Opens everything that folds, and goes through the whole page with the Tab key. */
export async function tourByKeyboard(page: Page): Promise<KeyboardTour> {
  await page.bringToFront();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  // What opens may fill itself only then.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const actions = await page.evaluate((selector) => {
    const shown = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    for (const [index, element] of shown.entries()) element.setAttribute("data-action", String(index));
    return shown.map((element) => element.getAttribute("aria-label") ?? element.textContent ?? "");
  }, ACTIONS);
  const reached = new Set<number>();
  const unseen = new Set<number>();
  // Some stops more: places that scroll, and the way round through the browser's own bars.
  for (let stops = 0; stops < actions.length + 25 && reached.size < actions.length; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      const index = focused?.getAttribute("data-action") ?? null;
      if (!focused || index === null) return null;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
      const drawn = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1 && !/, 0\)$/u.test(outlineColor);
      return { index: Number(index), drawn };
    });
    if (!stop) continue;
    reached.add(stop.index);
    if (!stop.drawn) unseen.add(stop.index);
  }
  const named = (indices: Iterable<number>) => [...indices].sort((a, b) => a - b).map((index) => actions[index] ?? "");
  return { actions, reached: named(reached), unseen: named(unseen) };
}

/** How many pixels a page is wider than its window, once what draws itself anew for another width has done so. */
export async function overflowOf(page: Page): Promise<number> {
  await restOf(page);
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** How light a part of a page is, from 0 for black to 255 for white, as it is really drawn. */
export async function lightnessOf(
  { browser }: OpenBrowser,
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<number> {
  const picture = await page.screenshot({ clip, encoding: "base64" });
  const canvas = await canvasOf(browser, page);
  const lightness = await canvas.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])];
    // Every fourth value is how opaque a point is.
    const colours = pixels.filter((_value, index) => index % 4 !== 3);
    return colours.reduce((sum, value) => sum + value, 0) / colours.length;
  }, picture);
  return lightness;
}

const canvases = new WeakMap<Browser, Page>();

/**
 * A page to look at pictures in, one for each browser: opening one takes longer than looking. It opens behind the page
 * that is looked at, whose clocks would go by seconds if it were not in front.
 */
async function canvasOf(browser: Browser, inFront: Page): Promise<Page> {
  const known = canvases.get(browser);
  if (known && !known.isClosed()) return known;
  const canvas = await browser.newPage();
  await inFront.bringToFront();
  canvases.set(browser, canvas);
  return canvas;
}
