import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type BannerActions, type BannerWords, showBanner } from "../../../lib/page/banner.ts";
import type { ShownCard } from "../../../lib/page/card.ts";
import { removeLeftBanner } from "../../../lib/page/left-banner.ts";
import { pointAt } from "../../../lib/page/point-at.ts";
import { pageWords } from "../../../lib/page/words.ts";
import type { BannerView } from "../../../lib/views.ts";
import { aPage } from "./support.ts";

const WORDS: BannerWords = {
  label: "Note from Unquiet",
  showSwitch: "Show me the switch",
  whatChanged: "How to opt out",
  later: "Remind me later",
  dismiss: "Dismiss",
  more: (count) => `and ${count} more`,
};
const VIEW: BannerView = {
  findings: [
    {
      alertId: "a1",
      label: "Generative AI",
      headline: "“Generative AI” is new here, and already on.",
      sentences: ["New since 1 Aug.", "Off does not undo."],
    },
    { alertId: "a2", label: "Ads", headline: "“Ads” is on by default.", sentences: [] },
  ],
  more: 0,
  done: [],
  language: "en",
};
const ONE: Partial<BannerView> = { findings: VIEW.findings.slice(0, 1) };

let shadow: ShadowRoot;
let actions: { [K in keyof BannerActions]: ReturnType<typeof vi.fn<BannerActions[K]>> };

beforeEach(() => {
  aPage("<main></main>");
  actions = { onShow: vi.fn(), onOptOut: vi.fn(), onLater: vi.fn(), onDismiss: vi.fn() };
});
afterEach(() => vi.unstubAllGlobals());

/** Shows a banner, and keeps hold of its root, which nobody else can. */
function show(view: Partial<BannerView> = {}): ShownCard & { host: HTMLElement } {
  const attach = vi.spyOn(HTMLElement.prototype, "attachShadow");
  const card = showBanner({ ...VIEW, ...view }, WORDS, actions);
  shadow = attach.mock.results.at(-1)?.value as ShadowRoot;
  attach.mockRestore();
  return { host: shadow.host as HTMLElement, ...card };
}

function byPerson<E extends Event>(event: E): E {
  Object.defineProperty(event, "isTrusted", { value: true });
  return event;
}
const button = (name: string) => [...shadow.querySelectorAll("button")].find(({ textContent }) => textContent === name);
const called = () => Object.values(actions).reduce((sum, action) => sum + action.mock.calls.length, 0);

describe("what it shows", () => {
  test("is closed to the page", () => {
    const { host } = show();
    expect(host.parentElement).toBe(document.body);
    expect(host.shadowRoot).toBeNull();
    expect(document.body.textContent).toBe("");
  });

  test("is every finding with its sentences, said aloud, under a name and in its language", () => {
    show({ language: "nl" });
    const card = shadow.querySelector("[role=region]");
    expect(card?.getAttribute("aria-label")).toBe("Note from Unquiet");
    expect(card?.getAttribute("lang")).toBe("nl");
    const findings = [...shadow.querySelectorAll(".finding")];
    expect(findings.map((finding) => [...finding.children].map(({ textContent }) => textContent))).toEqual([
      ["“Generative AI” is new here, and already on.", "New since 1 Aug.", "Off does not undo."],
      ["“Ads” is on by default."],
    ]);
    expect([...shadow.querySelectorAll("button")].map(({ textContent }) => textContent)).toEqual([
      "Show me the switch",
      "How to opt out",
      "Dismiss",
      "Show me the switch",
      "How to opt out",
      "Dismiss",
      "Remind me later",
    ]);
  });

  test("is said aloud once, politely, a moment after it is drawn", () => {
    vi.useFakeTimers();
    show();
    const status = shadow.querySelector("[role=status]");
    expect(status?.textContent).toBe("");
    vi.advanceTimersByTime(300);
    expect(status?.textContent).toContain("“Generative AI” is new here, and already on.");
    expect(shadow.querySelector("[role=alert]")).toBeNull();
  });

  test("confirms what the person turned, and goes by itself", () => {
    vi.useFakeTimers();
    const { host } = show({ findings: [], done: ["“Ads” is off now."] });
    expect(shadow.querySelector(".finding")?.textContent).toBe("“Ads” is off now.");
    expect(shadow.querySelector("button")).toBeNull();
    vi.advanceTimersByTime(60_000);
    expect(host.isConnected).toBe(false);
  });

  test.each([
    [0, false],
    [2, true],
  ])("counts what it does not show (%i)", (more, said) => {
    show({ more });
    expect(shadow.textContent?.includes(`and ${more} more`)).toBe(said);
  });

  test("is text only, whatever the page calls its switches", () => {
    const text = '<img src=x onerror="alert(1)">\u202E';
    show({ findings: [{ alertId: "a", label: text, headline: text, sentences: [text] }] });
    expect(shadow.querySelector("img")).toBeNull();
    expect(shadow.querySelector(".headline")?.textContent).toBe(text);
  });

  test("runs as its own language does; the page's words run as they do, set apart", () => {
    const label = "\u0627\u0633\u062A\u062E\u062F\u0627\u0645";
    const finding = { alertId: "a1", label, headline: `\u201C${label}\u201D is new.`, sentences: [`On: ${label}`] };
    show({ findings: [finding] });
    expect(shadow.querySelector("[role=region]")?.hasAttribute("dir")).toBe(false);
    expect([...shadow.querySelectorAll("bdi")].map(({ textContent }) => textContent)).toEqual([label, label]);
    expect(shadow.querySelector(".headline")?.textContent).toBe(finding.headline);
  });
});

