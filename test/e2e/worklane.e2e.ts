import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fill } from "../../lib/core/words/index.ts";
import { WORD_LANGUAGES } from "../../lib/core/words/language.ts";
import { keepExtension } from "../../scripts/browser/chrome.ts";
import { type OpenBrowser, openBrowser } from "../../scripts/browser/open-browser.ts";
import { temporaryProfile } from "../../scripts/browser/profile.ts";
import { builtFolder, ROOT } from "../../scripts/build.ts";
import { wordsFor } from "../../scripts/cli/packaged.ts";
import { type Extension, extensionIn } from "../../scripts/story/extension.ts";
import { type Played, playStory, type StepReport } from "../../scripts/story/player.ts";
import { type PlayOptions, pause, type Stage } from "../../scripts/story/stage.ts";
import { type LoadedStory, loadStory } from "../../scripts/story/story.ts";
import { inEachBrowser } from "../support/in-each-browser.ts";
import { patternOf, textsOn, untranslated } from "../support/languages.ts";
import { takePicture } from "../support/pictures.ts";
import { expectQuietStory } from "../support/requests.ts";
import { KINDS } from "../support/stage.ts";

const OUT = join(ROOT, "out", "worklane");
const SCREEN = "worklane.localhost/settings/data";
const SWITCH = "Data for improving generative AI";
/** Pages that a watched document newly links: they join it, since their host may be read. */
const JOINED = ["worklane.localhost/help/generative-ai", "worklane.localhost/help/policy-update"];

function builtInStory(): LoadedStory {
  const story = loadStory(join(ROOT, "scripts", "story", "worklane", "story.json"));
  if (!story.ok) throw new Error(story.why);
  return story.loaded;
}

const play = (loaded: LoadedStory, options: Pick<PlayOptions, "kind" | "out"> & Partial<PlayOptions>) =>
  playStory(loaded, {
    extension: builtFolder(options.kind, "e2e"),
    headless: true,
    recordRequests: true,
    ...options,
  });

inEachBrowser("the built-in story in %s", KINDS, (kind) => {
  let played: Played;

  beforeAll(async () => {
    played = await play(builtInStory(), { kind, out: OUT });
  }, 300_000);
  afterAll(async () => played?.end());

  /** What was seen after the last thing that was done on a day. */
  const on = (day: string): StepReport => {
    const found = played.reports.findLast(({ at }) => at.startsWith(day));
    if (!found) throw new Error(`Nothing was done on ${day}.`);
    return found;
  };

  test("nothing is told while nothing changes", () => {
    expect(on("2024-08-15")).toMatchObject({ badge: { text: "" }, alerts: [], banner: { shown: false } });
  });

  test("a new switch that is already on gives a banner and an alert on the day it is seen", () => {
    const { banner, alerts, badge } = on("2024-08-20");
    expect(banner.findings.join()).toContain(`“${SWITCH}” is new here, and already on`);
    expect(alerts.map(({ severity }) => severity)).toEqual(["worth-knowing"]);
    expect(badge.text).toBe("1");
  });

  test("the policy that follows is told at once as a quiet change, and says that the switch came first", () => {
    const [alert] = on("2024-09-18").alerts;
    expect(alert).toMatchObject({ severity: "important", silence: "quiet", seenOnce: true });
    expect(alert?.headline).toBe("Worklane may now use your data to train AI models");
    expect(alert?.findings[0]).toBe("ai_training");
    expect(alert?.announcement).toEqual(expect.arrayContaining(["practice-first", "not-undone", "region"]));
    expect(on("2024-09-18").badge).toEqual({ text: "2", severity: "important" });
  });

  test("a second look confirms it, and what is read is quiet again", () => {
    const checks = played.reports.filter(({ at, do: did }) => at.startsWith("2024-09-19") && did === "check");
    expect(checks.at(-1)?.alerts[0]).toMatchObject({ severity: "important", seenOnce: false });
    expect(on("2024-09-19")).toMatchObject({ badge: { text: "" }, alerts: [] });
  });

  test("half a page is kept back, and its return is no news", () => {
    expect(on("2024-10-10").alerts).toEqual([]);
    expect(on("2024-10-10").notShown).toEqual([expect.objectContaining({ kind: "collapsed" })]);
    expect(on("2024-10-11")).toMatchObject({ alerts: [], notShown: [] });
  });

  test("a change that is announced weeks ahead is told as announced", () => {
    expect(on("2025-09-19").alerts[0]).toMatchObject({ silence: "announced" });
    expect(on("2025-09-19").alerts[0]?.announcement).toContain("ahead");
    expect(on("2025-11-04").alerts.every(({ silence }) => silence === "announced")).toBe(true);
  });

  test("its timeline draws that the switch came before the policy said it", async () => {
    const { opened } = played.stage;
    const page = await opened.openOwn("history.html#/service/worklane.localhost");
    await page.waitForSelector(".timeline .bracket");
    await page.setViewport({ width: 1280, height: 900 });
    await takePicture(page, `worklane/story-${kind}`);
    const texts = await page.$$eval(".bracket text", (found) => found.map(({ textContent }) => textContent));
    expect(texts).toContain("Practice first: 29 days");
    expect(await page.$$eval(".timeline .lane", (lanes) => lanes.length)).toBeGreaterThanOrEqual(3);
    await page.close();
  });

  test("every picture was taken", () => {
    const pictures = played.reports.flatMap(({ screenshot }) => screenshot ?? []);
    expect(pictures).toHaveLength(builtInStory().story.steps.filter((step) => step.do === "screenshot").length);
    expect(pictures.filter((file) => !existsSync(file))).toEqual([]);
  });

  test("only watched pages were asked for, without a cookie or a referrer", async () => {
    await played.end();
    expectQuietStory(played, JOINED);
  });
});

