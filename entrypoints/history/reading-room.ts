import { keptStore } from "../../lib/app/keeping/kept-store.ts";
import type { LateCode } from "../../lib/app/late-code.ts";
import { lexiconLoader, once, readingWordsLoader } from "../../lib/app/packaged.ts";
import { changeProof } from "../../lib/app/proof/record.ts";
import type { ReadingRoomDependencies } from "../../lib/app/reading-room/dependencies.ts";
import { canary } from "../../lib/browser/canary.ts";
import { openWorld } from "../../lib/browser/clock.ts";
import { packagedData } from "../../lib/browser/fetcher.ts";
import { loadLateCode } from "../../lib/browser/late-code.ts";
import { readPreferences } from "../../lib/browser/preferences.ts";
import { browserLanguage } from "../../lib/browser/words.ts";
import type { Words } from "../../lib/core/words/index.ts";
import { wordLanguage } from "../../lib/core/words/language.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { readingRoomArchive } from "../../lib/storage/reading-room.ts";
import { indexedStore } from "../../lib/storage/store.ts";
import type { ReadingRoom } from "./state.ts";

type Views = LateCode["readingRoom"];
type Work<T> = (views: Views, deps: ReadingRoomDependencies) => Promise<T>;

/** The words and the wording of the package. */
export function packagedReading() {
  const data = packagedData();
  return {
    words: once<Words>(data, () => `data/words/${wordLanguage(browserLanguage())}.json`),
    lexiconOf: lexiconLoader(data, "lexicons"),
    readingWords: readingWordsLoader(data),
    preferences: { get: readPreferences },
  };
}

/** All that is drawn up of a history, by whatever lends a piece of work what it reads from. */
export function roomOf(reading: <T>(work: Work<T>) => Promise<T>): Omit<ReadingRoom, "toRestore"> {
  return {
    shelves: () => reading((views, deps) => views.shelvesView(deps)),
    story: (id) => reading((views, deps) => views.storyView(id, deps)),
    change: (id) => reading((views, deps) => views.changeReading(id, deps)),
    proof: (id) => reading((views, deps) => changeProof(id, views, deps)),
    refusing: (id) => reading((views, deps) => views.refusing(id, deps)),
    pair: (from, to) => reading((views, deps) => views.pairReading(from, to, deps)),
    sinceRead: (id) => reading((views, deps) => views.sinceRead(id, deps)),
    notShown: () => reading((views, deps) => views.notShownView(deps)),
    findings: (from, to) => reading((views, deps) => views.pairFindings(from, to, deps)),
  };
}

/**
 * What the page reads by itself: whole texts do not go through messages, and the background, which
 * everything wakes, does not carry what only this page draws. The database is let go of after each
 * piece of work: an upgrade never waits for a page.
 */
export function readingRoom(): ReadingRoom {
  const world = openWorld();
  const kept = packagedReading();
  const reading = async <T>(work: Work<T>): Promise<T> => {
    const [{ readingRoom: views }, { clock }, database] = await Promise.all([
      loadLateCode<LateCode>(),
      world,
      openDatabase(),
    ]);
    try {
      const archive = readingRoomArchive(database);
      return await work(views, { ...kept, clock, store: indexedStore(database), archive });
    } finally {
      database.close();
    }
  };
  return {
    ...roomOf(reading),
    toRestore: (what) =>
      reading((views, deps) => {
        const store = keptStore(deps.store, { canary: canary(), clock: deps.clock });
        return views.changeToRestore(what, { ...deps, store });
      }),
  };
}
