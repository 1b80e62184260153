import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Alert, LogEntry, Reading, Version, WatchedDocument } from "../../lib/model.ts";
import { pause } from "../../scripts/story/stage.ts";
import { aPolicy, TRAINING } from "../support/policies.ts";
import { screenOf } from "../support/scene.ts";
import { aStage, KINDS, readStore, START, type TestStage } from "../support/stage.ts";

const POLICY = "worklane.localhost/legal/privacy";
const JOBS = "worklane.localhost/jobs";
const SCREEN = "worklane.localhost/settings/data";
const DAY = 24 * 3_600_000;
/** A page is visited after two seconds, and a screen read soon after; what has not come long after that does not come. */
const LONG = 8000;

describe.each(KINDS)("a private window, in which the extension may run, in %s", (kind) => {
  let stage: TestStage;

  beforeAll(async () => {
    stage = await aStage(kind, { inPrivateWindows: true });
    stage.server.serve(POLICY, { markdown: aPolicy() });
    stage.server.serve(JOBS, { body: '<!doctype html><html lang="en"><title>Jobs</title><h1>Jobs</h1>' });
    stage.server.serve(SCREEN, { body: screenOf(true) });
    await stage.watch(stage.server.url(POLICY));
    await stage.setClock(START + DAY);
    stage.server.serve(POLICY, { markdown: aPolicy({ use: TRAINING }) });
    await stage.check();
    const [document] = await kept<WatchedDocument>("documents");
    await stage.extension.ask("documents.capture", { id: document?.id ?? "", mode: "visit" });
    stage.server.serve(POLICY, { markdown: aPolicy({ use: "We keep your letters for ten years." }) });
    // A page is read once an hour at most.
    await stage.setClock(START + 2 * DAY);
  }, 120_000);
  afterAll(async () => {
    await stage?.opened.close();
    await stage?.server.close();
  });

  const kept = async <T>(store: string) => readStore<T>(await stage.extension.desk(), store);
  /** All that a visit could leave. */
  const traces = async () => ({
    versions: (await kept<Version>("versions")).length,
    readings: await kept<Reading>("readings"),
    alerts: await kept<Alert>("alerts"),
    looks: (await kept<LogEntry>("log")).length,
    looked: (await kept<WatchedDocument>("documents")).map(({ lastLookAt }) => lastLookAt),
  });
  const openPrivate = async (place: string): Promise<Page> => {
    const url = stage.server.url(place);
    const known = new Set(await stage.opened.browser.pages());
    const desk = await stage.extension.desk();
    await desk.evaluate(async (address) => void (await chrome.windows.create({ incognito: true, url: address })), url);
    const opened = async () =>
      (await stage.opened.browser.pages()).find((page) => !known.has(page) && page.url() === url);
    await expect.poll(async () => (await opened()) !== undefined).toBe(true);
    return (await opened()) as Page;
  };
  /** On how many private pages the extension's scripts run: what is not recorded is not so for want of them. */
  const watched = async () =>
    (await stage.extension.desk()).evaluate(async () => {
      const tabs = (await chrome.tabs.query({})).filter(({ incognito }) => incognito);
      const func = () => Symbol.for("unquiet") in globalThis;
      const asked = tabs.map(({ id = -1 }) => chrome.scripting.executeScript({ target: { tabId: id }, func }));
      return (await Promise.all(asked)).filter(([answer]) => answer?.result).length;
    });

  test("leaves nothing of a visit, and is told nothing there", async () => {
    const before = await traces();
    const pages: Page[] = [];
    for (const place of [POLICY, JOBS, SCREEN]) pages.push(await openPrivate(place));
    await expect.poll(watched).toBe(pages.length);
    await pause(LONG);
    for (const page of pages) {
      expect(await page.evaluate(() => document.visibilityState)).toBe("visible");
      expect(await stage.opened.askBanner(page, (card) => card.textContent)).toBeNull();
    }
    expect(await traces()).toEqual(before);
    for (const page of pages) await page.close();
  });

  test("is the only window that is passed over", async () => {
    const before = await traces();
    const page = await stage.opened.visit(stage.server.url(JOBS));
    const said = () => stage.opened.askBanner(page, (card) => card.querySelector(".headline")?.textContent ?? "");
    await expect.poll(said).toContain("train AI models");
    await page.goto(stage.server.url(SCREEN));
    await expect.poll(async () => (await traces()).readings.length).toBe(before.readings.length + 1);
    await page.goto(stage.server.url(POLICY));
    await expect.poll(async () => (await traces()).looks).toBeGreaterThan(before.looks);
    await page.close();
  });
});
