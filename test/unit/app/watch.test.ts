import { describe, expect, test } from "vitest";
import { createChecker } from "../../../lib/app/checker.ts";
import { createHandlers, type HandlerDependencies } from "../../../lib/app/handlers.ts";
import { createLifetime } from "../../../lib/app/lifetime.ts";
import { watchPages } from "../../../lib/app/watch-service.ts";
import type { Alert, SettingAlert } from "../../../lib/model.ts";
import type { WishedPage } from "../../../lib/ports.ts";
import { aSetting, DAY } from "../../support/builders.ts";
import { fakeTabs } from "../../support/look-tabs.ts";
import { fakeOwnTabs, fakeUnnotedSites } from "../../support/own-tabs.ts";
import { aPolicy } from "../../support/policies.ts";
import { aWatchedPolicy, aWorld, PRIVACY, type World } from "../../support/world.ts";

const own = { id: "me", url: "chrome-extension://me/popup.html" };

function handlersOf(world: World) {
  const gone: string[] = [];
  const placed: [tabId: number, frameId: number][] = [];
  let wished: readonly WishedPage[] = [];
  const deps: HandlerDependencies = {
    ...world.deps,
    openPort: () => null,
    scanTab: async () => ({
      url: "https://worklane.example/",
      title: "Worklane",
      siteName: "Worklane",
      links: [
        { text: "Privacy Policy", href: "https://worklane.example/legal/privacy", rel: "" },
        { text: "Terms of Service", href: "https://worklane.example/legal/terms", rel: "" },
        { text: "Privacy at another place", href: "https://elsewhere.example/privacy", rel: "" },
      ],
    }),
    wishes: {
      keep: async (pages) => {
        wished = pages;
      },
      read: async () => wished,
    },
    lookTabs: fakeTabs(),
    ownTabs: fakeOwnTabs(),
    unnotedSites: fakeUnnotedSites(),
    listenAnew: async () => undefined,
    placeNote: async () => undefined,
    placeReader: async (...frame) => void placed.push(frame),
    giveBack: async (origins) => void gone.push(...origins),
    openPage: async () => undefined,
    writePreferences: async () => undefined,
  };
  const checker = createChecker(
    async () => deps,
    (run) => run(),
  );
  const lifetime = createLifetime(
    async () => ({ deps, end: () => undefined }),
    () => undefined,
  );
  return { handlers: createHandlers(lifetime, checker), checker, gone, placed };
}

describe("watching pages", () => {
  test("makes a service with the name that was given, documents that are due at once, and each only once", async () => {
    const world = aWorld();
    const deps = { ...world.deps, openPort: () => null };
    const request = { url: PRIVACY, title: "Privacy Policy", serviceName: "Worklane" };
    const result = await watchPages([request, { ...request, url: `${PRIVACY}#top` }], deps);
    expect(result.ok && result.documents).toHaveLength(1);
    expect(await world.store.services.all()).toEqual([
      { id: "worklane.example", name: "Worklane", addedAt: world.now() },
    ]);
    expect((await world.store.documents.due(world.now(), 5))[0]?.type).toBe("Privacy Policy");
    await watchPages([request], deps);
    expect(await world.store.documents.all()).toHaveLength(1);
  });

  test.each([
    ["http://worklane.example/privacy", "not-encrypted"],
    ["https://127.0.0.1/privacy", "private-network"],
    ["https://me:secret@worklane.example/", "has-credentials"],
    ["no address", "not-an-address"],
  ])("refuses %s: %s, and watches none of the others", async (url, reason) => {
    const world = aWorld();
    const result = await watchPages(
      [
        { url: PRIVACY, title: "Privacy" },
        { url, title: "?" },
      ],
      { ...world.deps, openPort: () => null },
    );
    expect(result).toEqual({ ok: false, reason, url });
    expect(await world.store.documents.all()).toEqual([]);
  });
});

test("the pages found on a site are offered with what is watched already", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const { handlers } = handlersOf(world);
  const site = await handlers["site.scan"]({ tabId: 1 }, own);
  expect(site?.pages.map(({ type, watched }) => [type, watched])).toEqual([
    ["Privacy Policy", true],
    ["Terms of Service", false],
  ]);
});

