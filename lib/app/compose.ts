/**
 * The composition root: the only file that knows both the use cases and the adapters. It builds
 * everything once for the background and hands it on.
 */
import { ensureAlarm, wakeIn } from "../browser/alarms.ts";
import { announcer } from "../browser/announcer.ts";
import { canary } from "../browser/canary.ts";
import { tellChange } from "../browser/changes.ts";
import { openWorld, type World } from "../browser/clock.ts";
import { placeNote, placeReader } from "../browser/content-scripts.ts";
import { packagedData, pageFetcher } from "../browser/fetcher.ts";
import { chance, hasher } from "../browser/hasher.ts";
import { keepingAwake } from "../browser/heartbeat.ts";
import { loadLateCode } from "../browser/late-code.ts";
import { lookTabs } from "../browser/look-tabs.ts";
import { openedAlert } from "../browser/opened-alert.ts";
import { ownTabs } from "../browser/own-tabs.ts";
import { openPage } from "../browser/pages.ts";
import { pauseNote } from "../browser/pause-note.ts";
import { pdfReader } from "../browser/pdf-reader.ts";
import { wishes } from "../browser/pending-watch.ts";
import { giveBack, permissions } from "../browser/permissions.ts";
import { readPreferences, writePreferences } from "../browser/preferences.ts";
import { sentLog } from "../browser/sent-log.ts";
import { linksInTab } from "../browser/tabs.ts";
import { unnotedSites } from "../browser/unnoted-sites.ts";
import { browserLanguage } from "../browser/words.ts";
import type { LinkWords } from "../core/find-documents/index.ts";
import type { SettingFact } from "../core/settings/facts.ts";
import type { Words } from "../core/words/index.ts";
import { wordLanguage } from "../core/words/language.ts";
import type { Handlers } from "../message-checks.ts";
import type { LateStorage } from "../storage/archive/find.ts";
import { openDatabase } from "../storage/database.ts";
import { indexedStore } from "../storage/store.ts";
import { type Checker, createChecker } from "./checker.ts";
import { countingAnswers } from "./counting-answers.ts";
import { createHandlers, type HandlerDependencies, watch } from "./handlers.ts";
import { afterNotice, noticeDamage } from "./keeping/damage.ts";
import { keptStore } from "./keeping/kept-store.ts";
import type { LateCode } from "./late-code.ts";
import { type Built, createLifetime } from "./lifetime.ts";
import { nowReadable } from "./now-readable.ts";
import { listenForVisits } from "./own-tabs/choose-capture.ts";
import { once, readLate } from "./packaged.ts";
import { pausesNow } from "./pause.ts";
import { createPlaces, type Places, type PlacesDependencies } from "./places.ts";
import { refreshBadge } from "./refresh-badge.ts";
import { remindOfDue } from "./reminders.ts";
import { retrying } from "./retrying.ts";
import { takeDueLooks } from "./screen-looks.ts";

/** Everything the background does, ready to be bound to the browser's events. */
export interface Background {
  checker: Checker;
  handlers: Handlers;
  /** Goes on with what waited for a permission: pages to be watched, and watched ones that could not be read. */
  resumePermitted: () => Promise<void>;
  /** Watches pages whose permission has just been given. */
  watch: (pages: { url: string; title: string }[]) => Promise<void>;
  /** Reminds of what is due, and looks at settings screens that are. One call joins another that goes on. */
  tend: () => Promise<void>;
  /** Has the pages tell of a visit on which something is to be read or noted; browsers forget that with every update. */
  listen: () => Promise<void>;
  /** What menus, keys and the address bar lead to. */
  places: Places;
  /**
   * What each start does by itself, once nobody waits for an answer: shows on the toolbar what is kept, has pages tell of
   * visits, looks whether anything was lost, and goes on with what a killed background left.
   */
  begin: () => Promise<void>;
}

