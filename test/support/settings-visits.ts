import { isDeepStrictEqual } from "node:util";
import type { Page } from "puppeteer-core";
import type { ScreenView } from "../../lib/views.ts";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import { pause } from "../../scripts/story/stage.ts";
import { type ExpectedVisit, type HasRead, SETTINGS_CASES, type SettingsCase } from "./settings-cases/index.ts";
import { SETTINGS_HOST, SOONEST, serveSettings } from "./settings-site.ts";
import { aStage, START, type TestStage } from "./stage.ts";

const DAY = 24 * 60 * 60 * 1000;
/** A screen comes to rest within this time, with many windows open on two cores. */
const PATIENCE = 60_000;
const ASK_EVERY = 500;
/** The banner is drawn in answer to the reading that was just kept. */
const ANSWERED = 800;
/** A screen without controls is drawn within this time; nothing is ever read on it. */
const OPENS = 3000;
/** Most of a visit is waiting: as many screens wait side by side as two cores can draw. */
const WINDOWS = Number(process.env.SETTINGS_WINDOWS ?? "10");
/** Nothing is proved by how fast a page is loaded. */
const SLOW_MACHINE = 120_000;
const NOWHERE = "about:blank";
/** A page of the site on which there is nothing to read. */
const AWAY = `${SETTINGS_HOST}/`;
/**
 * How often a screen is looked at once more, a day later, with nothing changed: in the soak run and under CI every screen
 * five times; otherwise those of the test-bed once. The others show in what manners controls are made, twice each.
 */
const RELOADS = process.env.SETTINGS_RELOADS;
const reloadsOf = (one: SettingsCase) => Number(RELOADS ?? (SETTINGS_CASES.includes(one) ? "1" : "0"));

/** Firefox draws what moves in its own interface while a page is loaded, in the process that all else waits for. */
const STILL = { "ui.prefersReducedMotion": 1 };

/** What was seen at the end of a visit. */
export interface SeenVisit {
  visit: ExpectedVisit;
  view: ScreenView | null;
  banner: string[] | null;
}

/** What was seen in one browser: at each visit of each case, and in the frame of another site. */
export interface SeenScreens {
  seen: ReadonlyMap<string, SeenVisit[]>;
  frame: ScreenView["settings"];
}

/** The visits of a case, and after them the last one again: nothing changes, so nothing is said. */
export function visitsOf(one: SettingsCase): ExpectedVisit[] {
  const { visits } = one;
  const last = visits.at(-1) as ExpectedVisit;
  const { events: _events, act: _act, differs: _differs, leavesAtOnce: _leaves, ...quiet } = last;
  const again = { ...quiet, ...(last.act && { settings: undefined }) } as ExpectedVisit;
  return [...visits, ...Array.from({ length: reloadsOf(one) }, () => again)];
}

/** Pays all visits in one browser, a day apart, and gives what was seen at each. */
export async function visitAll(kind: BrowserKind, cases: readonly SettingsCase[]): Promise<SeenScreens> {
  const stage = await aStage(kind, { recordRequests: false, preferences: STILL });
  try {
    serveSettings(stage.server);
    stage.server.serve(AWAY, { body: "<!doctype html><title>Home</title><p>Nothing to set.</p>" });
    await stage.watch(stage.server.url(`${SETTINGS_HOST}/settings/s30`), "Settings");
    const url = stage.server.url("127.0.0.1/settings/s16-other");
    await stage.watch(url, "Settings");
    const seen = await payInRounds(cases, stage);
    const { settings: frame } = await stage.extension.ask("screen.get", { url });
    return { seen, frame };
  } finally {
    await stage.opened.close();
    await stage.server.close();
  }
}

/** One round is one day: the next visit of every case that has one. */
async function payInRounds(cases: readonly SettingsCase[], stage: TestStage): Promise<Map<string, SeenVisit[]>> {
  const seen = new Map<string, SeenVisit[]>(cases.map(({ id }) => [id, []]));
  const plans = cases.map((one) => ({ id: one.id, visits: visitsOf(one) }));
  const windows: Page[] = [];
  for (let round = 0; plans.some(({ visits }) => visits[round]); round += 1) {
    const now = START + (round + 1) * DAY;
    await stage.setClock(now);
    const due = plans.filter(({ visits }) => visits[round] !== undefined);
    // What takes longest begins first.
    due.sort((one, other) => weight(other.visits[round]) - weight(one.visits[round]));
    await inWindows(due, windows, stage, async ({ id, visits }, page) => {
      seen.get(id)?.push(await pay(visits[round] as ExpectedVisit, page, now, stage));
    });
  }
  return seen;
}

function weight(visit: ExpectedVisit | undefined): number {
  return (visit?.act ? 2 : 0) + (visit?.events ? 1 : 0);
}

