import { describe, expect, test, vi } from "vitest";
import { Popup, type PopupProps } from "../../components/Popup.tsx";
import {
  aChangeAlert,
  aDocumentView,
  aFoldedView,
  anOptOut,
  anOverview,
  aSettingAlert,
  aSite,
  NOTHING_WATCHED,
  popupProps,
  TROUBLE,
} from "./builders.ts";
import { allNamed, draw, inOneTurn, named, press, redraw, textOf } from "./drawing.tsx";

function drawPopup(overrides: Partial<PopupProps> = {}) {
  const props = popupProps(overrides);
  return { root: draw(<Popup {...props} />), props };
}

describe("as a whole", () => {
  test("it says that it is loading, until there is something to show", () => {
    const { root, props } = drawPopup({ overview: null });
    expect(textOf(root.querySelector("[role=status].empty"))).toBe("Loading…");
    expect(root.querySelector("main")).toBeNull();
    redraw(root, <Popup {...props} overview={anOverview()} />);
    expect(textOf(root)).not.toContain("Loading…");
  });

  test("when it could not be loaded it says so, and tries again on request", () => {
    const { root, props } = drawPopup({ overview: null, failed: true });
    expect(textOf(root.querySelector("[role=alert]"))).toContain("This could not be loaded.");
    expect(textOf(root)).not.toContain("Loading…");
    press(root, "Try again");
    expect(props.onRetry).toHaveBeenCalledOnce();
  });

  test("its head says how much is watched and when it was looked at; its foot promises and leads on", () => {
    const { root, props } = drawPopup();
    expect(textOf(root.querySelector("header [role=status]"))).toBe("3 documents · checked 12 minutes ago");
    expect(textOf(root.querySelector("footer"))).toContain("All on your device. Nothing leaves it.");
    press(root, "Check now");
    press(root, "Options");
    press(root, "Keep open beside the page");
    press(root, "History");
    expect(props.onCheck).toHaveBeenCalledOnce();
    expect(props.onOptions).toHaveBeenCalledOnce();
    expect(props.onHistory).toHaveBeenCalledOnce();
    expect(props.onPanel).toHaveBeenCalledOnce();
    redraw(root, <Popup {...props} onPanel={null} />);
    expect(allNamed(root, "button", "Keep open beside the page")).toHaveLength(0);
  });

  test("before the first look it says that nothing was checked yet", () => {
    const { root } = drawPopup({
      overview: anOverview({ health: { documents: 1, pausedUntil: "", lastLook: "", attention: [] } }),
    });
    expect(textOf(root.querySelector("header [role=status]"))).toBe("1 document · not checked yet");
  });

  test("while a check runs it counts, shows a bar, and cannot be pressed again", () => {
    const { root } = drawPopup({ progress: { done: 1, total: 4 } });
    expect(textOf(root.querySelector("header [role=status]"))).toBe("Checking 2 of 4…");
    expect(root.querySelector<HTMLElement>(".bar span")?.style.width).toBe("25%");
    expect(allNamed(root, "button", "Check now")).toEqual([]);
  });

  test.each([
    ["a check that has just begun counts nothing yet", { done: 0, total: 0 }, "3 documents · checked 12 minutes ago"],
    ["a check that is about to end does not count too far", { done: 4, total: 4 }, "Checking 4 of 4…"],
  ])("%s", (_what, progress, said) => {
    const { root } = drawPopup({ progress });
    expect(textOf(root.querySelector("header [role=status]"))).toBe(said);
    expect(root.querySelector(".bar")).not.toBeNull();
  });

  test("without a check there is no bar, and the button can be pressed", () => {
    const { root } = drawPopup();
    expect(root.querySelector(".bar")).toBeNull();
    expect(named<HTMLButtonElement>(root, "button", "Check now").disabled).toBe(false);
  });

  test("the first check of all is counted too", () => {
    const overview = anOverview({ health: NOTHING_WATCHED });
    const { root } = drawPopup({ overview, progress: { done: 0, total: 2 } });
    expect(textOf(root.querySelector("header [role=status]"))).toBe("Checking 1 of 2…");
  });

  test("a notice is said aloud", () => {
    const { root } = drawPopup({ notice: "refused_not_encrypted" });
    expect(textOf(root.querySelector("main [role=alert]"))).toBe("Only pages over https are watched.");
  });

  test("pages that need attention are named wherever one is, with what is wrong and what follows", () => {
    const attention = [aDocumentView({ id: "doc-9", title: "Terms of Elsewhere", trouble: TROUBLE })];
    const { root } = drawPopup({
      overview: anOverview({ health: { documents: 3, pausedUntil: "", lastLook: "", attention } }),
    });
    const part = named(root, "summary", "1 page needs attention").parentElement;
    expect(textOf(part)).toContain("Terms of Elsewhere");
    expect(textOf(part)).toContain("The site asks whether one is a person. Open it yourself. Next try in 6 hours.");
  });

  test("a page whose permission is gone can be allowed again from wherever one is", () => {
    const url = "https://elsewhere.example/terms";
    const gone = { ...TROUBLE, code: "permission-missing" } as const;
    const attention = [aDocumentView({ id: "doc-9", url, trouble: gone })];
    const { root, props } = drawPopup({
      overview: anOverview({ health: { documents: 3, pausedUntil: "", lastLook: "", attention } }),
    });
    press(root, "Allow again");
    expect(props.onAllow).toHaveBeenCalledWith([url]);
    const other = [aDocumentView({ trouble: TROUBLE })];
    const blocked = drawPopup({
      overview: anOverview({ health: { documents: 3, pausedUntil: "", lastLook: "", attention: other } }),
    });
    expect(allNamed(blocked.root, "button", "Allow again")).toEqual([]);
  });

  test("what the browser got no yes for is said, and one press asks again or gives it up", () => {
    const wished = [{ url: "https://worklane.example/privacy", title: "Privacy", type: "Privacy Policy" as const }];
    const { root, props } = drawPopup({ overview: anOverview({ wished }) });
    expect(textOf(root)).toContain("whether Unquiet may read worklane.example and got no yes");
    press(root, "Allow and watch");
    expect(props.onWatch).toHaveBeenCalledWith(wished);
    press(root, "Not now");
    expect(props.onForget).toHaveBeenCalledOnce();
    expect(textOf(drawPopup().root)).not.toContain("got no yes");
  });

  test.each([
    ["nothing is kept", NOTHING_WATCHED],
    ["something is left", anOverview().health],
  ])("a history that lost a part is said, and is never called quiet, where %s", (_what, health) => {
    const { root, props } = drawPopup({ overview: anOverview({ health }), health: { damaged: true } });
    const said = [...root.querySelectorAll("[role=alert]")].map(textOf);
    expect(said).toEqual([expect.stringContaining("Part of your history is gone.")]);
    expect(textOf(root)).not.toMatch(/Nothing to tell|Nothing is watched/u);
    inOneTurn(() => root.querySelector<HTMLButtonElement>("[role=alert] button")?.click());
    expect(props.onOptions).toHaveBeenCalledOnce();
  });

  test("where all is well nothing is said of attention", () => {
    expect(textOf(drawPopup().root)).not.toContain("attention");
  });
});

