import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { originPattern } from "../../lib/core/addresses.ts";
import type { WatchedDocument } from "../../lib/model.ts";
import { leftIn, NOTHING } from "../support/left-behind.ts";
import { aPolicy, TRAINING } from "../support/policies.ts";
import { aStage, KINDS, readStore, START, type TestStage } from "../support/stage.ts";

const HOST = "worklane.localhost";
const PRIVACY = `${HOST}/legal/privacy`;
const DAY = 24 * 3_600_000;

/** Presses the button of a name, as soon as it is there. */
async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(//button[.=${JSON.stringify(name)} and not(@disabled)])`);
  await button?.evaluate((found) => (found as HTMLButtonElement).click());
}

/** How many tabs the browser has open. */
const tabs = (page: Page) => page.evaluate(async () => (await chrome.tabs.query({})).length);

describe.each(KINDS)("options, in %s", (kind) => {
  let stage: TestStage;

  beforeAll(async () => {
    stage = await aStage(kind);
    stage.server.serve(PRIVACY, { markdown: aPolicy() });
    await stage.watch(stage.server.url(PRIVACY));
  }, 60_000);
  afterAll(async () => stage?.end());

  test("what was sent stands there as the server saw it, in order, with what for and what came of it", async () => {
    const { server } = stage;
    const places = { moved: `${HOST}/a`, there: `${HOST}/b`, gone: `${HOST}/c`, cut: `${HOST}/d` };
    server.serve(places.moved, { status: 301, headers: { location: "/b" } });
    server.serve(places.there, { markdown: aPolicy() });
    server.serve(places.gone, { status: 404, body: "<h1>Not found</h1>" });
    server.serve(places.cut, { fault: "cut" });
    for (const place of Object.values(places)) stage.audit.watched.add(server.url(place));
    await stage.watch(server.url(places.moved), "Moved");
    await stage.watch(server.url(places.gone), "Gone");
    await stage.watch(server.url(places.cut), "Cut");
    await stage.check();
    const page = await stage.opened.openOwn("options.html");
    await page.waitForSelector("#sent tbody tr");
    const rows = await page.$$eval("#sent tbody tr", (found) =>
      found.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")),
    );
    const asked = server.requests.filter(({ background }) => background);
    expect(rows.map(([, url]) => url)).toEqual(asked.map(({ url }) => url).reverse());
    const rowOf = (place: string) => rows.find(([, url]) => url === server.url(place));
    expect(rowOf(PRIVACY)?.slice(2)).toEqual(["Privacy Policy", expect.stringMatching(/^200 · .*[kB]/u)]);
    expect(rowOf(places.moved)?.slice(2)).toEqual(["Moved", `sent on to ${server.url(places.there)}`]);
    expect(rowOf(places.there)?.slice(2)).toEqual(["Moved", expect.stringMatching(/^200 · /u)]);
    expect(rowOf(places.gone)?.slice(2)).toEqual(["Gone", expect.stringMatching(/^404 · /u)]);
    expect(rowOf(places.cut)?.[3]).toMatch(/Most of the page was missing|broke off|could not be loaded/u);
    await page.close();
  });

  test("how often a service is looked at is chosen there, saved at once, and kept to", async () => {
    const page = await stage.opened.openOwn("options.html#services");
    await page.waitForSelector("#services select");
    const documents = () => readStore<WatchedDocument>(page, "documents");
    await page.select("#services select", "6");
    await page.waitForFunction(() => document.querySelector("main > [role=status]")?.textContent === "Saved");
    expect(new Set((await documents()).map(({ everyHours }) => everyHours))).toEqual(new Set([6]));
    await stage.check();
    const read = (await documents()).find(({ url }) => url === stage.server.url(PRIVACY));
    expect(((read?.nextCheckAt ?? 0) - (read?.lastGoodAt ?? 0)) / 3_600_000).toBeCloseTo(6, -0.5);
    await page.select('#documents select[aria-label$=": Gone"]', "168");
    await expect.poll(async () => (await documents()).find(({ title }) => title === "Gone")?.everyHours).toBe(168);
    await expect.poll(() => page.$eval("#services select", (select) => select.value)).toBe("");
    await page.close();
  });

  test("a permission is taken back with one press, and mended with another", async () => {
    const page = await stage.opened.openOwn("options.html#permissions");
    await page.bringToFront();
    const mayRead = () =>
      page.evaluate(
        async (origin) => chrome.permissions.contains({ origins: [origin] }),
        originPattern(stage.server.url(PRIVACY)),
      );
    const row = await page.waitForSelector("#permissions li");
    expect(await row?.evaluate((item) => item.textContent)).toMatch(/^worklane\.localhost.*Privacy Policy/u);
    await (await page.$("#permissions li button"))?.click();
    await page.waitForSelector("#permissions .notice button");
    expect(await mayRead()).toBe(false);
    await (await page.$("#permissions .notice button"))?.click();
    await page.waitForSelector("#permissions li");
    expect(await mayRead()).toBe(true);
    expect(await page.$("#permissions .notice")).toBeNull();
    await page.close();
  });

  test("the last looks at each page stand there, with the next", async () => {
    const page = await stage.opened.openOwn("options.html#health");
    await page.waitForSelector("#health[open] tbody tr");
    const rows = await page.$$eval("#health tbody tr", (found) => found.map((row) => row.textContent ?? ""));
    expect(rows.find((row) => row.includes("Privacy Policy"))).toMatch(/read for the first time.*in \d hours/u);
    expect(rows.find((row) => row.includes("Gone"))).toContain("not found (error 404)");
    await page.close();
  });

  test.each(["storage", "sent", "permissions"])(
    "an address with #%s opens that part, which the keyboard folds",
    async (part) => {
      const page = await stage.opened.openOwn(`options.html#${part}`);
      await page.waitForFunction((id) => document.activeElement?.parentElement?.id === id, {}, part);
      const isOpen = (id: string) => page.$eval(`#${id}`, (fold) => (fold as HTMLDetailsElement).open);
      expect(await isOpen(part)).toBe(true);
      expect(await page.$eval(`#${part}`, (section) => section.getBoundingClientRect().top < innerHeight)).toBe(true);
      await page.bringToFront();
      await page.keyboard.press("Enter");
      expect([await isOpen(part), await isOpen("about")]).toEqual([false, false]);
      await page.evaluate(() => {
        location.hash = "#about";
      });
      await expect.poll(() => isOpen("about")).toBe(true);
      await page.close();
    },
  );

  test("pages are light or dark as was chosen, also those that are open", async () => {
    const history = await stage.opened.openOwn("history.html");
    const page = await stage.opened.openOwn("options.html");
    await page.waitForSelector("#appearance-choice");
    const schemes = () =>
      Promise.all(
        [page, history].map((one) => one.evaluate(() => getComputedStyle(document.documentElement).colorScheme)),
      );
    for (const [look, scheme] of [
      ["dark", "dark"],
      ["light", "light"],
      ["system", "light dark"],
    ] as const) {
      await page.select("#appearance-choice", look);
      await expect.poll(schemes).toEqual([scheme, scheme]);
    }
    await page.select("#appearance-choice", "dark");
    await Promise.all([page.close(), history.close()]);
  });

  test("erasing everything asks twice, leaves nothing, and a check that runs writes nothing afterwards", async () => {
    const { server, extension, opened } = stage;
    await stage.setClock(START + DAY);
    server.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING }) });
    await stage.check();
    await opened.openOwn("history.html");
    const page = await opened.openOwn("options.html");
    await page.waitForSelector("#erase button");
    const open = await tabs(page);
    const before = await leftIn(page);
    for (const kept of ["databases", "local", "alarms", "scripts", "origins", "badge", "pages"] as const) {
      expect(before[kept], kept).not.toHaveLength(0);
    }
    server.serve(PRIVACY, { markdown: aPolicy(), delay: 4000 });
    await extension.ask("check.start", { ids: null });
    const asked = server.requests.length;
    await expect.poll(() => server.requests.length).toBeGreaterThan(asked);

    await press(page, "Erase everything");
    await press(page, "Go on");
    expect(await readStore(page, "documents")).not.toEqual([]);
    await press(page, "Yes, erase everything");
    await page.waitForSelector("#erased h1");
    expect(await leftIn(page)).toEqual(NOTHING);
    // The answer that the check waited for has come by then.
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(await leftIn(page)).toEqual(NOTHING);
    await expect.poll(async () => tabs(page)).toBe(open - 1);
    expect(await page.$eval("#erased", (main) => main.textContent)).toContain("To begin again");
  });

  test("after that it begins anew, as if it had just been installed", async () => {
    const { extension, server } = stage;
    const { alerts } = await extension.ask("overview.get", { tabUrl: "" });
    expect(alerts).toEqual([]);
    expect(await extension.ask("health.get", {})).toEqual({ damaged: false });
    expect(await extension.ask("documents.list", {})).toEqual([]);
    const page = await extension.desk();
    expect(await page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name))).toEqual([
      "check-due-documents",
    ]);
    const sent = await page.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
    expect(sent.filter((key) => key.startsWith("sent-"))).toEqual([]);
    expect(
      await page.evaluate(
        async (origin) => chrome.permissions.contains({ origins: [origin] }),
        originPattern(server.url(PRIVACY)),
      ),
    ).toBe(false);
  });
});
