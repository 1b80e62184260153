import type { Canary, KeptNote } from "../ports.ts";
import { stored } from "./stored.ts";

/** The note beside the database, in the extension's own storage. */
export function canary(): Canary {
  return stored<KeptNote | null>("kept", { fallback: null });
}
