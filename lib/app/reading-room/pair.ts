import { type Comparison, countsOf, editsOf } from "../../core/compare/index.ts";
import { judgeChange } from "../../core/judge/index.ts";
import { withMuted } from "../../core/judge/muted.ts";
import { rowsOf } from "../../core/reader/rows.ts";
import { normalForm } from "../../core/text/normal-form.ts";
import { exactMoment, longDate } from "../../core/words/dates.ts";
import { suppressedLine } from "../../core/words/index.ts";
import type { Version, WatchedDocument } from "../../model.ts";
import type { ChangeReading, PairFindings, PairReading, ReaderDocument, ReaderText } from "../../reading-views.ts";
import type { OptOutView } from "../../views.ts";
import { compareKept, optOutOf, readChange, versionView } from "../views/change-view.ts";
import { findingView, placed } from "../views/finding-view.ts";
import type { ReadingRoomDependencies } from "./dependencies.ts";
import { regionsOf } from "./regions.ts";
import { loadTexts } from "./texts.ts";

/** Draws up a change with both texts; null for one that is not kept. */
export async function changeReading(id: string, deps: ReadingRoomDependencies): Promise<ChangeReading | null> {
  const read = await readChange(id, await deps.words(), deps);
  const document = read && (await deps.store.documents.get(read.change.documentId));
  if (!read || !document) return null;
  const { change, view, comparison } = read;
  return {
    document: await readerDocument(document, deps),
    change: view,
    text: { rows: rowsOf(comparison), ...textParts(view) },
    regions: regionsOf(read, document),
    fromId: change.fromVersionId,
    toId: change.toVersionId,
  };
}

function textParts({ edits, counts, simplified, lang }: Omit<ReaderText, "rows">): Omit<ReaderText, "rows"> {
  return { edits, counts, simplified, lang };
}

/** The ways to refuse what a change brought; null for one that is not kept. */
export async function refusing(changeId: string, deps: ReadingRoomDependencies): Promise<OptOutView | null> {
  const change = await deps.store.changes.get(changeId);
  return change ? optOutOf(change, deps) : null;
}

/** Lays any two versions of one document side by side; null where they are not kept, or not of one document. */
export async function pairReading(
  fromId: string,
  toId: string,
  deps: ReadingRoomDependencies,
): Promise<PairReading | null> {
  const [from, to] = await Promise.all([deps.store.versions.get(fromId), deps.store.versions.get(toId)]);
  const document = to && (await deps.store.documents.get(to.documentId));
  if (!from || !to || !document || from.documentId !== to.documentId) return null;
  return drawPair(document, from, to, false, deps);
}

/**
 * What is new in a document since the person last read it. Where nothing is, its last step; null for
 * a document that was never read, or is not kept.
 */
export async function sinceRead(documentId: string, deps: ReadingRoomDependencies): Promise<PairReading | null> {
  const document = await deps.store.documents.get(documentId);
  const versions = document ? await deps.store.versions.ofDocument(documentId) : [];
  const newest = document?.candidate?.versionId ?? document?.headVersionId;
  const to = versions.find(({ id }) => id === newest) ?? versions.at(-1);
  if (!document || !to) return null;
  const read = versions.find(({ id }) => id === document.acknowledgedVersionId);
  if (read && read.id !== to.id) return drawPair(document, read, to, false, deps);
  const before = versions[versions.indexOf(to) - 1] ?? to;
  return drawPair(document, before, to, read !== undefined, deps);
}

async function drawPair(
  document: WatchedDocument,
  from: Version,
  to: Version,
  nothingNew: boolean,
  deps: ReadingRoomDependencies,
): Promise<PairReading | null> {
  const words = await deps.words();
  const { comparison, isWhole } = await compareKept(from, to, deps);
  if (!isWhole) return null;
  const { noise } = comparison;
  return {
    document: await readerDocument(document, deps),
    from: versionView(from, words),
    to: versionView(to, words),
    text: readerText(comparison, to.lang),
    noise,
    noiseWords: noise ? suppressedLine(words, noise) : "",
    nothingNew,
  };
}

function readerText(comparison: Comparison, lang: string): ReaderText {
  return { rows: rowsOf(comparison), ...editsOf(comparison), counts: countsOf(comparison), lang };
}

async function readerDocument(document: WatchedDocument, deps: ReadingRoomDependencies): Promise<ReaderDocument> {
  const { store } = deps;
  const [{ language }, versions, service] = await Promise.all([
    deps.words(),
    store.versions.ofDocument(document.id),
    store.services.get(document.serviceId),
  ]);
  const choices = versions.map(({ id, firstSeenAt, sequence }) => ({
    id,
    sequence,
    date: longDate(new Date(firstSeenAt).toISOString().slice(0, 10), language),
    moment: exactMoment(firstSeenAt, language),
  }));
  const { acknowledgedVersionId } = document;
  return {
    id: document.id,
    serviceId: document.serviceId,
    title: document.title,
    service: service?.name ?? document.serviceId,
    url: document.url,
    language,
    versions: choices.reverse(),
    acknowledged: choices.some(({ id }) => id === acknowledgedVersionId) ? (acknowledgedVersionId ?? null) : null,
  };
}

/** What the judge finds between two versions of a document, whichever they are; nothing where one is not kept. */
export async function pairFindings(fromId: string, toId: string, deps: ReadingRoomDependencies): Promise<PairFindings> {
  const texts = await loadTexts(fromId, toId, deps);
  if (!texts) return [];
  const { before, after } = texts;
  const words = await deps.words();
  const { region } = await deps.preferences.get();
  const lexicon = await deps.lexiconOf(after.lang);
  const { judgement, comparison } = judgeChange({
    before,
    after,
    lexicon,
    dateCues: (await deps.readingWords()).dateCues,
    region,
    seenBefore: null,
    seenAfter: null,
    history: [],
    dossier: {},
    // The person asked for these two, however much lies between them.
    believe: true,
  });
  // What was called wrong in one step of the document is wrong over several, too.
  const shown = withMuted(judgement, await deps.store.muted.ofDocument(texts.documentId), lexicon);
  const { edits } = editsOf(comparison);
  return placed(shown, { region }).map((finding) => findingView(finding, edits, { words, region }));
}

/** A version's paragraphs in the form that its `textHash` is of; rejects where a part of the text is gone. */
export async function textLines(versionId: string, { store }: ReadingRoomDependencies): Promise<string[]> {
  return (await store.versions.blocks(versionId)).map(({ text }) => normalForm(text));
}
