import { describe, expect, test } from "vitest";
import { contentHandlers } from "../../../lib/app/content-handlers.ts";
import type { HandlerDependencies } from "../../../lib/app/handlers.ts";
import { pauseAll, pauseService } from "../../../lib/app/pause.ts";
import { planScreen } from "../../../lib/app/plan-screens.ts";
import { recordReading } from "../../../lib/app/record-reading.ts";
import { takeDueLooks } from "../../../lib/app/screen-looks.ts";
import { screenRows } from "../../../lib/app/views/screens.ts";
import type { LookOutcome, ScreenPlan, Setting } from "../../../lib/model.ts";
import { aSetting, DAY, HOUR } from "../../support/builders.ts";
import { type FakeTabs, fakeTabs } from "../../support/look-tabs.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aPolicy } from "../../support/policies.ts";
import { aWatchedPolicy, type World } from "../../support/world.ts";

const URL_ = "https://worklane.example/settings/data";
const SCREEN = "worklane.example/settings/data";
const RECEIPTS = aSetting({ label: "Read receipts", anchor: "name=receipts" });
const RESEARCH = aSetting({ label: "Take part in research", state: "off", anchor: "name=research" });
const OTHERS = ["Large print", "Sound of the bell", "Dark mode"].map((label) =>
  aSetting({ label, section: "Display" }),
);
const TRAIN = aSetting({ anchor: "name=train" });
const ALL = [RECEIPTS, RESEARCH, ...OTHERS];

interface Stage {
  world: World;
  tabs: FakeTabs;
  deps: HandlerDependencies;
  /** Waits so long, then takes what is due. */
  after: (ms: number) => Promise<void>;
  plan: () => Promise<ScreenPlan | undefined>;
  /** The content script of the look's tab reports. */
  report: (...settings: Setting[]) => Promise<void>;
}

/** A screen that the person has seen, with what they chose for it. */
async function aPlannedScreen(act: "look" | "remind" = "look", everyDays = 1): Promise<Stage> {
  const world = await aWatchedPolicy(aPolicy());
  const tabs = fakeTabs();
  const deps = {
    ...world.deps,
    openPort: () => null,
    lookTabs: tabs,
    pause: async (ms: number) => world.wait(ms),
  } as unknown as HandlerDependencies;
  await recordReading({ url: URL_, lang: "en", settings: ALL, visit: "mine" }, deps);
  await planScreen({ screen: SCREEN, url: URL_, act, everyDays }, deps);
  const content = contentHandlers(async () => deps);
  const sender = () => ({ id: "me", url: URL_, tab: { id: 7, url: URL_, active: tabs.tab?.active ?? false } });
  return {
    world,
    tabs,
    deps,
    async after(ms) {
      world.wait(ms);
      await takeDueLooks(deps);
    },
    plan: () => world.store.plans.get(SCREEN),
    async report(...settings) {
      const panels = [{ panel: "", settings }];
      const page = { url: URL_, lang: "en", visit: `at ${world.now()}`, age: 9000, folded: [], filtered: false };
      await content["reading.report"]({ ...page, panels }, sender());
    },
  };
}

/** The page of a look draws its switches as soon as it is asked after. */
function draws(stage: Stage, ...settings: Setting[]): void {
  let reported = false;
  stage.tabs.onSight = () => {
    if (!reported) void stage.report(...settings);
    reported = true;
  };
}

test("nothing is opened by itself for a screen that the person chose nothing for", async () => {
  const stage = await aPlannedScreen();
  await planScreen({ screen: SCREEN, url: URL_, act: "none", everyDays: 1 }, stage.deps);
  await stage.after(90 * DAY);
  expect([stage.tabs.shown, await stage.plan()]).toEqual([[], undefined]);
});

test("a look opens the screen when it is due, keeps what it reads, tells what is new, and closes its tab", async () => {
  const stage = await aPlannedScreen();
  await stage.after(23 * HOUR);
  expect(stage.tabs.shown).toEqual([]);
  draws(stage, ...ALL, TRAIN);
  await stage.after(HOUR);
  expect(stage.tabs.shown).toEqual([URL_]);
  expect([stage.tabs.tab, stage.tabs.look]).toEqual([null, null]);
  expect(stage.world.told).toEqual([`“${TRAIN.label}” is new here, and already on`]);
  expect((await stage.plan())?.last?.outcome).toBe("read");
  await stage.after(23 * HOUR);
  expect(stage.tabs.shown).toHaveLength(1);
});

test("whatever comes of looks, there is one a day at most", async () => {
  const stage = await aPlannedScreen();
  for (let hours = 0; hours < 10 * 24; hours += 1) await stage.after(HOUR);
  expect(stage.tabs.shown.length).toBeGreaterThanOrEqual(9);
  expect(stage.tabs.shown.length).toBeLessThanOrEqual(10);
});

