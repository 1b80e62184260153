// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { HistoryPage } from "../../components/HistoryPage.tsx";
import { changeIdIn, citationOf, type HistoryWorld, switchIdIn, useHistory } from "../../entrypoints/history/state.ts";
import type { Query, Replies, RequestName } from "../../lib/messaging.ts";
import type { HistoryView } from "../../lib/views.ts";
import { aChangeView, aDiaryLine, aFinding, anEntry, anOptOut, aSettingAlert } from "./builders.ts";
import { allNamed, draw, named, press, redraw, textOf } from "./drawing.tsx";

const HISTORY: HistoryView = {
  language: "en",
  health: {},
  watched: 2,
  services: [
    {
      id: "worklane.example",
      name: "Worklane",
      changes: [anEntry({ id: "a/1" }), anEntry({ id: "b", date: "1 Aug" })],
    },
    { id: "other.example", name: "Other", changes: [] },
  ],
};
const EMPTY: HistoryView = {
  language: "en",
  health: {},
  watched: 1,
  services: [{ id: "other.example", name: "Other", changes: [] }],
};

type Answers = { [N in RequestName]?: (query: Query<N>) => Promise<Replies[N]> | Replies[N] };

let asked: [name: string, query: unknown][] = [];
let copied: string[] = [];
beforeEach(() => {
  asked = [];
  copied = [];
  location.hash = "";
});

const later = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
const dead = () => Promise.reject(new Error("The background is gone."));

/** Opens the page at an address, onto a made-up background. */
async function open(hash: string, answers: Answers = {}, copy?: HistoryWorld["copy"]): Promise<HTMLElement> {
  location.hash = hash;
  const all: Answers = {
    "history.get": () => HISTORY,
    "diary.get": () => [],
    "change.get": ({ id }) => aChangeView({ id, headline: `Change ${id}` }),
    ...answers,
  };
  const ask = async (name: RequestName, query: unknown) => {
    asked.push([name, query]);
    return (all[name] as ((query: unknown) => unknown) | undefined)?.(query) ?? null;
  };
  const world: HistoryWorld = {
    ask: ask as HistoryWorld["ask"],
    copy: copy ?? (async (text) => void copied.push(text)),
  };
  function App() {
    const { state, load, mark, told, pin, wrong, right, copy: copyChange } = useHistory(world);
    const actions = { onMark: mark, onTold: told, onPin: pin, onWrong: wrong, onRight: right, onCopy: copyChange };
    return <HistoryPage {...state} onRetry={load} {...actions} />;
  }
  const root = draw(<App />);
  await later();
  await later();
  return root;
}

async function goTo(hash: string): Promise<void> {
  location.hash = hash;
  window.dispatchEvent(new Event("hashchange"));
  await later();
}

const title = (root: Element) => textOf(root.querySelector("main h1"));
const main = (root: Element) => textOf(root.querySelector("main"));

test("a finding is called wrong, and that is taken back; what the change says then is shown, and in the list", async () => {
  let muted = false;
  const finding = aFinding({ place: 3 });
  const root = await open("#/change/c", {
    "change.get": ({ id }) =>
      aChangeView({ id, findings: muted ? [] : [finding], muted: muted ? [{ id: "mark", finding }] : [] }),
    "finding.mute": () => {
      muted = true;
      return "mark";
    },
    "finding.unmute": () => {
      muted = false;
      return null;
    },
  });
  press(root, "Wrong? Tell me: Training of AI models");
  await later();
  expect(asked).toContainEqual(["finding.mute", { changeId: "c", place: 3 }]);
  expect(textOf(root.querySelector("aside"))).toContain("1 finding that you called wrong");
  press(root, "Undo: Training of AI models");
  await later();
  expect(asked).toContainEqual(["finding.unmute", { id: "mark" }]);
  expect(root.querySelectorAll("aside li.card").length).toBe(1);
  expect(asked.filter(([name]) => name === "history.get").length).toBe(3);
});

