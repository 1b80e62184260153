import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Version, WatchedDocument } from "../../lib/model.ts";
import { ROOT } from "../../scripts/build.ts";
import { servedGallery } from "../support/gallery.ts";
import { LOOKS, type Look, takeLook } from "../support/looks.ts";
import { addressesOf, VIEWS, type View } from "../support/pages.ts";
import { takePicture } from "../support/pictures.ts";
import { aPolicy } from "../support/policies.ts";
import { openRealPopup } from "../support/real-popup.ts";
import { HOSTILE, PLACES, playScene } from "../support/scene.ts";
import { aStage, KINDS, readStore, type TestStage } from "../support/stage.ts";
import { smallTargets, unseenFocus } from "../support/targets.ts";
import { barriersOn, lightnessOf, overflowOf, preferScheme, type Scheme, tourByKeyboard } from "../support/views.ts";

const OUT = join(ROOT, "out", "pages");
const SCHEMES: readonly Scheme[] = ["light", "dark"];

const ALL = Object.keys(VIEWS) as View[];
/** These differ from others by their texts only, and so not by their colours. */
const OF_TEXTS: readonly View[] = ["long-words", "right-to-left", "hostile"];
const SHAPES: readonly Look[] = ["light", "right-to-left", "zoomed"];
/** All others are looked at from right to left in Arabic (words.e2e.ts), which is more than turned around. */
const IN_ARABIC = ALL.filter((view) => !OF_TEXTS.includes(view) && view !== "compare");
const looksAt = (view: View): readonly Look[] =>
  OF_TEXTS.includes(view) ? SHAPES : LOOKS.filter((look) => look !== "right-to-left" || !IN_ARABIC.includes(view));
/** Of a page that is made of many pages' parts these cannot be asked: each part stands on its own page once. */
const OF_WHOLE_PAGES = [
  ...["landmark-one-main", "landmark-no-duplicate-main", "landmark-no-duplicate-banner", "landmark-main-is-top-level"],
  ...["landmark-no-duplicate-contentinfo", "landmark-complementary-is-top-level", "landmark-unique", "region"],
  ...["heading-order", "page-has-heading-one", "duplicate-id-aria"],
];
/** How light the others really are drawn does not differ from these. */
const DRAWN: readonly View[] = ["popup", "change", "switch", "history", "options", "welcome"];

