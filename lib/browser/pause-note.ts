import type { PauseNote } from "../ports.ts";
import { stored } from "./stored.ts";

/** Until when everything is paused, in the extension's own storage. */
export function pauseNote(): PauseNote {
  return stored("paused-until", { fallback: 0 });
}