describe("a look that cannot be read says so, and closes its tab", () => {
  test.each<[string, LookOutcome, (tabs: FakeTabs) => void, string]>([
    ["draws nothing", "not-read", () => undefined, "could not read it"],
    [
      "asks for a password",
      "login-needed",
      (tabs) => {
        if (tabs.tab) tabs.tab.asksPassword = true;
      },
      "asks for your password",
    ],
    [
      "leads elsewhere",
      "elsewhere",
      (tabs) => {
        if (tabs.tab) tabs.tab.url = "https://worklane.example/welcome";
      },
      "was led to another page",
    ],
    [
      "is closed by the person",
      "closed",
      (tabs) => {
        tabs.tab = null;
      },
      "was closed before it was read",
    ],
    [
      "opens while the person begins to write on that site",
      "typing",
      (tabs) => {
        tabs.typing = true;
      },
      "you were writing on that site",
    ],
  ])("when the page %s", async (_what, outcome, happens, said) => {
    const stage = await aPlannedScreen();
    stage.tabs.onSight = () => happens(stage.tabs);
    await stage.after(DAY);
    expect([stage.tabs.tab, stage.tabs.look]).toEqual([null, null]);
    expect((await stage.plan())?.last?.outcome).toBe(outcome);
    stage.world.wait(HOUR);
    const [row] = await screenRows("worklane.example", wordsFor("en"), stage.deps);
    expect(row?.status[0]).toContain(said);
    expect(row?.status[1]).toMatch(/^The next look is due in 2[23] hours\.$/u);
  });

  test("when the permission is gone: nothing is opened", async () => {
    const stage = await aPlannedScreen();
    stage.world.allow("worklane.example", false);
    await stage.after(DAY);
    expect([stage.tabs.shown, (await stage.plan())?.last?.outcome]).toEqual([[], "permission-missing"]);
  });
});

test("while the person writes on the site nothing is opened; the look stays due", async () => {
  const stage = await aPlannedScreen();
  stage.tabs.typing = true;
  await stage.after(DAY);
  expect([stage.tabs.shown, (await stage.plan())?.begunAt]).toEqual([[], undefined]);
  stage.tabs.typing = false;
  await stage.after(HOUR / 4);
  expect(stage.tabs.shown).toEqual([URL_]);
});

test.each(["everything", "the service"])("while %s is paused nothing is opened; the look stays due", async (what) => {
  const stage = await aPlannedScreen();
  const service = (paused: boolean) => pauseService({ id: "worklane.example", paused }, stage.deps);
  stage.world.wait(DAY);
  await (what === "everything" ? pauseAll("day", stage.deps) : service(true));
  await stage.after(HOUR);
  expect(stage.tabs.shown).toEqual([]);
  await (what === "everything" ? pauseAll("none", stage.deps) : service(false));
  await stage.after(HOUR);
  expect(stage.tabs.shown).toEqual([URL_]);
});

test("without an ordinary window nothing is opened, and nothing counts as a look", async () => {
  const stage = await aPlannedScreen();
  stage.tabs.window = false;
  await stage.after(DAY);
  expect((await stage.plan())?.begunAt).toBeUndefined();
});

test("a tab that the person has in front by the end stays open", async () => {
  const stage = await aPlannedScreen();
  stage.tabs.onSight = () => {
    if (stage.tabs.tab) stage.tabs.tab.active = true;
    void stage.report(...ALL);
  };
  await stage.after(DAY);
  expect(stage.tabs.tab).not.toBeNull();
  expect((await stage.plan())?.last?.outcome).toBe("read");
});

describe("a background that is stopped in the middle of a look", () => {
  /** What is left of a look whose background was stopped after it had opened the tab. */
  async function stopped(): Promise<Stage> {
    const stage = await aPlannedScreen();
    stage.world.wait(DAY);
    const plan = await stage.plan();
    await stage.tabs.open(SCREEN, stage.world.now());
    await stage.tabs.show(7, URL_);
    if (plan)
      await stage.world.store.commit({
        plans: [{ ...plan, begunAt: stage.world.now(), dueAt: stage.world.now() + DAY }],
      });
    return stage;
  }

  test("goes on with it when it is woken by what the page reports", async () => {
    const stage = await stopped();
    await stage.report(...ALL);
    expect([stage.tabs.tab, (await stage.plan())?.last?.outcome]).toEqual([null, "read"]);
  });

  test("goes on with it when it starts, and opens no second tab", async () => {
    const stage = await stopped();
    draws(stage, ...ALL);
    await stage.after(1000);
    expect(stage.tabs.shown).toHaveLength(1);
    expect([stage.tabs.tab, stage.tabs.swept, (await stage.plan())?.last?.outcome]).toEqual([null, 1, "read"]);
  });

  test("gives it up when it starts too late", async () => {
    const stage = await stopped();
    await stage.after(HOUR);
    expect([stage.tabs.tab, (await stage.plan())?.last?.outcome]).toEqual([null, "not-read"]);
  });

  test("says so where the browser was closed with it", async () => {
    const stage = await stopped();
    stage.tabs.look = null;
    await stage.after(HOUR);
    expect(stage.tabs.shown).toHaveLength(1);
    const [row] = await screenRows("worklane.example", wordsFor("en"), stage.deps);
    expect(row?.status[0]).toBe("The last look, 1 hour ago, was cut off when the browser closed.");
  });
});