describe.each(KINDS)("the extension's pages in %s", (kind) => {
  let stage: TestStage;
  let addresses: Record<View, string>;

  beforeAll(async () => {
    stage = await aStage(kind);
    await playScene(stage);
    addresses = await addressesOf(stage);
  }, 240_000);
  afterAll(async () => stage?.end());

  const open = async (view: View): Promise<Page> => {
    const page = await stage.opened.openOwn(addresses[view]);
    await page.waitForSelector(VIEWS[view].drawn);
    await page.$$eval("details.fold", (folds) => {
      for (const fold of folds) (fold as HTMLDetailsElement).open = true;
    });
    return page;
  };
  const documentsOn = async (host: string) =>
    (await readStore<WatchedDocument>(await stage.extension.desk(), "documents")).filter(({ url }) =>
      url.includes(host),
    );
  const versionsOf = async (documents: readonly WatchedDocument[]) => {
    const ids = new Set(documents.map(({ id }) => id));
    const versions = await readStore<Version>(await stage.extension.desk(), "versions");
    return versions.filter(({ documentId }) => ids.has(documentId)).length;
  };

  test.each(ALL)("%s stands in nobody's way, and fits its window, in every look", async (view) => {
    const page = await open(view);
    const [wide, narrow] = VIEWS[view].widths;
    for (const look of looksAt(view)) {
      for (const width of look === "light" || look === "dark" ? [wide, narrow] : [wide]) {
        await takeLook(stage.opened, page, look, width);
        expect(await overflowOf(page), `${look} ${width}`).toBe(0);
        expect(await barriersOn(page), `${look} ${width}`).toEqual([]);
      }
      if (!DRAWN.includes(view) || (look !== "light" && look !== "dark")) continue;
      const light = await lightnessOf(stage.opened, page, { x: 0, y: 0, width: 300, height: 300 });
      expect(light > 128).toBe(look === "light");
    }
    await takeLook(stage.opened, page, "light", narrow);
    expect(await smallTargets(page)).toEqual([]);
    expect(await unseenFocus(page)).toEqual([]);
    await page.close();
  });

  test("every component in each of its states stands in nobody's way, in every look", async () => {
    const page = await stage.opened.visit(await servedGallery(stage.server, join(OUT, "gallery")));
    await page.waitForSelector("[data-component-gallery]");
    await page.$$eval("details", (folds) => {
      for (const fold of folds) fold.open = true;
    });
    for (const look of LOOKS.filter((one) => one !== "zoomed")) {
      await takeLook(stage.opened, page, look, 1280);
      expect(await barriersOn(page, OF_WHOLE_PAGES), look).toEqual([]);
    }
    await takeLook(stage.opened, page, "light", 1280);
    expect(await smallTargets(page)).toEqual([]);
    await page.close();
  });

  test("words that are still coming in are not taken for pale ones; pale ones and small targets are found", async () => {
    const page = await open("history");
    await page.evaluate(() => {
      const words = document.createElement("p");
      words.textContent = "Coming in";
      document.querySelector("main")?.append(words);
      words.animate([{ opacity: 0.1 }, { opacity: 1 }], 800);
    });
    expect(await barriersOn(page)).toEqual([]);
    await page.$eval("main > p:last-child", (words) => {
      (words as HTMLElement).style.opacity = "0.3";
    });
    expect(await barriersOn(page)).toEqual([expect.stringContaining("color-contrast")]);
    await page.$eval("main > p:last-child", (words) => {
      const link = document.createElement("a");
      // Its letters' boxes are high enough in this font, and need not be in another.
      Object.assign(link, { href: "#/", textContent: "Go there", style: "font-size: 22px" });
      words.replaceChildren(link);
    });
    expect(await smallTargets(page)).toEqual([expect.stringContaining("Go there")]);
    await page.close();
  });

  describe.each(SCHEMES)("in a %s browser", (scheme) => {
    test("the banner on a settings screen is as light or dark as the person likes it", async () => {
      const page = await stage.opened.visit(stage.server.url(PLACES.settings));
      await page.bringToFront();
      await preferScheme(stage.opened, page, scheme);
      await page.setViewport({ width: 900, height: 700 });
      await expect.poll(() => stage.opened.banner(page)).not.toBeNull();
      await takePicture(page, `pages/banner-${scheme}-${kind}`, false);
      const light = await lightnessOf(stage.opened, page, { x: 520, y: 600, width: 340, height: 70 });
      expect(light > 128).toBe(scheme === "light");
      await page.close();
    });
  });

  test.each(["popup", "change", "history", "options"] as const)(
    "everything on %s can be reached with the Tab key, and shows that it is",
    async (view) => {
      const page = await open(view);
      const tour = await tourByKeyboard(page);
      expect(tour.actions.length).toBeGreaterThan(4);
      expect(tour.reached).toEqual(tour.actions);
      expect(tour.unseen).toEqual([]);
      await page.close();
    },
  );

  test("what was read is one line, which the keyboard opens", async () => {
    const page = await open("popup");
    const read = await page.waitForSelector('article[data-unread="false"] summary');
    const isOpen = () => read?.evaluate((summary) => (summary.parentElement as HTMLDetailsElement).open);
    expect(await isOpen()).toBe(false);
    await page.bringToFront();
    await read?.focus();
    await page.keyboard.press("Enter");
    expect(await isOpen()).toBe(true);
    await page.close();
  });

  test.each(["popup", "hostile", "history", "options"] as const)(
    "what a page or a person wrote is drawn as text on %s",
    async (view) => {
      const page = await open(view);
      const { text, images, title } = await page.evaluate(() => ({
        text: document.body.textContent ?? "",
        images: document.images.length,
        title: document.title,
      }));
      expect(text).toContain(HOSTILE);
      expect(images).toBe(0);
      expect(title).not.toBe("taken over");
      await page.close();
    },
  );

  test("Arabic text runs from right to left, in a page that does not", async () => {
    const page = await open("right-to-left");
    const directions = await page.evaluate(() =>
      ["html", ".edit p[lang]"].map((selector) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element).direction;
      }),
    );
    expect(directions).toEqual(["ltr", "rtl"]);
    // It begins on its own side, too.
    expect(await page.$eval(".edit p[lang]", (words) => getComputedStyle(words).textAlign)).toBe("start");
    await page.close();
  });

  test("a change of links only, and one that was withdrawn, say so in the list", async () => {
    const page = await open("history");
    const entries = await page.$$eval(".changes li", (items) => items.map((item) => item.textContent ?? ""));
    expect(entries.filter((entry) => entry.includes("Cookie Policy"))[0]).toContain(
      "Worklane changes only links in its Cookie Policy",
    );
    expect(entries.filter((entry) => entry.includes("withdrawn at the second look"))).toHaveLength(1);
    await page.close();
  });

  test("what was not told stands in the history, each with its day and its reason", async () => {
    const page = await stage.opened.openOwn("history.html#/not-shown");
    await page.waitForSelector("main .not-shown li");
    const lines = await page.$$eval("main .not-shown li", (items) => items.map((item) => item.textContent ?? ""));
    expect(lines.filter((line) => line.includes("Only links changed."))).not.toEqual([]);
    expect(lines.filter((line) => line.includes("A second look no longer showed it."))).not.toEqual([]);
    await page.close();
  });

  test("the real popup has its width, finds what a page links, and watches it with one press", async () => {
    const host = "quillbox.localhost";
    const paths = ["/datenschutz", "/conditions-generales", "/cookies"];
    for (const path of paths) {
      stage.server.serve(host + path, { markdown: aPolicy() });
      stage.audit.watched.add(stage.server.url(host + path));
    }
    const shown = HOSTILE.replaceAll("<", "&lt;");
    stage.server.serve(`${host}/`, {
      body: `<!doctype html><html lang="en"><title>${shown}</title><main><h1>Quillbox</h1></main><footer>
        <a href="${paths[0]}">Datenschutzerklärung ${shown}</a> <a href="${paths[1]}">Conditions générales</a>
        <a href="${paths[2]}">Cookies</a> <a href="/jobs">Jobs</a></footer></html>`,
    });
    const page = await stage.opened.visit(stage.server.url(`${host}/`));
    const popup = await openRealPopup(stage.opened, page);
    const { window, blank } = await popup.width();
    expect(window).toBeGreaterThanOrEqual(400);
    expect(window).toBeLessThanOrEqual(460);
    expect(blank).toBe(0);
    await popup.press("Watch this site");
    await expect.poll(popup.text).toContain("Watch 3 pages");
    expect(await popup.text()).toContain(`Datenschutzerklärung ${HOSTILE}`);
    expect(await popup.text()).not.toContain("/jobs");
    await popup.press("Watch 3 pages");
    await expect.poll(async () => versionsOf(await documentsOn(host))).toBe(3);
    await popup.close();
    await page.close();
  });

  test("options watch a page by its address, and say why one is refused", async () => {
    const place = "inkwell.localhost/privacy";
    stage.server.serve(place, { markdown: aPolicy() });
    stage.audit.watched.add(stage.server.url(place));
    const page = await stage.opened.openOwn("options.html#documents");
    await page.waitForSelector("#documents[open] li");
    await page.bringToFront();
    await page.click("#documents > details > summary");
    const fill = async (address: string) => {
      const field = await page.waitForSelector("#documents input[name=url]");
      await field?.evaluate((input) => (input as HTMLInputElement).select());
      await field?.type(address);
      await page.keyboard.press("Enter");
    };
    await fill("https://192.168.1.1/privacy");
    const refused = await page.waitForSelector("#documents > [role=alert]");
    expect(await refused?.evaluate((node) => node.textContent)).toBe(
      "Pages on this computer or in a private network are not watched.",
    );
    await fill(stage.server.url(place));
    await expect.poll(async () => versionsOf(await documentsOn("inkwell"))).toBe(1);
    await expect
      .poll(() => page.$eval("#documents .list", (list) => list.textContent))
      .toContain("inkwell.localhost · last read this minute");
    expect(await page.$("#documents > [role=alert]")).toBeNull();
    await page.close();
  });

  test("a page that moved to another site is watched there after one press, with what was kept of it", async () => {
    const [from, to] = ["inkwell.localhost/privacy", "inkwell-papers.localhost/privacy"] as const;
    const target = stage.server.url(to);
    stage.server.serve(to, { markdown: aPolicy() });
    stage.audit.watched.add(target);
    stage.server.serve(from, { status: 301, headers: { location: target } });
    await stage.check();
    const page = await open("options");
    const button = await page.waitForSelector("::-p-xpath(//button[.='Watch it there'])");
    await button?.click();
    await expect.poll(async () => (await documentsOn("inkwell-papers"))[0]?.lastGoodAt ?? 0).toBeGreaterThan(0);
    const [moved] = await documentsOn("inkwell");
    expect(moved?.url).toBe(target);
    await expect.poll(async () => (await documentsOn("inkwell"))[0]?.trouble).toBeUndefined();
    expect(await versionsOf(await documentsOn("inkwell"))).toBe(1);
    await page.close();
  });
});
