import fc from "fast-check";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_TELLING } from "../../lib/core/telling.ts";
import {
  answerRequests,
  CONTENT_REQUESTS,
  type Handlers,
  mayAsk,
  type Query,
  type RequestName,
  SCHEMAS,
  type Sender,
} from "../../lib/message-checks.ts";
import { messenger, request } from "../../lib/messaging.ts";
import { aSetting } from "../support/builders.ts";

const OWN = { id: "unquiet-id", origin: "chrome-extension://unquiet-id/" };
const POPUP: Sender = { id: OWN.id, url: `${OWN.origin}popup.html` };
const WEB_PAGE: Sender = {
  id: OWN.id,
  url: "https://worklane.example/settings",
  tab: { id: 1, url: "https://worklane.example/settings" },
};

/** A good payload of every request; a name without one is a type error. */
const GOOD: { [N in RequestName]: Query<N> } = {
  "overview.get": { tabUrl: "https://worklane.example/" },
  "health.get": {},
  "change.get": { id: "doc-1@1..2" },
  "change.pin": { id: "doc-1@1..2", pinned: true },
  "switch.get": { id: "alert-1" },
  "diary.get": { since: 0 },
  "screen.get": { url: "https://worklane.example/settings" },
  "screens.list": {},
  "screens.plan": {
    screen: "worklane.example/settings",
    url: "https://worklane.example/settings",
    act: "look",
    everyDays: 7,
  },
  "screens.skip": { screen: "worklane.example/settings" },
  "site.scan": { tabId: 3 },
  "pages.intend": { pages: [{ url: "https://worklane.example/privacy", title: "Privacy" }] },
  "pages.watch": {
    pages: [{ url: "https://worklane.example/terms", title: "", type: "Terms of Service", serviceName: "Worklane" }],
  },
  "documents.list": {},
  "documents.unwatch": { id: "doc-1" },
  "documents.part": {
    id: "doc-1",
    part: { select: ["main"], remove: ["aside"], startBefore: "h1", endAfter: "footer" },
  },
  "documents.every": { ids: ["doc-1"], hours: 72 },
  "documents.follow": { id: "doc-1" },
  "documents.capture": { id: "doc-1", mode: "visit" },
  "documents.look": { id: "doc-1" },
  "check.start": { ids: null },
  "check.progress": {},
  "alerts.mark": { ids: ["alert-1", "alert-2"], read: true },
  "alerts.told": { id: "alert-1" },
  "alerts.raise": { id: "doc-1@1..2" },
  "region.ignore": {
    id: "doc-1",
    ignored: true,
    region: { before: "a", after: "b", blocks: 1, classes: ["ai_training"], sample: "c" },
  },
  "finding.mute": { changeId: "doc-1@1..2", place: 0 },
  "finding.unmute": { id: "mark-1" },
  "muted.list": {},
  "preferences.get": {},
  "preferences.set": {
    region: "BE",
    notifications: false,
    telling: { ...DEFAULT_TELLING, quiet: { from: 1320, to: 420 } },
  },
  "erase.begin": {},
  "erase.end": {},
  "pause.set": { length: "hour" },
  "service.pause": { id: "worklane.example", paused: true },
  "check.stop": {},
  "page.visited": {},
  "reader.bring": {},
  "reading.report": {
    url: "https://worklane.example/settings",
    lang: "en",
    visit: "1-2",
    age: 3200.5,
    folded: ["Advanced"],
    filtered: false,
    panels: [
      {
        panel: "[Models]",
        settings: [
          aSetting(),
          aSetting({ control: "select", state: "choice:Everyone", reason: "Locked", anchor: "id=a" }),
        ],
      },
    ],
  },
  "reading.press": { url: "https://worklane.example/settings", panel: "" },
  "reading.wanted": {},
  "banner.get": { url: "https://worklane.example/settings", panels: [""] },
  "banner.dismiss": { ids: ["alert-1"] },
  "banner.later": { ids: [] },
  "notes.again": { id: "worklane.example" },
  "note.get": {},
  "note.answer": { ids: ["a"], answer: "never" },
  "banner.open": { id: "alert-1" },
};
const NAMES = Object.keys(GOOD) as RequestName[];
const PAGE_REQUESTS = NAMES.filter((name) => !CONTENT_REQUESTS.has(name));

type Answer = { res?: unknown; err?: { message: string } };
type Listener = (message: unknown, sender: Sender, respond: (answer: Answer) => void) => boolean;

let listeners: Listener[] = [];
let reached: { name: string; query: unknown; sender: Sender }[] = [];

/** What the browser does with a message: every listener sees it, one may answer. Undefined when none does. */
async function deliver(type: unknown, data: unknown, sender: Sender, more: object = {}): Promise<Answer | undefined> {
  const message = { id: 1, type, data, timestamp: 0, ...more };
  return new Promise((resolve) => {
    if (!listeners.some((listener) => listener(message, sender, resolve))) resolve(undefined);
  });
}

