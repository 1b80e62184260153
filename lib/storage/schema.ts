import type { DBSchema, IDBPDatabase } from "idb";
import type {
  Alert,
  Change,
  EpochMs,
  JournalEntry,
  LogEntry,
  Reading,
  Service,
  Snapshot,
  Version,
  WatchedDocument,
} from "../model.ts";

/** A snapshot with its bytes, compressed. */
export interface StoredSnapshot extends Snapshot {
  gzip: Uint8Array;
}

/**
 * A version's text as runs over the numbered blocks of its document: `from, count, from, count …`.
 * An unchanged stretch costs two numbers, whatever its length.
 */
export interface StoredVersion extends Version {
  runs: Uint32Array;
}

/**
 * The blocks of one document by content: the hash of block `n` stands at `n * HASH_BYTES`.
 * Equal blocks of all versions are one block.
 */
export interface StoredBlockIndex {
  documentId: string;
  hashes: Uint8Array;
}

/** Consecutive new blocks, compressed together: those that one version brought. */
export interface StoredPack {
  documentId: string;
  /** Number of the first block in it. */
  start: number;
  count: number;
  gzip: Uint8Array;
}

/** Booleans cannot be keys: unread alerts carry a 1, read ones nothing. */
export type StoredAlert = Alert & { unread?: 1; changeKey?: string; screenKey?: string };

export interface UnquietSchema extends DBSchema {
  services: { key: string; value: Service };
  documents: {
    key: string;
    value: WatchedDocument;
    indexes: { byNextCheck: EpochMs; byService: string; byUrl: string };
  };
  snapshots: { key: string; value: StoredSnapshot; indexes: { byDocument: [string, EpochMs] } };
  versions: {
    key: string;
    value: StoredVersion;
    indexes: { byDocument: [string, number]; byText: [string, string] };
  };
  blockIndexes: { key: string; value: StoredBlockIndex };
  packs: { key: [string, number]; value: StoredPack };
  changes: {
    key: string;
    value: Change;
    indexes: { byDocument: [string, EpochMs]; byService: [string, EpochMs]; byTime: EpochMs };
  };
  alerts: {
    key: string;
    value: StoredAlert;
    indexes: { byTime: EpochMs; byUnread: number; byChange: string; byScreen: string };
  };
  readings: { key: [string, EpochMs]; value: Reading; indexes: { byService: [string, EpochMs] } };
  journal: { key: string; value: JournalEntry };
  log: { key: number; value: LogEntry; indexes: { byDocument: [string, EpochMs]; byTime: EpochMs } };
}

export type Database = IDBPDatabase<UnquietSchema>;
