import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractHtml } from "../../lib/core/extract/index.ts";
import type { Block, Version, WatchedDocument } from "../../lib/model.ts";
import { readingWords } from "../support/packaged.ts";
import { aStage, KINDS, readStore, START, type TestStage } from "../support/stage.ts";

const PLACE = "worklane.localhost/legal/privacy";
const HOUR = 3_600_000;

const CLAUSES = Array.from(
  { length: 25 },
  (_, index) => `<p>Clause ${index} says what we keep of the letters you send, and for how long we keep it.</p>`,
).join("");
const pageOf = (name: string, beside = "good") => ({
  body: `<!doctype html><html lang="en"><title>Privacy Policy</title><main><h1>Privacy Policy</h1>
<div class="${name}"><h2>What we keep</h2>${CLAUSES}</div>
<div class="board"><p>What readers say about it today: ${beside}</p></div></main></html>`,
});

const textIn = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? "", selector);

/** Types into the first field of the form, as a person does. */
async function choose(page: Page, selectors: string): Promise<void> {
  await page.evaluate((typed) => {
    const field = document.querySelector<HTMLTextAreaElement>(".part textarea");
    if (!field) throw new Error("There is no field for a selector.");
    field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, selectors);
}

describe.each(KINDS)("a chosen part of a page, in %s", (kind) => {
  let stage: TestStage;
  let now = START;
  const later = async () => {
    now += 26 * HOUR;
    await stage.setClock(now);
  };
  const record = async () => (await readStore<WatchedDocument>(await stage.extension.desk(), "documents"))[0];
  const versions = async () => readStore<Version>(await stage.extension.desk(), "versions");

  beforeAll(async () => {
    stage = await aStage(kind);
    stage.server.serve(PLACE, pageOf("policy"));
    await stage.watch(stage.server.url(PLACE));
  });
  afterAll(async () => stage?.end());

  test("is chosen with what it comes to in view, and read from then on", async () => {
    const asked = stage.server.requests.length;
    const options = await stage.opened.openOwn("options.html#documents");
    await options.waitForSelector("#documents[open] details.part > summary");
    await options.click("details.part > summary");
    await expect.poll(() => textIn(options, ".part .preview")).toContain("What readers say");
    await choose(options, "div[");
    await expect.poll(() => textIn(options, ".part [role=alert]")).toMatch(/“div\[” is no CSS selector/u);
    await choose(options, ".gone");
    await expect.poll(() => textIn(options, ".part [role=alert]")).toMatch(/Nothing of this name is on the page/u);
    await choose(options, ".policy:has(h2)");
    await expect.poll(() => textIn(options, ".part .preview")).toMatch(/^What we keep/u);
    expect(await textIn(options, ".part .preview")).not.toContain("What readers say");
    // Looking at it asks nothing of the site.
    expect(stage.server.requests.length).toBe(asked);
    await options.click(".part button[type=submit]");
    await expect.poll(async () => (await versions()).at(-1)?.part).toBe('{"select":[".policy:has(h2)"]}');
    await expect.poll(() => textIn(options, "details.part > summary")).toBe("Only a part of this page is read");
    await options.close();
  });

  test("is all that counts", async () => {
    const before = (await versions()).length;
    stage.server.serve(PLACE, pageOf("policy", "bad"));
    await later();
    await stage.check();
    expect([(await versions()).length, (await record())?.trouble]).toEqual([before, undefined]);
  });

  test("is missed when it is gone, without a version", async () => {
    const before = (await versions()).length;
    stage.server.serve(PLACE, pageOf("renamed"));
    await later();
    await stage.check();
    const [shown] = await stage.extension.ask("documents.list", {});
    expect(shown?.trouble).toMatchObject({
      code: "structure-changed",
      what: "The part of the page that was chosen is not on it.",
    });
    expect((await versions()).length).toBe(before);
  });
});

const RENDERED = `<!doctype html><html lang="en"><head><title>Terms &amp; more</title></head><body><header><nav><a href="/">Home</a></nav></header>
<main><h1>Terms</h1><p>We keep <b>letters</b>, &ldquo;all&rdquo; of them&nbsp;&ndash; <a href="/x?utm_source=a#b">and seals</a>.<br>And stamps.
<details><summary>Closed</summary><p>Read all the same.</p></details><details open><summary>Open</summary><p>And this.</p></details>
<dl><dt>Log<dd>A record.<dt>Mail<dd>A letter.</dl><ul><li>One<ul><li>Within</ul><li>Two</ul>
<table><tr><th>Cookie<th>Life<tr><td>sid<td>1 day</table><p hidden>Out of sight</p><p style="display:none">This too</p>
<p id="anchor">By <a href="#anchor">anchor</a></main><footer>Imprint</footer></body></html>`;

test.each(KINDS)("a page that %s has rendered reads as the page that it was sent", async (kind) => {
  const stage = await aStage(kind);
  try {
    stage.server.serve(PLACE, { body: RENDERED });
    const page = await stage.opened.visit(stage.server.url(PLACE));
    const rendered = await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);
    const blocksOf = (html: string): Block[] => {
      const extract = extractHtml(html, "https://worklane.example/terms", readingWords());
      return "tooDeep" in extract ? [] : extract.blocks;
    };
    expect(blocksOf(rendered)).toEqual(blocksOf(RENDERED));
    expect(blocksOf(RENDERED).map(({ text }) => text)).toContain("Read all the same.");
    await page.close();
  } finally {
    await stage.opened.close();
    await stage.server.close();
  }
});