beforeEach(() => {
  listeners = [];
  reached = [];
  const runtime = {
    onMessage: {
      addListener: (listener: Listener) => listeners.push(listener),
      removeListener: (listener: Listener) => listeners.splice(listeners.indexOf(listener), 1),
    },
    sendMessage: (message: { type: string; data: unknown }, respond: (answer: Answer | undefined) => void) =>
      void deliver(message.type, message.data, POPUP).then(respond),
  };
  Object.assign(globalThis, { chrome: { runtime } });
  const handlers = Object.fromEntries(
    NAMES.map((name) => [
      name,
      async (query: unknown, sender: Sender) => {
        reached.push({ name, query, sender });
        return `answer to ${name}`;
      },
    ]),
  );
  answerRequests(handlers as unknown as Handlers, OWN);
});
afterEach(() => {
  messenger.removeAllListeners();
  Reflect.deleteProperty(globalThis, "chrome");
});

describe("every request", () => {
  test("has a schema, and there is no schema besides", () => {
    expect(Object.keys(SCHEMAS).sort()).toEqual([...NAMES].sort());
    expect(PAGE_REQUESTS).toHaveLength(NAMES.length - CONTENT_REQUESTS.size);
  });

  test.each(NAMES)("%s reaches its own handler with what was sent, and its answer comes back", async (name) => {
    const data = JSON.parse(JSON.stringify(GOOD[name]));
    expect(await deliver(name, data, POPUP)).toEqual({ res: `answer to ${name}` });
    expect(reached).toEqual([{ name, query: GOOD[name], sender: POPUP }]);
  });

  test.each(NAMES)("%s is refused when its payload is no record of the right shape", async (name) => {
    const good = GOOD[name] as Record<string, unknown>;
    const lacking = Object.keys(good).map((key) => ({ ...good, [key]: undefined }));
    const bad = [
      undefined,
      null,
      1,
      "{}",
      [good],
      { ...good, extra: 1 },
      { ...good, handler: "alerts.mark" },
      ...lacking,
    ];
    for (const data of bad) {
      const answer = await deliver(name, data, POPUP);
      expect(answer?.err?.message, JSON.stringify(data)).toBe(`${name}: malformed.`);
    }
    expect(reached).toEqual([]);
  });

  test("is asked and answered through the same channel", async () => {
    expect(await request("change.get", { id: "doc-1@1..2" })).toBe("answer to change.get");
    await expect(request("change.get", { id: 3 } as never)).rejects.toThrow("malformed");
  });
});

const long = (length: number) => "x".repeat(length);
const settings = (...changes: object[]) => ({
  ...GOOD["reading.report"],
  panels: [{ panel: "", settings: changes.map((change) => ({ ...aSetting(), ...change })) }],
});
const page = (change: object) => ({ pages: [{ url: "https://worklane.example/", title: "A", ...change }] });

test.each<[RequestName, string, unknown]>([
  ["overview.get", "an address that is too long", { tabUrl: long(8001) }],
  ["change.get", "an id that is no text", { id: { toString: "alert-1" } }],
  ["change.get", "an id that is too long", { id: long(201) }],
  ["diary.get", "a time that is none", { since: Number.NaN }],
  ["diary.get", "a time that is text", { since: "0" }],
  ["site.scan", "half a tab", { tabId: 1.5 }],
  ["pages.watch", "no pages", { pages: [] }],
  ["pages.watch", "too many pages", { pages: Array.from({ length: 301 }, () => page({}).pages[0]) }],
  ["pages.watch", "a kind of page that is none", page({ type: "Contract" })],
  ["pages.watch", "a page with more to it", page({ nextCheckAt: 0 })],
  ["documents.part", "two beginnings", { id: "doc-1", part: { startBefore: "h1", startAfter: "h1" } }],
  ["documents.part", "two ends", { id: "doc-1", part: { endBefore: "h1", endAfter: "h1" } }],
  ["pages.intend", "a name that is too long", page({ serviceName: long(101) })],
  ["check.start", "an id in the place of a list", { ids: "doc-1" }],
  ["alerts.mark", "a huge list", { ids: Array.from({ length: 1001 }, () => "a"), read: true }],
  ["alerts.mark", "a list with holes", { ids: ["a", null], read: true }],
  ["alerts.mark", "a yes that is text", { ids: ["a"], read: "yes" }],
  ["preferences.set", "a region that is none", { region: "BELGIUM", notifications: true, telling: DEFAULT_TELLING }],
  ["reading.report", "more switches than a screen has", settings(...Array.from({ length: 1001 }, () => ({})))],
  ["reading.report", "a label that is too long", settings({ label: long(301) })],
  ["reading.report", "a description that is too long", settings({ description: long(601) })],
  ["reading.report", "a state that is none", settings({ state: "maybe" })],
  ["reading.report", "a choice that is too long", settings({ state: `choice:${long(300)}` })],
  ["reading.report", "a control that is none", settings({ control: "lever" })],
  ["reading.report", "a lock that is text", settings({ disabled: "false" })],
  ["reading.report", "a switch with more to it", settings({ html: "<b>" })],
  ["banner.dismiss", "a huge list", { ids: Array.from({ length: 1001 }, () => "a") }],
  ["banner.open", "no id", { id: null }],
])("%s with %s is refused", async (name, _what, data) => {
  expect((await deliver(name, data, POPUP))?.err?.message).toBe(`${name}: malformed.`);
  expect(reached).toEqual([]);
});

