import { graver } from "../../core/timeline/layout.ts";
import { troubleLines, type Words } from "../../core/words/index.ts";
import type { Alert, Severity, WatchedDocument } from "../../model.ts";
import type { Shelf, ShelfDocument, ShelvesView } from "../../reading-views.ts";
import { entryOf } from "../views/history-entry.ts";
import type { ReadingRoomDependencies } from "./dependencies.ts";

/** What drawing up the dossiers needs; how often each document changed is counted apart, which takes longer. */
export type ShelvesDependencies = Pick<ReadingRoomDependencies, "store" | "clock" | "words" | "preferences">;

const MOST_LATEST = 40;

/** Draws up all dossiers with their state, and what changed last. */
export async function shelvesView(deps: ShelvesDependencies): Promise<ShelvesView> {
  const { store, clock } = deps;
  const [words, { region }, services, documents, unread, recent] = await Promise.all([
    deps.words(),
    deps.preferences.get(),
    store.services.all(),
    store.documents.all(),
    store.alerts.unread(),
    store.changes.recent(MOST_LATEST),
  ]);
  const names = new Map(services.map(({ id, name }) => [id, name]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const ofService = Map.groupBy(documents, ({ serviceId }) => serviceId);
  const worst = worstUnread(unread);
  const shelves = services.map(({ id, name }): Shelf => {
    const own = (ofService.get(id) ?? []).map((document) => shelfDocument(document, worst, words));
    own.sort((one, other) => one.title.localeCompare(other.title));
    return { id, name, documents: own, switches: worst.get(id) ?? null };
  });
  const latest = recent.map((change) => {
    const service = names.get(change.serviceId) ?? change.serviceId;
    const entry = entryOf(change, byId.get(change.documentId), service, { words, region }, clock.now());
    return entry && { ...entry, service };
  });
  return {
    language: words.language,
    shelves: shelves.toSorted((one, other) => one.name.localeCompare(other.name)),
    latest: latest.filter((entry) => entry !== null),
  };
}

/** The gravest unread alert of each document, and of each service's switches, by id. */
function worstUnread(alerts: readonly Alert[]): Map<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const alert of alerts) {
    const key = alert.kind === "change" ? alert.documentId : alert.serviceId;
    worst.set(key, graver(worst.get(key) ?? "none", alert.severity));
  }
  return worst;
}

function shelfDocument(
  { id, title, trouble }: WatchedDocument,
  worst: ReadonlyMap<string, Severity>,
  words: Words,
): ShelfDocument {
  return {
    id,
    title,
    unread: worst.get(id) ?? null,
    trouble: trouble ? troubleLines(words, trouble).what : "",
  };
}
