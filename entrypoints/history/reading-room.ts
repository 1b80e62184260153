import { keptStore } from "../../lib/app/keeping/kept-store.ts";
import { lexiconLoader, once, readingWordsLoader } from "../../lib/app/packaged.ts";
import type { ReadingRoomDependencies } from "../../lib/app/reading-room/dependencies.ts";
import { notShownView } from "../../lib/app/reading-room/not-shown.ts";
import { changeReading, pairFindings, pairReading, refusing, sinceRead } from "../../lib/app/reading-room/pair.ts";
import { changeToRestore } from "../../lib/app/reading-room/restore.ts";
import { shelvesView } from "../../lib/app/reading-room/shelves.ts";
import { storyView } from "../../lib/app/reading-room/story.ts";
import { canary } from "../../lib/browser/canary.ts";
import { openWorld } from "../../lib/browser/clock.ts";
import { packagedData } from "../../lib/browser/fetcher.ts";
import { readPreferences } from "../../lib/browser/preferences.ts";
import { browserLanguage } from "../../lib/browser/words.ts";
import type { Words } from "../../lib/core/words/index.ts";
import { wordLanguage } from "../../lib/core/words/language.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { readingRoomArchive } from "../../lib/storage/reading-room.ts";
import { indexedStore } from "../../lib/storage/store.ts";
import type { ReadingRoom } from "./state.ts";

/**
 * What the page reads by itself: whole texts do not go through messages, and the background, which
 * everything wakes, does not carry what only this page draws. The database is let go of after each
 * piece of work: an upgrade never waits for a page.
 */
export function readingRoom(): ReadingRoom {
  const data = packagedData();
  const world = openWorld();
  const kept = {
    words: once<Words>(data, () => `data/words/${wordLanguage(browserLanguage())}.json`),
    lexiconOf: lexiconLoader(data, "lexicons"),
    readingWords: readingWordsLoader(data),
    preferences: { get: readPreferences },
  };
  const reading = async <T>(work: (deps: ReadingRoomDependencies) => Promise<T>): Promise<T> => {
    const [{ clock }, database] = await Promise.all([world, openDatabase()]);
    try {
      return await work({ ...kept, clock, store: indexedStore(database), archive: readingRoomArchive(database) });
    } finally {
      database.close();
    }
  };
  return {
    shelves: () => reading(shelvesView),
    story: (id) => reading((deps) => storyView(id, deps)),
    change: (id) => reading((deps) => changeReading(id, deps)),
    refusing: (id) => reading((deps) => refusing(id, deps)),
    pair: (from, to) => reading((deps) => pairReading(from, to, deps)),
    sinceRead: (id) => reading((deps) => sinceRead(id, deps)),
    notShown: () => reading(notShownView),
    toRestore: (what) =>
      reading((deps) =>
        changeToRestore(what, { ...deps, store: keptStore(deps.store, { canary: canary(), clock: deps.clock }) }),
      ),
    findings: (from, to) => reading((deps) => pairFindings(from, to, deps)),
  };
}