describe("without alerts", () => {
  test.each([
    ["nothing is watched", NOTHING_WATCHED, "Nothing is watched yet."],
    ["something is watched", anOverview().health, "Nothing to tell."],
  ])("it says what comes next when %s", (_what, health, said) => {
    const { root } = drawPopup({ overview: anOverview({ health }) });
    expect(textOf(root.querySelector("main > .empty"))).toContain(said);
    expect(root.querySelector("article")).toBeNull();
  });
});

describe("alerts", () => {
  test("stand in the order they came in, newest first, in a list with a name", () => {
    const alerts = [aChangeAlert({ id: "new" }), aSettingAlert({ id: "old" })];
    const { root } = drawPopup({ overview: anOverview({ alerts }) });
    const section = named(root, "section", "Alerts");
    expect([...section.querySelectorAll("article h2")].map(textOf)).toEqual([
      "Worklane may now use your data to train AI models",
      "Data for generative AI",
    ]);
    expect(root.querySelector("main > .empty")).toBeNull();
  });

  test("show who, what, when, how it was announced, and the decisive words with their marks", () => {
    const { root } = drawPopup({ overview: anOverview({ alerts: [aChangeAlert()] }) });
    const card = root.querySelector("article");
    expect(textOf(card)).toContain("Worklane · Privacy Policy");
    expect(card?.querySelector("time")?.getAttribute("dateTime")).toBe("2024-09-19T06:10:00.000Z");
    expect(card?.querySelector("time")?.title).toBe("19 Sep 2024, 06:10 UTC");
    expect(textOf(card?.querySelector("ins") ?? null)).toBe("[added] your personal");
    expect(textOf(card?.querySelector("del") ?? null)).toBe("[removed] the");
    expect([...(card?.querySelectorAll("ins .hidden-label, del .hidden-label") ?? [])]).toHaveLength(2);
    expect(textOf(card)).toContain("How it was announced:");
    expect([...(card?.querySelectorAll(".evidence li") ?? [])].map(textOf)).toEqual(aChangeAlert().evidence);
  });

  test("say three lines at most of how they were announced, the first ones", () => {
    const alert = aChangeAlert({ evidence: ["One", "Two", "Three", "Four"] });
    const { root } = drawPopup({ overview: anOverview({ alerts: [alert] }) });
    expect([...root.querySelectorAll(".evidence li")].map(textOf)).toEqual(["One", "Two", "Three"]);
  });

  test("say in words what marks them as read", () => {
    const alerts = [aChangeAlert(), aChangeAlert({ id: "old", unread: false })];
    const { root } = drawPopup({ overview: anOverview({ alerts }) });
    expect([...root.querySelectorAll(".mark-read")].map(textOf)).toEqual(["Mark as read", "Mark as unread"]);
  });

  test.each([
    ["something can be refused", true, 1],
    ["a change is only announced", false, 0],
  ])("offer a way to opt out where %s: %s", (_what, refusable, offers) => {
    const { root } = drawPopup({ overview: anOverview({ alerts: [aChangeAlert({ refusable })] }) });
    expect(allNamed(root, "button", "How to opt out")).toHaveLength(offers);
  });

  test.each([
    ["by its silence", {}, "Quiet change"],
    ["by how much it matters, where nothing is silent", { silence: "none" as const }, "Important"],
  ])("are marked %s", (_how, change, tag) => {
    const { root } = drawPopup({ overview: anOverview({ alerts: [aChangeAlert(change)] }) });
    expect(textOf(root.querySelector("article .tag"))).toBe(tag);
    expect(root.querySelector("article")?.getAttribute("data-severity")).toBe("important");
  });

  test.each([
    ["seen once", true, "Seen once; a second look will check it."],
    ["confirmed", false, ""],
  ])("that are %s say so", (_what, seenOnce, said) => {
    const { root } = drawPopup({ overview: anOverview({ alerts: [aChangeAlert({ seenOnce })] }) });
    expect(textOf(root).includes("Seen once; a second look will check it.")).toBe(said !== "");
  });

  test("without words or evidence leave both out", () => {
    const { root } = drawPopup({ overview: anOverview({ alerts: [aChangeAlert({ excerpt: [], evidence: [] })] }) });
    expect(root.querySelector("blockquote")).toBeNull();
    expect(textOf(root)).not.toContain("How it was announced");
  });

  test("lead to what one can do, each for its own alert", () => {
    const alerts = [aChangeAlert({ id: "one" }), aSettingAlert({ id: "two" })];
    const { root, props } = drawPopup({ overview: anOverview({ alerts }) });
    press(root, "Read the change");
    press(root, "How to opt out");
    press(root, "I was told by e-mail or in the app");
    press(root, "Show me the switch");
    press(root, `Mark as read: ${aChangeAlert().headline}`);
    press(root, `Mark as read: ${aSettingAlert().headline}`);
    expect(props.onRead).toHaveBeenCalledExactlyOnceWith(alerts[0]);
    expect(props.onOptOut).toHaveBeenCalledExactlyOnceWith(alerts[0]);
    expect(props.onTold).toHaveBeenCalledExactlyOnceWith(alerts[0]);
    expect(props.onShowSwitch).toHaveBeenCalledExactlyOnceWith(alerts[1]);
    expect(props.onMark).toHaveBeenNthCalledWith(1, alerts[0], true);
    expect(props.onMark).toHaveBeenNthCalledWith(2, alerts[1], true);
  });

  test("that were read can be marked unread again", () => {
    const alert = aChangeAlert({ unread: false });
    const { root, props } = drawPopup({ overview: anOverview({ alerts: [alert] }) });
    expect(root.querySelector("article")?.getAttribute("data-unread")).toBe("false");
    press(root, `Mark as unread: ${alert.headline}`);
    expect(props.onMark).toHaveBeenCalledExactlyOnceWith(alert, false);
  });

  test.each([
    ["a change", aChangeAlert({ unread: false }), "We may use"],
    ["a switch", aSettingAlert({ unread: false }), "New since your visit on 1 Aug, and already on."],
  ])("about %s that were read are a line with headline, service and date, to be opened", (_what, alert, more) => {
    const { root } = drawPopup({ overview: anOverview({ alerts: [alert] }) });
    const [article] = root.querySelectorAll("article");
    const details = article?.querySelector("details");
    expect(details?.open).toBe(false);
    expect(textOf(details?.querySelector("summary") ?? null)).toBe(`${alert.headline}Worklane · ${alert.date}`);
    expect(details?.querySelector("summary time")?.getAttribute("title")).toBe(alert.moment);
    expect(textOf(details?.querySelector(".body") ?? null)).toContain(more);
    expect(article?.querySelectorAll("h2")).toHaveLength(1);
  });

  test("that are not read yet stand open", () => {
    const { root } = drawPopup({ overview: anOverview({ alerts: [aChangeAlert(), aSettingAlert()] }) });
    expect(root.querySelector("article details")).toBeNull();
  });

  test.each([
    ["one said to be told of", { told: true }],
    ["the page announced", { silence: "announced" as const }],
  ])("that %s do not ask whether one was told", (_what, change) => {
    const { root } = drawPopup({ overview: anOverview({ alerts: [aChangeAlert(change)] }) });
    expect(allNamed(root, "button", "I was told by e-mail or in the app")).toEqual([]);
  });

  test.each([
    ["a switch that is new", { isNew: true }, "New switch, already on"],
    ["a switch that was there", { isNew: false }, "Switch that is on"],
  ])("about %s say which and where", (_what, change, tag) => {
    const { root } = drawPopup({ overview: anOverview({ alerts: [aSettingAlert(change)] }) });
    expect(textOf(root.querySelector("article .tag"))).toBe(tag);
    expect(textOf(root.querySelector("article"))).toContain("Worklane · Data privacy");
    expect(textOf(root.querySelector("article"))).toContain("New since your visit on 1 Aug, and already on.");
    expect([...root.querySelectorAll("article .tag")].map(textOf)).toEqual([tag, "on"]);
  });

  test("about a switch that only changed do not say that it is on", () => {
    const { root } = drawPopup({ overview: anOverview({ alerts: [aSettingAlert({ isNew: false, isOn: false })] }) });
    expect([...root.querySelectorAll("article .tag")].map(textOf)).toEqual(["Switch that changed"]);
  });

  test.each(["", "Data for generative AI"])("about a switch do not repeat the section %j", (section) => {
    const { root } = drawPopup({ overview: anOverview({ alerts: [aSettingAlert({ section })] }) });
    expect(textOf(root.querySelector("article p.muted"))).toBe("Worklane");
  });

  test("open the way to opt out below themselves, and say that it is open", () => {
    const alerts = [aChangeAlert({ id: "one" }), aChangeAlert({ id: "two" })];
    const { root, props } = drawPopup({ overview: anOverview({ alerts }), optOut: { two: "loading" } });
    const expanded = () => allNamed(root, "button", "How to opt out").map((one) => one.getAttribute("aria-expanded"));
    expect(expanded()).toEqual(["false", "true"]);
    expect(textOf(root.querySelectorAll("article")[1]?.querySelector("[role=status]") ?? null)).toBe("Loading…");
    redraw(root, <Popup {...props} optOut={{ two: anOptOut() }} />);
    expect(textOf(root.querySelectorAll("article")[1] ?? null)).toContain("No way to opt out was found");
    expect(textOf(root.querySelectorAll("article")[0] ?? null)).not.toContain("No way to opt out was found");
  });

  test("just marked as read can be taken back", () => {
    const alert = aChangeAlert({ unread: false });
    const { root, props } = drawPopup({ overview: anOverview({ alerts: [alert] }), justRead: alert });
    expect(textOf(root.querySelector(".toast[role=status]"))).toContain("Marked as read.");
    press(root, "Undo");
    expect(props.onMark).toHaveBeenCalledExactlyOnceWith(alert, false);
  });
});

