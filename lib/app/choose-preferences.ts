import { judgementFor } from "../core/judge/for-region.ts";
import type { Alert } from "../model.ts";
import type { Announcer, PreferenceReader, Preferences, Store } from "../ports.ts";
import { refreshBadge } from "./refresh-badge.ts";

interface ChoosingDependencies {
  store: Store;
  announcer: Announcer;
  preferences: PreferenceReader;
  writePreferences: (preferences: Preferences) => Promise<void>;
  listenAnew: () => Promise<void>;
}

/** Keeps what the person chose. In another region what is unread weighs as it does there, on the toolbar and in notes too. */
export async function choosePreferences(chosen: Preferences, deps: ChoosingDependencies): Promise<void> {
  const { region } = await deps.preferences.get();
  await deps.writePreferences(chosen);
  if (chosen.region === region) return;
  const unread = await deps.store.alerts.unread();
  const weighed = await Promise.all(unread.map((alert) => weighedIn(alert, chosen.region, deps.store)));
  await deps.store.commit({ alerts: weighed.filter((alert) => alert !== null) });
  await refreshBadge(deps);
  await deps.listenAnew();
}

/** An alert with what it weighs in a region; null where that is what it weighed before. */
async function weighedIn(alert: Alert, region: string, { changes }: Store): Promise<Alert | null> {
  const change = alert.kind === "change" ? await changes.get(alert.changeId) : undefined;
  const severity = change && judgementFor(change.judgement, region).severity;
  return severity === undefined || severity === alert.severity ? null : { ...alert, severity };
}