/** Builds the background. Returns at once, so that listeners can be bound in the first turn. */
export function compose(): Background {
  const lifetime = createLifetime(build, () => void ensureAlarm());
  const { ready } = lifetime;
  const listen = async () => (await ready()).listenAnew();
  /** When what a start does by itself is in nobody's way. */
  let free = Promise.resolve();
  const checker = createChecker(ready, (run) => {
    tellChange();
    return keepingAwake(() => free.then(run))
      .then(() => wakeForNext(ready))
      .then(listen)
      .finally(tellChange);
  });
  const { handlers, nobodyWaits } = countingAnswers(createHandlers(lifetime, checker), pause);
  const tendOnce = onceAtATime(() => keepingAwake(async () => tend(await ready())));
  return {
    checker,
    handlers,
    async resumePermitted() {
      // Permissions that are given back while everything is erased begin nothing.
      if (lifetime.isOver()) return;
      const deps = await ready();
      const pages = await deps.wishes.read(deps.clock.now());
      if (pages.length > 0) await watch(pages, deps, checker);
      const ids = await nowReadable(deps);
      if (ids.length > 0) await checker.checkUnread(ids);
      await checker.checkDue();
    },
    async watch(pages) {
      await watch(pages, await lifetime.begun(), checker);
    },
    tend: tendOnce,
    listen,
    places: createPlaces(ready, checker),
    async begin() {
      // The database opens while the browser hands over what it was started for; who asks hears where that fails.
      ready().catch(() => undefined);
      free = nobodyWaits();
      // Who asks whether it looks hears at once that it does.
      void checker.checkDue();
      await free;
      void tendOnce();
      const deps = await ready();
      await refreshBadge(deps);
      await listen();
      await deps.store.isDamaged();
    },
  };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** After a run: one failed look is tried again within a minute, and so is what waits for a network. */
async function wakeForNext(ready: () => Promise<HandlerDependencies>): Promise<void> {
  const deps = await ready();
  const { until, services } = await pausesNow(deps);
  const due = await deps.store.documents.nextDueAt();
  // What is paused stays due; the repeating alarm is soon enough for it.
  if (due !== undefined && until === 0 && services.size === 0) await wakeIn(due - deps.clock.now());
}

async function tend(deps: HandlerDependencies): Promise<void> {
  await remindOfDue(deps);
  await takeDueLooks(deps);
}

/** Work of which there is no second while it goes on. */
function onceAtATime(work: () => Promise<void>): () => Promise<void> {
  let going: Promise<void> | null = null;
  return () => {
    going ??= work().finally(() => {
      going = null;
    });
    return going;
  };
}

async function build(forget: () => void): Promise<Built<HandlerDependencies & PlacesDependencies>> {
  const [world, database] = await Promise.all([openWorld(), openDatabase(undefined, undefined, forget)]);
  const life = new AbortController();
  return {
    deps: dependenciesOn(world, database, life.signal),
    end() {
      life.abort();
      database.close();
    },
  };
}

/** @param ended - After it nothing more is asked of the network, nor written down of it. */
function dependenciesOn(
  { clock, openPort }: World,
  database: Awaited<ReturnType<typeof openDatabase>>,
  ended: AbortSignal,
): HandlerDependencies & PlacesDependencies {
  const data = packagedData();
  const lateCode = () => loadLateCode<LateCode & LateStorage>();
  const keeping = { store: indexedStore(database), canary: canary(), clock };
  const noticed = retrying(() => noticeDamage(keeping));
  const deps: HandlerDependencies & PlacesDependencies = {
    clock,
    openPort,
    openedAlert: openedAlert(),
    async findPassages(typed, limit) {
      const late = await lateCode();
      const archive = { find: (wanted: string, most: number) => late.findInTexts(database, wanted, most) };
      return late.findPassages(typed, limit, { archive, store: keeping.store });
    },
    store: afterNotice(keptStore(keeping.store, keeping), noticed),
    fetcher: pageFetcher({ openPort, log: sentLog(clock, ended), ended }),
    pdfReader: pdfReader(),
    permissions: permissions(),
    announcer: announcer(),
    preferences: { get: readPreferences },
    writePreferences,
    pauseNote: pauseNote(),
    hasher: hasher(),
    chance: chance(),
    lateCode,
    pause,
    ...readLate(data, lateCode),
    settingFacts: once<SettingFact[]>(data, () => "data/catalogue/settings.json"),
    words: once<Words>(data, () => `data/words/${wordLanguage(browserLanguage())}.json`),
    linkWords: once<LinkWords>(data, () => "data/find-documents/words.json"),
    scanTab: linksInTab,
    wishes: wishes(),
    lookTabs: lookTabs(),
    ownTabs: ownTabs(),
    placeReader,
    placeNote,
    unnotedSites,
    listenAnew: () => listenForVisits(deps),
    giveBack,
    openPage,
  };
  return deps;
}