test("what was not told is folded into one line, each with its date and reason, and leads on", () => {
  const folded = [
    aFoldedView({ service: "Worklane · Terms", why: "No rule found anything in it.", changeId: "change-7" }),
    aFoldedView({ service: "Worklane · FAQ", why: "Unquiet cannot judge Polish; read it yourself." }),
  ];
  const { root, props } = drawPopup({ overview: anOverview({ folded }) });
  const part = named(root, "summary", "2 things not told").parentElement as HTMLDetailsElement;
  expect(part.open).toBe(false);
  expect([...part.querySelectorAll("li")].map(textOf)).toEqual([
    "Worklane · Terms 19 Sep No rule found anything in it. Read the change",
    "Worklane · FAQ 19 Sep Unquiet cannot judge Polish; read it yourself.",
  ]);
  press(part, "Read the change");
  expect(props.onOpenChange).toHaveBeenCalledExactlyOnceWith("change-7");
  press(part, "See more in the history");
  expect(props.onHistory).toHaveBeenCalledOnce();
});

const MARKUP = '<img src="x" onerror="alert(1)">';
const TURNED = "safe\u202Emoc.live\u202C";

test.each([
  ["markup", MARKUP],
  ["characters that turn the direction", TURNED],
])("page text that contains %s is drawn as text, wherever it stands", (_what, text) => {
  const overview = anOverview({
    site: aSite({ name: text, documents: [aDocumentView({ title: text })], offered: [] }),
    alerts: [
      aChangeAlert({ headline: text, document: text, service: text, excerpt: [["+", text]], evidence: [text] }),
      aSettingAlert({ label: text, section: `Section ${text}`, sentence: text }),
    ],
    folded: [aFoldedView({ service: text, why: text })],
  });
  const optOut = anOptOut({
    switches: [{ label: text, section: text, url: "https://worklane.example/" }],
    sentences: [{ text, document: text, links: [{ text, href: "https://evil.example/" }] }],
    notUndone: { quote: text, document: text },
  });
  const found = {
    siteName: text,
    pages: [{ url: "https://worklane.example/a", title: text, type: "Other", watched: false }],
  };
  const { root } = drawPopup({ overview, optOut: { "alert-1": optOut }, found: found as PopupProps["found"] });
  expect(root.querySelector("img, script, [onerror]")).toBeNull();
  expect(root.textContent?.split(text).length).toBeGreaterThan(15);
  const link = [...root.querySelectorAll("a")].find((one) => one.href === "https://evil.example/");
  expect(link?.querySelector("bdi")?.textContent).toBe(text);
  expect(link?.textContent?.endsWith("(evil.example)")).toBe(true);
});

