import { relativeTime } from "../../core/words/dates.ts";
import type { Words } from "../../core/words/index.ts";
import type { Alert, WatchedDocument } from "../../model.ts";
import type { Clock, PauseNote, PreferenceReader, Wishes } from "../../ports.ts";
import type { Overview } from "../../views.ts";
import { isPaused, pausesNow } from "../pause.ts";
import { isOverdue, needsAttention } from "../refresh-badge.ts";
import { alertViews } from "./alert-view.ts";
import { foldedEdits } from "./folded-view.ts";
import type { NotToldDependencies } from "./not-told.ts";
import { reminderViews } from "./screens.ts";
import { documentView, type SiteDependencies, siteView } from "./site-view.ts";

export interface OverviewDependencies extends SiteDependencies, NotToldDependencies {
  preferences: PreferenceReader;
  pauseNote: PauseNote;
  clock: Clock;
  wishes: Wishes;
}

const MOST_ALERTS = 30;

/**
 * Draws up the popup.
 *
 * @param tabUrl - The page the person is on; empty where the browser does not tell.
 */
export async function overview(tabUrl: string, words: Words, deps: OverviewDependencies): Promise<Overview> {
  const now = deps.clock.now();
  const documents = await deps.store.documents.all();
  const view = (document: WatchedDocument) => documentView(document, words, now);
  const { region } = await deps.preferences.get();
  const alerts = (await deps.store.alerts.recent(MOST_ALERTS)).filter(isTold);
  const pauses = await pausesNow(deps);
  // Nobody looks while it is paused: that is late, and nothing is wrong.
  const isInNeed = (document: WatchedDocument) =>
    needsAttention(document) || (isOverdue(document, now) && !isPaused(document, pauses));
  const lastLook = Math.max(0, ...documents.map((document) => document.lastLookAt ?? 0));
  return {
    language: words.language,
    site: await siteView(tabUrl, documents, view, words, deps),
    wished: [...(await deps.wishes.read(now))],
    reminders: await reminderViews(deps),
    alerts: await alertViews(alerts, { words, region }, now, deps.store),
    folded: await foldedEdits(words, now, deps),
    health: {
      damaged: await deps.store.isDamaged(),
      documents: documents.length,
      lastLook: lastLook > 0 ? relativeTime(lastLook, now, words.language) : "",
      pausedUntil: pauses.until > 0 ? relativeTime(pauses.until, now, words.language) : "",
      attention: documents.filter(isInNeed).map(view),
    },
  };
}

/** Not one of which everything was called wrong; that is folded. */
function isTold(alert: Alert): boolean {
  return alert.kind !== "change" || alert.mutedAt === undefined;
}
