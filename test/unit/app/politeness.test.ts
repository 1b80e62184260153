import { describe, expect, test } from "vitest";
import { checkDueDocuments } from "../../../lib/app/check-documents/index.ts";
import { needsAttention } from "../../../lib/app/refresh-badge.ts";
import type { Validators } from "../../../lib/ports.ts";
import { aDocument, DAY, HOUR, T0 } from "../../support/builders.ts";
import { aPolicy, TRAINING } from "../../support/policies.ts";
import { aWatchedPolicy, aWorld, PRIVACY, type World } from "../../support/world.ts";

const PAGES = ["privacy", "terms", "cookies"].map((name) => `https://worklane.example/${name}`);
const HELP = "https://help.worklane.example/privacy";
const OTHER = "https://nordbrief.example/privacy";

/** A world with three pages of one host, one of a host beside it, and one of another site; all are due. */
async function aBusyWorld(): Promise<World> {
  const world = aWorld();
  const service = (id: string) => ({ id, name: id, addedAt: T0 });
  await world.store.commit({
    services: [service("worklane.example"), service("nordbrief.example")],
    documents: [...PAGES, HELP, OTHER].map((url, index) =>
      aDocument({ id: `doc-${index}`, url, serviceId: url === OTHER ? "nordbrief.example" : "worklane.example" }),
    ),
  });
  for (const url of [...PAGES, HELP, OTHER]) world.serve(url, { markdown: `${aPolicy()}\n\n${url}` });
  return world;
}

describe("a host that asks to be left alone", () => {
  const BUSY = { html: "", status: 429, headers: { "retry-after": String(3 * 3600) } };

  test("is asked for none of its pages until then; others go on", async () => {
    const world = await aBusyWorld();
    world.serve(PAGES[0] ?? "", BUSY);
    await checkDueDocuments(world.deps);
    expect(world.asked).toEqual([PAGES[0], HELP, OTHER]);
    world.serve(PAGES[0] ?? "", { markdown: aPolicy() });
    for (const [hours, asked] of [
      [2.9, []],
      [0.2, PAGES],
    ] as const) {
      world.asked.length = 0;
      world.wait(hours * HOUR);
      await checkDueDocuments(world.deps);
      expect(world.asked).toEqual(asked);
    }
  });

  test("is not asked for the rest of its pages by a press on the button either", async () => {
    const world = await aBusyWorld();
    world.serve(PAGES[0] ?? "", BUSY);
    await world.check();
    expect(world.asked).toEqual([PAGES[0], HELP, OTHER]);
  });

  test.each([
    ["without saying for how long", {}],
    ["for ten years", { "retry-after": String(3650 * 24 * 3600) }],
    ["for less than nothing", { "retry-after": "-5" }],
    ["in words that say nothing", { "retry-after": "soon" }],
  ])("%s waits a day at most", async (_, headers) => {
    const world = await aWatchedPolicy(aPolicy());
    world.serve(PRIVACY, { html: "", status: 503, headers });
    await world.check();
    const [document] = await world.store.documents.all();
    const wait = (document?.nextCheckAt ?? 0) - world.now();
    expect(wait).toBeGreaterThanOrEqual(60_000);
    expect(wait).toBeLessThanOrEqual(DAY);
  });
});

describe("a server that says not modified", () => {
  test("is put to the test once a week, and its changed page is seen", async () => {
    const world = await aWatchedPolicy(aPolicy());
    world.serve(PRIVACY, { markdown: aPolicy(), etag: '"for ever"' });
    await world.check();
    const asked: Validators[] = [];
    const { fetch } = world.deps.fetcher;
    world.deps.fetcher.fetch = async (url, validators, ...rest) => {
      asked.push(validators);
      if (validators.etag === '"for ever"') return { kind: "not-modified" };
      return fetch(url, validators, ...rest);
    };
    world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 3, 2024" }), etag: '"for ever"' });
    for (let day = 0; day < 8; day += 1) {
      world.wait(DAY);
      await world.check();
    }
    expect(asked.slice(0, 8).map(({ etag = "in full" }) => etag)).toEqual([
      ...Array(6).fill('"for ever"'),
      "in full",
      '"for ever"',
    ]);
    expect(await world.alerts()).toHaveLength(1);
  });

  test("is believed of the same bytes under another tag", async () => {
    const world = await aWatchedPolicy(aPolicy());
    for (const tag of ["one", "two", "three"]) {
      world.serve(PRIVACY, { markdown: aPolicy(), etag: `"${tag}"` });
      await world.check();
    }
    expect(await world.store.versions.ofDocument("doc-1")).toHaveLength(1);
  });
});

describe("without a network", () => {
  test("no page is blamed, one line is written, and the looks that were missed are made up for", async () => {
    const world = await aWatchedPolicy(aPolicy());
    world.serve(PRIVACY, { fails: "offline" });
    for (let look = 0; look < 20; look += 1) {
      await world.check();
      world.wait(15 * 60_000);
    }
    const [offline] = await world.store.documents.all();
    expect([offline?.trouble?.code, offline?.trouble?.failures]).toEqual(["offline", 0]);
    expect(offline && needsAttention(offline)).toBe(false);
    expect((await world.store.log.recent(50)).filter(({ kind }) => kind === "failed")).toHaveLength(1);
    world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 3, 2024" }) });
    await checkDueDocuments(world.deps);
    expect((await world.store.documents.all())[0]?.trouble).toBeUndefined();
    expect(await world.alerts()).toHaveLength(1);
  });

  test("a run ends at its first page", async () => {
    const world = await aBusyWorld();
    for (const url of [...PAGES, HELP, OTHER]) world.serve(url, { fails: "offline" });
    await checkDueDocuments(world.deps);
    expect(new Set(world.asked).size).toBeLessThanOrEqual(2);
    expect((await world.store.log.recent(50)).length).toBeLessThanOrEqual(2);
  });
});

test("a page that is watched no more while it is looked at stays forgotten", async () => {
  const world = await aBusyWorld();
  const { fetch } = world.deps.fetcher;
  world.deps.fetcher.fetch = async (url, ...rest) => {
    await world.store.removeDocument(url === PAGES[0] ? "doc-0" : "doc-3");
    return fetch(url, ...rest);
  };
  await checkDueDocuments(world.deps);
  const left = (await world.store.documents.all()).map(({ id }) => id);
  expect(left.sort()).toEqual(["doc-1", "doc-2", "doc-4"]);
  expect(await world.store.journal.all()).toEqual([]);
});

test("flaky for 300 looks, a page makes no version of its own and is never told of", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const ANSWERS = [{ fails: "timeout" }, { html: "", status: 502 }, { markdown: aPolicy() }] as const;
  for (let look = 0; look < 300; look += 1) {
    world.serve(PRIVACY, ANSWERS[look % 3] ?? "not-modified");
    await world.check();
    world.wait(HOUR);
  }
  expect(await world.store.versions.ofDocument("doc-1")).toHaveLength(1);
  expect([await world.alerts(), world.told]).toEqual([[], []]);
});
