import { describe, expect, test, vi } from "vitest";
import { citeChange } from "../../components/citation.ts";
import { routeOf } from "../../entrypoints/history/routes.ts";
import { aFinding, anEntry, anOptOut, aSettingAlert } from "./builders.ts";
import { allNamed, named, press, redraw, textOf } from "./drawing.tsx";
import { asked, copied, dead, goTo, later, open } from "./history-page.tsx";
import { aPair, aReading, someShelves } from "./reading-builders.ts";

const title = (root: Element) => textOf(root.querySelector("main h1"));
const main = (root: Element) => textOf(root.querySelector("main"));

test("a finding is called wrong, and that is taken back; what the change says then is shown, and in the list", async () => {
  let muted = false;
  let listed = 0;
  const finding = aFinding({ place: 3 });
  const root = await open(
    "#/change/c",
    {
      "finding.mute": () => {
        muted = true;
        return "mark";
      },
      "finding.unmute": () => {
        muted = false;
        return null;
      },
    },
    {
      change: async (id) =>
        aReading({ id, findings: muted ? [] : [finding], muted: muted ? [{ id: "mark", finding }] : [] }),
      shelves: async () => {
        listed += 1;
        return someShelves();
      },
    },
  );
  press(root, "Wrong? Tell me: Training of AI models");
  await later();
  expect(asked).toContainEqual(["finding.mute", { changeId: "c", place: 3 }]);
  expect(textOf(root.querySelector("aside"))).toContain("1 finding that you called wrong");
  press(root, "Undo: Training of AI models");
  await later();
  expect(asked).toContainEqual(["finding.unmute", { id: "mark" }]);
  expect(root.querySelectorAll("aside li.card").length).toBe(1);
  expect(listed).toBe(3);
});

describe("addresses", () => {
  test.each([
    ["#/change/doc-1%401..2", { kind: "change", id: "doc-1@1..2" }],
    ["#/change/a%2Fb", { kind: "change", id: "a/b" }],
    ["#/change/a/b", { kind: "change", id: "a/b" }],
    ["#/change/100%", { kind: "change", id: "100%" }],
    ["#/switch/alert-1", { kind: "switch", id: "alert-1" }],
    ["#/service/worklane.example", { kind: "service", id: "worklane.example" }],
    ["#/document/doc-1", { kind: "document", id: "doc-1" }],
    ["#/compare/doc-1%401/doc-1%402", { kind: "compare", from: "doc-1@1", to: "doc-1@2" }],
    ["#/not-shown", { kind: "not-shown" }],
    ["#/compare/doc-1%401", { kind: "home" }],
    ["#/change/", { kind: "home" }],
    ["#/changes/1", { kind: "home" }],
    ["", { kind: "home" }],
  ])("%s names %o", (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });
});

describe("the dossiers", () => {
  test("are all services with their documents, how often they changed, and what is unread", async () => {
    const root = await open("#/document/doc-1");
    const list = named(root, "nav", "Services and their documents");
    expect([...list.querySelectorAll("a")].map((link) => [link.getAttribute("href"), textOf(link)])).toEqual([
      ["#/service/other.example", "Other"],
      ["#/service/worklane.example", "Worklane"],
      ["#/document/doc-1", "Privacy Policy2"],
    ]);
    expect([...list.querySelectorAll("a")].map((link) => link.getAttribute("aria-current"))).toEqual([
      null,
      null,
      "page",
    ]);
    expect(allNamed(list, "[role=img]", "unread")).toHaveLength(2);
    expect(allNamed(list, "[role=img]", "2 changes")).toHaveLength(1);
  });

  test("say what could not be read", async () => {
    const [, worklane] = someShelves().shelves;
    const documents = [{ id: "doc-1", title: "Terms", changes: 0, unread: null, trouble: "The page is gone." }];
    const shelves = [{ ...worklane, id: "a", name: "Worklane", documents, switches: null }];
    const root = await open("", {}, { shelves: async () => someShelves({ shelves }) });
    expect(textOf(named(root, "nav", "Services and their documents"))).toContain("TermsThe page is gone.");
  });
});

