import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import messages from "../../assets/public/_locales/en/messages.json";
import { type PopupWorld, usePopup } from "../../entrypoints/popup/state.ts";
import type { Query, Replies, RequestName, ScannedSite, WatchReply } from "../../lib/messaging.ts";
import { aChangeAlert, aChangeView, aDocumentView, anOptOut, anOverview, TROUBLE } from "./builders.ts";
import { inOneTurn } from "./drawing.tsx";

type Popup = ReturnType<typeof usePopup>;

const TAB = { id: 7, url: "https://worklane.example/jobs" };
const PRIVACY = { url: "https://worklane.example/privacy", title: "Privacy", type: "Privacy Policy" } as const;
const TERMS = { url: "https://www.worklane.example/terms", title: "Terms", type: "Terms of Service" } as const;
const FOUND: ScannedSite = {
  siteName: "Worklane",
  pages: [{ ...PRIVACY, watched: false }],
  page: { url: TAB.url, title: "Jobs" },
};

type Answers = { [N in RequestName]?: (query: Query<N>) => Promise<Replies[N]> | Replies[N] };

let root: HTMLElement;
let popup: Popup;
/** What was asked of the background and of the browser, in order. */
let asked: [name: string, query: unknown][] = [];
/** What `check.progress` answers, one after the other; null after the last. */
let progress: Replies["check.progress"][] = [];
/** Every state that was drawn. */
let drawn: Popup["state"][] = [];

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement("div");
  asked = [];
  progress = [];
  drawn = [];
});
afterEach(() => {
  inOneTurn(() => render(null, root));
  vi.useRealTimers();
});

/** Opens a popup onto a made-up world, and lets it load. */
async function open(answers: Answers = {}, world: Partial<PopupWorld> = {}): Promise<void> {
  const all: Answers = {
    "overview.get": () => anOverview(),
    "health.get": () => ({ damaged: false }),
    "check.progress": () => progress.shift() ?? null,
    "pages.watch": () => ({ ok: true, ids: ["doc-1"] }),
    ...answers,
  };
  const ask = async (name: RequestName, query: unknown) => {
    asked.push([name, query]);
    return (all[name] as ((query: unknown) => unknown) | undefined)?.(query) ?? null;
  };
  const askFor = async (urls: readonly string[]) => {
    asked.push(["askFor", urls]);
    return true;
  };
  const made: PopupWorld = { ask: ask as PopupWorld["ask"], tab: async () => TAB, askFor, ...world };
  function App() {
    popup = usePopup(made);
    drawn.push(popup.state);
    return null;
  }
  inOneTurn(() => render(<App />, root));
  await settle();
}

/** Lets happen what needs no time, or some, and draws at every step. */
async function settle(milliseconds = 0): Promise<void> {
  for (let left = milliseconds; left >= 0; left -= 50) {
    await act(() => vi.advanceTimersByTimeAsync(Math.min(left, 50)).then(() => undefined));
  }
}
/** Does what a button does, up to its end. */
async function doing(work: () => unknown, milliseconds = 2000): Promise<void> {
  await act(async () => void work());
  await settle(milliseconds);
}
const DRAWN_ANEW = ["overview.get", "health.get"];
const names = () => asked.map(([name]) => name);
const dead = () => Promise.reject(new Error("The background is gone."));

describe("opening it", () => {
  test("draws what the background says of the tab one is on", async () => {
    const overview = anOverview({ alerts: [aChangeAlert()] });
    await open({ "overview.get": () => overview });
    expect(asked[0]).toEqual(["overview.get", { tabUrl: TAB.url }]);
    expect(popup.state).toMatchObject({ overview, failed: false, tab: TAB, progress: null });
    expect(drawn[0]?.overview).toBeNull();
  });

  test("says that it failed when the background does not answer, and loads again on request", async () => {
    let gone = true;
    await open({ "overview.get": () => (gone ? dead() : anOverview()) });
    expect(popup.state).toMatchObject({ overview: null, failed: true });
    gone = false;
    await doing(() => popup.actions.load());
    expect(popup.state).toMatchObject({ overview: anOverview(), failed: false });
  });

  test("says that it failed when the browser does not tell the tab", async () => {
    await open({}, { tab: dead });
    expect(popup.state.failed).toBe(true);
  });

  test("follows a check that is running, and draws what it brought", async () => {
    progress = [
      { done: 1, total: 3 },
      { done: 1, total: 3 },
      { done: 2, total: 3 },
    ];
    await open();
    expect(popup.state.progress).toEqual({ done: 1, total: 3 });
    await settle(400);
    expect(popup.state.progress).toEqual({ done: 2, total: 3 });
    await settle(400);
    expect(popup.state.progress).toBeNull();
    expect(names().filter((name) => name === "overview.get")).toHaveLength(2);
  });
});