describe("what was not told", () => {
  const NEWEST = { date: "20 Sep", moment: "20 Sep 2024, 06:10 UTC", at: Date.parse("2024-09-20T06:10Z") };
  const partOf = (root: Element) => named(root, "section", "Not told");

  test("stands in a part of its own, newest first, with service, document, date and reason", async () => {
    const lines = [
      aDiaryLine({ document: "Terms", why: "Only the layout changed." }),
      aDiaryLine({ ...NEWEST, document: "FAQ", why: "No rule found anything in it.", changeId: "a/1" }),
    ];
    const root = await open("", { "diary.get": () => lines });
    expect(textOf(partOf(root).querySelector("summary"))).toBe("Not told (2)");
    expect([...partOf(root).querySelectorAll("li")].map(textOf)).toEqual([
      "Worklane · FAQ 20 Sep No rule found anything in it. Read the change",
      "Worklane · Terms 19 Sep Only the layout changed.",
    ]);
    expect(partOf(root).querySelector("a")?.getAttribute("href")).toBe("#/change/a%2F1");
    expect(partOf(root).querySelector("time")?.title).toBe("20 Sep 2024, 06:10 UTC");
    expect(asked).toContainEqual(["diary.get", { since: 0 }]);
  });

  test("what came again for the same reason is one line, at its latest date", async () => {
    const other = aDiaryLine({ service: "Other" });
    const root = await open("", { "diary.get": () => [aDiaryLine(), other, aDiaryLine(NEWEST)] });
    expect([...partOf(root).querySelectorAll("li")].map(textOf)).toEqual([
      "Worklane · Terms 20 Sep Only the layout changed. (the last of 2 times)",
      "Other · Terms 19 Sep Only the layout changed.",
    ]);
  });

  test("stands open where no change is, and folded beside one", async () => {
    const lines = [aDiaryLine()];
    const root = await open("", { "diary.get": () => lines });
    expect(root.querySelector<HTMLDetailsElement>("main .not-told details")?.open).toBe(true);
    await goTo("#/change/b");
    await later();
    expect(root.querySelector<HTMLDetailsElement>(".side .not-told details")?.open).toBe(false);
    expect(root.querySelectorAll(".not-told")).toHaveLength(1);
  });

  test("has no part where there is nothing of the kind", async () => {
    expect((await open("")).querySelector(".not-told")).toBeNull();
  });
});

describe("addresses", () => {
  test.each([
    ["#/change/doc-1%401..2", "doc-1@1..2", null],
    ["#/change/a%2Fb", "a/b", null],
    ["#/change/a/b", "a/b", null],
    ["#/change/100%", "100%", null],
    ["#/switch/alert-1", null, "alert-1"],
    ["#/change/", null, null],
    ["#/changes/1", null, null],
    ["", null, null],
  ])("%s names the change %s and the switch %s", (hash, change, toggle) => {
    expect(changeIdIn(hash)).toBe(change);
    expect(switchIdIn(hash)).toBe(toggle);
  });
});

describe("the list", () => {
  test("has all changes by service, each a link to its own page, and marks the one that is open", async () => {
    const root = await open("#/change/a%2F1");
    const list = named(root, "nav", "All changes");
    const links = [...list.querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["#/change/a%2F1", "#/change/b"]);
    expect(links.map((link) => link.getAttribute("aria-current"))).toEqual(["page", null]);
    expect(textOf(links[1] ?? null)).toContain("Privacy Policy · 1 Aug");
    expect([...list.querySelectorAll("h2")].map(textOf)).toEqual(["Worklane", "Other"]);
    expect(allNamed(list, "[role=img]", "Important")).toHaveLength(2);
  });

  test("says which changes were withdrawn, and which were seen only once", async () => {
    const states = ["confirmed", "seen-once", "withdrawn"] as const;
    const changes = states.map((state) => anEntry({ id: state, state, date: "1 Aug" }));
    const root = await open("", {
      "history.get": () => ({
        language: "en",
        health: {},
        watched: 1,
        services: [{ id: "a", name: "Worklane", changes }],
      }),
    });
    expect([...root.querySelectorAll("nav li")].map((entry) => textOf(entry.querySelector(".muted")))).toEqual([
      "Privacy Policy · 1 Aug",
      "Privacy Policy · 1 Aug · seen once so far",
      "Privacy Policy · 1 Aug · withdrawn at the second look",
    ]);
  });

  test("asks to choose one where there are some, and says so where there are none", async () => {
    expect(main(await open(""))).toBe("Choose a change from the list.");
    const root = await open("", { "history.get": () => EMPTY });
    expect(textOf(root)).toBe("HistoryNo changes yet. Unquiet keeps looking.");
  });

  test("says once that nothing is watched, and promises no looks where there are none", async () => {
    const root = await open("", { "history.get": () => ({ language: "en", health: {}, watched: 0, services: [] }) });
    expect(textOf(root)).toMatch(/^HistoryNothing is watched yet\. Open the site of a service/u);
    expect(textOf(root)).not.toContain("keeps looking");
  });

  test("is awaited, and nothing is claimed before it is there", async () => {
    const root = await open("", { "history.get": () => new Promise(() => undefined) });
    expect(main(root)).toBe("Loading…");
    expect(root.querySelector("nav")).toBeNull();
  });

  test("that cannot be had says so, and is asked for again", async () => {
    let gone = true;
    const root = await open("#/change/b", { "history.get": () => (gone ? dead() : HISTORY) });
    expect(main(root)).toContain("This could not be loaded.Try again");
    expect(root.querySelector("nav")).toBeNull();
    gone = false;
    press(root, "Try again");
    await later();
    await later();
    expect(title(root)).toBe("Change b");
    expect(root.querySelector("nav")).not.toBeNull();
    expect(root.querySelector("[role=alert]")).toBeNull();
  });
});