describe("the way in", () => {
  test("shows what changed last, each a link to its own page", async () => {
    const list = named(await open(""), "nav", "Latest changes");
    const links = [...list.querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["#/change/a%2F1", "#/change/b"]);
    expect(textOf(links[1] ?? null)).toContain("Worklane · Privacy Policy · 1 Aug");
    expect(allNamed(list, "[role=img]", "Important")).toHaveLength(2);
  });

  test("says which changes were withdrawn, and which were seen only once", async () => {
    const states = ["confirmed", "seen-once", "withdrawn"] as const;
    const latest = states.map((state) => ({ ...anEntry({ id: state, state, date: "1 Aug" }), service: "Worklane" }));
    const root = await open("", {}, { shelves: async () => someShelves({ latest }) });
    expect([...root.querySelectorAll(".changes li")].map((entry) => textOf(entry.querySelector(".muted")))).toEqual([
      "Worklane · Privacy Policy · 1 Aug",
      "Worklane · Privacy Policy · 1 Aug · seen once so far",
      "Worklane · Privacy Policy · 1 Aug · withdrawn at the second look",
    ]);
  });

  test("says that there is nothing yet, and promises no looks where nothing is watched", async () => {
    const none = { shelves: async () => someShelves({ latest: [] }) };
    expect(main(await open("", {}, none))).toBe("No changes yet. Unquiet keeps looking.");
    const empty = { shelves: async () => someShelves({ shelves: [], latest: [] }) };
    expect(textOf(await open("", {}, empty))).toMatch(
      /^HistoryNot shown, because…Nothing is watched yet\. Open the site of a service/u,
    );
  });

  test("is awaited, and nothing is claimed before it is there", async () => {
    const root = await open("", {}, { shelves: () => new Promise(() => undefined) });
    expect(main(root)).toBe("Loading…");
    expect(root.querySelector("nav.shelves")).toBeNull();
  });

  test("that cannot be had says so, and is asked for again", async () => {
    let gone = true;
    const root = await open("#/change/b", {}, { shelves: () => (gone ? dead() : Promise.resolve(someShelves())) });
    expect(main(root)).toContain("This could not be loaded.Try again");
    expect(root.querySelector("nav.shelves")).toBeNull();
    gone = false;
    press(root, "Try again");
    await later();
    await later();
    expect(title(root)).toBe("Change b");
    expect(root.querySelector("nav.shelves")).not.toBeNull();
    expect(root.querySelector("[role=alert]")).toBeNull();
  });
});

describe("a service", () => {
  test("is its timeline and everything that happened, by year, newest first", async () => {
    const root = await open("#/service/worklane.example");
    expect(title(root)).toBe("Worklane");
    expect(root.querySelector("main svg")).not.toBeNull();
    expect([...root.querySelectorAll(".year li")].map(textOf)).toEqual([
      "19 SepWorklane may now use your data to train AI models · Quiet changePrivacy Policy",
      "20 Aug“Data for generative AI” is new here, and already on",
    ]);
    expect(textOf(root.querySelector(".practice"))).toBe("Practice first: Its switch was there 30 days before.");
  });

  test("that is not kept is said to be missing", async () => {
    expect(main(await open("#/service/gone", {}, { story: async () => null }))).toContain("not kept here");
  });
});

describe("two versions", () => {
  test("of any address are shown with what is found between them, once it is known", async () => {
    let answer: (found: ReturnType<typeof aFinding>[]) => void = () => undefined;
    const slow = new Promise<ReturnType<typeof aFinding>[]>((resolve) => {
      answer = resolve;
    });
    const pairs: string[][] = [];
    const root = await open(
      "#/compare/doc-1%401/doc-1%402",
      {},
      {
        pair: async (...ids) => {
          pairs.push(ids);
          return aPair();
        },
        findings: () => slow,
      },
    );
    expect(pairs.at(-1)).toEqual(["doc-1@1", "doc-1@2"]);
    expect(title(root)).toBe("Privacy Policy");
    expect(textOf(root.querySelector("aside"))).toBe("What it means for youLoading…");
    answer([aFinding()]);
    await later();
    expect(textOf(root.querySelector("aside"))).toContain("Training of AI models");
  });

  test("are those since one last read where a document is opened; nothing new is said so", async () => {
    const root = await open("#/document/doc-1", {}, { sinceRead: async () => aPair({ nothingNew: true }) });
    expect(main(root)).toContain("Nothing is new since you last read it.");
    expect(main(await open("#/document/doc-1"))).not.toContain("Nothing is new since");
  });

  test("can be chosen freely, each pair by an address of its own", async () => {
    const root = await open("#/compare/doc-1%401/doc-1%402");
    const field = named<HTMLSelectElement>(root, "select", "with this one");
    expect([...field.options].map((option) => textOf(option))).toEqual([
      "3 November 2025 · version 3",
      "19 September 2024 · version 2",
      "1 August 2024 · version 1 · last read by you",
    ]);
    field.value = "doc-1@3";
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await later();
    expect(location.hash).toBe("#/compare/doc-1%401/doc-1%403");
  });

  test("without new wording say why that is no news", async () => {
    const quiet = aPair({ noise: "date-only", noiseWords: "Only the date changed." });
    const root = await open("#/compare/doc-1%401/doc-1%402", {}, { pair: async () => quiet });
    expect(textOf(root.querySelector("aside"))).toBe("What it means for youOnly the date changed.");
  });
});

