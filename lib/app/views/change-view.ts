import { type Comparison, compareVersions, countsOf, editsOf } from "../../core/compare/index.ts";
import { findingFor, judgementFor } from "../../core/judge/for-region.ts";
import type { Lexicon } from "../../core/judge/lexicon.ts";
import type { ReadingWords } from "../../core/reading-words.ts";
import { exactMoment, longDate } from "../../core/words/dates.ts";
import { headlineOf, signalLine, type Words } from "../../core/words/index.ts";
import type { Change, Version } from "../../model.ts";
import type { PreferenceReader, Store } from "../../ports.ts";
import type { ChangeView, VersionView } from "../../views.ts";
import { findingView, placed } from "./finding-view.ts";
import { isRefusable, stateOf, strongestFirst } from "./judged.ts";
import { optOutView } from "./opt-out.ts";

/** What drawing up a change needs. */
export interface ChangeViewDependencies {
  store: Store;
  preferences: PreferenceReader;
  lexiconOf: (lang: string) => Promise<Lexicon | null>;
  readingWords: () => Promise<ReadingWords>;
}

/** Draws up a change for its page; null for one that is not kept. */
export async function changeView(id: string, words: Words, deps: ChangeViewDependencies): Promise<ChangeView | null> {
  const read = await readChange(id, words, deps);
  return read && { ...read.view, optOut: await optOutOf(read.change, deps) };
}

/** A change as it is read, with the comparison of its two texts; the ways to refuse take longer and come apart. */
export interface ReadChange {
  change: Change;
  view: Omit<ChangeView, "optOut">;
  comparison: Comparison;
}

/** Reads a change: what it means, how it was announced, and every edit; null for one that is not kept. */
export async function readChange(id: string, words: Words, deps: ChangeViewDependencies): Promise<ReadChange | null> {
  const { store } = deps;
  const change = await store.changes.get(id);
  const document = change && (await store.documents.get(change.documentId));
  const from = change && (await store.versions.get(change.fromVersionId));
  const to = change && (await store.versions.get(change.toVersionId));
  if (!change || !document || !from || !to) return null;
  const service = (await store.services.get(change.serviceId))?.name ?? change.serviceId;
  const { region } = await deps.preferences.get();
  const judgement = judgementFor(change.judgement, region);
  // What was found stands in the change itself, and can be read without the texts.
  const { comparison, isWhole } = await compareKept(from, to, deps);
  const difference = { ...editsOf(comparison), counts: countsOf(comparison), lang: to.lang };
  const finding = (one: Parameters<typeof findingView>[0]) => findingView(one, difference.edits, { words, region });
  const view = {
    id,
    service,
    document: document.title,
    url: document.url,
    headline: headlineOf(words, judgement, service, document.title) ?? document.title,
    state: stateOf(change),
    ...marksOf({ ...change, judgement }, words),
    from: versionView(from, words),
    to: versionView(to, words),
    evidence: strongestFirst(judgement).map((signal) => signalLine(words, signal)),
    findings: placed(change.judgement, { region }).map(finding),
    muted: (judgement.muted ?? []).map(({ by, place, finding: wrong }) => ({
      id: by,
      finding: finding({ place, finding: findingFor(wrong, region) }),
    })),
    ...difference,
    ...(!isWhole && { textsGone: true as const }),
    refusable: isRefusable(judgement),
    alert: await alertOf(change, store),
    pinned: change.pinnedAt !== undefined,
  };
  return { change, view, comparison };
}

/** The ways to refuse what a change brought. */
export function optOutOf({ serviceId, judgement }: Change, { store, lexiconOf }: ChangeViewDependencies) {
  const classes = judgement.findings.map((finding) => finding.class);
  return optOutView(serviceId, classes, store, lexiconOf);
}

/** Compares two kept versions; where a part of their texts is gone, that is said, and nothing is compared. */
export async function compareKept(
  from: Version,
  to: Version,
  { store, readingWords }: Pick<ChangeViewDependencies, "store" | "readingWords">,
): Promise<{ comparison: Comparison; isWhole: boolean }> {
  const { dateCues } = await readingWords();
  const texts = [from, to].map(({ id }) => store.versions.blocks(id).catch(() => null));
  const [before, after] = await Promise.all(texts);
  const comparison = compareVersions((after && before) ?? [], (before && after) ?? [], to.lang, dateCues);
  return { comparison, isWhole: before !== null && after !== null };
}

async function alertOf({ id, judgement }: Change, store: Store): Promise<ChangeView["alert"]> {
  const alert = await store.alerts.ofChange(id);
  if (!alert) return null;
  const told = judgement.announcement.some(({ signal }) => signal === "told");
  return { id: alert.id, unread: alert.readAt === undefined, told };
}

function marksOf(change: Change, words: Words) {
  const { severity, silence } = change.judgement;
  return {
    seenBetween: {
      after: exactMoment(change.lastSeenBeforeAt, words.language),
      before: exactMoment(change.firstSeenAt, words.language),
    },
    severity,
    severityWord: String(words.severity[severity] ?? ""),
    silence,
    silenceWord: String(words.silence[silence] ?? ""),
  };
}

/** One side of a comparison, for its head. */
export function versionView(version: Version, words: Words): VersionView {
  const stated = version.statedDates.find((date) => date.kind !== "announced");
  return {
    id: version.id,
    stated: stated ? longDate(stated.iso, words.language) : "",
    firstSeen: exactMoment(version.firstSeenAt, words.language),
    textHash: version.textHash,
  };
}
