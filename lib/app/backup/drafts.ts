import type { DocumentHistory, KeptPage, VersionText } from "../../history-port.ts";
import type {
  Block,
  Change,
  ChangeAlert,
  LogEntry,
  MutedFinding,
  Reading,
  Service,
  SettingAlert,
  Snapshot,
  Version,
  WatchedDocument,
} from "../../model.ts";
import type { Fingerprint } from "../../ports.ts";
import { fromBase64, unpacksTo } from "./bytes.ts";
import { fromRuns, type RecordLine, RefusedFile } from "./lines.ts";

/** A service whose lines are being read. */
export interface ServiceDraft {
  service: Service;
  readings: Reading[];
  alerts: SettingAlert[];
}

/** A document whose lines are being read. */
export interface DocumentDraft {
  document: WatchedDocument;
  blocks: Block[];
  versions: VersionText[];
  pages: KeptPage[];
  fingerprints: Fingerprint[];
  changes: Change[];
  alerts: ChangeAlert[];
  muted: MutedFinding[];
  log: LogEntry[];
}

export function draftOf(document: WatchedDocument): DocumentDraft {
  const judged = { changes: [], alerts: [], muted: [] };
  return { document, blocks: [], versions: [], pages: [], fingerprints: [], ...judged, log: [] };
}

/** Adds a line to what it belongs to: the service it names, or the document that was begun last. */
export function take(line: RecordLine, draft: DocumentDraft | null, services: Map<string, ServiceDraft>): void {
  if (line.kind === "service" && !draft && !services.has(line.service.id)) {
    services.set(line.service.id, { service: line.service, readings: [], alerts: [] });
  } else if (line.kind === "reading") {
    existing(services.get(line.reading.serviceId)).readings.push(line.reading as Reading);
  } else if (line.kind === "switch-alert") {
    existing(services.get(line.alert.serviceId)).alerts.push(line.alert as SettingAlert);
  } else {
    takeOfDocument(line, existing(draft));
  }
}

function takeOfDocument(line: RecordLine, draft: DocumentDraft): void {
  switch (line.kind) {
    case "blocks":
      draft.blocks = draft.blocks.concat(line.blocks as Block[]);
      break;
    case "version":
      draft.versions.push({ version: line.version as Version, blocks: fromRuns(line.runs, draft.blocks.length) });
      break;
    case "page":
      draft.pages.push({ snapshot: line.snapshot as Snapshot, gzip: existing(fromBase64(line.gzip)) });
      break;
    case "fingerprints":
      draft.fingerprints.push(...(line.fingerprints as Fingerprint[]));
      break;
    case "change":
      draft.changes.push(line.change as Change);
      break;
    case "alert":
      draft.alerts.push(line.alert as ChangeAlert);
      break;
    case "muted":
      draft.muted.push(...(line.muted as MutedFinding[]));
      break;
    case "log":
      draft.log.push(...(line.log as LogEntry[]));
      break;
    default:
      throw new RefusedFile("malformed");
  }
}

/** What a line belongs to or says must be there. */
function existing<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new RefusedFile("malformed");
  return value;
}

/**
 * A document with all its lines. What its records name must be in it: a version or change that is
 * not would be missed only when a person, or the next check, wants to read it.
 */
export async function finishDraft(
  draft: DocumentDraft,
  services: ReadonlyMap<string, ServiceDraft>,
): Promise<DocumentHistory> {
  const { document, versions, pages, alerts, log } = draft;
  const { id, serviceId } = document;
  const own = (record: { documentId: string }) => record.documentId === id;
  const versionIds = new Set(versions.map(({ version }) => version.id));
  const snapshotIds = new Set(versions.map(({ version }) => version.snapshotId));
  const inOrder = versions.every(
    ({ version }, index) => index === 0 || (versions[index - 1]?.version.sequence ?? 0) < version.sequence,
  );
  const whole = [
    services.has(serviceId),
    inOrder && versionIds.size === versions.length,
    versions.every(({ version }) => own(version)),
    pages.every(({ snapshot }) => own(snapshot) && snapshotIds.has(snapshot.id)),
    draft.changes.every((change) => own(change) && change.serviceId === serviceId),
    [...alerts, ...draft.muted].every((record) => own(record) && record.serviceId === serviceId),
    log.every(own),
    namedVersions(document).every((version) => versionIds.has(version)),
  ];
  const changes = draft.changes.filter(
    ({ fromVersionId, toVersionId }) => versionIds.has(fromVersionId) && versionIds.has(toVersionId),
  );
  const changeIds = new Set(changes.map((change) => change.id));
  const { candidate } = document;
  if (whole.includes(false) || (candidate && !changeIds.has(candidate.changeId))) throw new RefusedFile("malformed");
  for (const { snapshot, gzip } of pages) {
    const bytes = gzip as Uint8Array<ArrayBuffer>;
    if (!(await unpacksTo(bytes, snapshot.byteLength))) throw new RefusedFile("damaged");
  }
  return { ...draft, changes, alerts: alerts.filter(({ changeId }) => changeIds.has(changeId)) };
}

/** The versions that a document's record names. */
function namedVersions({ headVersionId, acknowledgedVersionId, candidate, returned, editions }: WatchedDocument) {
  const others = [candidate, returned, ...(editions ?? [])].map((named) => named?.versionId);
  const all = [headVersionId, acknowledgedVersionId, candidate?.editionOf, ...others];
  return all.filter((id) => id !== undefined);
}