describe("what nobody has in front is drawn in part only", () => {
  test("so a switch that is missing there is not gone, and is not new when it is back", async () => {
    const stage = await aPlannedScreen();
    for (let day = 0; day < 3; day += 1) {
      draws(stage, ...OTHERS, RECEIPTS);
      await stage.after(DAY);
    }
    expect(stage.tabs.shown).toHaveLength(3);
    const visit = { url: URL_, lang: "en", visit: "mine again" };
    const { events } = await recordReading({ ...visit, settings: [...ALL, { ...RESEARCH }] }, stage.deps);
    expect(events).toEqual([]);
  });

  test("and what the person then sees is new since their own visit, not since a look", async () => {
    const stage = await aPlannedScreen();
    const mine = stage.world.now();
    for (let day = 0; day < 3; day += 1) {
      draws(stage, ...ALL);
      await stage.after(DAY);
    }
    expect(stage.tabs.shown).toHaveLength(3);
    const visit = { url: URL_, lang: "en", visit: "mine again", settings: [...ALL, TRAIN] };
    const { events } = await recordReading(visit, stage.deps);
    expect(events.map(({ kind, since }) => [kind, since])).toEqual([["appeared", mine]]);
  });

  test("and a part that was folded stays so, even where its head is not drawn", async () => {
    const stage = await aPlannedScreen();
    const mine = { url: URL_, lang: "en", settings: ALL };
    await recordReading({ ...mine, visit: "folded", folded: ["Privacy"] }, stage.deps);
    stage.world.wait(HOUR);
    draws(stage, ...ALL);
    await stage.after(DAY);
    const open = { ...mine, settings: [...ALL, { ...TRAIN, section: "Privacy" }] };
    expect((await recordReading({ ...open, visit: "open" }, stage.deps)).events).toEqual([]);
  });

  test("and a page that shows nothing known, as to one who is signed out, is not kept", async () => {
    const stage = await aPlannedScreen();
    draws(stage, aSetting({ label: "Keep me signed in", section: "Sign in", anchor: "name=remember" }));
    await stage.after(DAY);
    expect((await stage.world.store.readings.last(SCREEN))?.settings).toHaveLength(ALL.length);
    expect((await stage.plan())?.last?.outcome).toBe("not-read");
  });
});

test("a visit of the person's counts: the next look comes a whole turn later", async () => {
  const stage = await aPlannedScreen("look", 7);
  stage.world.wait(6 * DAY);
  await recordReading({ url: URL_, lang: "en", settings: ALL, visit: "again" }, stage.deps);
  await stage.after(6 * DAY);
  expect(stage.tabs.shown).toEqual([]);
  await stage.after(DAY);
  expect(stage.tabs.shown).toEqual([URL_]);
});

describe("no look can be chosen", () => {
  test.each([
    ["for a screen that was never read", "worklane.example/settings/other", "https://worklane.example/settings/other"],
    ["for a screen in a container", `firefox-container-2|${SCREEN}`, URL_],
    ["for what is no address", SCREEN, "nonsense"],
  ])("%s", async (_what, screen, url) => {
    const stage = await aPlannedScreen();
    await recordReading({ url: URL_, lang: "en", settings: ALL }, stage.deps, "firefox-container-2");
    await planScreen({ screen: SCREEN, url: URL_, act: "none", everyDays: 1 }, stage.deps);
    await planScreen({ screen, url, act: "look", everyDays: 1 }, stage.deps);
    expect(await stage.world.store.plans.all()).toEqual([]);
  });

  test("but a reminder can, for one in a container", async () => {
    const stage = await aPlannedScreen();
    await recordReading({ url: URL_, lang: "en", settings: ALL }, stage.deps, "firefox-container-2");
    const screen = `firefox-container-2|${SCREEN}`;
    await planScreen({ screen, url: URL_, act: "remind", everyDays: 7 }, stage.deps);
    expect((await stage.world.store.plans.get(screen))?.act).toBe("remind");
  });
});
