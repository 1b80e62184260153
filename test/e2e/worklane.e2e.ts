import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fill } from "../../lib/core/words/index.ts";
import { WORD_LANGUAGES } from "../../lib/core/words/language.ts";
import { builtFolder, ROOT } from "../../scripts/build.ts";
import { wordsFor } from "../../scripts/cli/packaged.ts";
import { type Played, playStory, type StepReport } from "../../scripts/story/player.ts";
import type { PlayOptions } from "../../scripts/story/stage.ts";
import { type LoadedStory, loadStory } from "../../scripts/story/story.ts";
import { inEachBrowser } from "../support/in-each-browser.ts";
import { patternOf, textsOn, untranslated } from "../support/languages.ts";
import { expectQuietStory } from "../support/requests.ts";
import { KINDS } from "../support/stage.ts";

const OUT = join(ROOT, "out", "worklane");
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
    const path = join(OUT, `story-${kind}.png`) as `${string}.png`;
    await page.screenshot({ path, fullPage: true });
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
describe.concurrent.each(KINDS.includes("chrome") ? OTHERS : [])(
  "its first part for somebody who reads %s",
  (language) => {
    describe("one after the other", { concurrent: false }, () => testsIn(language));
  },
);

function testsIn(language: (typeof OTHERS)[number]): void {
  const words = wordsFor(language);
  let played: Played;

  beforeAll(async () => {
    played = await play(firstPart(), { kind: "chrome", out: null, language });
    const desk = await played.stage.extension.desk();
    const spoken = await desk.evaluate(() => chrome.i18n.getUILanguage());
    if (spoken.split("-")[0] !== language) {
      throw new Error(
        `This browser speaks ${spoken}, not ${language}: install its languages (on Debian: chromium-l10n).`,
      );
    }
  }, 300_000);
  afterAll(async () => played?.end());

  test("the banner and the alerts are told in that language", () => {
    const banner = played.reports.find((report) => report.banner.shown)?.banner.findings.join() ?? "";
    expect(banner).toContain(fill(words.setting["headline.appeared"], { label: SWITCH }, language));
    const headlines = played.reports.at(-1)?.alerts.map(({ headline }) => headline) ?? [];
    expect(headlines[0]).toBe(fill(words.headline["ai_training.added"], { service: "Worklane" }, language));
    expect(untranslated([...headlines, banner], language)).toEqual([]);
  });

  test("popup, change page and options say nothing in English but what the documents say", async () => {
    const { stage } = played;
    const { extension, opened } = stage;
    const { alerts } = await extension.ask("overview.get", { tabUrl: "" });
    const change = alerts.find((alert) => alert.kind === "change");
    const popup = await extension.openPopup(stage.page ? await extension.tabId(stage.page) : undefined);
    await popup.waitForSelector(".card");
    const page = await opened.openOwn(`history.html#/change/${encodeURIComponent(change?.changeId ?? "")}`);
    await page.waitForSelector(".change");
    for (const shown of [popup, page, await extension.desk()]) {
      const texts = await textsOn(shown);
      expect(texts.length).toBeGreaterThan(10);
      expect(untranslated(texts, language)).toEqual([]);
    }
  });

  test("how it was announced is told in that language", async () => {
    const { alerts } = await played.stage.extension.ask("overview.get", { tabUrl: "" });
    const change = alerts.find((alert) => alert.kind === "change");
    const view = await played.stage.extension.ask("change.get", { id: change?.changeId ?? "" });
    const patterns = Object.values(words.signal).flatMap((sentence) =>
      (typeof sentence === "string" ? [sentence] : Object.values(sentence)).flatMap((form) => patternOf(form) ?? []),
    );
    expect(view?.evidence.length).toBeGreaterThan(2);
    expect(view?.evidence.filter((line) => !patterns.some((pattern) => pattern.test(line)))).toEqual([]);
  });

  test("only watched pages were asked for, without a cookie or a referrer", async () => {
    await played.end();
    expectQuietStory(played, JOINED);
  });
}
