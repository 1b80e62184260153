import type { Overview } from "../views.ts";
import { askBriefly } from "./ask-for-reader.ts";

/** What the popup shows at first, and the tab it is about. */
export interface FirstAnswer {
  tab: { id: number; url: string };
  overview: Overview;
}

interface Realm {
  chrome: { tabs: { query: (wanted: object) => Promise<{ id?: number; url?: string }[]> } };
  unquietFirst?: Promise<FirstAnswer | null> | undefined;
}
const realm = globalThis as unknown as Realm;

/**
 * Asks what the popup shows before its styles and its own script have come: meanwhile a background that sleeps wakes,
 * and reads what it is asked for.
 */
export function askFirst(): void {
  // A popup in a tab of its own names the tab it is about; see lib/browser/pages.ts.
  if (location.search === "") realm.unquietFirst = answer().catch(() => null);
}

async function answer(): Promise<FirstAnswer | null> {
  // A background that sleeps starts while the browser looks for the tab; what it says to this is of no use.
  void askBriefly("check.progress", {}).catch(() => undefined);
  const [tab] = await realm.chrome.tabs.query({ active: true, currentWindow: true });
  const { id = -1, url = "" } = tab ?? {};
  const overview = (await askBriefly("overview.get", { tabUrl: url })) as Overview | undefined;
  return overview ? { tab: { id, url }, overview } : null;
}

/** What came of it, once; null where nothing did, or it was not asked. */
export async function firstAnswer(): Promise<FirstAnswer | null> {
  const asked = realm.unquietFirst;
  realm.unquietFirst = undefined;
  return (await asked) ?? null;
}
