import { describe, expect, test } from "vitest";
import { troubleLines } from "../../../lib/core/words/index.ts";
import { renderPage } from "../../../scripts/story/render.ts";
import { DAY } from "../../support/builders.ts";
import { type GatePage, robotChecks, spokenPages } from "../../support/gate-pages.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aPolicy, TRAINING } from "../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../support/world.ts";

const pageOf = (markdown: string) => renderPage(markdown, "Worklane", "en", null);
const CHANGED = aPolicy({ use: TRAINING, date: "August 3, 2024" });

async function kept(world: World) {
  const [document] = await world.store.documents.all();
  const versions = await world.store.versions.ofDocument("doc-1");
  return { document, versions: versions.length, alerts: await world.alerts() };
}

/** One page of each kind: all of them are judged in the evaluation. */
const INSTEAD: readonly GatePage[] = [
  ...robotChecks().filter(({ answer }) => answer.requestedUrl?.includes("ferncroft") && !answer.finalUrl),
  ...["missing", "outOfOrder", "signIn", "consent", "robots", "scripts"].flatMap((kind) =>
    spokenPages(kind).slice(0, 3),
  ),
];

describe("what stands in a document's place", () => {
  test.each(INSTEAD)("leaves the last good version as it is, and is named: $name", async ({ answer }) => {
    const world = await aWatchedPolicy(aPolicy());
    const { page, status = 200, headers = {} } = answer;
    world.serve(PRIVACY, { html: page, status, headers });
    await world.check();
    const { document, versions, alerts } = await kept(world);
    expect([versions, alerts, document?.headVersionId]).toEqual([1, [], "doc-1@1"]);
    const trouble = document?.trouble;
    expect(trouble?.details.reason?.id).toBeDefined();
    const told = trouble && troubleLines(wordsFor("en"), trouble);
    expect(told?.what.length).toBeGreaterThan(10);
    expect(`${told?.what}${told?.next}`).not.toMatch(/[{}]/u);
  });

  test("a page that breaks off is not taken for a document that lost its end", async () => {
    const world = await aWatchedPolicy(aPolicy());
    const html = pageOf(CHANGED);
    world.serve(PRIVACY, { html: html.slice(0, Math.round(html.length * 0.6)) });
    await world.check();
    const { document, versions } = await kept(world);
    expect([versions, document?.trouble?.code]).toEqual([1, "truncated"]);
    world.wait(DAY);
    world.serve(PRIVACY, { html });
    await world.check();
    expect((await kept(world)).alerts).toHaveLength(1);
  });
});

describe("a text that cannot be the next one", () => {
  const ELSEWHERE = "https://worklane.example/en-gb/legal/privacy";

  async function watchedIn(address: string): Promise<World> {
    const world = await aWatchedPolicy(aPolicy());
    world.serve(PRIVACY, { html: pageOf(`${aPolicy()}\n\nWe keep a list of moods.`), finalUrl: address });
    await world.check();
    world.wait(DAY);
    await world.check();
    world.wait(DAY);
    return world;
  }

  test("is held back while it comes from another country's edition, and believed when that stays", async () => {
    const world = await watchedIn("https://worklane.example/en-us/legal/privacy");
    const before = await kept(world);
    world.serve(PRIVACY, { html: pageOf(CHANGED), finalUrl: ELSEWHERE });
    await world.check();
    const held = await kept(world);
    expect(held.versions).toBe(before.versions);
    expect(held.alerts).toEqual(before.alerts);
    expect(held.document?.held?.looks).toBe(1);
    const [line] = await world.store.log.recent(1);
    expect(line?.suppression?.why).toEqual({ id: "edition", params: { from: "US", to: "GB" } });
    for (let day = 0; day < 6; day += 1) {
      world.wait(DAY);
      await world.check();
    }
    expect((await kept(world)).versions).toBeGreaterThan(before.versions);
  });

  test("is held back when it is many times as long", async () => {
    const world = await aWatchedPolicy(aPolicy());
    const more = Array.from({ length: 900 }, (_, index) => `Parcel ${index} travels by boat to the far shore.`);
    world.serve(PRIVACY, { markdown: [CHANGED, ...more].join("\n\n") });
    await world.check();
    const { versions, alerts } = await kept(world);
    expect([versions, alerts]).toEqual([1, []]);
    const [line] = await world.store.log.recent(1);
    expect(line?.suppression?.kind).toBe("exploded");
  });
});
