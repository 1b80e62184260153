import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { openBrowser } from "../../scripts/browser/open-browser.ts";
import { builtFolder } from "../../scripts/build.ts";
import { startFaultServer } from "../support/fault-server.ts";
import { aPolicy, TRAINING } from "../support/policies.ts";
import { packed, reopened } from "../support/restarts.ts";
import { aStage, KINDS, START, stageOn } from "../support/stage.ts";

const PLACE = "worklane.localhost/legal/privacy";
const SCREEN = "worklane.localhost/settings/data";
const HOUR = 3_600_000;

const row = (id: string, label: string, on: boolean) =>
  `<p><label for="${id}">${label}</label> <input type="checkbox" role="switch" id="${id}" name="${id}"${on ? " checked" : ""}></p>`;
const screen = (...rows: string[]) =>
  `<!doctype html><html lang="en"><title>Settings</title><main><h1>Data privacy</h1>${rows.join("")}</main></html>`;
const JULY = screen(row("receipts", "Read receipts", true), row("research", "Take part in research", false));
const AUGUST = screen(
  row("receipts", "Read receipts", true),
  row("research", "Take part in research", false),
  row("train", "Use my data to train AI models", true),
);

const alarmsOf = (page: Page) => page.evaluate(() => chrome.alarms.getAll());
const scriptsOf = (page: Page) => page.evaluate(() => chrome.scripting.getRegisteredContentScripts());

describe.each(KINDS)("in %s", (kind) => {
  test("after a restart of the browser the alarm is back, the data is there, and what is due is caught up once", async () => {
    const work = mkdtempSync(join(tmpdir(), "unquiet-restart-"));
    const extension = packed(kind, builtFolder(kind, "e2e"), work);
    const stage = await aStage(kind, { extension, permanent: kind === "firefox" });
    const { server } = stage;
    server.serve(PLACE, { markdown: aPolicy() });
    await stage.watch(server.url(PLACE));
    server.serve(SCREEN, { body: JULY });
    const page = await stage.opened.visit(server.url(SCREEN));
    await page.bringToFront();
    await expect
      .poll(async () => (await stage.extension.ask("screen.get", { url: server.url(SCREEN) })).settings.length)
      .toBe(2);
    server.serve(PLACE, { markdown: aPolicy({ use: TRAINING, date: "August 4, 2024" }) });
    await stage.setClock(START + 80 * HOUR);
    const askedBefore = server.requests.length;
    const askedSince = () => server.requests.slice(askedBefore).filter(({ background }) => background);
    const again = await reopened(stage.opened, extension);
    // Nothing of the extension was opened yet: the browser's start alone must wake it.
    await expect.poll(() => askedSince().length).toBe(1);
    const back = await stageOn(again, server, START + 80 * HOUR, stage.audit);
    const desk = await back.extension.desk();
    // The check of the start may have set the alarm of the next due time beside the one that repeats.
    const alarms = (await alarmsOf(desk)).map(({ name }) => name).filter((name) => name !== "check-soon");
    expect(alarms).toEqual(["check-due-documents"]);
    await expect.poll(async () => (await back.extension.badge()).text).toBe("1");
    // Beside the gate: what tells of the change that is unread on the site's own pages.
    await expect
      .poll(async () => (await scriptsOf(desk)).map(({ id }) => id).sort())
      .toEqual(["settings-gate", "visits"]);
    expect(askedSince().map(({ path }) => path)).toEqual(["/legal/privacy"]);
    expect((await back.extension.ask("screen.get", { url: server.url(SCREEN) })).settings).toHaveLength(2);
    await back.end();
    rmSync(work, { recursive: true, force: true });
  });

  test("the next version installed over this one keeps the data, and brings alarm, content script and banner back", async () => {
    const work = mkdtempSync(join(tmpdir(), "unquiet-upgrade-"));
    const folder = join(work, "extension");
    cpSync(builtFolder(kind, "e2e"), folder, { recursive: true });
    const extension = packed(kind, folder, work);
    const server = await startFaultServer();
    const opened = await openBrowser(kind, { extension, grant: true, headless: true, recordRequests: true });
    const stage = await stageOn(opened, server);
    server.serve(PLACE, { markdown: aPolicy() });
    await stage.watch(server.url(PLACE));
    server.serve(SCREEN, { body: JULY });
    const before = await opened.visit(server.url(SCREEN));
    await before.bringToFront();
    await expect
      .poll(async () => (await stage.extension.ask("screen.get", { url: server.url(SCREEN) })).settings.length)
      .toBe(2);
    await before.close();

    const manifest = join(folder, "manifest.json");
    writeFileSync(
      manifest,
      readFileSync(manifest, "utf8")
        .replace('"version":"0.1.0"', '"version":"0.1.1"')
        .replace('"version": "0.1.0"', '"version": "0.1.1"'),
    );
    expect(readFileSync(manifest, "utf8")).toContain("0.1.1");
    await opened.install(packed(kind, folder, work));
    const next = await stageOn(opened, server, START + 20 * 24 * HOUR, stage.audit);
    const desk = await next.extension.desk();
    expect(
      await desk.evaluate(
        () => (chrome.runtime as unknown as { getManifest(): { version: string } }).getManifest().version,
      ),
    ).toBe("0.1.1");
    await expect.poll(async () => (await alarmsOf(desk)).length).toBe(1);
    await expect.poll(async () => (await scriptsOf(desk)).length).toBe(1);
    expect((await next.extension.ask("documents.list", {})).map(({ title }) => title)).toEqual(["Privacy Policy"]);
    server.serve(SCREEN, { body: AUGUST });
    const after = await opened.visit(server.url(SCREEN));
    await after.bringToFront();
    await expect.poll(() => opened.banner(after)).toEqual([expect.stringContaining("is new here, and already on")]);
    await next.end();
    rmSync(work, { recursive: true, force: true });
  });
});
