import { openDB } from "idb";
import { MIGRATIONS, type Migration } from "./migrations.ts";
import type { Database, UnquietSchema } from "./schema.ts";

const DATABASE_NAME = "unquiet";

/**
 * Opens the database in its newest shape. The background keeps it open; a page of our own opens it for
 * one piece of work and closes it again (see turns.ts for who writes when), so that it never blocks
 * an upgrade.
 *
 * @param migrations - All steps; tests pass fewer to make an old shape.
 * @param onLost - Called when the browser closes it by itself, as Chrome does where the disk is full: nothing can
 *   be read or kept by this connection any more.
 */
export function openDatabase(
  name = DATABASE_NAME,
  migrations: readonly Migration[] = MIGRATIONS,
  onLost: () => void = () => undefined,
): Promise<Database> {
  return openDB<UnquietSchema>(name, migrations.length, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      const step = async (from: number): Promise<void> => {
        // No turn of the event loop before the first step: the upgrade would end without it.
        await migrations[from]?.(database, transaction);
        if (from + 1 < migrations.length) await step(from + 1);
      };
      step(oldVersion).catch(() => transaction.abort());
      // Opening fails with it; nobody else listens.
      transaction.done.catch(() => undefined);
    },
    // A newer version of the extension wants to upgrade: let go at once.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase | null)?.close();
    },
    terminated: onLost,
  });
}
