import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPolicy, SHARING, TRAINING } from "../support/policies.ts";
import { aStage, KINDS, keptChanges, START, type TestStage } from "../support/stage.ts";

const HOUR = 3_600_000;
const PLACES = ["worklane.localhost/legal/privacy", "worklane.localhost/legal/terms"] as const;

describe.each(KINDS)("the focus, where a press takes away what has it, in %s", (kind) => {
  let stage: TestStage;
  let page: Page;

  beforeAll(async () => {
    stage = await aStage(kind);
    for (const place of PLACES) {
      stage.server.serve(place, { markdown: aPolicy() });
      await stage.watch(stage.server.url(place), place);
    }
    stage.server.serve(PLACES[0], { markdown: aPolicy({ use: TRAINING, extra: SHARING }) });
    await stage.setClock(START + 26 * HOUR);
    await stage.check();
  }, 120_000);
  afterAll(async () => stage?.end());

  const open = async (address: string, drawn: string) => {
    page = await stage.opened.openOwn(address);
    await page.waitForSelector(drawn);
    await page.bringToFront();
  };
  /** Presses the first element that is so, by the keyboard. */
  const press = async (selector: string) => {
    await page.waitForSelector(selector);
    await page.focus(selector);
    await page.keyboard.press("Enter");
  };
  const again = () => page.keyboard.press("Enter");
  const isOn = (selector: string) =>
    expect.poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)).toBe(true);

  test("goes to the way to undo it in the popup, and back", async () => {
    await open("popup.html", "article.card");
    for (const button of [".found button", ".mark-read"]) {
      await press(button);
      await isOn(".toast button");
      await again();
      await isOn(button);
      await page.waitForSelector(".toast", { hidden: true });
    }
    await press("#pause");
    await press(".pause button");
    await isOn("#resume");
    await again();
    await isOn("#pause");
    await page.close();
  });

  test("goes to where a finding went on the page of a change, and back", async () => {
    const [change] = await keptChanges(stage.extension);
    await open(`history.html#/change/${encodeURIComponent(change?.id ?? "")}`, "#wrong-0");
    await press("#wrong-0");
    await isOn("#right-0");
    await again();
    await isOn("#wrong-0");
  });

  test("stays on the page that another one takes the place of", async () => {
    await press(".change-head a[href^='#/service']");
    await page.waitForSelector("main .timeline");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await page.close();
  });

  test("goes back to what asked, and on to the next of a list", async () => {
    await open("options.html#documents", "#documents[open] li + li");
    await press("#documents li button[aria-expanded]");
    await press("#documents li .sure button:last-child");
    await isOn("#documents li button[aria-expanded=false]");
    await again();
    await press("#documents li .sure button");
    await page.waitForSelector("#documents li + li", { hidden: true });
    await isOn("#documents li a");
    await page.close();
  });
});
