import { describe, expect, test } from "vitest";
import { checkDueDocuments } from "../../../lib/app/check-documents/index.ts";
import { choosePart } from "../../../lib/app/choose-part.ts";
import { createHandlers } from "../../../lib/app/handlers.ts";
import { createLifetime } from "../../../lib/app/lifetime.ts";
import { chooseCapture, listenForVisits } from "../../../lib/app/own-tabs/choose-capture.ts";
import { type CheckShown, lookInTab } from "../../../lib/app/own-tabs/look-in-tab.ts";
import { readVisit } from "../../../lib/app/own-tabs/on-visit.ts";
import { pauseService } from "../../../lib/app/pause.ts";
import { documentView } from "../../../lib/app/views/site-view.ts";
import type { ShownPage } from "../../../lib/ports.ts";
import { renderPage } from "../../../scripts/story/render.ts";
import { DAY, HOUR } from "../../support/builders.ts";
import { fakeOwnTabs, fakeUnnotedSites } from "../../support/own-tabs.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aPolicy, SHARING, TRAINING } from "../../support/policies.ts";
import { aWatchedPolicy, aWorld, PRIVACY, type World, watchPrivacy } from "../../support/world.ts";

const shows = (markdown: string, change: Partial<ShownPage> = {}): ShownPage => ({
  url: PRIVACY,
  html: renderPage(markdown, "Worklane", "en", null),
  contentType: "text/html",
  status: 200,
  ...change,
});

function inTabs(world: World) {
  const tabs = fakeOwnTabs();
  const tools = { ...world.deps, ownTabs: tabs, openPort: () => null, unnotedSites: fakeUnnotedSites() };
  const deps = { ...tools, listenAnew: () => listenForVisits(tools) };
  const check: CheckShown = (id, outcome) =>
    checkDueDocuments(world.deps, { forced: [id], shown: new Map([[id, outcome]]) });
  return {
    tabs,
    deps,
    look: () => lookInTab("doc-1", deps, check),
    visit: (url = PRIVACY) => readVisit({ tabId: 3, url }, deps, check),
    document: async () => world.store.documents.get("doc-1"),
    versions: async () => world.store.versions.ofDocument("doc-1"),
  };
}

const SHELL = `<!doctype html><html lang="en"><title>Worklane</title><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/app.js"></script></body></html>`;

