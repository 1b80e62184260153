import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { originPattern } from "../../lib/core/addresses.ts";
import type { WatchedDocument } from "../../lib/model.ts";
import { ROOT } from "../../scripts/build.ts";
import { leftIn, NOTHING } from "../support/left-behind.ts";
import { aNewcomer } from "../support/newcomer.ts";
import { takePicture } from "../support/pictures.ts";
import { aPolicy } from "../support/policies.ts";
import { openRealPopup } from "../support/real-popup.ts";
import { PLACES } from "../support/scene.ts";
import { aStage, KINDS, readStore, type TestStage } from "../support/stage.ts";
import { IN_2023, playYears } from "../support/years.ts";

const OUT = join(ROOT, "out", "newcomer");
const SITE = "inkwell.localhost";
const OLD_WORDS = "use the data that we have about you to provide and personalize our Services";

const textIn = (page: Page, selector = "body") =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? "", selector);

/** A site with links to policies. */
const homeOf = (paths: readonly string[]) =>
  `<!doctype html><html lang="en"><title>Inkwell</title><main><h1>Inkwell</h1><p>Write with us.</p></main>
    <footer>${paths.map((path) => `<a href="/${path}">${path === "cookies" ? "Cookie Policy" : "Privacy Policy"}</a>`).join(" ")}</footer></html>`;