test("a change is shown even where the list could not be loaded, and that still says so", async () => {
  const root = await open("", { "history.get": dead });
  await goTo("#/change/b");
  expect(title(root)).toBe("Change b");
  expect(textOf(root.querySelector("[role=alert]"))).toContain("This could not be loaded.");
});

describe("a change", () => {
  test("that the address names is shown", async () => {
    const root = await open("#/change/a%2F1");
    expect(asked).toContainEqual(["change.get", { id: "a/1" }]);
    expect(title(root)).toBe("Change a/1");
  });

  test("that is not kept is said to be missing", async () => {
    const root = await open("#/change/gone", { "change.get": () => null });
    expect(main(root)).toBe("This change is not kept here (any more).");
  });

  test("follows the address, and is gone with it", async () => {
    const root = await open("#/change/a%2F1");
    await goTo("#/change/b");
    expect(title(root)).toBe("Change b");
    expect(root.querySelector("[aria-current]")?.getAttribute("href")).toBe("#/change/b");
    await goTo("");
    expect(main(root)).toBe("Choose a change from the list.");
  });

  test("that comes after one has gone on to another is not shown in its place", async () => {
    let answer: (view: ReturnType<typeof aChangeView>) => void = () => undefined;
    const slow = new Promise<ReturnType<typeof aChangeView>>((resolve) => {
      answer = resolve;
    });
    const root = await open("#/change/slow", {
      "change.get": ({ id }) => (id === "slow" ? slow : aChangeView({ id, headline: `Change ${id}` })),
    });
    expect(main(root)).toBe("Loading…");
    await goTo("#/change/b");
    answer(aChangeView({ headline: "Change slow" }));
    await later();
    expect(title(root)).toBe("Change b");
  });

  test("that cannot be had says so, and does not load for ever", async () => {
    const root = await open("#/change/bad", {
      "change.get": ({ id }) => (id === "bad" ? dead() : aChangeView({ id, headline: `Change ${id}` })),
    });
    expect(main(root)).toBe("This could not be loaded.Try again");
    await goTo("#/change/b");
    expect(title(root)).toBe("Change b");
    expect(root.querySelector("[role=alert]")).toBeNull();
  });

  test("is marked in place: the page does not go away and come back, and the button keeps the focus", async () => {
    let unread = true;
    const root = await open("#/change/b", {
      "change.get": ({ id }) => aChangeView({ id, alert: { id: "alert-1", unread, told: false } }),
      "alerts.mark": () => {
        unread = false;
        return null;
      },
    });
    const button = named<HTMLButtonElement>(root, "main button", "Mark as read");
    button.focus();
    press(root, "Mark as read");
    expect(button.isConnected).toBe(true);
    await later();
    expect(asked).toContainEqual(["alerts.mark", { ids: ["alert-1"], read: true }]);
    expect(textOf(button)).toBe("Mark as unread");
    expect(document.activeElement).toBe(button);
  });

  test("both texts are kept for good, and no longer", async () => {
    let pinned = false;
    const root = await open("#/change/doc-1%401..2", {
      "change.get": ({ id }) => aChangeView({ id, pinned }),
      "change.pin": (query) => {
        pinned = query.pinned;
        return null;
      },
    });
    press(root, "Keep for good");
    await later();
    expect(named(root, "button", "Kept for good").getAttribute("aria-pressed")).toBe("true");
    press(root, "Kept for good");
    await later();
    expect(named(root, "button", "Keep for good").getAttribute("aria-pressed")).toBe("false");
    expect(asked.filter(([name]) => name === "change.pin").map(([, query]) => query)).toEqual([
      { id: "doc-1@1..2", pinned: true },
      { id: "doc-1@1..2", pinned: false },
    ]);
  });

  test("that one was told of is marked so", async () => {
    const root = await open("#/change/b");
    press(root, "I was told by e-mail or in the app");
    await later();
    expect(asked).toContainEqual(["alerts.told", { id: "alert-1" }]);
  });

  test("can be copied as a citation, and says so until another is shown", async () => {
    const root = await open("#/change/b");
    press(root, "Copy citation");
    await later();
    expect(copied).toEqual([citationOf(aChangeView({ id: "b", headline: "Change b" }))]);
    expect(named(root, "button", "Copied")).toBeDefined();
    await goTo("#/change/a%2F1");
    expect(named(root, "button", "Copy citation")).toBeDefined();
  });

  test("that could not be copied does not say that it was", async () => {
    const root = await open("#/change/b", {}, dead);
    press(root, "Copy citation");
    await later();
    expect(allNamed(root, "button", "Copied")).toEqual([]);
    expect(main(root)).toContain("This could not be loaded.");
  });
});