/**
 * Works through a list with several windows open at a time: a tab that nobody sees is not read. The
 * windows are kept for the next list, for opening one costs more than a page.
 */
async function inWindows<T>(
  list: readonly T[],
  windows: Page[],
  { opened, server }: TestStage,
  work: (item: T, page: Page) => Promise<void>,
): Promise<void> {
  const left = [...list];
  const away = server.url(AWAY);
  const workers = Array.from({ length: Math.min(WINDOWS, list.length) }, async (_, index) => {
    const page = windows[index] ?? (await opened.browser.newPage({ type: "window" }));
    page.setDefaultTimeout(SLOW_MACHINE);
    windows[index] = page;
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      await work(item, page);
    }
    // The last screen is left before the next day begins. Within the site: for another one a browser starts a process.
    await page.goto(away);
  });
  await Promise.all(workers);
}

async function pay(visit: ExpectedVisit, page: Page, now: number, stage: TestStage): Promise<SeenVisit> {
  const url = stage.server.url(`${SETTINGS_HOST}/settings/${visit.at}`);
  const banner = () => stage.opened.banner(page);
  if (visit.leaveAfter !== undefined) {
    await leaveEarly(page, url, visit.leaveAfter);
    return { visit, view: await freshView(url, now, stage), banner: null };
  }
  await page.goto(url);
  await pause(visit.bare ? OPENS : SOONEST);
  const rests = visit.bare ? null : await atRest(url, now, stage);
  const hasRead: HasRead = async (at, test) => {
    const place = stage.server.url(`${SETTINGS_HOST}/settings/${at}`);
    await reached(place, now, stage, (view) => test(view.settings.map(({ setting }) => setting.label)));
  };
  await visit.act?.(page, hasRead);
  if (visit.leavesAtOnce) {
    await page.goto(stage.server.url(AWAY));
    return { visit, view: await freshView(url, now, stage), banner: null };
  }
  const end = visit.endsAt ? stage.server.url(`${SETTINGS_HOST}/settings/${visit.endsAt}`) : url;
  if (visit.act) await reached(end, now, stage, (view) => isAsExpected(view, visit));
  if (visit.act || rests) await pause(ANSWERED);
  // Asked again: the dialogs and frames of a screen are kept one after the other.
  const view = visit.act || rests ? await atRest(end, now, stage) : null;
  return { visit, view, banner: await banner() };
}

/** Opens a page that is left when it is so old by its own clock, however slow the machine is. */
async function leaveEarly(page: Page, url: string, age: number): Promise<void> {
  const leaving = await page.evaluateOnNewDocument((after) => {
    if (location.protocol === "http:") setTimeout(() => location.replace("about:blank"), after);
  }, age);
  // A page that is left before all of it was loaded was not opened in vain.
  await page.goto(url).catch(() => null);
  while (page.url() !== NOWHERE) await pause(ASK_EVERY);
  await page.removeScriptToEvaluateOnNewDocument(leaving.identifier);
}

/** What a screen says once it has come to rest; null where it does not within the patience. */
function atRest(url: string, now: number, stage: TestStage): Promise<ScreenView | null> {
  return reached(url, now, stage, ({ pending }) => !pending);
}

/** What a screen says once that is so; null where that does not come within the patience. */
async function reached(
  url: string,
  now: number,
  stage: TestStage,
  isSo: (view: ScreenView) => boolean,
): Promise<ScreenView | null> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const view = await freshView(url, now, stage);
    if (view && isSo(view)) return view;
    await pause(ASK_EVERY);
  }
  return null;
}

function isAsExpected(view: ScreenView, visit: ExpectedVisit): boolean {
  const asRead = isDeepStrictEqual(visit.settings ?? [], visit.settings ? settingsIn(view, visit) : []);
  return asRead && isDeepStrictEqual(eventsIn(view), visit.events ?? []);
}

/** What was read, with only those facts that the visit expects. */
export function settingsIn(view: ScreenView | null, { settings = [] }: ExpectedVisit): object[] {
  return (view?.settings ?? []).map(({ setting, direction }, index) => {
    const all: Record<string, unknown> = { ...setting, direction };
    const keys = Object.keys(settings[index] ?? { label: "", state: "" });
    return Object.fromEntries(keys.map((key) => [key, all[key]]));
  });
}

/** What was told of a screen, in the words in which a visit expects it. */
export function eventsIn(view: ScreenView | null): string[] {
  return (view?.events ?? []).map(({ event }) => `${event.byPerson ? "by person:" : event.kind} ${event.label}`);
}

async function freshView(url: string, now: number, { extension }: TestStage): Promise<ScreenView | null> {
  const view = await extension.ask("screen.get", { url });
  return view.reading && view.reading.at >= now ? view : null;
}