describe.each(KINDS)("what somebody new wants to do, in %s", (kind) => {
  let stage: TestStage;
  let site: Page;

  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true });
    stage = await aStage(kind);
    await playYears(stage);
    site = await stage.opened.visit(stage.server.url(PLACES.privacy));
  }, 240_000);
  afterAll(async () => stage?.end());

  /** The popup on the site of the service that changed. */
  const popupOn = async (page = site): Promise<Page> => {
    const popup = await stage.extension.openPopup(await stage.extension.tabId(page));
    await popup.waitForSelector("main");
    return popup;
  };
  const history = async (): Promise<Page> => {
    const page = await stage.opened.openOwn("history.html");
    await page.waitForSelector(".shelves");
    return page;
  };
  const seen = (page: Page, text: string, selector = "body") =>
    expect.poll(() => textIn(page, selector)).toContain(text);
  const close = async (...pages: Page[]) => void (await Promise.all(pages.map((page) => page.close())));
  const documentAt = async (place: string) =>
    (await readStore<WatchedDocument>(await stage.extension.desk(), "documents")).find(
      ({ url }) => url === stage.server.url(place),
    );

  test("watch a service", async () => {
    const newcomer = aNewcomer(stage, "watch a service");
    const place = `${SITE}/privacy`;
    stage.server.serve(`${SITE}/`, { body: homeOf(["privacy"]) });
    stage.server.serve(place, { markdown: aPolicy() });
    stage.audit.watched.add(stage.server.url(place));
    const page = await stage.opened.visit(stage.server.url(`${SITE}/`));
    const popup = await openRealPopup(stage.opened, page);
    await newcomer.pressIn(popup, "Watch this site");
    await newcomer.pressIn(popup, "Watch 1 page");
    newcomer.sayYes();
    await expect.poll(async () => (await documentAt(place))?.headVersionId).toBeDefined();
    newcomer.done();
    await popup.close();
    await page.close();
  });

  test("watch one more page of it, by the keyboard alone", async () => {
    const newcomer = aNewcomer(stage, "watch one more page");
    const place = `${SITE}/cookies`;
    stage.server.serve(`${SITE}/`, { body: homeOf(["privacy", "cookies"]) });
    stage.server.serve(place, { markdown: aPolicy() });
    stage.audit.watched.add(stage.server.url(place));
    const page = await stage.opened.visit(stage.server.url(`${SITE}/`));
    const popup = await popupOn(page);
    await newcomer.press(popup, "1 document");
    await newcomer.press(popup, "Watch more pages");
    await newcomer.press(popup, "Watch 1 page");
    newcomer.sayYes();
    await expect.poll(async () => (await documentAt(place))?.headVersionId).toBeDefined();
    newcomer.done();
    await close(popup, page);
  });

  test("find why an alert says quiet", async () => {
    const newcomer = aNewcomer(stage, "find why an alert says quiet");
    const popup = await popupOn();
    const why = "The text changed, but the page still says “March 1, 2023”.";
    await seen(popup, "Quiet change");
    await seen(popup, why);
    await newcomer.press(popup, "Read the change");
    const change = await newcomer.follow("history.html");
    await seen(change, why, "aside");
    await seen(change, "Quiet change", ".change-head");
    newcomer.done();
    await close(popup, change);
  });

  test("see the old wording", async () => {
    const newcomer = aNewcomer(stage, "see the old wording");
    const popup = await popupOn();
    await newcomer.press(popup, "Read the change");
    const change = await newcomer.follow("history.html");
    await newcomer.press(change, "Side by side");
    await seen(change, OLD_WORDS, ".edit .pair > :first-child");
    newcomer.done();
    await close(popup, change);
  });

  test("opt out", async () => {
    const newcomer = aNewcomer(stage, "opt out");
    const popup = await popupOn();
    await newcomer.press(popup, "How to opt out");
    await newcomer.press(popup, "Open the screen");
    const screen = await newcomer.follow(stage.server.url(PLACES.settings));
    await newcomer.press(screen, "Use my data to train AI models");
    expect(await screen.$eval("#train", (box) => (box as HTMLInputElement).checked)).toBe(false);
    newcomer.done();
    await close(popup, screen);
  });

  test("mute a false alarm", async () => {
    const newcomer = aNewcomer(stage, "mute a false alarm");
    const popup = await popupOn();
    await seen(popup, "Quillbox may share your data with other companies", "section[aria-label=Alerts]");
    for (const finding of ["Targeted advertising added", "Sharing with others added"]) {
      await newcomer.press(popup, `Wrong? Tell me: ${finding}`);
      await expect.poll(() => textIn(popup, "section[aria-label=Alerts]")).not.toContain(finding);
    }
    await seen(popup, "Marked as wrong");
    expect(await textIn(popup, "section[aria-label=Alerts]")).not.toContain("Quillbox");
    expect(await textIn(popup, "section[aria-label=Alerts]")).toContain("Worklane");
    newcomer.done();
    await close(popup);
  });

  test("compare 2023 with now", async () => {
    const newcomer = aNewcomer(stage, "compare 2023 with now");
    const page = await history();
    await newcomer.press(page, "Privacy Policy", ".shelves [aria-label=Worklane]");
    await newcomer.choose(page, "Compare this version", /2023/u);
    await seen(page, "Mar 10, 2023", ".sides");
    await seen(page, "Aug 2, 2024", ".sides");
    expect(await textIn(page, ".edits")).toContain(IN_2023);
    expect(await textIn(page, ".edits")).toContain("train artificial intelligence");
    newcomer.done();
    await close(page);
  });

  test("find all mentions of “train”", async () => {
    const newcomer = aNewcomer(stage, "find all mentions of “train”");
    const page = await history();
    await newcomer.type(page, "Search all kept texts", "train");
    await expect
      .poll(() => page.$$eval(".passages li", (items) => items.map((item) => item.textContent ?? "")))
      .toEqual([expect.stringContaining("develop and train artificial"), expect.stringContaining(IN_2023)]);
    expect(await page.$$eval(".passages mark", (marks) => marks.map((mark) => mark.textContent))).toEqual([
      "train",
      "trained",
    ]);
    newcomer.done();
    await close(page);
  });

  test("change region", async () => {
    const newcomer = aNewcomer(stage, "change region");
    const popup = await popupOn();
    await newcomer.press(popup, "Options");
    const options = await newcomer.follow("options.html");
    await newcomer.press(options, "Where you live");
    await newcomer.choose(options, "Where you live", "Belgium");
    await expect.poll(async () => (await stage.extension.ask("preferences.get", {})).region).toBe("BE");
    newcomer.done();
    await close(popup, options);
  });

  test("export one change", async () => {
    const newcomer = aNewcomer(stage, "export one change");
    const popup = await popupOn();
    await newcomer.press(popup, "Read the change");
    const change = await newcomer.follow("history.html");
    await change.waitForSelector(".change-head");
    await catchFiles(change);
    await newcomer.press(change, "Save as evidence");
    const { name, text } = await caughtFile(change);
    expect(name).toBe("unquiet-worklane-localhost-2024-08-02.html");
    newcomer.done();
    await close(popup, change);
    const file = join(OUT, `${kind}-${name}`);
    writeFileSync(file, text);
    const proof = await stage.opened.browser.newPage();
    await proof.goto(pathToFileURL(file).href);
    await takePicture(proof, `newcomer/evidence-${kind}`);
    expect(await textIn(proof)).toContain("The text changed, but the page still says");
    expect(await textIn(proof)).toContain(OLD_WORDS);
    const data = await proof.$eval("#unquiet", (element) => JSON.parse(element.textContent ?? ""));
    for (const { lines, textHash } of [data.before, data.after]) {
      expect(createHash("sha256").update(lines.join("\n")).digest("hex")).toBe(textHash);
    }
    await close(proof);
  });

  test("pause", async () => {
    const newcomer = aNewcomer(stage, "pause");
    const popup = await popupOn();
    await newcomer.press(popup, "Pause");
    await newcomer.press(popup, "An hour");
    await seen(popup, "Paused. It goes on in");
    const { health } = await stage.extension.ask("overview.get", { tabUrl: "" });
    expect(health.pausedUntil).not.toBe("");
    newcomer.done();
    await newcomer.press(popup, "Go on");
    await expect.poll(() => textIn(popup)).not.toContain("Paused.");
    await close(popup);
  });

  test("mend a lost permission", async () => {
    const newcomer = aNewcomer(stage, "mend a lost permission");
    const origin = originPattern(stage.server.url(PLACES.privacy));
    const desk = await stage.extension.desk();
    await desk.evaluate(async (one) => chrome.permissions.remove({ origins: [one] }), origin);
    await stage.setClock("2024-08-05T09:00Z");
    await stage.check();
    expect((await documentAt(PLACES.privacy))?.trouble?.code).toBe("permission-missing");
    const popup = await stage.extension.openPopup();
    await newcomer.press(popup, "1 page needs attention");
    await newcomer.press(popup, "Allow again");
    newcomer.sayYes();
    const mayRead = () => desk.evaluate(async (one) => chrome.permissions.contains({ origins: [one] }), origin);
    await expect.poll(mayRead).toBe(true);
    await expect.poll(async () => (await documentAt(PLACES.privacy))?.trouble).toBeUndefined();
    newcomer.done();
    await close(popup);
  });

  test("erase", async () => {
    const newcomer = aNewcomer(stage, "erase");
    const popup = await popupOn();
    await newcomer.press(popup, "Options");
    const options = await newcomer.follow("options.html");
    await newcomer.press(options, "Erase everything", "#erase");
    await newcomer.press(options, "Erase everything", "#erase p");
    await newcomer.press(options, "Go on");
    await newcomer.press(options, "Yes, erase everything");
    await seen(options, "Nothing is left");
    expect(await leftIn(options)).toEqual(NOTHING);
    newcomer.done();
  });
});

/** Has a page keep what it offers for saving: the browser's own question where to would stay open. */
function catchFiles(page: Page): Promise<void> {
  return page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      Object.assign(window, { offered: blob });
      return make(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      Object.assign(window, { offeredAs: this.download });
    };
  });
}

async function caughtFile(page: Page): Promise<{ name: string; text: string }> {
  await page.waitForFunction(() => "offeredAs" in window);
  return page.evaluate(async () => {
    const { offered, offeredAs } = window as unknown as { offered: Blob; offeredAs: string };
    return { name: offeredAs, text: await offered.text() };
  });
}
