import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtFolder } from "../../scripts/build.ts";
import { inEachBrowser } from "../support/in-each-browser.ts";
import { crampedOn, turnedOn } from "../support/layout.ts";
import { takePicture } from "../support/pictures.ts";
import { PLACES, playScene, SCENE_END } from "../support/scene.ts";
import { lengthened, speaking } from "../support/speaking.ts";
import { aStage, KINDS, keptChanges, stageOn, type TestStage } from "../support/stage.ts";
import { barriersOn, restOf } from "../support/views.ts";

const NARROW = 320;
const PAGE = [1280, NARROW];
const POPUP = [400, NARROW];

/** Ways to be cramped, each as one page may have it. */
const CRAMPED = {
  "wider than its window": '<p style="width: 3000px">wide</p>',
  "outside of the window": '<p style="position: absolute; left: -90px">Words before the edge</p>',
  "out of P":
    '<p style="width: 40px; border: 1px solid"><span style="white-space: nowrap">Words that do not fit</span></p>',
  "out of DIV": '<div style="height: 20px; overflow: hidden"><p>Words</p><p>that are cut off</p></div>',
  "over one another": '<p>Words</p><p style="margin-top: -2em">over words</p>',
};

/** A page of ours: its address, what is on it once it is drawn, and what is pressed to see more of it. */
interface Sight {
  at: string;
  drawn: string;
  press?: string;
  widths?: readonly number[];
}

/** Every page of ours, and every way to read a change. */
function sightsOf(change: string, alert: string): Record<string, Sight> {
  const at = `history.html#/change/${encodeURIComponent(change)}`;
  const view = (place: number) => ({ at, drawn: ".edit", press: `.reader-bar .segments button:nth-of-type(${place})` });
  return {
    welcome: { at: "welcome.html", drawn: ".services li" },
    options: { at: "options.html", drawn: "#health" },
    panel: { at: "sidepanel.html", drawn: ".card", widths: POPUP },
    home: { at: "history.html", drawn: ".changes li" },
    service: { at: "history.html#/service/worklane.localhost", drawn: ".timeline .lane" },
    "not-shown": { at: "history.html#/not-shown", drawn: ".not-shown li" },
    search: { at: "history.html#/search/data", drawn: ".passages li" },
    switch: { at: `history.html#/switch/${encodeURIComponent(alert)}`, drawn: ".change h2" },
    changed: view(1),
    inline: view(2),
    side: view(3),
  };
}

/** Opens all that folds, and draws what is drawn only when it is near, so that everything is seen. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>("button[aria-expanded=false]")) button.click();
    for (const chunk of document.querySelectorAll<HTMLElement>(".chunk")) chunk.style.contentVisibility = "visible";
  });

/** Which copy of the build is spoken to: one for all languages, so that each is an update of the one before. */
const COPY = "words";

/** A world to look at in a browser whose extension speaks otherwise, and every page of it. */
function aSpeakingStage(kind: (typeof KINDS)[number]) {
  const folder = builtFolder(kind, "e2e");
  let stage: TestStage;
  let [change, alert] = ["", ""];
  return {
    async begin() {
      stage = await aStage(kind, { extension: lengthened(folder, COPY) });
      await playScene(stage);
      change = (await keptChanges(stage.extension)).find(({ document }) => document === "Privacy Policy")?.id ?? "";
      const { alerts } = await stage.extension.ask("overview.get", { tabUrl: "" });
      alert = alerts.find(({ kind: told }) => told === "setting")?.id ?? "";
    },
    end: async () => stage?.end(),
    /** The same world in another language: what was kept stays, what was open closes. */
    async speak(language: string) {
      const { opened, server, audit } = stage;
      await opened.install(speaking(folder, language, COPY));
      stage = await stageOn(opened, server, SCENE_END, audit);
    },
    aPage: () => stage.opened.browser.newPage(),
    /** The settings screen, with the banner on it. */
    async bannerOn() {
      const page = await stage.opened.visit(stage.server.url(PLACES.settings));
      for (let tries = 0; tries < 75 && (await stage.opened.banner(page)) === null; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      return { page, ask: <T>(question: (card: HTMLElement) => T) => stage.opened.askBanner(page, question) };
    },
    /** Looks at every page in every width. */
    async eachPage(look: (page: Page, name: string) => Promise<void>) {
      const { opened, extension, server } = stage;
      const site = await opened.visit(server.url(PLACES.privacy));
      const popup = await extension.openPopup(await extension.tabId(site));
      await popup.waitForSelector(".card");
      await inWidths(popup, "popup", POPUP, look);
      await site.close();
      for (const [name, { at, drawn, press, widths = PAGE }] of Object.entries(sightsOf(change, alert))) {
        const page = await opened.openOwn(at);
        await page.waitForSelector(drawn);
        if (press !== undefined) await page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), press);
        await inWidths(page, name, widths, look);
      }
    },
  };
}

async function inWidths(
  page: Page,
  name: string,
  widths: readonly number[],
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  await unfold(page);
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    await restOf(page);
    await look(page, `${name}-${width}`);
  }
  await page.close();
}

const shoot = (page: Page, language: string, name: string, kind: string) =>
  takePicture(page, `words/${language}-${name}-${kind}`);

inEachBrowser("an interface in other words, in %s", KINDS, (kind) => {
  const stage = aSpeakingStage(kind);
  beforeAll(stage.begin, 240_000);
  afterAll(stage.end);

  test("each a third longer or more: is cut off nowhere, lies over nothing, and does not scroll sideways", async () => {
    const faults: Record<string, string[]> = {};
    await stage.eachPage(async (page, name) => {
      await shoot(page, "pseudo", name, kind);
      faults[name] = await crampedOn(page);
      expect(await page.evaluate(() => document.body.textContent)).toContain("⟦");
    });
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    expect(Object.keys(faults).length).toBe(24);
  });

  test("would be seen to be cramped", async () => {
    const page = await stage.aPage();
    for (const [fault, markup] of Object.entries(CRAMPED)) {
      await page.setContent(markup);
      expect([fault, (await crampedOn(page)).join()]).toEqual([fault, expect.stringContaining(fault)]);
    }
    await page.close();
  });

  test("Arabic ones: runs from right to left on every page, fits, and stands in nobody's way", async () => {
    await stage.speak("ar");
    const faults: Record<string, string[]> = {};
    await stage.eachPage(async (page, name) => {
      await shoot(page, "ar", name, kind);
      const { lang, dir } = await page.evaluate(() => {
        const { lang, dir } = document.documentElement;
        return { lang, dir };
      });
      expect([lang, dir]).toEqual(["ar", "rtl"]);
      faults[name] = [...(await crampedOn(page)), ...(await turnedOn(page)), ...(await barriersOn(page))];
    });
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  });

  test("would be seen to turn around what stands beside a name", async () => {
    const page = await stage.aPage();
    await page.setContent('<p dir="rtl">Worklane <b>3 مستندات</b></p><p dir="rtl"><bdi>Worklane</bdi> 3 مستندات</p>');
    expect(await turnedOn(page)).toEqual(["not set apart: Worklane"]);
    await page.close();
  });

  test("Arabic ones: runs from right to left in the banner, with the page's own words by themselves", async () => {
    const { page, ask } = await stage.bannerOn();
    await shoot(page, "ar", "banner", kind);
    expect(await ask((card) => [getComputedStyle(card).direction, card.lang])).toEqual(["rtl", "ar"]);
    expect(await ask((card) => card.querySelector(".headline bdi")?.textContent)).toBe(
      "Use my data to train AI models",
    );
    await page.close();
  });
});
