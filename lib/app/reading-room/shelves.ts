import { troubleLines, type Words } from "../../core/words/index.ts";
import type { Tally } from "../../history-port.ts";
import type { WatchedDocument } from "../../model.ts";
import type { Shelf, ShelfDocument, ShelvesView } from "../../reading-views.ts";
import { entryOf } from "../views/history-entry.ts";
import type { ReadingRoomDependencies } from "./dependencies.ts";

/** What drawing up the dossiers needs. */
export type ShelvesDependencies = Pick<
  ReadingRoomDependencies,
  "store" | "archive" | "clock" | "words" | "preferences"
>;

const MOST_LATEST = 40;

/** Draws up all dossiers with their state, and what changed last. */
export async function shelvesView(deps: ShelvesDependencies): Promise<ShelvesView> {
  const { store, clock } = deps;
  const [words, { region }, services, documents, tallies, recent] = await Promise.all([
    deps.words(),
    deps.preferences.get(),
    store.services.all(),
    store.documents.all(),
    deps.archive.tallies(),
    store.changes.recent(MOST_LATEST),
  ]);
  const names = new Map(services.map(({ id, name }) => [id, name]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const ofService = Map.groupBy(documents, ({ serviceId }) => serviceId);
  const tallyOf = new Map(tallies.map((tally) => [tally.id, tally]));
  const shelves = services.map(({ id, name }): Shelf => {
    const own = (ofService.get(id) ?? []).map((document) => shelfDocument(document, tallyOf.get(document.id), words));
    own.sort((one, other) => one.title.localeCompare(other.title));
    return { id, name, documents: own, switches: tallyOf.get(id)?.unread ?? null };
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

function shelfDocument({ id, title, trouble }: WatchedDocument, tally: Tally | undefined, words: Words): ShelfDocument {
  return {
    id,
    title,
    changes: tally?.changes ?? 0,
    unread: tally?.unread ?? null,
    trouble: trouble ? troubleLines(words, trouble).what : "",
  };
}
