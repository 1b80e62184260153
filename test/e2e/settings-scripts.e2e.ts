import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import { pause } from "../../scripts/story/stage.ts";
import { aPolicy } from "../support/policies.ts";
import { takeBack } from "../support/question.ts";
import { aStage, KINDS, START, type TestStage } from "../support/stage.ts";

const HOST = "worklane.localhost";
const PLACE = `${HOST}/legal/privacy`;
const SCREEN = `${HOST}/settings/data`;
const HOME = `${HOST}/`;
const DAY = 86_400_000;
const NEW = [expect.stringContaining("is new here, and already on")];

const row = (id: string, label: string, on: boolean) =>
  `<p><label for="${id}">${label}</label> <input type="checkbox" role="switch" id="${id}" name="${id}"${on ? " checked" : ""}></p>`;
const screen = (...rows: string[]) =>
  `<!doctype html><html lang="en"><title>Data</title><main><h1>Data privacy</h1>${rows.join("")}</main></html>`;
const JULY = screen(row("receipts", "Read receipts", true), row("research", "Take part in research", false));
const AUGUST = JULY.replace("</main>", `${row("train", "Use my data to train AI models", true)}</main>`);

describe.each(KINDS)("on pages that stand open, in %s", (kind) => openPages(kind));

function openPages(kind: BrowserKind): void {
  let stage: TestStage;
  let page: Page;
  let now = START;

  const readAt = async () => (await stage.extension.ask("screen.get", { url: stage.server.url(SCREEN) })).reading?.at;
  const banner = () => stage.opened.banner(page);
  const later = async () => {
    now += DAY;
    await stage.setClock(now);
  };
  const isRead = () => expect.poll(readAt, { timeout: 30_000 }).toBeGreaterThanOrEqual(now);
  const watch = () => stage.watch(stage.server.url(PLACE));

  beforeAll(async () => {
    stage = await aStage(kind);
    stage.server.serve(PLACE, { markdown: aPolicy() });
    stage.server.serve(HOME, { body: "<!doctype html><title>Jobs</title><p>Work with us.</p>" });
    stage.server.serve(SCREEN, { body: JULY });
  });
  afterAll(async () => {
    await stage?.opened.close();
    await stage?.server.close();
  });

  test("a screen is read as soon as its host is granted, and not before", async () => {
    page = await stage.opened.visit(stage.server.url(SCREEN));
    await pause(5000);
    expect(await readAt()).toBeUndefined();
    await watch();
    await page.bringToFront();
    await isRead();
  });

  test("a route of an ordinary page is read though the background was killed over and over while it opened", async () => {
    await later();
    await page.close();
    page = await stage.opened.visit(stage.server.url(HOME));
    await page.bringToFront();
    stage.server.serve(SCREEN, { body: AUGUST });
    await page.evaluate(
      (markup, url) => {
        const { title, body } = new DOMParser().parseFromString(markup, "text/html");
        history.pushState(null, "", url);
        document.title = title;
        document.body.replaceWith(body);
      },
      AUGUST,
      stage.server.url(SCREEN),
    );
    for (let times = 0; times < 5; times += 1) {
      await stage.opened.killBackground();
      await pause(400);
    }
    await isRead();
    await expect.poll(banner, { timeout: 15_000 }).toEqual(NEW);
  });

  test("the note leaves the page when the permission is taken back, and is there again when it is given", async () => {
    await takeBack(stage.opened, HOST);
    await expect.poll(banner, { timeout: 10_000 }).toBeNull();
    await later();
    await page.bringToFront();
    await pause(4000);
    expect(await readAt()).toBeLessThan(now);
    await watch();
    await page.bringToFront();
    await isRead();
    await expect.poll(banner, { timeout: 15_000 }).toEqual(NEW);
  });
}
