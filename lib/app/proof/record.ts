import type { Change, EpochMs, Version, WatchedDocument } from "../../model.ts";
import type { ChangeProof, ProvenLook, ProvenText } from "../../proof.ts";
import type { ChangeReading, ReaderText } from "../../reading-views.ts";
import type { LateCode } from "../late-code.ts";
import type { ReadingRoomDependencies } from "../reading-room/dependencies.ts";
import { lookLine } from "../views/health.ts";
import { strongestFirst } from "../views/judged.ts";
import { impersonal } from "./impersonal.ts";

/** Of the diary so many lines are gone through, from the newest back to the change. */
const LINES_READ = 5000;
const MOST_LOOKS = 50;

/** What draws up texts; it is in the code that is loaded late. */
export type ProofViews = Pick<LateCode["readingRoom"], "changeReading" | "textLines">;

/** Gathers everything that speaks for a change; null for one that is not kept. Asks nothing of the network. */
export async function changeProof(
  id: string,
  views: ProofViews,
  deps: ReadingRoomDependencies,
): Promise<ChangeProof | null> {
  const { store, clock, preferences } = deps;
  const kept = await store.changes.get(id);
  const change = kept && impersonal(kept);
  const document = change && (await store.documents.get(change.documentId));
  if (!change || !document) return null;
  // What stands in a file for others is drawn up for somebody of whom nothing is known.
  const anybody = {
    ...deps,
    store: { ...store, changes: { ...store.changes, get: async () => change } },
    preferences: { get: async () => ({ ...(await preferences.get()), region: "" }) },
  };
  const reading = await views.changeReading(id, anybody);
  if (!reading) return null;
  const textOf = (versionId: string) => provenText(versionId, document, views, deps);
  return {
    unquiet: "change",
    format: 1,
    madeAt: iso(clock.now()),
    language: reading.document.language,
    service: { id: change.serviceId, name: reading.change.service },
    document: documentPart(document),
    change: changePart(reading, change),
    before: await textOf(change.fromVersionId),
    after: await textOf(change.toVersionId),
    edits: editsOf(reading.text),
    findings: reading.change.findings.map(findingPart),
    announcement: strongestFirst(change.judgement).map((signal, index) => ({
      ...signal,
      words: reading.change.evidence[index] ?? "",
    })),
    looks: await looksAt(change, deps),
  };
}

const iso = (at: EpochMs) => new Date(at).toISOString();
const isoOrNull = (at: EpochMs | undefined) => (at === undefined ? null : iso(at));

function documentPart({ title, type, url, capture, part }: WatchedDocument): ChangeProof["document"] {
  return { title, type, url, capture: capture ?? "fetch", part: part !== undefined };
}

function changePart({ change: view }: ChangeReading, change: Change): ChangeProof["change"] {
  const { id, headline, severity, severityWord, silence, silenceWord, state } = view;
  return {
    ...{ id, headline, severity, severityWord, silence, silenceWord, state },
    lastSeenBeforeAt: iso(change.lastSeenBeforeAt),
    firstSeenAt: iso(change.firstSeenAt),
    confirmedAt: isoOrNull(change.confirmedAt),
    withdrawnAt: isoOrNull(change.withdrawnAt),
  };
}

async function provenText(
  id: string,
  document: WatchedDocument,
  views: ProofViews,
  deps: ReadingRoomDependencies,
): Promise<ProvenText> {
  const { store } = deps;
  // `changeReading` has found both.
  const version = (await store.versions.get(id)) as Version;
  const { sequence, firstSeenAt, statedDates, lang, textHash, contentHash } = version;
  const mayNameThePerson = document.capture !== undefined || document.rendered === true;
  return {
    version: sequence,
    firstSeenAt: iso(firstSeenAt),
    ...{ statedDates, lang, textHash, contentHash },
    page: await receivedPage(version, deps),
    lines: mayNameThePerson ? null : await views.textLines(id, deps).catch(() => null),
  };
}

async function receivedPage({ snapshotId }: Version, { store }: ReadingRoomDependencies): Promise<ProvenText["page"]> {
  const kept = await store.snapshots.get(snapshotId);
  if (!kept) return null;
  const { id: _id, documentId: _documentId, fetchedAt, ...page } = kept.snapshot;
  return { ...page, fetchedAt: iso(fetchedAt) };
}

function editsOf({ rows, edits }: ReaderText): ChangeProof["edits"] {
  const links = new Map(rows.flatMap((row) => (row.kind === "edit" ? [[row.edit, row.links] as const] : [])));
  return edits.map((edit, index) => ({ ...edit, links: links.get(index) ?? [] }));
}

function findingPart(finding: ChangeReading["change"]["findings"][number]): ChangeProof["findings"][number] {
  const { title, severity, severityWord, where, section, before, after, quote, reasons } = finding;
  return { title, severity, severityWord, where, section, before, after, quote, reasons };
}

/** Oldest first. The last one that is told settled the change, or was the latest so far. */
async function looksAt(change: Change, { store, words }: ReadingRoomDependencies): Promise<ProvenLook[]> {
  const until = change.confirmedAt ?? change.withdrawnAt ?? Number.POSITIVE_INFINITY;
  const table = await words();
  const entries = (await store.log.ofDocument(change.documentId, LINES_READ)).filter(
    ({ at }) => at >= change.lastSeenBeforeAt && at <= until,
  );
  const looks = entries
    .reverse()
    .flatMap((entry) =>
      lookLine(entry, table).map(({ said, trouble }) => ({ at: iso(entry.at), kind: entry.kind, said, trouble })),
    );
  return looks.slice(0, MOST_LOOKS);
}
