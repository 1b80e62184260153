import { relativeTime } from "../../core/words/dates.ts";
import type { Words } from "../../core/words/index.ts";
import type { Alert, Service, WatchedDocument } from "../../model.ts";
import type { PauseNote, PreferenceReader, Store, Wishes } from "../../ports.ts";
import type { Overview } from "../../views.ts";
import { isPaused, pausesNow } from "../pause.ts";
import { isOverdue, needsAttention } from "../refresh-badge.ts";
import { type AlertDependencies, alertViews } from "./alert-view.ts";
import { foldedEdits, newestLines } from "./folded-view.ts";
import { reminderViews } from "./screens.ts";
import { documentView, type SiteDependencies, siteView } from "./site-view.ts";

export interface OverviewDependencies extends SiteDependencies, AlertDependencies {
  preferences: PreferenceReader;
  pauseNote: PauseNote;
  wishes: Wishes;
}

const MOST_ALERTS = 30;

/**
 * Draws up the popup.
 *
 * @param tabUrl - The page the person is on; empty where the browser does not tell.
 * @param wording - May still be on its way: a background that has just started loads it while it reads.
 */
export async function overview(
  tabUrl: string,
  wording: Words | Promise<Words>,
  deps: OverviewDependencies,
): Promise<Overview> {
  const { store, clock } = deps;
  const now = clock.now();
  const [words, { region }, documents, services, latest, lines] = await Promise.all([
    wording,
    deps.preferences.get(),
    store.documents.all(),
    store.services.all(),
    store.alerts.recent(MOST_ALERTS),
    newestLines(store),
  ]);
  // Each alert and each line of the diary names its document and its service: they are at hand by now.
  const known = { ...deps, store: knowing(store, documents, services) };
  const view = (document: WatchedDocument) => documentView(document, words, now);
  const [pauses, wished, reminders, site, alerts, folded] = await Promise.all([
    pausesNow(known),
    deps.wishes.read(now),
    reminderViews(known),
    siteView(tabUrl, documents, view, words, known),
    alertViews(latest.filter(isTold), { words, region }, now, known),
    foldedEdits(words, now, known.store, lines),
  ]);
  // Nobody looks while it is paused: that is late, and nothing is wrong.
  const isInNeed = (document: WatchedDocument) =>
    needsAttention(document) || (isOverdue(document, now) && !isPaused(document, pauses));
  const lastLook = Math.max(0, ...documents.map((document) => document.lastLookAt ?? 0));
  return {
    language: words.language,
    site,
    wished: [...wished],
    reminders,
    alerts,
    folded,
    health: {
      documents: documents.length,
      lastLook: lastLook > 0 ? relativeTime(lastLook, now, words.language) : "",
      pausedUntil: pauses.until > 0 ? relativeTime(pauses.until, now, words.language) : "",
      attention: documents.filter(isInNeed).map(view),
    },
  };
}

/** A store that gives what was read of it already without asking again. */
function knowing(store: Store, documents: readonly WatchedDocument[], services: readonly Service[]): Store {
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const serviceOf = new Map(services.map((service) => [service.id, service]));
  return {
    ...store,
    documents: { ...store.documents, get: async (id) => documentOf.get(id) },
    services: { get: async (id) => serviceOf.get(id), all: async () => [...services] },
  };
}

/** Not one of which everything was called wrong; that is folded. */
function isTold(alert: Alert): boolean {
  return alert.kind !== "change" || alert.mutedAt === undefined;
}
