import { DEFAULT_TELLING } from "../core/telling.ts";
import type { Preferences } from "../ports.ts";
import { stored } from "./stored.ts";
import { browserLanguage } from "./words.ts";

/** What the person chose in options; kept apart from the database, with a version of its own. */
const chosen = stored<Preferences | null>("preferences", {
  fallback: null,
  version: 2,
  upgrade: (first: Omit<Preferences, "telling">) => ({ ...first, telling: DEFAULT_TELLING }),
});

/** The choices, with the browser's own region where the person made none. */
export async function readPreferences(): Promise<Preferences> {
  return (
    (await chosen.read()) ?? { region: regionOf(browserLanguage()), notifications: true, telling: DEFAULT_TELLING }
  );
}

export async function writePreferences(preferences: Preferences): Promise<void> {
  await chosen.write(preferences);
}

/** "en-US" lives in the US, as a first guess; "nl" alone tells nothing. */
function regionOf(language: string): string {
  return /[-_]([A-Z]{2})$/u.exec(language)?.[1] ?? "";
}
