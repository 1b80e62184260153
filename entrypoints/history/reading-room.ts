import { keptStore } from "../../lib/app/keeping/kept-store.ts";
import type { LateCode } from "../../lib/app/late-code.ts";
import { once, readLate } from "../../lib/app/packaged.ts";
import { changeProof } from "../../lib/app/proof/record.ts";
import type { ReadingRoomDependencies } from "../../lib/app/reading-room/dependencies.ts";
import { shelvesView } from "../../lib/app/reading-room/shelves.ts";
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
type Opened = <T>(work: (deps: ReadingRoomDependencies) => Promise<T>) => Promise<T>;
type Late = () => Promise<Views>;

const lateCode = () => loadLateCode<LateCode>();

/** The words and the wording of the package. */
export function packagedReading() {
  const data = packagedData();
  return {
    words: once<Words>(data, () => `data/words/${wordLanguage(browserLanguage())}.json`),
    ...readLate(data, lateCode),
    preferences: { get: readPreferences },
  };
}

/**
 * All that is drawn up of a history.
 *
 * @param opened - Lends a piece of work what it reads from.
 * @param late - The code that reads texts.
 */
export function roomOf(opened: Opened, late: Late): Omit<ReadingRoom, "toRestore"> {
  const reading = readingWith(opened, late);
  return {
    // The way in does not wait for what reads texts.
    shelves: () => opened(shelvesView),
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

/** Work with the code that reads texts, which is loaded while the database opens. */
function readingWith(opened: Opened, late: Late) {
  return <T>(work: (views: Views, deps: ReadingRoomDependencies) => Promise<T>): Promise<T> => {
    const views = late();
    return opened(async (deps) => work(await views, deps));
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
  const opened: Opened = async (work) => {
    const [{ clock }, database] = await Promise.all([world, openDatabase()]);
    try {
      return await work({ ...kept, clock, store: indexedStore(database), archive: readingRoomArchive(database) });
    } finally {
      database.close();
    }
  };
  const late = async () => (await lateCode()).readingRoom;
  const reading = readingWith(opened, late);
  return {
    ...roomOf(opened, late),
    toRestore: (what) =>
      reading((views, deps) => {
        const store = keptStore(deps.store, { canary: canary(), clock: deps.clock });
        return views.changeToRestore(what, { ...deps, store });
      }),
  };
}