describe("where it stands", () => {
  test.each([
    ["a modal part", '<div role="dialog" aria-modal="true"></div>', "[aria-modal]"],
    ["the last of two", '<div aria-modal="true"></div><div aria-modal="true" id="top"></div>', "#top"],
    ["the page, when a modal part is there but closed", '<div aria-modal="true" hidden></div>', "body"],
    ["the page, when there is a dialog that is no modal one", '<div role="dialog"></div>', "body"],
  ])("%s", (_what, markup, place) => {
    aPage(markup);
    expect(show().host.parentElement).toBe(document.querySelector(place));
  });

  test("an open modal dialog, outside of which nothing can be pressed", () => {
    aPage("<dialog></dialog><dialog id='other'></dialog>");
    document.querySelector("dialog")?.showModal();
    // There is no ":modal" here; open dialogs stand for it.
    const matches = Element.prototype.matches;
    vi.spyOn(Element.prototype, "matches").mockImplementation(function (this: Element, selector: string) {
      return matches.call(this, selector.replace(":modal", "[open]"));
    });
    expect(show().host.parentElement?.tagName).toBe("DIALOG");
  });

  test("comes to the front three times where the page lays something over it", () => {
    const { host, keep } = show();
    const veil = document.createElement("p");
    vi.spyOn(Document.prototype, "elementFromPoint").mockReturnValue(veil);
    for (const isLast of [true, true, true, false]) {
      document.body.append(veil);
      keep();
      expect(document.body.lastElementChild === host).toBe(isLast);
    }
    vi.restoreAllMocks();
  });

  test("there again when the page took it away, three times and no more", () => {
    const { host, keep } = show();
    for (const returns of [true, true, true, false]) {
      host.remove();
      keep();
      expect(host.isConnected).toBe(returns);
    }
  });

  test("in a dialog that is opened later", () => {
    const { host, keep } = show();
    document.querySelector("main")?.insertAdjacentHTML("beforeend", '<div role="dialog" aria-modal="true"></div>');
    keep();
    expect(host.parentElement).toBe(document.querySelector("[role=dialog]"));
  });

  test("at the end of the line its language runs in", () => {
    expect(show({ language: "ar" }).host.dir).toBe("rtl");
    expect(show({ language: "fr" }).host.dir).toBe("ltr");
  });

  test("nowhere any more once it is closed", () => {
    const { host, close } = show();
    close();
    expect(host.isConnected).toBe(false);
  });
});