describe("a switch", () => {
  const view = { alert: aSettingAlert(), optOut: anOptOut(), known: null };

  test("that the address names is shown alone, with the way to turn it off", async () => {
    const root = await open("#/switch/alert-2", { "switch.get": ({ id }) => (id === "alert-2" ? view : null) });
    expect(title(root)).toBe("“Data for generative AI” is new and already on");
    expect(main(root)).toContain("New switch, already on");
    expect(main(root)).toContain("New since your visit on 1 Aug, and already on.");
    expect(main(root)).toContain("How to opt out");
    expect(main(root)).not.toContain("Choose a change");
  });

  test("that was there before is called one that is on", async () => {
    const there = { ...view, alert: aSettingAlert({ isNew: false }) };
    expect(main(await open("#/switch/alert-2", { "switch.get": () => there }))).toContain("Switch that is on");
  });

  test("that is not kept is said to be missing", async () => {
    expect(main(await open("#/switch/gone", { "switch.get": () => null }))).toContain("not kept here");
  });
});

describe("a citation", () => {
  test("has who, where, what, the quotes, and both texts with their fingerprints and days", () => {
    expect(citationOf(aChangeView()).split("\n")).toEqual([
      "Worklane, Privacy Policy <https://worklane.example/privacy>",
      "Worklane may now use your data to train AI models",
      '"We may use your personal data to train AI models."',
      "1 Aug 2024, 18:10 UTC (SHA-256 aaa111)",
      "19 Sep 2024, 06:10 UTC (SHA-256 bbb222)",
    ]);
  });

  test("quotes what was taken out, at most three findings, and never nothing", () => {
    const removed = aFinding({ before: "We never sell.", after: null });
    const bare = aFinding({ before: null, after: null, quote: "sell" });
    const quotes = citationOf(aChangeView({ findings: [removed, bare, removed, removed] }))
      .split("\n")
      .filter((line) => line.startsWith('"'));
    expect(quotes).toEqual(['"We never sell."', '"sell"', '"We never sell."']);
  });
});

test("the page stops listening when it goes away", async () => {
  const removed = vi.spyOn(window, "removeEventListener");
  redraw(await open(""), null);
  expect(removed.mock.calls.map(([event]) => event)).toContain("hashchange");
});
