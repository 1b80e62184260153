import { markWords } from "../../core/compare/words.ts";
import { exactMoment, longDate, shortDate } from "../../core/words/dates.ts";
import type { LogEntry, LogKind, WatchedDocument } from "../../model.ts";
import type { IgnoredPart, NotShownLine, NotShownView } from "../../reading-views.ts";
import { whyNotTold } from "../views/not-told.ts";
import { changeAddress, pairAddress } from "./addresses.ts";
import type { ReadingRoomDependencies } from "./dependencies.ts";
import { restoredId } from "./restore.ts";

const NOT_SHOWN: ReadonlySet<LogKind> = new Set(["suppressed", "withdrawn", "folded", "failed"]);
const MOST_LINES = 2000;
const MOST_SHOWN = 500;

/**
 * Draws up everything that was seen and not shown: each with its reason, its moment, and where its
 * difference can be read. What comes again with the same texts for the same reason is one line.
 */
export async function notShownView(deps: ReadingRoomDependencies): Promise<NotShownView> {
  const documents = new Map((await deps.store.documents.all()).map((document) => [document.id, document]));
  const services = new Map((await deps.store.services.all()).map(({ id, name }) => [id, name]));
  const nameOf = ({ serviceId }: WatchedDocument) => services.get(serviceId) ?? serviceId;
  const entries = (await deps.archive.lines(NOT_SHOWN, MOST_LINES)).filter(({ documentId }) =>
    documents.has(documentId),
  );
  const latest = [...Map.groupBy(entries, sameness)].slice(0, MOST_SHOWN);
  const lines = latest.map(async ([key, [entry, ...earlier]]) => {
    const document = entry && documents.get(entry.documentId);
    return entry && document ? lineOf(key, entry, earlier.length + 1, document, nameOf(document), deps) : null;
  });
  return {
    lines: (await Promise.all(lines)).filter((line) => line !== null),
    ignored: await ignoredParts([...documents.values()], nameOf, deps),
  };
}

function sameness({ documentId, kind, code, suppression, changeId, versionIds }: LogEntry): string {
  return JSON.stringify([documentId, kind, code, suppression?.kind, changeId, versionIds]);
}

async function lineOf(
  key: string,
  entry: LogEntry,
  times: number,
  document: WatchedDocument,
  service: string,
  deps: ReadingRoomDependencies,
): Promise<NotShownLine> {
  const words = await deps.words();
  const { at, notCounted = [] } = entry;
  const restore = await keptOf(entry, deps);
  const alerted = restore !== null && (await isAlerted(restore, deps));
  return {
    key,
    at,
    service,
    document: document.title,
    documentId: document.id,
    date: shortDate(at, deps.clock.now(), words.language),
    moment: exactMoment(at, words.language),
    why: await whyNotTold(entry, words, deps.store),
    times,
    href:
      restore &&
      (restore.changeId === null ? pairAddress(restore.fromId, restore.toId) : changeAddress(restore.changeId)),
    notCounted: notCounted.map(({ standing, seen }) => markWords(standing, seen, words.language).runs),
    restore,
    alerted,
  };
}

/** What is still kept of it: its change, or both its texts; null where nothing is, or nothing differed. */
async function keptOf(
  { changeId, versionIds }: LogEntry,
  { store }: ReadingRoomDependencies,
): Promise<NotShownLine["restore"]> {
  const change = changeId === undefined ? undefined : await store.changes.get(changeId);
  if (change) return { changeId: change.id, fromId: change.fromVersionId, toId: change.toVersionId };
  const [fromId, toId] = versionIds ?? [];
  if (fromId === undefined || toId === undefined || fromId === toId) return null;
  const kept = await Promise.all([store.versions.get(fromId), store.versions.get(toId)]);
  return kept.every((version) => version !== undefined) ? { changeId: null, fromId, toId } : null;
}

async function isAlerted(
  { changeId, fromId, toId }: NonNullable<NotShownLine["restore"]>,
  { store }: ReadingRoomDependencies,
): Promise<boolean> {
  const to = changeId === null ? await store.versions.get(toId) : undefined;
  const id = to ? restoredId(fromId, to) : changeId;
  const alert = id === null ? undefined : await store.alerts.ofChange(id);
  return alert !== undefined && alert.readAt === undefined;
}

async function ignoredParts(
  documents: readonly WatchedDocument[],
  nameOf: (document: WatchedDocument) => string,
  deps: ReadingRoomDependencies,
): Promise<IgnoredPart[]> {
  const { language } = await deps.words();
  return documents.flatMap((document) =>
    (document.ignored ?? []).map(({ since, ...region }) => ({
      documentId: document.id,
      service: nameOf(document),
      document: document.title,
      since: longDate(new Date(since).toISOString().slice(0, 10), language),
      region,
    })),
  );
}
