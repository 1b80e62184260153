import type { UnnotedSites } from "../ports.ts";
import { stored } from "./stored.ts";

/** The sites on whose pages the person wants no notes, in the extension's own storage. */
export const unnotedSites: UnnotedSites = stored<string[]>("unnotedSites", { fallback: [] });
