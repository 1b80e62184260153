import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { describe, test } from "vitest";
import { builtFolder, ROOT } from "../../scripts/build.ts";
import { servedGallery } from "../support/gallery.ts";
import { takeLook } from "../support/looks.ts";
import { addressesOf, VIEWS, type View } from "../support/pages.ts";
import { PLACES, playScene } from "../support/scene.ts";
import { speaking } from "../support/speaking.ts";
import { aStage, KINDS, type TestStage } from "../support/stage.ts";

const OUT = join(ROOT, "out", "screens");
const NARROW = 320;
/** Firefox draws no taller picture; of a longer page it is the beginning. */
const TALLEST = 65_000;
/** In which language, how, and how wide; the page's own width where none is named. */
const SHOTS = [
  ["en", "light", null],
  ["en", "dark", null],
  ["en", "light", NARROW],
  ["de", "light", null],
  ["de", "light", NARROW],
  ["ar", "light", null],
  ["ar", "light", NARROW],
] as const;

describe.each(KINDS)("pictures in %s", (kind) => {
  test.each(["en", "de", "ar"])("of every page in %s", async (language) => {
    mkdirSync(OUT, { recursive: true });
    const build = builtFolder(kind, "e2e");
    const stage = await aStage(kind, { extension: language === "en" ? build : speaking(build, language) });
    await playScene(stage);
    const addresses = await addressesOf(stage);
    for (const view of Object.keys(VIEWS) as View[]) {
      const page = await stage.opened.openOwn(addresses[view]);
      await page.waitForSelector(VIEWS[view].drawn);
      await shoot(page, view, VIEWS[view].widths[0], language, stage);
      if (view === "options") {
        await page.$$eval("details", (folds) => {
          for (const fold of folds) fold.open = true;
        });
        await shoot(page, "options-open", VIEWS.options.widths[0], language, stage);
      }
      await page.close();
    }
    const screen = await stage.opened.visit(stage.server.url(PLACES.settings));
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await shoot(screen, "banner", 1000, language, stage);
    const gallery = await stage.opened.visit(await servedGallery(stage.server, join(OUT, "gallery"), language));
    await gallery.waitForSelector("[data-component-gallery]");
    await shoot(gallery, "gallery", 1280, language, stage);
    await stage.opened.close();
    await stage.server.close();
  });

  async function shoot(page: Page, name: string, width: number, language: string, { opened }: TestStage) {
    for (const [lang, look, wanted] of SHOTS) {
      if (lang !== language) continue;
      await takeLook(opened, page, look, wanted ?? width);
      const path = join(OUT, `${name}.${language}-${wanted ?? "wide"}-${look}-${kind}.png`) as `${string}.png`;
      // Chrome moves some pages that run from right to left where it draws beyond its window; the gallery is too long for one.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const extent =
        height > TALLEST ? { clip: { x: 0, y: 0, width: wanted ?? width, height: TALLEST } } : { fullPage: true };
      await page.screenshot({ path, ...extent, captureBeyondViewport: name === "gallery" });
    }
  }
});
