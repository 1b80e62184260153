import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { ScreenView } from "../../lib/views.ts";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import { pause } from "../../scripts/story/stage.ts";
import { type ExpectedVisit, SETTINGS_CASES, type SettingsCase } from "../support/settings-cases/index.ts";
import { SETTINGS_HOST, serveSettings } from "../support/settings-site.ts";
import { aStage, KINDS, START, type TestStage } from "../support/stage.ts";

const DAY = 24 * 60 * 60 * 1000;
/** A screen comes to rest within this time, with several windows open on two cores. */
const PATIENCE = 25_000;
/** The banner is drawn in answer to the reading that was just kept. */
const ANSWERED = 800;
/** A screen without controls is drawn within this time; nothing is ever read on it. */
const OPENS = 3000;
const WINDOWS = 6;
/** How often every screen is looked at once more, a day later, with nothing changed: the soak run looks five times. */
const RELOADS = Number(process.env.SETTINGS_RELOADS ?? "1");
const CASES = SETTINGS_CASES.filter(
  ({ id }) => !process.env.SETTINGS_ONLY || process.env.SETTINGS_ONLY.split(",").some((only) => id.startsWith(only)),
);

/** What was seen at the end of a visit. */
interface SeenVisit {
  visit: ExpectedVisit;
  view: ScreenView | null;
  banner: string[] | null;
}

/** What was seen in one browser: at each visit of each case, and in the frame of another site. */
interface SeenScreens {
  seen: ReadonlyMap<string, SeenVisit[]>;
  frame: ScreenView["settings"];
}

/** Pays all visits in one browser, a day apart, and gives what was seen at each. */
async function visitAll(kind: BrowserKind): Promise<SeenScreens> {
  const seen = new Map<string, SeenVisit[]>();
  const stage = await aStage(kind);
  serveSettings(stage.server);
  await stage.watch(stage.server.url(`${SETTINGS_HOST}/settings/s30`), "Settings");
  await stage.watch(stage.server.url("127.0.0.1/settings/s16-other"), "Settings");
  const plans = CASES.map((one) => ({ one, visits: visitsOf(one), page: null as Page | null }));
  const rounds = Math.max(...plans.map(({ visits }) => visits.length));
  for (let round = 0; round < rounds; round += 1) {
    const now = START + (round + 1) * DAY;
    await stage.setClock(now);
    const due = plans.filter(({ visits }) => visits[round] !== undefined);
    await inWindows(due, async ({ one, visits }) => {
      const visit = visits[round] as ExpectedVisit;
      seen.set(one.id, [...(seen.get(one.id) ?? []), await pay(visit, now, stage)]);
    });
  }
  const url = stage.server.url("127.0.0.1/settings/s16-other");
  const { settings: frame } = await stage.extension.ask("screen.get", { url });
  await stage.opened.close();
  await stage.server.close();
  return { seen, frame };
}

// Most of a visit is waiting for a screen to come to rest: the browsers wait side by side.
const seenIn = new Map<BrowserKind, SeenScreens>();
beforeAll(async () => {
  await Promise.all(KINDS.map(async (kind) => seenIn.set(kind, await visitAll(kind))));
}, 1_800_000);

describe.each(KINDS)("settings screens in %s", (kind) => {
  test.each(CASES.map((one) => [one.id, one.what, one] as const))("%s: %s", (id, _what, one) => {
    const visits = seenIn.get(kind)?.seen.get(id) ?? [];
    expect(visits).toHaveLength(visitsOf(one).length);
    visits.forEach(({ visit, view, banner }, index) => {
      const where = `${id}, visit ${index + 1}`;
      if (visit.settings) expect(settingsIn(view, visit), where).toEqual(visit.settings);
      expect(eventsIn(view), where).toEqual(visit.events ?? []);
      expect(view?.differs ?? false, where).toBe(visit.differs ?? false);
      expect(banner !== null, `${where}: ${banner?.join()}`).toBe(visit.banner ?? false);
      if (visit.leaveAfter !== undefined) expect(view, where).toBeNull();
    });
  });

  test.each(CASES.filter(({ id }) => id === "S16"))("$id: a frame of another site is a screen of its own", async () => {
    expect(seenIn.get(kind)?.frame.map(({ setting }) => [setting.label, setting.state])).toEqual([
      ["Share my purchases with partners", "off"],
    ]);
  });
});

/** The visits of a case, and after them the last one again: nothing changes, so nothing is said. */
function visitsOf({ visits }: SettingsCase): ExpectedVisit[] {
  const last = visits.at(-1) as ExpectedVisit;
  const { events: _events, act: _act, differs: _differs, ...quiet } = last;
  const again = { ...quiet, ...(last.act && { settings: undefined }) } as ExpectedVisit;
  return [...visits, ...Array.from({ length: RELOADS }, () => again)];
}

/** Works through a list with several windows open at a time: a tab that nobody sees is not read. */
async function inWindows<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const workers = Array.from({ length: WINDOWS }, async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  });
  await Promise.all(workers);
}

async function pay(visit: ExpectedVisit, now: number, stage: TestStage): Promise<SeenVisit> {
  const url = stage.server.url(`${SETTINGS_HOST}/settings/${visit.at}`);
  const page = await stage.opened.browser.newPage({ type: "window" });
  await page.goto(url);
  try {
    if (visit.leaveAfter !== undefined) {
      await pause(visit.leaveAfter);
      return { visit, view: await freshView(url, now, stage), banner: await stage.opened.banner(page) };
    }
    const rests = visit.bare ? null : await atRest(url, now, stage);
    if (visit.bare) await pause(OPENS);
    if (visit.act) await visit.act(page);
    const end = visit.endsAt ? stage.server.url(`${SETTINGS_HOST}/settings/${visit.endsAt}`) : url;
    await pause(ANSWERED);
    // Asked again: the dialogs and frames of a screen are kept one after the other.
    const view = visit.act || rests ? await atRest(end, now, stage) : null;
    return { visit, view, banner: await stage.opened.banner(page) };
  } finally {
    await page.close();
  }
}

/** What a screen says once it has come to rest; null where it does not within the patience. */
async function atRest(url: string, now: number, stage: TestStage): Promise<ScreenView | null> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    await pause(400);
    const view = await freshView(url, now, stage);
    if (view && !view.pending) return view;
  }
  return null;
}

async function freshView(url: string, now: number, { extension }: TestStage): Promise<ScreenView | null> {
  const view = await extension.ask("screen.get", { url });
  return view.reading && view.reading.at >= now ? view : null;
}

/** What was read, with only those facts that the visit expects. */
function settingsIn(view: ScreenView | null, { settings = [] }: ExpectedVisit): object[] {
  return (view?.settings ?? []).map(({ setting, direction }, index) => {
    const all: Record<string, unknown> = { ...setting, direction };
    const keys = Object.keys(settings[index] ?? { label: "", state: "" });
    return Object.fromEntries(keys.map((key) => [key, all[key]]));
  });
}

function eventsIn(view: ScreenView | null): string[] {
  return (view?.events ?? []).map(({ event }) => `${event.byPerson ? "by person:" : event.kind} ${event.label}`);
}