test("what is wrong with the storage is said once the background tells it, and a silent background is no fault", async () => {
  const root = await open("", { "health.get": () => ({ damaged: true }) });
  expect(textOf(root.querySelector("main [role=alert]"))).toContain("Part of your history is gone");
  const quiet = await open("", { "health.get": dead });
  expect(quiet.querySelector("main [role=alert]")).toBeNull();
  expect(named(quiet, "nav", "Latest changes")).toBeDefined();
});

test("a change is shown even where the list could not be loaded, and that still says so", async () => {
  const root = await open("", {}, { shelves: dead });
  await goTo("#/change/b");
  expect(title(root)).toBe("Change b");
  expect(textOf(root.querySelector("[role=alert]"))).toContain("This could not be loaded.");
});

describe("a change", () => {
  test("that the address names is shown", async () => {
    const root = await open("#/change/a%2F1");
    expect(title(root)).toBe("Change a/1");
  });

  test("that is not kept is said to be missing", async () => {
    const root = await open("#/change/gone", {}, { change: async () => null });
    expect(main(root)).toBe("This change is not kept here (any more).");
  });

  test("follows the address, and is gone with it", async () => {
    const root = await open("#/change/a%2F1");
    await goTo("#/change/b");
    expect(title(root)).toBe("Change b");
    await goTo("");
    expect(named(root, "nav", "Latest changes")).toBeDefined();
  });

  test("that comes after one has gone on to another is not shown in its place", async () => {
    let answer: (view: ReturnType<typeof aReading>) => void = () => undefined;
    const slow = new Promise<ReturnType<typeof aReading>>((resolve) => {
      answer = resolve;
    });
    const change = (id: string) => (id === "slow" ? slow : Promise.resolve(aReading({ id, headline: `Change ${id}` })));
    const root = await open("#/change/slow", {}, { change });
    expect(main(root)).toBe("Loading…");
    await goTo("#/change/b");
    answer(aReading({ headline: "Change slow" }));
    await later();
    expect(title(root)).toBe("Change b");
  });

  test("that cannot be had says so, and does not load for ever", async () => {
    const change = (id: string) =>
      id === "bad" ? dead() : Promise.resolve(aReading({ id, headline: `Change ${id}` }));
    const root = await open("#/change/bad", {}, { change });
    expect(main(root)).toBe("This could not be loaded.Try again");
    await goTo("#/change/b");
    expect(title(root)).toBe("Change b");
    expect(root.querySelector("[role=alert]")).toBeNull();
  });

  test("is marked in place: the page does not go away and come back, and the button keeps the focus", async () => {
    let unread = true;
    const root = await open(
      "#/change/b",
      {
        "alerts.mark": () => {
          unread = false;
          return null;
        },
      },
      { change: async (id) => aReading({ id, alert: { id: "alert-1", unread, told: false } }) },
    );
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
    const root = await open(
      "#/change/doc-1%401..2",
      {
        "change.pin": (query) => {
          pinned = query.pinned;
          return null;
        },
      },
      { change: async (id) => aReading({ id, pinned }) },
    );
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
    const reading = aReading({ id: "b", headline: "Change b" });
    expect(copied).toEqual([citeChange(reading, "ext://history.html#/change/b")]);
    expect(named(root, "button", "Copied")).toBeDefined();
    await goTo("#/change/a%2F1");
    expect(named(root, "button", "Copy citation")).toBeDefined();
  });

  test("that could not be copied does not say that it was", async () => {
    const root = await open("#/change/b", {}, {}, dead);
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
    expect(main(root)).not.toContain("Latest changes");
  });

  test("that was there before is called one that is on", async () => {
    const there = { ...view, alert: aSettingAlert({ isNew: false }) };
    expect(main(await open("#/switch/alert-2", { "switch.get": () => there }))).toContain("Switch that is on");
  });

  test("that is not kept is said to be missing", async () => {
    expect(main(await open("#/switch/gone", { "switch.get": () => null }))).toContain("not kept here");
  });
});

test("the page stops listening when it goes away", async () => {
  const removed = vi.spyOn(window, "removeEventListener");
  redraw(await open(""), null);
  expect(removed.mock.calls.map(([event]) => event)).toContain("hashchange");
});
