import { storage } from "@wxt-dev/storage";
import type { Preferences } from "../ports.ts";
import { browserLanguage } from "./words.ts";

/** What the person chose in options; kept apart from the database, with a version of its own. */
const chosen = storage.defineItem<Preferences | null>("local:preferences", { fallback: null, version: 1 });

/** The choices, with the browser's own region where the person made none. */
export async function readPreferences(): Promise<Preferences> {
  return (await chosen.getValue()) ?? { region: regionOf(browserLanguage()), notifications: true };
}

export async function writePreferences(preferences: Preferences): Promise<void> {
  await chosen.setValue(preferences);
}

/** "en-US" lives in the US, as a first guess; "nl" alone tells nothing. */
function regionOf(language: string): string {
  return /[-_]([A-Z]{2})$/u.exec(language)?.[1] ?? "";
}