describe("presses", () => {
  test.each<[string, keyof BannerActions, unknown[]]>([
    ["Show me the switch", "onShow", ["Generative AI"]],
    ["How to opt out", "onOptOut", ["a1"]],
    ["Remind me later", "onLater", [["a1"]]],
    ["Dismiss", "onDismiss", [["a1"]]],
  ])("of a person on “%s” count, those of a script do not", (name, action, args) => {
    show(ONE);
    button(name)?.click();
    button(name)?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(called()).toBe(0);
    button(name)?.dispatchEvent(byPerson(new MouseEvent("click", { bubbles: true })));
    expect(actions[action]).toHaveBeenCalledExactlyOnceWith(...args);
    expect(called()).toBe(1);
  });

  test.each([
    [{ top: 400, bottom: 420 }, true],
    [{ top: 100, bottom: 120 }, false],
  ])("of “Show me the switch” move the card away from a switch at %j: %j", (place, moved) => {
    vi.useFakeTimers();
    const target = document.createElement("input");
    actions.onShow.mockReturnValue(target);
    const { host } = show(ONE);
    vi.spyOn(target, "getBoundingClientRect").mockReturnValue({ left: 300, right: 340, ...place } as DOMRect);
    vi.spyOn(host, "getBoundingClientRect").mockReturnValue({
      left: 200,
      right: 600,
      top: 350,
      bottom: 500,
    } as DOMRect);
    button("Show me the switch")?.dispatchEvent(byPerson(new MouseEvent("click", { bubbles: true })));
    vi.advanceTimersByTime(1000);
    expect(host.hasAttribute("data-up")).toBe(moved);
  });

  test("dismiss one finding of several, and the banner with the last", () => {
    const { host } = show();
    const dismiss = () => button("Dismiss")?.dispatchEvent(byPerson(new MouseEvent("click", { bubbles: true })));
    dismiss();
    expect(actions.onDismiss).toHaveBeenLastCalledWith(["a1"]);
    expect(host.isConnected).toBe(true);
    dismiss();
    expect(actions.onDismiss).toHaveBeenLastCalledWith(["a2"]);
    expect(host.isConnected).toBe(false);
  });

  test("of Escape by a person close it; of other keys, or by a script, do not", () => {
    show();
    const inside = button("Dismiss");
    inside?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    inside?.dispatchEvent(byPerson(new KeyboardEvent("keydown", { key: "a", bubbles: true })));
    expect(called()).toBe(0);
    inside?.dispatchEvent(byPerson(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
    expect(actions.onDismiss).toHaveBeenCalledOnce();
  });

  test.each(["click", "pointerdown", "mousedown", "keydown", "focusin"])(
    "stay with us: the page sees no %s",
    (kind) => {
      show();
      const seen = vi.fn();
      document.addEventListener(kind, seen);
      button("Dismiss")?.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
      document.removeEventListener(kind, seen);
      expect(seen).not.toHaveBeenCalled();
    },
  );
});

describe("pointing at a switch", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
  });

  test("brings it into view, gives it the focus, and draws a line around it for a moment", () => {
    aPage('<input type="checkbox">');
    const box = document.querySelector("input") as HTMLInputElement;
    const scrolled = vi.spyOn(box, "scrollIntoView");
    pointAt(box);
    expect(scrolled).toHaveBeenCalledExactlyOnceWith({ block: "center", behavior: "instant" });
    expect(document.activeElement).toBe(box);
    const line = document.body.lastElementChild as HTMLElement;
    expect(line.style.pointerEvents).toBe("none");
    vi.advanceTimersByTime(3100);
    expect(line.isConnected).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("points at what is drawn in its place where it is hidden itself, and presses nothing", () => {
    aPage('<label>A<input type="checkbox" style="display:none"></label>');
    const label = document.querySelector("label") as HTMLElement;
    const box = document.querySelector("input") as HTMLInputElement;
    const scrolled = vi.spyOn(label, "scrollIntoView");
    pointAt(box);
    expect(scrolled).toHaveBeenCalledOnce();
    expect(box.checked).toBe(false);
  });
});

test("one that an ended script left is taken away; nothing else is, whatever it looks like", () => {
  const { host } = show();
  document.body.insertAdjacentHTML("beforeend", '<div id="empty"></div><section class="card" role="region"></section>');
  const roots = new Map<Element, ShadowRoot>([[host, shadow]]);
  const another = document.body.appendChild(document.createElement("div"));
  roots
    .set(another, another.attachShadow({ mode: "closed" }))
    .get(another)
    ?.append(document.createElement("section"));
  vi.stubGlobal("chrome", { dom: { openOrClosedShadowRoot: (element: Element) => roots.get(element) ?? null } });
  const before = document.body.children.length;
  removeLeftBanner();
  expect([host.isConnected, another.isConnected, document.body.children.length]).toEqual([false, true, before - 1]);
});

describe("its words", () => {
  const table: Record<string, string> = {
    bannerLabel: "Note",
    showSwitch: "Show",
    howToOptOut: "How",
    remindLater: "Later",
    dismiss: "Dismiss",
    bannerMore: "and $1 more switch | and $1 more switches",
  };
  const i18n = {
    getMessage: (key: string, values: string[] = []) => (table[key] ?? "").replaceAll("$1", values[0] ?? ""),
    getUILanguage: () => "en-GB",
  };

  test("come from the browser, and not from what the page calls so", () => {
    vi.stubGlobal("chrome", { i18n });
    vi.stubGlobal("browser", document.createElement("form"));
    const { more, ...words } = pageWords();
    expect(words).toEqual({
      label: "Note",
      showSwitch: "Show",
      whatChanged: "How",
      later: "Later",
      dismiss: "Dismiss",
    });
    expect([more(1), more(3)]).toEqual(["and 1 more switch", "and 3 more switches"]);
  });
});
