import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Version, WatchedDocument } from "../../lib/model.ts";
import { waitForIdle } from "../../scripts/story/watch-address.ts";
import { type Display, missingForDisplay, openDisplay } from "../support/display.ts";
import { chooseInPageMenu } from "../support/page-menu.ts";
import { aPolicy, TRAINING } from "../support/policies.ts";
import { answerQuestion, takeBack } from "../support/question.ts";
import { openRealPopup } from "../support/real-popup.ts";
import { aStage, KINDS, readStore, START, type TestStage } from "../support/stage.ts";

const HOUR = 3_600_000;
const HOSTS = ["quillbox.localhost", "worklane.localhost", "inkwell.localhost"] as const;
const [OTHER, SITE, THIRD] = HOSTS;
const POLICY = "/legal/privacy";

const missing = KINDS.includes("chrome") ? missingForDisplay() : null;
if (missing && process.env.CI) throw new Error(`The questions of Chromium cannot be answered here. ${missing}`);
if (missing) console.log(`[note] left out: the questions of Chromium. ${missing}`);

describe.each(KINDS.filter((kind) => kind !== "chrome" || !missing))("the browser's own question, in %s", (kind) => {
  let display: Display | null = null;
  let stage: TestStage;
  let page: Page;
  let now = START;

  beforeAll(async () => {
    display = kind === "chrome" ? await openDisplay() : null;
    stage = await aStage(kind, { grant: false, headless: kind === "firefox" });
    for (const host of HOSTS) {
      stage.server.serve(`${host}/`, { body: home(host) });
      stage.server.serve(host + POLICY, { markdown: aPolicy() });
      stage.audit.watched.add(stage.server.url(host + POLICY));
    }
  });
  afterAll(async () => {
    try {
      await stage?.end();
    } finally {
      display?.end();
    }
  });

  const visit = async (host: string) => {
    await page?.close();
    page = await stage.opened.visit(stage.server.url(`${host}/`));
  };
  const popup = () => openRealPopup(stage.opened, page);
  const textOf = async () => {
    const opened = await popup();
    const text = await opened.text();
    await opened.close();
    return text;
  };
  const documentOn = async (host: string) =>
    (await readStore<WatchedDocument>(await stage.extension.desk(), "documents")).find(({ url }) => url.includes(host));
  const versionsOn = async (host: string) => {
    const document = await documentOn(host);
    const versions = await readStore<Version>(await stage.extension.desk(), "versions");
    return versions.filter(({ documentId }) => documentId === document?.id).length;
  };
  /** Some hours later everything is looked at; what was asked of each host. */
  const later = async (hours = 26) => {
    now += hours * HOUR;
    // What a yes has set going ends on its own day.
    await waitForIdle(stage.extension);
    await stage.setClock(now);
    const before = stage.server.requests.length;
    await stage.check();
    const asked = stage.server.requests
      .slice(before)
      .filter(({ background }) => background)
      .map(({ host }) => host);
    return Object.fromEntries([OTHER, SITE].map((host) => [host, asked.filter((one) => one === host).length]));
  };
  const watchHere = async () => {
    const opened = await popup();
    await opened.press("Watch this site");
    await opened.press("Watch 1 page");
  };

  test("yes: one press on the site's page watches what it links, and a version is kept", async () => {
    await visit(OTHER);
    await watchHere();
    await answerQuestion(stage.opened, "yes");
    await expect.poll(() => versionsOn(OTHER)).toBe(1);
  });

  test("no: nothing is watched there, the popup says so, and what was granted before goes on", async () => {
    await visit(SITE);
    await watchHere();
    await answerQuestion(stage.opened, "no");
    expect(await textOf()).toContain(
      `Your browser asked whether Unquiet may read ${SITE} and got no yes, so nothing is watched there.`,
    );
    expect(await documentOn(SITE)).toBeUndefined();
    // What was wished for is offered again for a day.
    expect(await later(13)).toEqual({ [OTHER]: 1, [SITE]: 0 });
    expect((await documentOn(OTHER))?.trouble).toBeUndefined();
    expect((await documentOn(OTHER))?.lastGoodAt).toBeGreaterThanOrEqual(now);
  });

  test("one press and a yes mend it: the first version is kept, and the note is gone", async () => {
    const opened = await popup();
    await opened.press("Allow and watch");
    await answerQuestion(stage.opened, "yes");
    await expect.poll(() => versionsOn(SITE)).toBe(1);
    await expect.poll(textOf).toContain("Watching");
    expect(await textOf()).not.toContain("got no yes");
    expect(await later()).toEqual({ [OTHER]: 1, [SITE]: 1 });
  });

  test("taken back: the next look says so, asks nothing there, and leaves the kept texts readable", async () => {
    stage.server.serve(SITE + POLICY, { markdown: aPolicy({ use: TRAINING, date: "August 4, 2024" }) });
    await later();
    expect(await versionsOn(SITE)).toBe(2);
    await takeBack(stage.opened, SITE);
    expect(await later()).toEqual({ [OTHER]: 1, [SITE]: 0 });
    expect((await documentOn(SITE))?.trouble?.code).toBe("permission-missing");
    const shown = (await stage.extension.ask("documents.list", {})).find(({ url }) => url.includes(SITE));
    expect(shown?.trouble?.what).toBe("Unquiet may no longer read this site.");
    expect(shown?.trouble?.next).toBe("Allow it again with one press.");
    expect((await stage.extension.badge()).title).toContain("a watch needs you");
    expect((await documentOn(OTHER))?.trouble).toBeUndefined();
    expect(await versionsOn(SITE)).toBe(2);
    const { alerts } = await stage.extension.ask("overview.get", { tabUrl: "" });
    const change = alerts.find((alert) => alert.kind === "change");
    const reading = await stage.opened.openOwn(`history.html#/change/${encodeURIComponent(change?.changeId ?? "")}`);
    const edits = await reading.waitForSelector(".edits ins");
    expect(await edits?.evaluate((node) => node.closest(".edits")?.textContent)).toContain(
      "train artificial intelligence",
    );
    await reading.close();
  });

  test("one press on “Allow again” and a yes mend that too, at once", async () => {
    await visit(SITE);
    const opened = await popup();
    expect(await opened.text()).toContain("Unquiet may no longer read this site, so it is not checked.");
    await opened.press("Allow again");
    await answerQuestion(stage.opened, "yes");
    await expect.poll(async () => (await documentOn(SITE))?.trouble).toBeUndefined();
    expect(await later()).toEqual({ [OTHER]: 1, [SITE]: 1 });
    expect((await stage.extension.badge()).title).not.toContain("a watch needs you");
    expect(await textOf()).not.toContain("may no longer read");
  });

  test("the page's own menu watches the page, after a yes; after a no it does not", async () => {
    await page.close();
    page = await stage.opened.visit(stage.server.url(THIRD + POLICY));
    await chooseInPageMenu(stage.opened, page, "Watch this page for changes");
    await answerQuestion(stage.opened, "no");
    expect(await documentOn(THIRD)).toBeUndefined();
    await chooseInPageMenu(stage.opened, page, "Watch this page for changes");
    await answerQuestion(stage.opened, "yes");
    await expect.poll(() => versionsOn(THIRD)).toBe(1);
    expect((await documentOn(THIRD))?.type).toBe("Privacy Policy");
  });
});

/** A page that links one policy. */
function home(host: string): string {
  return `<!doctype html><html lang="en"><title>${host}</title><main><h1>Welcome</h1><p>Work with us.</p></main>
    <footer><a href="${POLICY}">Privacy Policy</a></footer></html>`;
}
