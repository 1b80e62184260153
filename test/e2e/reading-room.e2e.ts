import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/build.ts";
import { playScene } from "../support/scene.ts";
import { aStage, KINDS, type TestStage } from "../support/stage.ts";
import { barriersOn, overflowOf, preferScheme, type Scheme } from "../support/views.ts";

const OUT = join(ROOT, "out", "reading-room");

describe.each(KINDS)("the reading room in %s", (kind) => {
  let stage: TestStage;
  let changeId: string;
  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true });
    stage = await aStage(kind);
    await playScene(stage);
    const history = await stage.extension.ask("history.get", {});
    const changes = history.services.flatMap((service) => service.changes);
    changeId = changes.find(({ document }) => document === "Privacy Policy")?.id ?? "";
  }, 240_000);
  afterAll(async () => stage?.end());

  const shoot = async (page: Page, name: string, scheme: Scheme, width: number) => {
    await page.setViewport({ width, height: 900 });
    await page.screenshot({
      path: join(OUT, `${name}-${width}-${scheme}-${kind}.png`) as `${string}.png`,
      fullPage: true,
    });
  };

  test.each(["light", "dark"] as const)("looks in a %s browser", async (scheme) => {
    for (const [name, address, drawn] of [
      ["home", "history.html", ".changes li"],
      ["service", "history.html#/service/worklane.localhost", ".timeline svg"],
      ["change", `history.html#/change/${encodeURIComponent(changeId)}`, ".timeline svg"],
    ] as const) {
      const page = await stage.opened.openOwn(address);
      await page.waitForSelector(drawn);
      await preferScheme(stage.opened, page, scheme);
      for (const width of [1280, 320]) {
        await shoot(page, name, scheme, width);
        expect(await overflowOf(page)).toBe(0);
        expect(await barriersOn(page)).toEqual([]);
      }
      if (name === "change") {
        for (const view of ["inline", "side"] as const) {
          const button = await page.$(`::-p-xpath(//button[.='${view === "side" ? "Side by side" : "In the text"}'])`);
          await button?.click();
          await shoot(page, `change-${view}`, scheme, 1280);
          expect(await barriersOn(page)).toEqual([]);
        }
      }
      await page.close();
    }
  });
});