describe("who may ask", () => {
  test.each(PAGE_REQUESTS)("%s is not for a content script", async (name) => {
    expect((await deliver(name, GOOD[name], WEB_PAGE))?.err?.message).toBe(`${name}: not for this sender.`);
    expect(reached).toEqual([]);
  });

  test.each([...CONTENT_REQUESTS])("%s is for a content script, and its handler learns who asked", async (name) => {
    expect(await deliver(name, GOOD[name], WEB_PAGE)).toEqual({ res: `answer to ${name}` });
    expect(reached[0]?.sender).toEqual(WEB_PAGE);
  });

  test.each(NAMES)("%s is not for another extension", async (name) => {
    const other = { id: "another-id", url: "chrome-extension://another-id/page.html" };
    expect((await deliver(name, GOOD[name], other))?.err?.message).toBe(`${name}: not for this sender.`);
    expect((await deliver(name, GOOD[name], { ...POPUP, id: undefined }))?.err).toBeDefined();
    expect(reached).toEqual([]);
  });

  test.each<[string, Sender, boolean]>([
    ["our popup", POPUP, true],
    ["our page in a tab", { ...POPUP, url: `${OWN.origin}history.html#/change/1`, tab: { id: 4 } }, true],
    ["a content script", WEB_PAGE, false],
    ["a sender without an address", { id: OWN.id }, false],
    ["a page whose address begins alike", { id: OWN.id, url: "chrome-extension://unquiet-id.evil.example/" }, false],
    ["a page that names us in its address", { id: OWN.id, url: `https://evil.example/${OWN.origin}` }, false],
    ["a page of another extension", { id: OWN.id, url: "chrome-extension://another-id/popup.html" }, false],
    ["another extension with our address", { id: "another-id", url: POPUP.url }, false],
  ])("whether %s may ask for a page's request", (_who, sender, allowed) => {
    expect(mayAsk("alerts.mark", sender, OWN)).toBe(allowed);
  });

  test("a sender written into the message itself does not count", async () => {
    const answer = await deliver("alerts.mark", GOOD["alerts.mark"], WEB_PAGE, { sender: POPUP });
    expect(answer?.err?.message).toBe("alerts.mark: not for this sender.");
    expect(reached).toEqual([]);
  });
});

describe("names", () => {
  test.each(["", "alerts", "alerts.delete", "ALERTS.MARK", "alerts.mark ", 7, null, undefined, ["alerts.mark"], {}])(
    "%j is unknown and gets no answer",
    async (name) => {
      expect(await deliver(name, { ids: [], read: true }, POPUP)).toBeUndefined();
      expect(reached).toEqual([]);
    },
  );

  test.each(["toString", "valueOf", "constructor", "hasOwnProperty", "__proto__", "__defineGetter__"])(
    "%s, which every object has, reaches no handler and tells nothing",
    async (name) => {
      for (const sender of [POPUP, WEB_PAGE]) {
        const answer = await deliver(name, { id: "alert-1" }, sender);
        expect(JSON.stringify(answer ?? null)).not.toContain("answer to");
      }
      expect(reached).toEqual([]);
    },
  );

  test.each(['{"id":"alert-1","__proto__":{"read":true}}', '{"id":"alert-1","toString":"x"}'])(
    "a key that every object has is one too many: %s",
    async (payload) => {
      expect((await deliver("alerts.told", JSON.parse(payload), POPUP))?.err?.message).toBe("alerts.told: malformed.");
      expect(reached).toEqual([]);
    },
  );
});

/** Anything at all, or a good payload with one thing in it replaced or put in. */
function payloads(name: RequestName) {
  const good = GOOD[name] as Record<string, unknown>;
  const keys = [...Object.keys(good), "extra"];
  const spoilt = fc.tuple(fc.constantFrom(...keys), fc.anything()).map(([key, value]) => ({ ...good, [key]: value }));
  return fc.oneof(fc.anything({ maxDepth: 3 }), spoilt, fc.constant(good));
}

test("of 500 random payloads none reaches a handler but those that match the schema", async () => {
  const requests = fc.constantFrom(...NAMES).chain((name) => fc.tuple(fc.constant(name), payloads(name)));
  await fc.assert(
    fc.asyncProperty(requests, fc.constantFrom(POPUP, WEB_PAGE), async ([name, data], sender) => {
      reached = [];
      const answer = await deliver(name, data, sender);
      const good = v.is(SCHEMAS[name] as v.GenericSchema, data) && mayAsk(name, sender, OWN);
      expect(reached).toHaveLength(good ? 1 : 0);
      expect(answer).toHaveProperty(good ? "res" : "err");
      if (good) expect(v.is(SCHEMAS[name] as v.GenericSchema, reached[0]?.query)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