/** The story until the policy has changed. */
function firstPart(): LoadedStory {
  const { story, folder } = builtInStory();
  const last = story.steps.findIndex(({ at, do: did }) => at.startsWith("2024-09-18") && did === "check");
  const steps = story.steps.slice(0, last + 1).filter((step) => step.do !== "screenshot");
  return { folder, story: { ...story, steps } };
}

// Firefox has one language of its own unless a package with others is installed; both read the same tables.
const OTHERS = WORD_LANGUAGES.filter((language) => language !== "en");
const SPEAKING = KINDS.filter((kind) => kind === "chrome");
inEachBrowser("its first part, lived through once in %s", SPEAKING, (kind) => {
  let played: Played;

  beforeAll(async () => {
    played = await play(firstPart(), { kind, out: null });
    await played.stage.opened.close({ keepProfile: true });
    keepExtension(played.stage.opened.profile, builtFolder(kind, "e2e"));
  }, 300_000);

  afterAll(async () => played?.end());

  // What was kept holds no sentence: it is read in whatever language the browser is opened in next.
  describe.concurrent.each(OTHERS)("and read by somebody who reads %s", (language) => {
    describe("one after the other", { concurrent: false }, () => testsIn(language, () => played.stage));
  });

  test("only watched pages were asked for, without a cookie or a referrer", () => expectQuietStory(played, JOINED));
});

function testsIn(language: (typeof OTHERS)[number], lived: () => Stage): void {
  const words = wordsFor(language);
  let opened: OpenBrowser;
  let extension: Extension;
  let site: Page;

  beforeAll(async () => {
    const { opened: before, site: server, earlier } = lived();
    const profile = temporaryProfile(before.kind);
    cpSync(before.profile, profile, { recursive: true });
    const folder = builtFolder(before.kind, "e2e");
    opened = await openBrowser(before.kind, {
      ...{ extension: folder, grant: true, headless: true, recordRequests: true },
      ...{ profile, installed: true, language },
    });
    earlier.push(opened);
    extension = extensionIn(opened);
    const spoken = await (await extension.desk()).evaluate(() => chrome.i18n.getUILanguage());
    if (spoken.split("-")[0] !== language) {
      throw new Error(
        `This browser speaks ${spoken}, not ${language}: install its languages (on Debian: chromium-l10n).`,
      );
    }
    site = await opened.visit(server.addressOf(SCREEN));
  }, 300_000);
  afterAll(async () => opened?.close());

  test("the banner and the alerts are told in that language", async () => {
    const banner = (await bannerOn(opened, site)).join();
    expect(banner).toContain(fill(words.setting["headline.appeared"], { label: SWITCH }, language));
    const { alerts } = await extension.ask("overview.get", { tabUrl: "" });
    const headlines = alerts.map(({ headline }) => headline);
    expect(headlines[0]).toBe(fill(words.headline["ai_training.added"], { service: "Worklane" }, language));
    expect(untranslated([...headlines, banner], language)).toEqual([]);
  });

  test("popup, change page and options say nothing in English but what the documents say", async () => {
    const { alerts } = await extension.ask("overview.get", { tabUrl: "" });
    const change = alerts.find((alert) => alert.kind === "change");
    const popup = await extension.openPopup(await extension.tabId(site));
    await popup.waitForSelector(".card");
    const page = await opened.openOwn(`history.html#/change/${encodeURIComponent(change?.changeId ?? "")}`);
    await page.waitForSelector(".change");
    const options = await opened.openOwn("options.html");
    for (const shown of [popup, page, options]) {
      const texts = await textsOn(shown);
      expect(texts.length).toBeGreaterThan(10);
      expect(untranslated(texts, language)).toEqual([]);
    }
  });

  test("how it was announced is told in that language", async () => {
    const { alerts } = await extension.ask("overview.get", { tabUrl: "" });
    const change = alerts.find((alert) => alert.kind === "change");
    const view = await extension.ask("change.get", { id: change?.changeId ?? "" });
    const patterns = Object.values(words.signal).flatMap((sentence) =>
      (typeof sentence === "string" ? [sentence] : Object.values(sentence)).flatMap((form) => patternOf(form) ?? []),
    );
    expect(view?.evidence.length).toBeGreaterThan(2);
    expect(view?.evidence.filter((line) => !patterns.some((pattern) => pattern.test(line)))).toEqual([]);
  });
}

/** What the banner on a settings screen says, once it is drawn. */
async function bannerOn(opened: OpenBrowser, site: Page): Promise<string[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const banner = await opened.banner(site);
    if (banner) return banner;
    await pause(200);
  }
  return [];
}
