import type { LogEntry } from "../model.ts";
import type { StoredLogEntry } from "./schema.ts";

/** A line as it is kept: one that says "unchanged" can be found again to be let go of. */
export function storedLine(entry: LogEntry): StoredLogEntry {
  return entry.kind === "unchanged" ? { ...entry, passingAt: entry.at } : entry;
}

/** Undoes `storedLine`. */
export function plainLine({ passingAt: _passing, ...entry }: StoredLogEntry): LogEntry {
  return entry;
}
