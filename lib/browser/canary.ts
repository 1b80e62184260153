import { storage } from "@wxt-dev/storage";
import type { Canary, KeptNote } from "../ports.ts";

const noted = storage.defineItem<KeptNote | null>("local:kept", { fallback: null, version: 1 });

/** The note beside the database, in the extension's own storage. */
export function canary(): Canary {
  return { read: () => noted.getValue(), write: (note) => noted.setValue(note) };
}