describe("a look in a tab of the person's own", () => {
  test("reads what a look could not, and nothing is asked of the site from then on", async () => {
    const world = aWorld();
    await watchPrivacy(world);
    world.serve(PRIVACY, { html: SHELL });
    await world.check();
    const own = inTabs(world);
    const before = documentView((await own.document()) ?? never(), wordsFor("en"), world.now());
    expect([before.trouble?.code, before.mayShow, before.capture]).toEqual(["needs-browser", true, "fetch"]);
    own.tabs.page = shows(aPolicy());
    expect(await own.look()).toBe("first");
    expect([own.tabs.opened, own.tabs.closed]).toEqual([[PRIVACY], 1]);
    const document = (await own.document()) ?? never();
    expect([document.capture, document.trouble, (await own.versions()).length]).toEqual(["tab", undefined, 1]);
    const asked = world.asked.length;
    world.wait(40 * DAY);
    await world.check();
    await checkDueDocuments(world.deps);
    expect(world.asked.length).toBe(asked);
    expect(documentView(document, wordsFor("en"), world.now()).overdue).toBe("");
  });

  test("keeps the text, and not the page", async () => {
    const world = aWorld();
    await watchPrivacy(world);
    const own = inTabs(world);
    own.tabs.page = shows(aPolicy());
    await own.look();
    const [version] = await own.versions();
    expect((await world.store.versions.blocks(version?.id ?? "")).length).toBeGreaterThan(3);
    expect(await world.store.snapshots.idsOf("doc-1")).toEqual([]);
  });

  test("tells of a change as any look does", async () => {
    const world = aWorld();
    await watchPrivacy(world);
    const own = inTabs(world);
    own.tabs.page = shows(aPolicy());
    await own.look();
    world.wait(DAY);
    expect(await own.look()).toBe("same");
    own.tabs.page = shows(aPolicy({ use: TRAINING }));
    world.wait(DAY);
    expect(await own.look()).toBe("told");
    expect((await world.alerts()).length).toBe(1);
  });

  test("is no change where a tab shows more than was sent, and one where the tab itself differs later", async () => {
    const world = await aWatchedPolicy(aPolicy());
    const own = inTabs(world);
    own.tabs.page = shows(aPolicy({ use: TRAINING }));
    expect(await own.look()).toBe("same");
    expect([await world.alerts(), (await own.versions()).length]).toEqual([[], 2]);
    own.tabs.page = shows(aPolicy({ use: TRAINING, extra: SHARING }));
    world.wait(DAY);
    expect(await own.look()).toBe("new");
    // Back to what is sent: no change of anybody's either.
    world.wait(DAY);
    await chooseCapture({ id: "doc-1", mode: "fetch" }, own.deps);
    await world.check();
    expect([await world.alerts(), (await own.document())?.candidate]).toEqual([[], undefined]);
  });

  test("goes on with the text that stands where both ways read the same", async () => {
    const world = await aWatchedPolicy(aPolicy());
    const own = inTabs(world);
    own.tabs.page = shows(aPolicy());
    expect(await own.look()).toBe("same");
    expect((await own.versions()).length).toBe(1);
    own.tabs.page = shows(aPolicy({ use: TRAINING }));
    world.wait(DAY);
    expect(await own.look()).toBe("told");
  });

  test("begins anew with a newer reader of pages, since no page is kept to be read again", async () => {
    const world = aWorld();
    await watchPrivacy(world);
    const own = inTabs(world);
    own.tabs.page = shows(aPolicy());
    await own.look();
    const [head] = await own.versions();
    const blocks = await world.store.versions.blocks(head?.id ?? "");
    const older = { ...(head ?? never()), extractor: 0 };
    await world.store.commit({ version: { version: older, blocks, snapshot: null, bytes: new Uint8Array() } });
    own.tabs.page = shows(aPolicy({ use: TRAINING }));
    world.wait(DAY);
    expect([await own.look(), await world.alerts()]).toEqual(["same", []]);
  });

  test("leaves a tab open that it could not read, and what stands as it is", async () => {
    const world = await aWatchedPolicy(aPolicy());
    const own = inTabs(world);
    own.tabs.page = { ...shows(""), html: "<title>Sign in</title><form><h1>Sign in</h1><input type=password></form>" };
    expect(await own.look()).toBe("failed");
    const document = (await own.document()) ?? never();
    const view = documentView(document, wordsFor("en"), world.now());
    expect([own.tabs.closed, document.trouble?.code, view.trouble?.nextTry]).toEqual([0, "login-needed", ""]);
    expect((await own.versions()).length).toBe(1);
  });

  test.each([
    ["another site", { url: "https://elsewhere.example/legal/privacy" }, "moved-elsewhere"],
    ["a private address", { url: "https://192.168.0.1/" }, "address-refused"],
    ["a page of more than 5 MB", { html: null }, "too-large"],
    ["an error", { status: 404 }, "http-4xx"],
  ] as const)("takes nothing from %s", async (_what, change, code) => {
    const world = await aWatchedPolicy(aPolicy());
    const own = inTabs(world);
    own.tabs.page = shows(aPolicy({ use: TRAINING }), change);
    expect(await own.look()).toBe("failed");
    expect([(await own.document())?.trouble?.code, (await own.versions()).length]).toEqual([code, 1]);
  });

  test("uses the tab that shows the page, and leaves it", async () => {
    const world = await aWatchedPolicy(aPolicy());
    const own = inTabs(world);
    Object.assign(own.tabs, { stood: true, page: shows(aPolicy()) });
    expect(await own.look()).toBe("same");
    expect([own.tabs.opened, own.tabs.closed]).toEqual([[], 0]);
  });

  test("says why it came to nothing", async () => {
    const world = await aWatchedPolicy(aPolicy());
    const own = inTabs(world);
    own.tabs.window = false;
    expect(await own.look()).toBe("no-window");
    Object.assign(own.tabs, { window: true, open: false });
    expect(await own.look()).toBe("closed");
    own.tabs.open = true;
    expect([await own.look(), (await own.document())?.trouble?.code]).toEqual(["failed", "network"]);
    world.allow("worklane.example", false);
    const { reads } = own.tabs;
    expect([await own.look(), own.tabs.reads]).toEqual(["not-allowed", reads]);
  });
});

