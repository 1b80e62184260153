import { checkAddress, originPattern } from "../core/addresses.ts";
import { findDocuments } from "../core/find-documents/index.ts";
import { clip } from "../core/text/normal-form.ts";
import type { Handlers, Query } from "../message-checks.ts";
import type { ScannedSite, WatchReply } from "../messaging.ts";
import type { WatchedDocument } from "../model.ts";
import type { LookTabs, OwnTabs, Preferences, UnnotedSites, WishedPage, Wishes } from "../ports.ts";
import type { StoreHealth } from "../views.ts";
import type { Checker } from "./checker.ts";
import { chooseInterval } from "./choose-interval.ts";
import { choosePart } from "./choose-part.ts";
import { choosePreferences } from "./choose-preferences.ts";
import { contentHandlers } from "./content-handlers.ts";
import { eraseHandlers } from "./erase-handlers.ts";
import { followMove } from "./follow-move.ts";
import type { Lifetime } from "./lifetime.ts";
import { markHandlers } from "./mark-handlers.ts";
import { chooseCapture } from "./own-tabs/choose-capture.ts";
import { planScreen, skipReminder } from "./plan-screens.ts";
import { refreshBadge } from "./refresh-badge.ts";
import { runHandlers } from "./run-handlers.ts";
import type { SettingsDependencies } from "./settings-dependencies.ts";
import { diaryOf } from "./views/diary.ts";
import { mutedViews } from "./views/muted-view.ts";
import { overview } from "./views/overview.ts";
import { allScreenRows } from "./views/screens.ts";
import { documentView } from "./views/site-view.ts";
import { visitHandlers } from "./visit-handlers.ts";
import { watchPages } from "./watch-service.ts";

/** What the handlers need besides what checks need. */
export interface HandlerDependencies extends SettingsDependencies {
  openPort: () => number | null;
  wishes: Wishes;
  lookTabs: LookTabs;
  ownTabs: OwnTabs;
  unnotedSites: UnnotedSites;
  /** Has pages tell of visits as is chosen now. */
  listenAnew: () => Promise<void>;
  /** Runs the reader of settings screens in a frame of a tab. Rejects where that is not possible. */
  placeReader: (tabId: number, frameId: number) => Promise<void>;
  /** Shows in a tab that an important change of its site's is unread. Rejects where that is not possible. */
  placeNote: (tabId: number) => Promise<void>;
  scanTab: (tabId: number) => Promise<{
    url: string;
    title: string;
    siteName: string;
    links: { text: string; href: string; rel: string }[];
  } | null>;
  giveBack: (origins: readonly string[]) => Promise<void>;
  openPage: (address: string) => Promise<void>;
  writePreferences: (preferences: Preferences) => Promise<void>;
}

/** Answers to everything that pages and content scripts may ask. Each is one use case. */
export function createHandlers(lifetime: Lifetime<HandlerDependencies>, checker: Checker): Handlers {
  const ready = lifetime.begun;
  const using =
    <Q, R>(answer: (query: Q, deps: HandlerDependencies) => Promise<R>) =>
    async (query: Q): Promise<R> =>
      answer(query, await ready());
  const done = async (work: Promise<unknown>) => {
    await work;
    return null;
  };
  return {
    "overview.get": using(({ tabUrl }, deps) => overview(tabUrl, deps.words(), deps)),
    "health.get": using((_query, deps) => healthOf(deps, checker)),
    "change.get": using(async ({ id }, deps) => (await deps.lateCode()).changeView(id, await deps.words(), deps)),
    "switch.get": using(async ({ id }, deps) => (await deps.lateCode()).switchView(id, await deps.words(), deps)),
    "screen.get": using(async ({ url }, deps) => (await deps.lateCode()).screenView(url, await deps.words(), deps)),
    "site.scan": using(({ tabId }, deps) => scanSite(tabId, deps)),
    "pages.intend": using(({ pages }, deps) => done(deps.wishes.keep(pages, deps.clock.now()))),
    "pages.watch": using(({ pages }, deps) => watch(pages, deps, checker)),
    "documents.list": using(async (_query, deps) => {
      const words = await deps.words();
      const documents = (await deps.store.documents.all()).sort(bySiteAndTitle);
      return documents.map((document) => documentView(document, words, deps.clock.now()));
    }),
    "documents.part": using((query, deps) => checkAfter(choosePart(query, deps), query.id, checker)),
    "documents.every": using((query, deps) => done(chooseInterval(query, deps))),
    "documents.follow": using(({ id }, deps) => followMove(id, deps)),
    "documents.capture": using((query, deps) => done(captureAs(query, deps, checker))),
    "documents.look": using(async ({ id }, deps) => (await deps.lateCode()).lookInTab(id, deps, checker.checkShown)),
    "documents.unwatch": using(({ id }, deps) => done(unwatch(id, deps))),
    "muted.list": using(async (_query, deps) => mutedViews(await deps.words(), deps)),
    "preferences.get": using((_query, deps) => deps.preferences.get()),
    "preferences.set": using((preferences, deps) => done(choosePreferences(preferences, deps))),
    ...runHandlers(ready, checker),
    ...markHandlers(ready),
    ...screensHandlers(ready),
    ...contentHandlers(lifetime.ready),
    ...visitHandlers(lifetime, checker),
    ...eraseHandlers(lifetime, checker),
    ...diaryHandlers(ready),
  };
}

