/** What taking whole histories out and bringing them back needs of the database. See ports.ts. */
import type {
  Block,
  Change,
  ChangeAlert,
  EpochMs,
  LogEntry,
  MutedFinding,
  Reading,
  Service,
  SettingAlert,
  Severity,
  Snapshot,
  Version,
  WatchedDocument,
} from "./model.ts";
import type { Census, Fingerprint } from "./store-port.ts";

/** A version with its text: for each block its place in the history's blocks. */
export interface VersionText {
  version: Version;
  blocks: readonly number[];
}

/** A page as received, compressed with gzip. */
export interface KeptPage {
  snapshot: Snapshot;
  gzip: Uint8Array;
}

/** Everything that is kept of one document. */
export interface DocumentHistory {
  document: WatchedDocument;
  /** All blocks of all versions, each once. */
  blocks: readonly Block[];
  /** Oldest first. */
  versions: readonly VersionText[];
  pages: readonly KeptPage[];
  fingerprints: readonly Fingerprint[];
  changes: readonly Change[];
  alerts: readonly ChangeAlert[];
  muted: readonly MutedFinding[];
  log: readonly LogEntry[];
}

/** Everything that is kept of one service beside its documents. */
export interface ServiceHistory {
  service: Service;
  readings: readonly Reading[];
  alerts: readonly SettingAlert[];
}

/** What a document takes. */
export interface DocumentSize {
  documentId: string;
  versions: number;
  pages: number;
  /** Bytes of its texts, and of its pages as received. */
  textBytes: number;
  pageBytes: number;
}

/** A passage that was found, and the versions that it was first and last in. */
export interface Passage {
  documentId: string;
  block: Block;
  firstVersionId: string;
  lastVersionId: string;
  /** It stands in the document's newest version. */
  stands: boolean;
}

/** Takes histories in, until all are written together. */
export interface Restoring {
  addService: (history: ServiceHistory) => Promise<void>;
  /** Joins it to what is kept of the same page; see core/merge-history. */
  addDocument: (history: DocumentHistory) => Promise<void>;
}

export interface HistoryArchive {
  serviceIds: () => Promise<string[]>;
  documentIds: () => Promise<string[]>;
  service: (id: string) => Promise<ServiceHistory | undefined>;
  /** One document as it stood at one moment. Rejects where a part of its texts is gone. */
  document: (id: string) => Promise<DocumentHistory | undefined>;
  /**
   * Brings histories back, all or nothing: they are written in one transaction once `work` has
   * ended well. No one else writes meanwhile. Returns how much came.
   */
  restore: (work: (restoring: Restoring) => Promise<void>) => Promise<Census>;
  sizes: () => Promise<DocumentSize[]>;
  /** Passages that hold everything looked for (see core/search), at most `limit`. */
  find: (typed: string, limit: number) => Promise<Passage[]>;
}

/** What is kept of one document, or of one service's switches, in few words. */
export interface Tally {
  /** The document's or the service's. */
  id: string;
  changes: number;
  /** The gravest unread alert; absent where all was read. */
  unread?: Severity;
}

/** What reading in the history needs of the database beside the store. */
export interface ReadingRoomArchive {
  /** One of each document and each service of which a change or an unread alert is kept; always as things stand. */
  tallies: () => Promise<readonly Tally[]>;
  /** Lines of the diary of the given kinds, newest first, at most `limit`. */
  lines: (kinds: ReadonlySet<LogEntry["kind"]>, limit: number) => Promise<LogEntry[]>;
}

/** What the browser says of the extension's storage; null where it does not tell. In bytes. */
export type StorageEstimate = () => Promise<{ usage: number; quota: number } | null>;

/** When an exported file was made, and how much is in it. */
export interface ExportedFile {
  file: Blob;
  exportedAt: EpochMs;
  documents: number;
}
