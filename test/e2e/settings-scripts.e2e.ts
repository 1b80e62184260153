import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import { builtFolder } from "../../scripts/build.ts";
import { pause } from "../../scripts/story/stage.ts";
import { aPolicy } from "../support/policies.ts";
import { switchOffAndOn, takeBack } from "../support/question.ts";
import { aStage, KINDS, START, stageOn, type TestStage } from "../support/stage.ts";
import { zipFolder } from "../support/zip.ts";

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

/** An extension to install: a folder for Chromium, a package for Firefox. */
function packed(kind: BrowserKind, folder: string, into: string): string {
  return kind === "chrome" ? folder : zipFolder(folder, join(into, "extension.xpi"));
}

function openPages(kind: BrowserKind): void {
  const work = mkdtempSync(join(tmpdir(), "unquiet-scripts-"));
  const folder = join(work, "extension");
  let stage: TestStage;
  let page: Page;
  let now = START;

  const readAt = async () => (await stage.extension.ask("screen.get", { url: stage.server.url(SCREEN) })).reading?.at;
  const banner = () => stage.opened.banner(page);
  const later = async () => {
    now += DAY;
    await stage.setClock(now);
  };
  const isRead = () => expect.poll(readAt).toBeGreaterThanOrEqual(now);
  const watch = () => stage.watch(stage.server.url(PLACE));

  beforeAll(async () => {
    cpSync(builtFolder(kind, "e2e"), folder, { recursive: true });
    stage = await aStage(kind, { extension: packed(kind, folder, work) });
    stage.server.serve(PLACE, { markdown: aPolicy() });
    stage.server.serve(HOME, { body: "<!doctype html><title>Jobs</title><p>Work with us.</p>" });
    stage.server.serve(SCREEN, { body: JULY });
  });
  afterAll(async () => {
    await stage?.opened.close();
    await stage?.server.close();
    rmSync(work, { recursive: true, force: true });
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
    await expect.poll(banner).toEqual(NEW);
  });

  test("the note leaves the page when the permission is taken back, and is there again when it is given", async () => {
    await takeBack(stage.opened, HOST);
    await expect.poll(banner).toBeNull();
    await later();
    await page.bringToFront();
    await pause(4000);
    expect(await readAt()).toBeLessThan(now);
    await watch();
    await page.bringToFront();
    await isRead();
    await expect.poll(banner).toEqual(NEW);
  });

  test("a page that stood open is read again after the extension was switched off and on", async () => {
    now += DAY;
    await switchOffAndOn(stage.opened);
    stage = await stageOn(stage.opened, stage.server, now, stage.audit);
    await page.bringToFront();
    await isRead();
    await pause(3000);
    expect(await banner()).toEqual(NEW);
  });

  test("after an update the old script gives way to the new one: one note stands, and its buttons work", async () => {
    const manifest = join(folder, "manifest.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/("version":\s*")0\.1\.0"/u, '$10.1.1"'));
    expect(readFileSync(manifest, "utf8")).toContain("0.1.1");
    now += DAY;
    await stage.opened.install(packed(kind, folder, work));
    stage = await stageOn(stage.opened, stage.server, now, stage.audit);
    await page.bringToFront();
    await isRead();
    await pause(3000);
    expect(await banner()).toEqual(NEW);
    await stage.opened.askBanner(page, (card) => card.querySelector<HTMLElement>("button:last-of-type")?.focus());
    await page.keyboard.press("Escape");
    await expect.poll(banner).toBeNull();
    await expect.poll(async () => (await stage.extension.badge()).text).toBe("");
  });
}