describe("checking now", () => {
  test("counts while it runs, looks at the overview again at its end, and asks no more", async () => {
    await open();
    asked = [];
    progress = [
      { done: 0, total: 2 },
      { done: 1, total: 2 },
    ];
    await act(async () => void popup.actions.check(null));
    expect(popup.state.progress).toEqual({ done: 0, total: 0 });
    expect(asked[0]).toEqual(["check.start", { ids: null }]);
    await settle(100);
    expect(popup.state.progress).toEqual({ done: 0, total: 2 });
    await settle(400);
    expect(popup.state.progress).toEqual({ done: 1, total: 2 });
    await settle(400);
    expect(popup.state.progress).toBeNull();
    expect(names().slice(-2)).toEqual(DRAWN_ANEW);
    const before = asked.length;
    await settle(5000);
    expect(asked).toHaveLength(before);
  });

  test("can be asked again after the background has gone in the middle of it", async () => {
    await open({ "check.start": dead });
    await doing(() => popup.actions.check(null));
    expect(popup.state).toMatchObject({ progress: null, notice: "failed" });
  });
});

describe("looking for the site's pages", () => {
  test("shows that it looks, then what it found", async () => {
    await open({ "site.scan": ({ tabId }) => (tabId === TAB.id ? FOUND : null) });
    await doing(() => popup.actions.findPages());
    expect(drawn.map(({ found }) => found)).toContain("looking");
    expect(popup.state.found).toEqual(FOUND);
    inOneTurn(() => popup.actions.cancel());
    expect(popup.state.found).toBeNull();
  });

  test.each<[string, Answers["site.scan"]]>([
    ["the page may not be looked at", () => null],
    ["the background is gone", dead],
  ])("says that it is refused when %s", async (_why, scan) => {
    await open({ "site.scan": scan } as Answers);
    await doing(() => popup.actions.findPages());
    expect(popup.state.found).toBe("refused");
  });
});

describe("watching", () => {
  test("writes the wish down, asks for the hosts in the very turn of the press, then watches", async () => {
    await open();
    asked = [];
    inOneTurn(() => void popup.actions.watch([PRIVACY, TERMS]));
    // No promise has been awaited yet: the browser still sees the person's press.
    expect(asked).toEqual([
      ["pages.intend", { pages: [PRIVACY, TERMS] }],
      ["askFor", [PRIVACY.url, TERMS.url]],
    ]);
    await settle();
    expect(asked[2]).toEqual(["pages.watch", { pages: [PRIVACY, TERMS] }]);
  });

  test("puts the found pages away, follows the first look, and draws the site anew", async () => {
    await open({ "site.scan": () => FOUND });
    await doing(() => popup.actions.findPages());
    progress = [{ done: 0, total: 1 }];
    await doing(() => popup.actions.watch([PRIVACY]));
    expect(drawn.map((state) => state.progress)).toContainEqual({ done: 0, total: 1 });
    expect(popup.state).toMatchObject({ found: null, notice: null, progress: null });
    expect(names().slice(-2)).toEqual(DRAWN_ANEW);
  });

  test("says so when the person said no, watches nothing, and keeps what was found", async () => {
    await open({ "site.scan": () => FOUND }, { askFor: async () => false });
    await doing(() => popup.actions.findPages());
    await doing(() => popup.actions.watch([PRIVACY]));
    expect(popup.state).toMatchObject({ notice: "permissionDenied", found: FOUND });
    expect(names()).not.toContain("pages.watch");
  });

  test.each(["not-an-address", "not-encrypted", "private-network", "has-credentials", "not-allowed"])(
    "says why it is refused, in words that there are: %s",
    async (reason) => {
      const reply: WatchReply = { ok: false, reason };
      await open({ "pages.watch": () => reply });
      await doing(() => popup.actions.watch([PRIVACY]));
      expect(Object.keys(messages)).toContain(popup.state.notice);
      expect(popup.state.notice).toBe(`refused_${reason.replaceAll("-", "_")}`);
    },
  );

  test.each<[string, PopupWorld["askFor"]]>([
    [
      "throws",
      () => {
        throw new TypeError("Invalid URL");
      },
    ],
    ["rejects", dead],
  ])("leaves the answer to the background when asking %s, as for what is no address", async (_how, askFor) => {
    await open({ "pages.watch": () => ({ ok: false, reason: "not-an-address" }) }, { askFor });
    await doing(() => popup.actions.watch([{ ...PRIVACY, url: "worklane" }]));
    expect(popup.state.notice).toBe("refused_not_an_address");
  });

  test("says so when the background is gone", async () => {
    await open({ "pages.intend": dead, "pages.watch": dead });
    await doing(() => popup.actions.watch([PRIVACY]));
    expect(popup.state.notice).toBe("failed");
  });

  test("is given up on request, and the popup drawn anew", async () => {
    await open();
    asked = [];
    await doing(() => popup.actions.forget());
    expect(asked[0]).toEqual(["pages.intend", { pages: [] }]);
    expect(names().slice(-2)).toEqual(DRAWN_ANEW);
  });

  test("takes an earlier notice back once it works", async () => {
    let answer = false;
    await open({}, { askFor: async () => answer });
    await doing(() => popup.actions.watch([PRIVACY]));
    expect(popup.state.notice).toBe("permissionDenied");
    answer = true;
    await doing(() => popup.actions.watch([PRIVACY]));
    expect(popup.state.notice).toBeNull();
  });
});

