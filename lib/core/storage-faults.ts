import type { StorageFault } from "../model.ts";

/** A full disk, by the names that browsers give it: for a transaction, for a large value, for the extension's storage. */
const FULL = /Quota|NO_SPACE|Failed to write blobs|IOError/u;
/** What a database rejects with that was closed under way, or cannot be read. */
const BROKEN =
  /^(?:UnknownError|InvalidStateError|AbortError|DataError|NotFoundError|TimeoutError|TransactionInactiveError)$/u;

/**
 * What an error of the database means; null for an error that is none of it.
 *
 * @param problem - Whatever was thrown, in this context or, by message, in the background.
 */
export function storageFault(problem: unknown): StorageFault | null {
  const { name = "", message = "" } = (problem ?? {}) as { name?: string; message?: string };
  if (FULL.test(`${name} ${message}`)) return "full";
  // The database was written by a later version than the code that opens it.
  if (name === "VersionError") return "newer";
  return BROKEN.test(name) ? "broken" : null;
}