test("pages whose host may not be read are not watched", async () => {
  const world = aWorld();
  world.allow("worklane.example", false);
  const { handlers } = handlersOf(world);
  expect(await handlers["pages.watch"]({ pages: [{ url: PRIVACY, title: "Privacy" }] }, own)).toEqual({
    ok: false,
    reason: "not-allowed",
  });
  expect(await world.store.documents.all()).toEqual([]);
});

test.each(["ftp://worklane.example/", "data:text/html,hello", "javascript:alert(1)", "no address"])(
  "an address that is no page of the web is refused with its reason: %s",
  async (url) => {
    const { handlers } = handlersOf(aWorld());
    const reply = await handlers["pages.watch"]({ pages: [{ url, title: "" }] }, own);
    expect(reply).toEqual({ ok: false, reason: "not-an-address" });
  },
);

test("what was pressed for and not allowed is offered again until it is watched or given up", async () => {
  const world = aWorld();
  const { handlers } = handlersOf(world);
  const pages = [{ url: PRIVACY, title: "Privacy" }];
  const wished = async () => (await handlers["overview.get"]({ tabUrl: "" }, own)).wished;
  await handlers["pages.intend"]({ pages }, own);
  expect(await wished()).toEqual(pages);
  await handlers["pages.intend"]({ pages: [] }, own);
  expect(await wished()).toEqual([]);
  await handlers["pages.intend"]({ pages }, own);
  await handlers["pages.watch"]({ pages }, own);
  expect(await wished()).toEqual([]);
});

test("what is no longer watched is forgotten, and its permission given back", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const { handlers, gone } = handlersOf(world);
  await handlers["documents.unwatch"]({ id: "doc-1" }, own);
  expect(await world.store.documents.all()).toEqual([]);
  expect(gone).toEqual(["https://worklane.example/*"]);
});

test("a content script speaks for its own page only, and not from a private window", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const { handlers } = handlersOf(world);
  const reading = {
    url: "https://worklane.example/settings",
    lang: "en",
    visit: "v1",
    age: 3000,
    folded: [],
    filtered: false,
    panels: [{ panel: "", settings: [aSetting()] }],
  };
  const report = (sender: object) => handlers["reading.report"](reading, { id: "me", ...sender });
  await report({ url: "https://elsewhere.example/" });
  await report({ url: "https://worklane.example/settings", tab: { incognito: true } });
  expect(await world.store.readings.ofService("worklane.example")).toEqual([]);
  await report({ url: "https://worklane.example/settings", tab: { incognito: false } });
  expect(await world.store.readings.ofService("worklane.example")).toHaveLength(1);
});

describe("the reader is brought", () => {
  const url = "https://worklane.example/settings";
  const ask = async (sender: object, world: World) => {
    const { handlers, placed } = handlersOf(world);
    return [await handlers["reader.bring"]({}, { id: "me", url, ...sender }), placed];
  };

  test("to the frame that asks", async () => {
    const world = await aWatchedPolicy(aPolicy());
    expect(await ask({ tab: { id: 7 } }, world)).toEqual([true, [[7, 0]]]);
    expect(await ask({ tab: { id: 7 }, frameId: 3 }, world)).toEqual([true, [[7, 3]]]);
  });

  test.each([
    ["to a private window", { tab: { id: 7, incognito: true } }],
    ["to what is no tab", {}],
    ["to a page without an address", { tab: { id: 7 }, url: undefined }],
  ])("never %s", async (_what, sender) => {
    expect(await ask(sender, await aWatchedPolicy(aPolicy()))).toEqual([false, []]);
  });

  test("never where the permission was taken back", async () => {
    const world = await aWatchedPolicy(aPolicy());
    world.allow("worklane.example", false);
    expect(await ask({ tab: { id: 7 } }, world)).toEqual([false, []]);
  });
});

test("a press that is told while a reading is being kept is not lost", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const { handlers } = handlersOf(world);
  const url = "https://worklane.example/settings";
  const sender = { id: "me", url };
  const said = (visit: string, state: "on" | "off") =>
    handlers["reading.report"](
      {
        url,
        lang: "en",
        visit,
        age: 9000,
        folded: [],
        filtered: false,
        panels: [{ panel: "", settings: [aSetting({ state })] }],
      },
      sender,
    );
  await said("first", "off");
  world.wait(24 * 60 * 60 * 1000);
  await Promise.all([said("second", "off"), handlers["reading.press"]({ url, panel: "" }, sender)]);
  world.wait(1000);
  await said("second", "on");
  const events = (await world.store.readings.ofService("worklane.example")).flatMap((reading) => reading.events ?? []);
  expect(events.map(({ kind, byPerson }) => [kind, byPerson])).toEqual([["flipped", true]]);
  expect(await world.store.alerts.unread()).toEqual([]);
});

