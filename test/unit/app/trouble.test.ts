import { describe, expect, test } from "vitest";
import type { LookErrorCode } from "../../../lib/model.ts";
import { aDocument, DAY, HOUR, T0 } from "../../support/builders.ts";
import { aPolicy, TRAINING } from "../../support/policies.ts";
import { type Answer, aWatchedPolicy, aWorld, PRIVACY } from "../../support/world.ts";

const MINUTE = 60_000;
const LOGIN = `<title>Worklane</title><h1>Sign in</h1><form><input type="password"></form>`;

const FAULTS: readonly [string, Answer, LookErrorCode][] = [
  ["a missing page", { html: "<h1>Not found</h1>", status: 404 }, "http-4xx"],
  ["a page removed for good", { html: "", status: 410 }, "gone"],
  ["a forbidden page", { html: "<h1>Forbidden</h1>", status: 403 }, "forbidden"],
  ["a page that asks to sign in", { html: LOGIN }, "login-needed"],
  ["a page that answers 401", { html: "", status: 401 }, "login-needed"],
  ["a fault of the server", { html: "", status: 500 }, "server-5xx"],
  ["too many visits", { html: "", status: 429, headers: { "retry-after": "3600" } }, "rate-limited"],
  [
    "a shell drawn by scripts",
    { html: `<div id="root"></div>${"<script>boot()</script>".repeat(200)}` },
    "needs-browser",
  ],
  ["an empty page", { html: "<html><body></body></html>" }, "empty"],
  ["a picture", { html: "GIF89a", type: "image/gif" }, "unsupported-type"],
  ["a friendly error page", { html: "<title>Oops</title><h1>Page not found</h1><p>Sorry.</p>" }, "soft-404"],
  ["a robot check", { html: "<title>Just a moment...</title><p>Checking your browser</p>", status: 403 }, "bot-wall"],
  [
    "a page that moved home",
    { html: "<h1>Welcome</h1><p>Hello.</p>", finalUrl: "https://worklane.example/" },
    "moved-home",
  ],
  ["a name that does not resolve", { fails: "dns" }, "dns"],
  ["a page that is too large", { fails: "too-large" }, "too-large"],
];

describe.each(FAULTS)("%s", (_name, answer, code) => {
  test("is named, keeps the last good version, and is tried again", async () => {
    const world = await aWatchedPolicy(aPolicy());
    world.serve(PRIVACY, answer);
    await world.check();
    const [document] = await world.store.documents.all();
    expect(document?.trouble?.code).toBe(code);
    expect(document?.headVersionId).toBe("doc-1@1");
    expect(await world.store.versions.ofDocument("doc-1")).toHaveLength(1);
    expect((await world.store.versions.blocks("doc-1@1")).length).toBeGreaterThan(5);
    expect(document?.nextCheckAt).toBeGreaterThan(world.now());
    expect(document?.nextCheckAt).toBeLessThanOrEqual(world.now() + 1.2 * DAY);
    expect(await world.alerts()).toEqual([]);
  });

  test("is over when the page is back, and nothing was missed", async () => {
    const world = await aWatchedPolicy(aPolicy());
    world.serve(PRIVACY, answer);
    await world.check();
    world.wait(DAY);
    world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 3, 2024" }) });
    await world.check();
    const [document] = await world.store.documents.all();
    expect(document?.trouble).toBeUndefined();
    expect(await world.alerts()).toHaveLength(1);
  });
});

test("waits twice as long after each failure, a day at most, and begins anew after a good look", async () => {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { html: "", status: 503 });
  const waits: number[] = [];
  for (let failure = 0; failure < 10; failure += 1) {
    await world.check();
    const [document] = await world.store.documents.all();
    waits.push((document?.nextCheckAt ?? 0) - world.now());
    world.wait(waits.at(-1) ?? 0);
  }
  expect(waits.slice(0, 4).map((wait) => wait / MINUTE)).toEqual([1, 30, 60, 120]);
  expect(Math.max(...waits)).toBe(DAY);
  world.serve(PRIVACY, { markdown: aPolicy() });
  await world.check();
  world.serve(PRIVACY, { html: "", status: 503 });
  await world.check();
  expect((await world.store.documents.all())[0]?.trouble?.failures).toBe(1);
});

test("waits as long as the server asks", async () => {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { html: "", status: 429, headers: { "retry-after": "7200" } });
  await world.check();
  expect((await world.store.documents.all())[0]?.nextCheckAt).toBe(world.now() + 2 * HOUR);
});

test("without the permission asks for nothing, says so, and the rest goes on", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const other = "https://other.example/terms";
  const [document] = await world.store.documents.all();
  await world.store.commit({ documents: [{ ...(document as NonNullable<typeof document>), id: "doc-2", url: other }] });
  world.serve(other, { markdown: aPolicy() });
  world.allow("worklane.example", false);
  world.asked.length = 0;
  await world.check();
  expect(world.asked).toEqual([other]);
  expect((await world.store.documents.get("doc-1"))?.trouble?.code).toBe("permission-missing");
  expect((await world.store.documents.get("doc-2"))?.trouble).toBeUndefined();
  expect(world.badges.at(-1)).toBe("!");
  world.allow("worklane.example", true);
  await world.check();
  expect((await world.store.documents.get("doc-1"))?.trouble).toBeUndefined();
  expect(world.badges.at(-1)).toBe("");
});

test("a check that is cut short again and again is left alone for a day", async () => {
  const world = await aWatchedPolicy(aPolicy());
  for (let begun = 0; begun < 5; begun += 1) await world.store.journal.begin("doc-1", world.now());
  await world.check();
  const [document] = await world.store.documents.all();
  expect(document?.trouble?.code).toBe("gave-up");
  expect((document?.nextCheckAt ?? 0) - world.now()).toBeGreaterThanOrEqual(0.8 * DAY);
  expect(await world.store.journal.all()).toEqual([]);
});

test("not modified is a good look that costs nothing", async () => {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { markdown: aPolicy(), etag: '"one"' });
  await world.check();
  world.serve(PRIVACY, "not-modified");
  world.wait(HOUR);
  await world.check();
  const [document] = await world.store.documents.all();
  expect([document?.lastGoodAt, document?.trouble]).toEqual([world.now(), undefined]);
  expect((await world.store.log.recent(1))[0]?.kind).toBe("unchanged");
});

test("not modified confirms a text that waited for its second look", async () => {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 2, 2024" }), etag: '"two"' });
  await world.check();
  world.serve(PRIVACY, "not-modified");
  world.wait(13 * HOUR);
  await world.check();
  expect(await world.alerts()).toEqual(["important no-notice ai_training"]);
});

test("not modified, to one who did not ask that, is no look: not at first, and not without a validator", async () => {
  const world = aWorld();
  await world.store.commit({
    services: [{ id: "worklane.example", name: "Worklane", addedAt: T0 }],
    documents: [aDocument({ url: PRIVACY, etag: '"from nowhere"' })],
  });
  world.serve(PRIVACY, "not-modified");
  await world.check();
  const [first] = await world.store.documents.all();
  expect([first?.trouble?.code, first?.lastGoodAt]).toEqual(["empty", undefined]);
  const later = await aWatchedPolicy(aPolicy());
  later.serve(PRIVACY, "not-modified");
  await later.check();
  expect((await later.store.documents.all())[0]?.trouble?.code).toBe("empty");
});
