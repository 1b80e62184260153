/**
 * What the use cases need from the world, with the promises that every implementation keeps.
 * Expected failures are values; a rejected promise means a bug or a broken database.
 */
import type {
  Alert,
  Block,
  Change,
  CheckStage,
  DocumentType,
  EpochMs,
  JournalEntry,
  LogEntry,
  LookDetails,
  LookErrorCode,
  Reading,
  Service,
  Snapshot,
  Version,
  WatchedDocument,
} from "./model.ts";

export interface Clock {
  now: () => EpochMs;
}

/* ------------------------------------------------------------------ fetching */

/** An answer of any status, read to its end. */
export interface FetchedPage {
  bytes: Uint8Array;
  text: string;
  charset: string;
  /** In lower case, without parameters; empty when the answer named none. */
  contentType: string;
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  finalUrl: string;
}

export type FetchOutcome =
  | { kind: "fetched"; page: FetchedPage }
  | { kind: "not-modified" }
  | { kind: "failed"; code: LookErrorCode; details: LookDetails };

/** What the last full answer said of itself, to be asked for only when it changed. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export interface PageFetcher {
  /**
   * Asks for a page without cookies or referrer, reads at most 5 MB in at most 20 s.
   * Never rejects for network trouble: that is a `failed` outcome.
   */
  fetch: (url: string, validators: Validators) => Promise<FetchOutcome>;
}

/* ------------------------------------------------------------------ storage */

export interface DocumentRepository {
  get: (id: string) => Promise<WatchedDocument | undefined>;
  byUrl: (url: string) => Promise<WatchedDocument | undefined>;
  ofService: (serviceId: string) => Promise<WatchedDocument[]>;
  all: () => Promise<WatchedDocument[]>;
  /** Documents whose `nextCheckAt` is at or before `now`, longest overdue first. */
  due: (now: EpochMs, limit: number) => Promise<WatchedDocument[]>;
  /** When the next document is due; undefined when none is watched. */
  nextDueAt: () => Promise<EpochMs | undefined>;
}

export interface VersionRepository {
  get: (id: string) => Promise<Version | undefined>;
  /** The version's text, rebuilt from its blocks. Empty for an unknown id. */
  blocks: (id: string) => Promise<Block[]>;
  /** Oldest first. */
  ofDocument: (documentId: string) => Promise<Version[]>;
  /** The earliest version of a document with this text. */
  byText: (documentId: string, textHash: string) => Promise<Version | undefined>;
}

export interface ChangeRepository {
  get: (id: string) => Promise<Change | undefined>;
  ofDocument: (documentId: string) => Promise<Change[]>;
  ofService: (serviceId: string) => Promise<Change[]>;
  /** Newest first. */
  recent: (limit: number) => Promise<Change[]>;
}

export interface AlertRepository {
  get: (id: string) => Promise<Alert | undefined>;
  /** Newest first. */
  recent: (limit: number) => Promise<Alert[]>;
  unread: () => Promise<Alert[]>;
  ofChange: (changeId: string) => Promise<Alert | undefined>;
  ofScreen: (screen: string) => Promise<Alert[]>;
}

export interface ReadingRepository {
  /** The last settled reading of a screen. */
  last: (screen: string) => Promise<Reading | undefined>;
  /** Oldest first. */
  ofService: (serviceId: string) => Promise<Reading[]>;
}

export interface JournalRepository {
  get: (documentId: string) => Promise<JournalEntry | undefined>;
  all: () => Promise<JournalEntry[]>;
  put: (entry: JournalEntry) => Promise<void>;
  /** Writes down that the next step of a running check begins. */
  stage: (documentId: string, stage: CheckStage) => Promise<void>;
}

export interface LogRepository {
  /** Newest first. */
  ofDocument: (documentId: string, limit: number) => Promise<LogEntry[]>;
  recent: (limit: number) => Promise<LogEntry[]>;
}

/** A new version with its text and the page it was read from. */
export interface NewVersion {
  version: Version;
  blocks: readonly Block[];
  snapshot: Snapshot;
  bytes: Uint8Array;
}

/** Everything that belongs together and is written together, or not at all. */
export interface Commit {
  services?: readonly Service[];
  documents?: readonly WatchedDocument[];
  version?: NewVersion;
  changes?: readonly Change[];
  alerts?: readonly Alert[];
  removeAlerts?: readonly string[];
  readings?: readonly Reading[];
  log?: readonly LogEntry[];
  /** The check of this document has ended. */
  endOfCheck?: string;
}

export interface Store {
  services: { get: (id: string) => Promise<Service | undefined>; all: () => Promise<Service[]> };
  documents: DocumentRepository;
  versions: VersionRepository;
  changes: ChangeRepository;
  alerts: AlertRepository;
  readings: ReadingRepository;
  journal: JournalRepository;
  log: LogRepository;
  /** Writes all of it in one transaction: after it resolves everything is kept, before that nothing is. */
  commit: (commit: Commit) => Promise<void>;
  /** Forgets a document with everything that was kept of it; with its service when it was the last. */
  removeDocument: (id: string) => Promise<void>;
}

/* ------------------------------------------------------------------ the browser */

export interface Permissions {
  /** Whether the page at this address may be fetched. */
  mayRead: (url: string) => Promise<boolean>;
}

/** What one run of checks has to tell. */
export interface Announcement {
  /** Newly told, each with its headline and service; empty when there is nothing to tell. */
  told: readonly { alertId: string; service: string; headline: string; changeId?: string; url?: string }[];
}

export interface Announcer {
  /** One grouped notification for a run; nothing for an empty one. */
  notify: (announcement: Announcement) => Promise<void>;
  showBadge: (badge: { text: string; severity: string; broken: boolean; unread: number }) => Promise<void>;
}

/** What the person chose. */
export interface Preferences {
  /** Where the person lives: ISO country or `US-XX`; empty when they did not say. */
  region: string;
  notifications: boolean;
}

export interface PreferenceReader {
  get: () => Promise<Preferences>;
}

/** A page that the person pressed "watch" for. */
export interface WishedPage {
  url: string;
  title: string;
  type?: DocumentType | undefined;
  serviceName?: string | undefined;
}

/** What the person wants watched while the browser still asks whether it may be read. */
export interface Wishes {
  /** Replaces what was kept; an empty list forgets it. */
  keep: (pages: readonly WishedPage[], now: EpochMs) => Promise<void>;
  read: (now: EpochMs) => Promise<readonly WishedPage[]>;
}

/** Data that ships inside the package. */
export interface PackagedData {
  /** Parsed JSON at a path inside the package; null for a path that does not exist. */
  json: (path: string) => Promise<unknown>;
}

/** What use cases need besides the database, and throw no dice themselves. */
export interface Chance {
  /** At least 0 and below 1. */
  roll: () => number;
  newId: () => string;
}

export interface Hasher {
  /** SHA-256, hex. */
  sha256: (data: Uint8Array | string) => Promise<string>;
}
