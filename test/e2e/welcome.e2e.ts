import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/build.ts";
import { takePicture } from "../support/pictures.ts";
import { aPolicy } from "../support/policies.ts";
import { aStage, KINDS, readStore, type TestStage } from "../support/stage.ts";
import { barriersOn, overflowOf, preferScheme, tourByKeyboard } from "../support/views.ts";

const POLICY = "Privacy Policy";

describe.each(KINDS)("the welcome page in %s", (kind) => {
  let stage: TestStage;

  beforeAll(async () => {
    stage = await aStage(kind, { keepWelcome: true });
    const { server, audit } = stage;
    for (const host of ["quillbox", "inkwell"]) {
      server.serve(`${host}.localhost/privacy`, { markdown: aPolicy() });
      audit.watched.add(server.url(`${host}.localhost/privacy`));
    }
    audit.watched.add(server.url("inkwell.localhost/gone"));
    audit.watched.add(server.url("inkwell.localhost/"));
    server.serve("inkwell.localhost/gone", { status: 404 });
    server.serve("inkwell.localhost/", {
      body: `<!doctype html><html lang="en"><title>Inkwell</title><main><h1>Inkwell</h1></main>
        <footer><a href="/privacy">Privacy Policy</a> <a href="/jobs">Jobs</a></footer></html>`,
    });
    await serveCatalogue(stage);
  }, 120_000);
  afterAll(async () => stage?.end());

  /** The numbers of the tabs that show the page, as the extension itself sees them. */
  const welcomes = async () => {
    // A page of its own each time: an update closes those that are open.
    const page = await stage.opened.openOwn("options.html");
    const tabs = await page.evaluate(async () => {
      const found = await chrome.tabs.query({ url: chrome.runtime.getURL("welcome.html") });
      return found.map(({ id }) => id ?? -1);
    });
    await page.close();
    return tabs;
  };
  const open = async (place = ""): Promise<Page> => {
    const page = await stage.opened.openOwn(`welcome.html${place}`);
    await page.waitForSelector("#service-list li");
    await page.bringToFront();
    return page;
  };

  test.each(["light", "dark"] as const)("stands in nobody's way in a %s browser, and fits", async (scheme) => {
    const page = await open();
    await preferScheme(stage.opened, page, scheme);
    for (const width of [1000, 320]) {
      await page.setViewport({ width, height: 800 });
      await takePicture(page, `welcome/${width}-${scheme}-${kind}`);
      expect(await overflowOf(page)).toBe(0);
      expect(await barriersOn(page)).toEqual([]);
    }
    await page.close();
  });

  test("everything on it can be reached with the Tab key, and shows that it is", async () => {
    const page = await open();
    const tour = await tourByKeyboard(page);
    expect(tour.actions.length).toBeGreaterThan(8);
    expect(tour.reached).toEqual(tour.actions);
    expect(tour.unseen).toEqual([]);
    await page.close();
  });

  test("an example is explored before anything is allowed, asks nothing, keeps nothing, and is left by one press", async () => {
    const kept = async () => {
      const desk = await stage.extension.desk();
      const stores = ["services", "documents", "versions", "changes", "alerts", "readings"];
      return Promise.all(stores.map((store) => readStore(desk, store)));
    };
    const [before, asked] = [await kept(), stage.server.requests.length];
    const page = await open();
    const press = (name: string) => page.click(`::-p-xpath(//*[self::button or self::a][contains(., '${name}')])`);
    const fits = async (name: string, widths: readonly number[]) => {
      for (const width of widths) {
        await page.setViewport({ width, height: 800 });
        await takePicture(page, `welcome/${name}-${width}-${kind}`);
        expect(await overflowOf(page)).toBe(0);
        expect(await barriersOn(page)).toEqual([]);
      }
    };
    await press("See an example");
    await page.waitForSelector("#example article.card");
    expect(await page.$$eval("#example article.card h2", (heads) => heads.map((head) => head.textContent))).toEqual([
      "Worklane may now use your data to train AI models",
      "Data for training AI models",
    ]);
    await fits("example", [320, 1000]);
    await press("How to opt out");
    await page.waitForSelector("#example article q, #example article [aria-label='How to opt out'] li");
    await press("Read the change");
    await page.waitForSelector(".edit ins");
    await page.waitForSelector(".timeline svg");
    expect(await page.$eval("aside.example", (bar) => bar.textContent)).toContain("Worklane is invented.");
    await fits("example-change", [320, 1280]);
    await press("Leave the example");
    await page.waitForSelector("#service-list li");
    await press("See an example");
    await page.waitForSelector("#example article.card");
    await press("Show me the switch");
    await page.waitForSelector("aside.example");
    await page.waitForFunction(() => document.querySelector("main h1")?.textContent?.includes("already on"));
    expect([await kept(), stage.server.requests.length]).toEqual([before, asked]);
    await page.close();
  });

  test("two services are watched in three presses; the first look tells nothing, and a broken address is mended", async () => {
    const page = await open("#services");
    await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "service");
    for (const [index, name] of ["Quillbox", "Inkwell"].entries()) {
      const box = await page.waitForSelector(`::-p-xpath(//label[contains(., '${name}')]//input)`);
      // Not where the bar with the button stands over the list.
      await box?.evaluate((input) => input.scrollIntoView({ block: "center" }));
      await box?.click();
      await page.waitForFunction(
        (least) => document.querySelectorAll("#service-list :checked").length > least,
        {},
        index,
      );
    }
    await (await page.waitForSelector(".choice button"))?.click();
    await page.waitForSelector("#watched li");
    await expect.poll(() => page.$$eval("#watched li", (items) => items.length)).toBe(2);
    const documents = await stage.extension.ask("documents.list", {});
    expect(documents.map(({ url, trouble }) => [new URL(url).pathname, trouble?.code ?? ""]).sort()).toEqual([
      ["/gone", "http-4xx"],
      ["/privacy", ""],
    ]);
    expect((await stage.extension.ask("overview.get", { tabUrl: "" })).alerts).toEqual([]);
    await takePicture(page, `welcome/broken-${kind}`);

    await (await page.waitForSelector(".mend > button"))?.click();
    await (await page.waitForSelector(".mend li button"))?.click();
    await expect
      .poll(async () =>
        (await stage.extension.ask("documents.list", {})).map(({ url, trouble }) => [
          new URL(url).host.split(".")[0],
          new URL(url).pathname,
          trouble,
        ]),
      )
      .toEqual([
        ["inkwell", "/privacy", null],
        ["quillbox", "/privacy", null],
      ]);
    expect((await stage.extension.ask("overview.get", { tabUrl: "" })).alerts).toEqual([]);
    await page.close();
  });

  test("opens once after the installation, and not after an update", async () => {
    await expect.poll(welcomes).toHaveLength(1);
    const desk = await stage.extension.desk();
    await desk.evaluate((tabs) => Promise.all(tabs.map((tab) => chrome.tabs.remove(tab))), await welcomes());
    await stage.opened.install(join(ROOT, ".output", `${kind}-mv3-e2e`));
    expect(await welcomes()).toEqual([]);
  });
});

/** Puts a catalogue of two services of this machine in the place of the packaged one. */
async function serveCatalogue({ extension, server }: TestStage): Promise<void> {
  const listed = (name: string, path: string) => ({
    id: name.toLowerCase(),
    name,
    site: `${name.toLowerCase()}.localhost`,
    documents: [{ type: POLICY, url: server.url(`${name.toLowerCase()}.localhost/${path}`) }],
    source: "tests",
    listed: "2024-07-01",
  });
  const catalogue = {
    sources: { tests: { name: "Tests", url: "https://tests.example", date: "2024-07" } },
    services: [listed("Quillbox", "privacy"), listed("Inkwell", "gone")],
  };
  const desk = await extension.desk();
  await desk.evaluate(async (data) => chrome.storage.local.set({ "e2e-catalogue": data }), catalogue);
}