describe("a permission that is missing", () => {
  test("is asked for in the turn of the press, and then what could not be read is checked", async () => {
    await open();
    asked = [];
    inOneTurn(() => void popup.actions.allow([PRIVACY.url]));
    expect(asked).toEqual([["askFor", [PRIVACY.url]]]);
    await settle(2000);
    expect(asked).toContainEqual(["check.start", { ids: "unread" }]);
    expect(popup.state).toMatchObject({ notice: null, progress: null });
  });

  test.each<[string, PopupWorld["askFor"]]>([
    ["the person says no", async () => false],
    ["the browser cannot ask", dead],
  ])("stays missing when %s, and it says so", async (_why, askFor) => {
    await open({}, { askFor });
    await doing(() => popup.actions.allow([PRIVACY.url]));
    expect(popup.state.notice).toBe("permissionDenied");
    expect(names()).not.toContain("check.start");
  });
});

describe("a page that moved to another site", () => {
  const MOVED = aDocumentView({ trouble: { ...TROUBLE, movedTo: "https://elsewhere.example/privacy" } });
  const follow = () => doing(() => popup.actions.follow(MOVED));

  test("is followed before the answer is known, since the popup may be gone by then; and then looked at", async () => {
    await open({ "documents.follow": () => ({ ok: true, ids: [MOVED.id] }) });
    asked = [];
    await follow();
    expect(asked.slice(0, 3)).toEqual([
      ["documents.follow", { id: MOVED.id }],
      ["askFor", ["https://elsewhere.example/privacy"]],
      ["check.start", { ids: [MOVED.id] }],
    ]);
    expect(popup.state.notice).toBeNull();
    expect(names().slice(-2)).toEqual(DRAWN_ANEW);
  });

  test("after a no is looked at all the same, so that it says what is missing", async () => {
    await open({ "documents.follow": () => ({ ok: true, ids: [MOVED.id] }) }, { askFor: async () => false });
    await follow();
    expect(names()).toContain("check.start");
    expect(popup.state.notice).toBe("permissionDenied");
  });

  test.each(["not-moved", "watched-already", "private-network"])("is not followed where it is %s", async (reason) => {
    await open({ "documents.follow": () => ({ ok: false, reason }) });
    await follow();
    expect(messages).toHaveProperty(popup.state.notice ?? "");
    expect(names()).not.toContain("check.start");
  });
});