test("a link that does not lead to the web is text", () => {
  const links = [{ text: "Object here", href: "javascript:alert(1)" }];
  const optOut = anOptOut({ sentences: [{ text: "Object here.", document: "FAQ", links }] });
  const { root } = drawPopup({ overview: anOverview({ alerts: [aChangeAlert()] }), optOut: { "alert-1": optOut } });
  expect([...root.querySelectorAll("a")].map((link) => link.href)).toEqual([]);
  expect(textOf(root)).toContain("Object here");
});

describe("what the person called wrong", () => {
  test("is said, and undone, in one place with what was marked as read", () => {
    const { root, props } = drawPopup({ justWrong: "mark-1" });
    expect(textOf(root.querySelector(".toast"))).toContain("Marked as wrong.");
    press(root, "Undo");
    expect(props.onRight).toHaveBeenCalledExactlyOnceWith("mark-1");
  });

  test("is folded with what was not told, and can be taken back there later", () => {
    const overview = anOverview({
      folded: [aFoldedView({ changeId: "c", muted: ["mark-1", "mark-2"] }), aFoldedView()],
    });
    const { root, props } = drawPopup({ overview });
    expect(root.querySelectorAll(".not-told li").length).toBe(2);
    press(root, "Undo");
    expect(vi.mocked(props.onRight).mock.calls.map(([mark]) => mark)).toEqual(["mark-1", "mark-2"]);
  });
});
