import type { DBSchema, IDBPDatabase } from "idb";
import type { Tally } from "../history-port.ts";
import type {
  Alert,
  Change,
  EpochMs,
  JournalEntry,
  LogEntry,
  MutedFinding,
  Reading,
  ScreenPlan,
  Service,
  Snapshot,
  Version,
  WatchedDocument,
} from "../model.ts";
import type { Fingerprint } from "../ports.ts";

/** A snapshot with the page's bytes, compressed. */
export interface StoredSnapshot extends Snapshot {
  gzip: Uint8Array;
  /** What it takes: so that sizes are told from an index, without reading the pages. */
  bytes: number;
}

/** A version's text: block numbers as manifest.ts writes them, told from another version's or whole. */
export interface StoredVersion extends Version {
  manifest: Uint8Array;
  /** The version that the manifest is told from, which itself is whole; absent for a whole one. */
  base?: string;
}

/** Consecutive blocks of a document, compressed together; blocks are numbered as they came. */
export interface StoredPack {
  documentId: string;
  /** Number of the first block in it. */
  start: number;
  count: number;
  /** The order of the blocks inside; absent in packs of the first schema. See packs.ts. */
  order?: Uint8Array;
  gzip: Uint8Array;
  /** What it takes. */
  bytes: number;
}

/** A text that a document once had. Outlives the version, so that a return is known even then. */
export interface StoredFingerprint extends Fingerprint {
  documentId: string;
}

/** Which words a document's texts hold; see terms.ts. */
export interface StoredTerms {
  documentId: string;
  hashes: Uint16Array;
}

/** Unread alerts carry whom they count for (see tallies.ts), read ones nothing. */
export type StoredAlert = Alert & { unreadOf?: string; changeKey?: string; screenKey?: string };

/** Lines that may go after a while carry their moment once more, as a key of their own. */
export type StoredLogEntry = LogEntry & { passingAt?: EpochMs };

export interface UnquietSchema extends DBSchema {
  services: { key: string; value: Service };
  documents: {
    key: string;
    value: WatchedDocument;
    indexes: { byNextCheck: EpochMs; byService: string; byUrl: string };
  };
  snapshots: {
    key: string;
    value: StoredSnapshot;
    indexes: { byDocument: [string, EpochMs]; bySize: [string, number] };
  };
  versions: {
    key: string;
    value: StoredVersion;
    indexes: { byDocument: [string, number]; byText: [string, string] };
  };
  packs: { key: [string, number]; value: StoredPack; indexes: { bySize: [string, number] } };
  fingerprints: { key: [string, string]; value: StoredFingerprint };
  terms: { key: string; value: StoredTerms };
  changes: {
    key: string;
    value: Change;
    indexes: { byDocument: [string, EpochMs]; byService: [string, EpochMs]; byTime: EpochMs };
  };
  alerts: {
    key: string;
    value: StoredAlert;
    indexes: { byTime: EpochMs; byUnreadOf: string; byChange: string; byScreen: string };
  };
  tallies: { key: string; value: Tally };
  muted: { key: string; value: MutedFinding; indexes: { byDocument: string } };
  readings: { key: [string, EpochMs]; value: Reading; indexes: { byService: [string, EpochMs] } };
  plans: { key: string; value: ScreenPlan; indexes: { byDue: EpochMs } };
  journal: { key: string; value: JournalEntry };
  log: {
    key: number;
    value: StoredLogEntry;
    indexes: { byDocument: [string, EpochMs]; byTime: EpochMs; byPassing: EpochMs };
  };
}

export type Database = IDBPDatabase<UnquietSchema>;

/** All that belongs to documents and services; what is written together spans it. */
export const STORES = [
  "services",
  "documents",
  "snapshots",
  "versions",
  "packs",
  "fingerprints",
  "terms",
  "changes",
  "alerts",
  "tallies",
  "muted",
  "readings",
  "plans",
  "journal",
  "log",
] as const;

/** All records of a document or service, for keys of `[its id, something]`. */
export const within = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);
