import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { RequestName, request } from "../../../lib/messaging.ts";
import type { BannerActions, BannerWords } from "../../../lib/page/banner.ts";
import * as banner from "../../../lib/page/banner.ts";
import type { ShownCard } from "../../../lib/page/card.ts";
import * as pointing from "../../../lib/page/point-at.ts";
import { watchSettingsScreen } from "../../../lib/page/watch-screen.ts";
import type { BannerView } from "../../../lib/views.ts";
import { aPage, goTo } from "./support.ts";

const SETTINGS = "https://worklane.example/settings/privacy";
const OTHER_SETTINGS = "https://worklane.example/settings/ads";
const JOBS = "https://worklane.example/jobs";
const PAGE = '<h1>Data privacy</h1><label><input type="checkbox" role="switch" checked>Generative AI</label>';
const VIEW: BannerView = {
  findings: [{ alertId: "a1", label: "Generative AI", headline: "New", sentences: [] }],
  more: 0,
  done: [],
  language: "en",
};
const SETTLED = 6000;

let asked: [name: RequestName, query: unknown][] = [];
let answer: BannerView | null | Error | Promise<BannerView | null> = null;
let again: number | null = null;
let wanted = false;
let shown: { view: BannerView; actions: BannerActions; removed: boolean; kept: number }[] = [];
let end: () => void = () => undefined;

const ask = (async (name: RequestName, query: unknown) => {
  asked.push([name, query]);
  if (answer instanceof Error) throw answer;
  if (name === "reading.wanted") return wanted;
  return name === "reading.report" ? { banner: await answer, again } : answer;
}) as typeof request;
const names = () => asked.map(([name]) => name);
const standing = () => shown.filter(({ removed }) => !removed);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answer = null;
  again = null;
  wanted = false;
  shown = [];
  vi.spyOn(banner, "showBanner").mockImplementation((view, _words, actions) => {
    const one = { view, actions, removed: false, kept: 0 };
    shown.push(one);
    const card: ShownCard = {
      keep() {
        one.kept += 1;
      },
      close() {
        one.removed = true;
      },
    };
    return card;
  });
  vi.spyOn(pointing, "pointAt").mockImplementation((control) => control);
  goTo(SETTINGS);
  document.documentElement.lang = "en";
  aPage(PAGE);
});
afterEach(() => end());

async function watch(milliseconds = SETTLED): Promise<void> {
  end = watchSettingsScreen(ask, {} as BannerWords);
  await vi.advanceTimersByTimeAsync(milliseconds);
}
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
function press(): void {
  window.dispatchEvent(new Event("click"));
}

describe("the gate", () => {
  test("stays closed on an ordinary page, whatever stands on it", async () => {
    goTo(JOBS);
    await watch(60_000);
    expect(asked).toEqual([]);
  });

  test("opens for a page that becomes a settings screen, by its address or its title", async () => {
    goTo(JOBS);
    await watch();
    goTo(SETTINGS);
    await wait(SETTLED);
    expect(names()).toEqual(["reading.report"]);
    end();
    goTo(JOBS);
    asked = [];
    document.title = "Settings and privacy";
    await watch();
    expect(names()).toEqual(["reading.report"]);
  });

  test("closes, and takes the banner with it, when the screen is left", async () => {
    answer = VIEW;
    await watch();
    expect(standing()).toHaveLength(1);
    goTo(JOBS);
    await wait(1100);
    expect(standing()).toEqual([]);
    asked = [];
    await wait(20_000);
    expect(asked).toEqual([]);
  });
});

