import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtFolder } from "../../scripts/build.ts";
import { pause } from "../../scripts/story/stage.ts";
import { pressOnBanner } from "../support/banner-stage.ts";
import { aPolicy } from "../support/policies.ts";
import { packed, reopened } from "../support/restarts.ts";
import { aStage, KINDS, START, stageOn, type TestStage } from "../support/stage.ts";

const PLACE = "worklane.localhost/legal/privacy";
const SCREEN = "worklane.localhost/settings/data";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RECEIPTS = '<label><input type="checkbox" role="switch" name="receipts" checked>Read receipts</label>';
const TRAIN = '<label><input type="checkbox" role="switch" name="train" checked>Use my data to train AI models</label>';
const screen = (rows: string) =>
  `<!doctype html><html lang="en"><title>Settings</title><main><h1>Data privacy</h1>${rows}</main></html>`;

describe.each(KINDS)("in %s", (kind) => {
  test("what was put off stays away through a restart of the browser, and comes back on its day through another", async () => {
    const work = mkdtempSync(join(tmpdir(), "unquiet-later-"));
    const extension = packed(kind, builtFolder(kind, "e2e"), work);
    let stage = await aStage(kind, { extension, permanent: kind === "firefox" });
    const { server, audit } = stage;
    const badge = async () => (await stage.extension.badge()).text;
    const readAt = async (at: TestStage) =>
      (await at.extension.ask("screen.get", { url: server.url(SCREEN) })).reading?.at;
    const visit = async (at: number) => {
      const page = await stage.opened.visit(server.url(SCREEN));
      await page.bringToFront();
      await expect.poll(() => readAt(stage)).toBeGreaterThanOrEqual(at);
      await pause(1000);
      return page;
    };
    /** Closes the browser for good, and opens it again on another day with what it kept. */
    const restart = async (at: number) => {
      await stage.setClock(at);
      stage = await stageOn(await reopened(stage.opened, extension), server, at, audit);
    };

    server.serve(PLACE, { markdown: aPolicy() });
    await stage.watch(server.url(PLACE));
    server.serve(SCREEN, { body: screen(RECEIPTS) });
    await (await visit(START)).close();
    server.serve(SCREEN, { body: screen(RECEIPTS + TRAIN) });
    await stage.setClock(START + DAY);
    const page = await visit(START + DAY);
    await expect.poll(() => stage.opened.banner(page)).not.toBeNull();
    expect(await badge()).toBe("1");
    await pressOnBanner(stage.opened, page, "Remind me later");
    await expect.poll(() => stage.opened.banner(page)).toBeNull();
    await expect.poll(badge).toBe("");

    const before = START + 7 * DAY;
    await restart(before);
    const early = await visit(before);
    expect([await stage.opened.banner(early), await badge()]).toEqual([null, ""]);
    await early.close();

    const due = START + 8 * DAY + HOUR;
    await restart(due);
    // No page is open: the browser's start alone brings it back.
    await expect.poll(badge).toBe("1");
    const again = await visit(due);
    await expect
      .poll(() => stage.opened.banner(again))
      .toEqual([expect.stringContaining("Use my data to train AI models")]);
    await stage.end();
    rmSync(work, { recursive: true, force: true });
  });
});