test("a page that is no longer watched is gone from the overview", async () => {
  await open();
  asked = [];
  await doing(() => popup.actions.unwatch("doc-1"));
  expect(asked[0]).toEqual(["documents.unwatch", { id: "doc-1" }]);
  expect(names().slice(-2)).toEqual(DRAWN_ANEW);
});

describe("an alert", () => {
  const alert = aChangeAlert();

  test("that is marked as read can be taken back, and what can be taken back goes with it", async () => {
    await open();
    await doing(() => popup.actions.mark(alert, true));
    expect(asked).toContainEqual(["alerts.mark", { ids: [alert.id], read: true }]);
    expect(popup.state.justRead).toEqual(alert);
    await doing(() => popup.actions.mark(alert, false));
    expect(asked).toContainEqual(["alerts.mark", { ids: [alert.id], read: false }]);
    expect(popup.state.justRead).toBeNull();
    expect(names().slice(-2)).toEqual(DRAWN_ANEW);
  });

  test("that one was told of is told so", async () => {
    await open();
    await doing(() => popup.actions.told(alert));
    expect(asked).toContainEqual(["alerts.told", { id: alert.id }]);
    expect(names().slice(-2)).toEqual(DRAWN_ANEW);
  });

  test("that could not be marked says so, and nothing can be taken back", async () => {
    await open({ "alerts.mark": dead });
    await doing(() => popup.actions.mark(alert, true));
    expect(popup.state).toMatchObject({ notice: "failed", justRead: null });
  });
});

describe("the way to opt out", () => {
  const alert = aChangeAlert();
  const optOut = anOptOut({ notUndone: { quote: "It stays.", document: "FAQ" } });

  test("is looked up, shown, and put away by a second press", async () => {
    await open({ "change.get": () => aChangeView({ optOut }) });
    await doing(() => popup.actions.showOptOut(alert));
    expect(drawn.map((state) => state.optOut[alert.id])).toContain("loading");
    expect(asked).toContainEqual(["change.get", { id: alert.changeId }]);
    expect(popup.state.optOut).toEqual({ [alert.id]: optOut });
    await doing(() => popup.actions.showOptOut(alert));
    expect(popup.state.optOut).toEqual({});
  });

  test.each<[string, Answers["change.get"]]>([
    ["is not kept any more", () => null],
    ["cannot be asked for", dead],
  ])("of a change that %s is none", async (_why, get) => {
    await open({ "change.get": get } as Answers);
    await doing(() => popup.actions.showOptOut(alert));
    expect(popup.state.optOut).toEqual({ [alert.id]: anOptOut() });
  });

  test("of two alerts is shown for both, in whatever order the answers come", async () => {
    const answers: Record<string, (view: ReturnType<typeof aChangeView>) => void> = {};
    await open({ "change.get": ({ id }) => new Promise((resolve) => (answers[id] = resolve)) });
    const other = aChangeAlert({ id: "alert-9", changeId: "change-9" });
    await doing(() => popup.actions.showOptOut(alert));
    await doing(() => popup.actions.showOptOut(other));
    await doing(() => answers[other.changeId]?.(aChangeView()));
    await doing(() => answers[alert.changeId]?.(aChangeView({ optOut })));
    expect(popup.state.optOut).toEqual({ [alert.id]: optOut, [other.id]: anOptOut() });
  });

  test("that was put away before the answer came stays away", async () => {
    let answer: (view: ReturnType<typeof aChangeView>) => void = () => undefined;
    await open({ "change.get": () => new Promise((resolve) => (answer = resolve)) });
    await doing(() => popup.actions.showOptOut(alert));
    await doing(() => popup.actions.showOptOut(alert));
    await doing(() => answer(aChangeView({ optOut })));
    expect(popup.state.optOut).toEqual({});
  });
});

test("calling a finding wrong is asked of the background, shown at once, and can be undone", async () => {
  await open({ "finding.mute": () => "mark-1" });
  await act(() => popup.actions.wrong(aChangeAlert({ changeId: "c" }), 2));
  expect(asked).toContainEqual(["finding.mute", { changeId: "c", place: 2 }]);
  expect(popup.state.justWrong).toBe("mark-1");
  await act(() => popup.actions.right("mark-1"));
  expect(asked).toContainEqual(["finding.unmute", { id: "mark-1" }]);
  expect(popup.state.justWrong).toBeNull();
});
