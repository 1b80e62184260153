import { exportHistory } from "../../lib/app/backup/export-history.ts";
import { exportMuted } from "../../lib/app/backup/export-muted.ts";
import { importHistory } from "../../lib/app/backup/import-history.ts";
import { acceptWhatIsKept, noticeDamage } from "../../lib/app/keeping/damage.ts";
import { measureStorage } from "../../lib/app/keeping/measure.ts";
import { healthOf } from "../../lib/app/views/health.ts";
import { canary } from "../../lib/browser/canary.ts";
import { openWorld } from "../../lib/browser/clock.ts";
import { saveFile } from "../../lib/browser/save-file.ts";
import { storageEstimate } from "../../lib/browser/storage-estimate.ts";
import type { Words } from "../../lib/core/words/index.ts";
import type { HistoryArchive } from "../../lib/history-port.ts";
import type { Canary, Store } from "../../lib/ports.ts";
import { historyArchive } from "../../lib/storage/archive/index.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { indexedStore } from "../../lib/storage/store.ts";
import type { KeepingWorld } from "./keeping-state.ts";
import type { RestWorld } from "./rest-state.ts";
import type { WrongWorld } from "./wrong-state.ts";

interface Opened {
  store: Store;
  archive: HistoryArchive;
  canary: Canary;
}

/** Opens the database for one piece of work, and lets go of it again: an upgrade never waits for a page. */
async function opened<T>(work: (kept: Opened) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await work({ store: indexedStore(database), archive: historyArchive(database), canary: canary() });
  } finally {
    database.close();
  }
}

/**
 * What this page does with the database itself. Whole histories do not go through messages, and the
 * background, which everything wakes, does not carry what is needed for them.
 */
export function keepingWorld(
  words: () => Promise<Words>,
): Pick<KeepingWorld, "measure" | "exportAll" | "importFile" | "accept" | "save"> &
  Pick<WrongWorld, "exportMuted"> &
  Pick<RestWorld, "health"> {
  return {
    measure: async () => {
      const { clock } = await openWorld();
      return opened(async (kept) => {
        // This page may be the first to look after a loss.
        await noticeDamage({ ...kept, clock });
        return measureStorage({ ...kept, estimate: storageEstimate });
      });
    },
    exportAll: async (onProgress) => {
      const { clock } = await openWorld();
      return opened((kept) => exportHistory({ ...kept, clock }, onProgress));
    },
    importFile: async (file, onProgress) => {
      const { openPort } = await openWorld();
      return opened((kept) => importHistory(file, { ...kept, openPort }, onProgress));
    },
    exportMuted: async () => {
      const { clock } = await openWorld();
      return opened((kept) => exportMuted({ ...kept, clock }));
    },
    health: async () => {
      const table = await words();
      return opened(({ store }) => healthOf(store, table));
    },
    accept: () => opened(({ store, canary: note }) => acceptWhatIsKept(store, note)),
    save: saveFile,
  };
}