/** What only the player of stories asks. */
function diaryHandlers(ready: () => Promise<HandlerDependencies>): Pick<Handlers, "diary.get"> {
  // A release has no answer to it, nor a schema: it is refused like any name that is none.
  if (import.meta.env.MODE === "production") return {} as ReturnType<typeof diaryHandlers>;
  return {
    async "diary.get"({ since }) {
      const deps = await ready();
      return diaryOf(since, await deps.words(), deps);
    },
  };
}

async function captureAs(
  query: Query<"documents.capture">,
  deps: HandlerDependencies,
  checker: Checker,
): Promise<void> {
  await chooseCapture(query, deps);
  if (query.mode === "fetch") void checker.checkNow([query.id]);
}

function screensHandlers(
  ready: () => Promise<HandlerDependencies>,
): Pick<Handlers, `screens.${"list" | "plan" | "skip"}`> {
  return {
    async "screens.list"() {
      const deps = await ready();
      return allScreenRows(await deps.words(), deps);
    },
    async "screens.plan"(choice) {
      await planScreen(choice, await ready());
      return null;
    },
    async "screens.skip"({ screen }) {
      await skipReminder(screen, await ready());
      return null;
    },
  };
}

/** Looks at a document once something about it was changed. */
async function checkAfter(change: Promise<void>, id: string, checker: Checker): Promise<null> {
  await change;
  void checker.checkNow([id]);
  return null;
}

/** Whether a part of what was kept is lost, and why nothing new is kept where that is so. */
async function healthOf({ store }: HandlerDependencies, checker: Checker): Promise<StoreHealth> {
  const damaged = await store.isDamaged();
  const storage = checker.fault();
  return { damaged, ...(storage && { storage }) };
}

/** Watches pages whose hosts may be read, and takes the first look at once. */
export async function watch(
  pages: readonly WishedPage[],
  deps: HandlerDependencies,
  checker: Checker,
): Promise<WatchReply> {
  for (const { url } of pages) {
    const address = checkAddress(url, deps.openPort());
    if (!address.ok) return address;
    if (!(await deps.permissions.mayRead(url))) return { ok: false, reason: "not-allowed" };
  }
  const requests = pages.map(({ url, title, type, serviceName }) => ({
    url,
    title,
    ...(type !== undefined && { type }),
    ...(serviceName !== undefined && { serviceName }),
  }));
  const result = await watchPages(requests, deps);
  if (!result.ok) return result;
  await deps.wishes.keep([], deps.clock.now());
  const ids = result.documents.map((document) => document.id);
  if (ids.length > 0) void checker.checkUnread(ids);
  return { ok: true, ids };
}

function bySiteAndTitle(one: WatchedDocument, other: WatchedDocument): number {
  return one.serviceId.localeCompare(other.serviceId) || one.title.localeCompare(other.title);
}

/** Forgets a document, and gives the permission back where nothing else of its host is watched. */
async function unwatch(id: string, deps: HandlerDependencies): Promise<void> {
  const document = await deps.store.documents.get(id);
  if (!document) return;
  await deps.store.removeDocument(id);
  const origin = originPattern(document.url);
  const left = (await deps.store.documents.all()).some((other) => originPattern(other.url) === origin);
  if (!left) await deps.giveBack([origin]);
  await refreshBadge(deps);
}

async function scanSite(tabId: number, deps: HandlerDependencies): Promise<ScannedSite | null> {
  const tab = await deps.scanTab(tabId);
  if (!tab) return null;
  const found = findDocuments(tab.links, tab.url, await deps.linkWords());
  const pages = await Promise.all(
    found.map(async (page) => ({ ...page, watched: (await deps.store.documents.byUrl(page.url)) !== undefined })),
  );
  return { siteName: clip(tab.siteName, 60), pages, page: { url: tab.url, title: clip(tab.title, 120) } };
}