describe("a reading", () => {
  test("is reported once the page has come to rest, and then no more while nothing changes", async () => {
    await watch(2400);
    expect(asked).toEqual([]);
    await wait(1000);
    expect(asked).toEqual([
      [
        "reading.report",
        {
          url: SETTINGS,
          lang: "en",
          visit: expect.any(String),
          age: expect.any(Number),
          folded: [],
          filtered: false,
          panels: [
            {
              panel: "",
              settings: [expect.objectContaining({ label: "Generative AI", section: "Data privacy", state: "on" })],
            },
          ],
        },
      ],
    ]);
    await wait(70_000);
    expect(asked).toHaveLength(1);
  });

  test("is not believed while the page still changes", async () => {
    await watch(0);
    for (let step = 0; step < 8; step += 1) {
      aPage(`${PAGE}<label><input type="checkbox">Step ${step}</label>`);
      await wait(1000);
    }
    expect(asked).toEqual([]);
    await wait(2000);
    expect(names()).toEqual(["reading.report"]);
  });

  test.each([
    ["says that it is busy", '<div aria-busy="true"></div>'],
    ["shows a bar", '<div role="progressbar"></div>'],
    ["shows the bones of what is to come", '<div class="card-Skeleton"></div>'],
  ])("is not believed while the page %s; what is hidden does not count", async (_what, sign) => {
    aPage(PAGE + sign);
    await watch(20_000);
    expect(asked).toEqual([]);
    for (const element of document.querySelectorAll<HTMLElement>("div")) element.hidden = true;
    press();
    await wait(3000);
    expect(names()).toEqual(["reading.report"]);
  });

  test("is not believed while all of several switches are locked, as before they are filled in", async () => {
    aPage('<label><input type="checkbox" disabled>A</label><label><input type="checkbox" disabled>B</label>');
    await watch(7000);
    expect(asked).toEqual([]);
    document.querySelector("input")?.removeAttribute("disabled");
    await wait(3000);
    expect(names()).toEqual(["reading.report"]);
  });

  test("is believed in the end when all switches stay locked: somebody else decides", async () => {
    aPage('<label><input type="checkbox" disabled>A</label><label><input type="checkbox" disabled>B</label>');
    await watch(12_000);
    expect(names()).toEqual(["reading.report"]);
  });

  test("is taken once more when the background asks, though nothing changed", async () => {
    again = 4000;
    await watch(5000);
    expect(names()).toEqual(["reading.report"]);
    again = null;
    await wait(5000);
    expect(names()).toEqual(["reading.report", "reading.report"]);
    await wait(20_000);
    expect(asked).toHaveLength(2);
  });

  test("belongs to one visit until the address changes", async () => {
    const visits = () => asked.map(([, query]) => (query as { visit: string }).visit);
    await watch();
    document.querySelector("input")?.click();
    press();
    await wait(3000);
    goTo(OTHER_SETTINGS);
    await wait(SETTLED);
    const [first, second, third] = visits();
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test("is reported anew after a switch was turned", async () => {
    await watch();
    const [box] = document.querySelectorAll("input");
    if (box) box.checked = false;
    press();
    await wait(3000);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.[1]).toMatchObject({ panels: [{ settings: [{ label: "Generative AI", state: "off" }] }] });
  });

  test("is reported anew for another screen, not before that has come to rest", async () => {
    await watch();
    goTo(OTHER_SETTINGS);
    await wait(2000);
    expect(asked).toHaveLength(1);
    await wait(3000);
    expect(asked[1]?.[1]).toMatchObject({ url: OTHER_SETTINGS });
  });

  test("of a page that never comes to rest is given up, until the person does something", async () => {
    await watch(0);
    for (let step = 0; step < 70; step += 1) {
      aPage(`<label><input type="checkbox">Step ${step}</label>`);
      await wait(1000);
    }
    await wait(5000);
    expect(asked).toEqual([]);
    press();
    await wait(3000);
    expect(names()).toEqual(["reading.report"]);
  });

  test("is not taken while nobody sees the page", async () => {
    const hidden = vi.spyOn(Document.prototype, "hidden", "get").mockReturnValue(true);
    await watch(20_000);
    expect(names()).toEqual(["reading.wanted"]);
    hidden.mockReturnValue(false);
    await wait(3000);
    expect(names()).toEqual(["reading.wanted", "reading.report"]);
  });

  test("is taken while nobody sees the page where Unquiet opened it for that", async () => {
    vi.spyOn(Document.prototype, "hidden", "get").mockReturnValue(true);
    wanted = true;
    await watch(20_000);
    expect(names()).toEqual(["reading.wanted", "reading.report"]);
  });

  test("carries no more of the page's language than there can be", async () => {
    document.documentElement.lang = "x".repeat(100);
    await watch();
    expect(asked[0]?.[1]).toMatchObject({ lang: "x".repeat(20) });
  });

  test("ends with the watch", async () => {
    await watch(0);
    end();
    await wait(20_000);
    expect(asked).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the banner", () => {
  beforeEach(() => {
    answer = VIEW;
  });

  test("shows what the background answers, and nothing when it answers nothing", async () => {
    await watch();
    expect(standing().map(({ view }) => view)).toEqual([VIEW]);
    answer = null;
    press();
    const [box] = document.querySelectorAll("input");
    if (box) box.checked = false;
    await wait(3000);
    expect(standing()).toEqual([]);
  });

  test("is none when the background is gone", async () => {
    answer = new Error("The background is gone.");
    await watch();
    expect(shown).toEqual([]);
  });

  test("does not appear on a screen that was left before the answer came", async () => {
    let reply: (view: BannerView) => void = () => undefined;
    answer = new Promise((resolve) => {
      reply = resolve;
    });
    await watch();
    goTo(OTHER_SETTINGS);
    reply(VIEW);
    await wait(10);
    expect(shown).toEqual([]);
  });

  test("is that of the last reading, in whatever order the answers come", async () => {
    let reply: (view: BannerView) => void = () => undefined;
    answer = new Promise((resolve) => {
      reply = resolve;
    });
    await watch();
    answer = null;
    const [box] = document.querySelectorAll("input");
    if (box) box.checked = false;
    press();
    await wait(3000);
    reply(VIEW);
    await wait(10);
    expect(asked).toHaveLength(2);
    expect(shown).toEqual([]);
  });

  test("does not stay on from one screen to the next", async () => {
    await watch();
    answer = null;
    goTo(OTHER_SETTINGS);
    await wait(1100);
    expect(standing()).toEqual([]);
  });

  test("does not appear after the watch has ended", async () => {
    let reply: (view: BannerView) => void = () => undefined;
    answer = new Promise((resolve) => {
      reply = resolve;
    });
    await watch();
    end();
    reply(VIEW);
    await wait(10);
    expect(shown).toEqual([]);
  });

  test.each<["onDismiss" | "onLater", RequestName]>([
    ["onDismiss", "banner.dismiss"],
    ["onLater", "banner.later"],
  ])("that is answered by %s tells the background", async (action, name) => {
    await watch();
    (shown[0] as (typeof shown)[0]).actions[action](["a1"]);
    expect(asked.at(-1)).toEqual([name, { ids: ["a1"] }]);
  });

  test("is looked after while it stands: pages take away what is not theirs", async () => {
    await watch();
    const before = shown[0]?.kept ?? 0;
    await wait(3000);
    expect(shown[0]?.kept).toBeGreaterThan(before);
  });

  test("leads to the page that says how to opt out, and stays", async () => {
    await watch();
    shown[0]?.actions.onOptOut("a1");
    expect(asked.at(-1)).toEqual(["banner.open", { id: "a1" }]);
    expect(standing()).toHaveLength(1);
  });

  test("points at its switch, also after the page has drawn it anew", async () => {
    await watch();
    aPage(PAGE);
    shown[0]?.actions.onShow("Generative AI");
    expect(pointing.pointAt).toHaveBeenCalledExactlyOnceWith(document.querySelector("input"));
    shown[0]?.actions.onShow("Gone");
    expect(pointing.pointAt).toHaveBeenCalledOnce();
  });

  test("presses nothing for the person", async () => {
    await watch();
    const [box] = document.querySelectorAll("input");
    for (const action of Object.values(shown[0]?.actions ?? {})) (action as (label: unknown) => void)("Generative AI");
    expect(box?.checked).toBe(true);
  });

  test("is asked for anew when the person comes back to the tab: what was read elsewhere is gone", async () => {
    await watch();
    answer = null;
    document.dispatchEvent(new Event("visibilitychange"));
    await wait(10);
    expect(asked.at(-1)).toEqual(["banner.get", { url: SETTINGS, panels: [""] }]);
    expect(standing()).toEqual([]);
  });

  test("is not asked for before anything was read, nor when the tab is left", async () => {
    await watch(0);
    document.dispatchEvent(new Event("visibilitychange"));
    await wait(SETTLED);
    vi.spyOn(Document.prototype, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange"));
    await wait(10);
    expect(names()).not.toContain("banner.get");
  });

  test("goes with the watch", async () => {
    await watch();
    end();
    expect(standing()).toEqual([]);
  });
});