test("a press that turned nothing excuses no flip before the next visit; one that was left at once does", async () => {
  const url = "https://worklane.example/settings";
  const sender = { id: "me", url };
  const flips = async (stays: boolean) => {
    const world = await aWatchedPolicy(aPolicy());
    const { handlers } = handlersOf(world);
    const page = { url, lang: "en", age: 9000, folded: [], filtered: false };
    const say = (visit: string, state: "on" | "off") =>
      handlers["reading.report"]({ ...page, visit, panels: [{ panel: "", settings: [aSetting({ state })] }] }, sender);
    await say("first", "off");
    await handlers["reading.press"]({ url, panel: "" }, sender);
    world.wait(9000);
    if (stays) await say("first", "off");
    world.wait(DAY);
    await say("second", "on");
    const readings = await world.store.readings.ofService("worklane.example");
    return readings.flatMap(({ events = [] }) => events.map(({ byPerson }) => byPerson));
  };
  expect([await flips(true), await flips(false)]).toEqual([[false], [true]]);
});

test("a page that may no longer be read is not, though its tab is still open", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const { handlers } = handlersOf(world);
  const url = "https://worklane.example/settings";
  const sender = { id: "me", url };
  world.allow("worklane.example", false);
  const panels = [{ panel: "", settings: [aSetting()] }];
  await handlers["reading.report"](
    { url, lang: "en", visit: "first", age: 9000, folded: [], filtered: false, panels },
    sender,
  );
  expect(await world.store.readings.ofService("worklane.example")).toEqual([]);
});

test("a content script can put away switches of its own site only", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const { handlers } = handlersOf(world);
  const alert = await aSwitchAlert(world);
  const from = (url: string) => ({ id: "me", url });
  await handlers["banner.dismiss"]({ ids: [alert.id, "unknown"] }, from("https://elsewhere.example/settings"));
  await handlers["banner.later"]({ ids: [alert.id] }, from("https://elsewhere.example/settings"));
  expect(await world.store.alerts.get(alert.id)).toEqual(alert);
  await handlers["banner.later"]({ ids: [alert.id] }, from("https://worklane.example/settings"));
  expect(await world.store.alerts.get(alert.id)).toHaveProperty("snoozedUntil");
  await handlers["banner.dismiss"]({ ids: [alert.id] }, from("https://worklane.example/settings"));
  expect(await world.store.alerts.get(alert.id)).toHaveProperty("readAt");
});

async function aSwitchAlert(world: World): Promise<Alert> {
  const alert: SettingAlert = {
    kind: "setting",
    id: "switch-1",
    serviceId: "worklane.example",
    screen: "worklane.example/settings",
    url: "https://worklane.example/settings",
    createdAt: world.now(),
    severity: "important",
    event: {
      kind: "appeared",
      label: "Train AI models",
      section: "",
      description: "",
      from: null,
      to: "on",
      direction: "on-shares",
      evidence: "E2",
      byPerson: false,
      since: null,
      at: world.now(),
      proof: null,
    },
  };
  await world.store.commit({ alerts: [alert] });
  return alert;
}

test("the overview tells the site's state, what needs attention, and when was last looked", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const { handlers } = handlersOf(world);
  const view = await handlers["overview.get"]({ tabUrl: "https://worklane.example/jobs" }, own);
  expect(view.site?.documents.map(({ title }) => title)).toEqual(["Privacy Policy"]);
  expect(view.site?.page?.url).toBe("https://worklane.example/jobs");
  expect(view.health).toMatchObject({ documents: 1, lastLook: "yesterday", attention: [] });
  expect((await handlers["overview.get"]({ tabUrl: "about:blank" }, own)).site).toBeNull();
});

test("a look that is days late is shown, however well the last one went", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const { handlers } = handlersOf(world);
  world.wait(3 * DAY);
  const { health } = await handlers["overview.get"]({ tabUrl: "" }, own);
  expect(health.attention.map(({ title, overdue }) => [title, overdue])).toEqual([["Privacy Policy", "3 days ago"]]);
  await world.check();
  expect((await handlers["overview.get"]({ tabUrl: "" }, own)).health.attention).toEqual([]);
});