describe("a page that is read when the person visits it", () => {
  async function onVisits() {
    const world = await aWatchedPolicy(aPolicy());
    const own = inTabs(world);
    await chooseCapture({ id: "doc-1", mode: "visit" }, own.deps);
    own.tabs.page = shows(aPolicy());
    return { world, own };
  }

  test("is listened for alone, and no more when it is read otherwise", async () => {
    const { own } = await onVisits();
    expect(own.tabs.listens).toEqual([PRIVACY]);
    await chooseCapture({ id: "doc-1", mode: "tab" }, own.deps);
    expect(own.tabs.listens).toEqual([]);
  });

  test("is read at most once an hour, without a request", async () => {
    const { world, own } = await onVisits();
    const asked = world.asked.length;
    await own.visit();
    world.wait(HOUR / 2);
    await own.visit();
    expect(own.tabs.reads).toBe(1);
    world.wait(HOUR / 2);
    await own.visit(`${PRIVACY}#retention`);
    expect([own.tabs.reads, world.asked.length, own.tabs.opened]).toEqual([2, asked, []]);
    expect((await own.document())?.lastGoodAt).toBe(world.now());
  });

  test("is not read from another page, while it is paused, or without the permission", async () => {
    const { world, own } = await onVisits();
    await own.visit("https://worklane.example/legal/terms");
    world.allow("worklane.example", false);
    await own.visit();
    world.allow("worklane.example", true);
    await pauseService({ id: "worklane.example", paused: true }, world.deps);
    await own.visit();
    expect(own.tabs.reads).toBe(0);
    await pauseService({ id: "worklane.example", paused: false }, world.deps);
    own.tabs.page = shows(aPolicy({ use: TRAINING }), { url: "https://worklane.example/account" });
    await own.visit();
    expect([own.tabs.reads, (await own.versions()).length]).toEqual([1, 1]);
  });

  test("leaves no trace in a private window", async () => {
    const { own, world } = await onVisits();
    const said: string[] = [];
    const checkShown = async (id: string) => void said.push(id);
    const handlers = createHandlers(
      createLifetime(
        async () => ({ deps: own.deps as never, end: () => undefined }),
        () => undefined,
      ),
      { checkShown } as never,
    );
    await handlers["page.visited"]({}, { id: "me", url: PRIVACY, tab: { id: 3, incognito: true } });
    expect([said, own.tabs.reads]).toEqual([[], 0]);
    await handlers["page.visited"]({}, { id: "me", url: PRIVACY, tab: { id: 3, incognito: false } });
    expect([said, own.tabs.reads, world.asked.length]).toEqual([["doc-1"], 1, 1]);
  });

  test("is not due, even after a part of it was chosen, until Unquiet asks for it again", async () => {
    const { world, own } = await onVisits();
    await choosePart({ id: "doc-1", part: { select: ["main"] } }, world.deps);
    world.wait(DAY);
    const asked = world.asked.length;
    await checkDueDocuments(world.deps);
    expect(world.asked.length).toBe(asked);
    await chooseCapture({ id: "doc-1", mode: "fetch" }, own.deps);
    await checkDueDocuments(world.deps);
    expect(world.asked.length).toBe(asked + 1);
  });
});

function never(): never {
  throw new Error("It is not there.");
}
