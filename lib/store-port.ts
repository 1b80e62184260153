/** What use cases need of the database, with the promises that every implementation keeps. See ports.ts. */
import type {
  Alert,
  Block,
  Change,
  CheckStage,
  EpochMs,
  JournalEntry,
  LanguageCode,
  LogEntry,
  MutedFinding,
  Reading,
  ScreenPlan,
  Service,
  Snapshot,
  Version,
  WatchedDocument,
} from "./model.ts";

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
  /** The version's text, rebuilt from its blocks. Empty for an unknown id; rejects where a part of it is gone. */
  blocks: (id: string) => Promise<Block[]>;
  /** Oldest first. */
  ofDocument: (documentId: string) => Promise<Version[]>;
  /** The earliest version of a document with this text. */
  byText: (documentId: string, textHash: string) => Promise<Version | undefined>;
  /** What is remembered of a text that the document ever had, whether or not its version is still kept. */
  fingerprint: (documentId: string, textHash: string) => Promise<Fingerprint | undefined>;
}

/** A text by which a return is known. */
export interface Fingerprint {
  textHash: string;
  lang: LanguageCode;
  firstSeenAt: EpochMs;
}

export interface SnapshotRepository {
  /** Pages of a document that are still kept, oldest first. */
  idsOf: (documentId: string) => Promise<string[]>;
  /** The page as it was received; undefined where it is no longer kept. */
  get: (id: string) => Promise<{ snapshot: Snapshot; bytes: Uint8Array } | undefined>;
}

export interface ChangeRepository {
  get: (id: string) => Promise<Change | undefined>;
  ofDocument: (documentId: string) => Promise<Change[]>;
  ofService: (serviceId: string) => Promise<Change[]>;
  /** Those first seen at or after a moment, service by service. */
  ofServices: (serviceIds: readonly string[], since: EpochMs) => Promise<Change[]>;
  /** Newest first. */
  recent: (limit: number) => Promise<Change[]>;
}

export interface AlertRepository {
  get: (id: string) => Promise<Alert | undefined>;
  /** Newest first. */
  recent: (limit: number) => Promise<Alert[]>;
  /** Those that wait to be read; not those of which everything was called wrong. */
  unread: () => Promise<Alert[]>;
  ofChange: (changeId: string) => Promise<Alert | undefined>;
  ofScreen: (screen: string) => Promise<Alert[]>;
}

/** Findings that the person called wrong. */
export interface MutedRepository {
  get: (id: string) => Promise<MutedFinding | undefined>;
  all: () => Promise<MutedFinding[]>;
  ofDocument: (documentId: string) => Promise<MutedFinding[]>;
}

export interface ReadingRepository {
  /** The last settled reading of a screen. */
  last: (screen: string) => Promise<Reading | undefined>;
  /** Oldest first. */
  ofService: (serviceId: string) => Promise<Reading[]>;
}

export interface PlanRepository {
  get: (screen: string) => Promise<ScreenPlan | undefined>;
  all: () => Promise<ScreenPlan[]>;
  /** Plans whose `dueAt` is at or before `now`, longest overdue first. */
  due: (now: EpochMs) => Promise<ScreenPlan[]>;
}

export interface JournalRepository {
  get: (documentId: string) => Promise<JournalEntry | undefined>;
  all: () => Promise<JournalEntry[]>;
  /** Writes down that a check begins, and how often it was begun; gives what was written. */
  begin: (documentId: string, startedAt: EpochMs) => Promise<JournalEntry>;
  /** Writes down that the next step of a running check begins. */
  stage: (documentId: string, stage: CheckStage) => Promise<void>;
}

export interface LogRepository {
  /** Newest first. */
  ofDocument: (documentId: string, limit: number) => Promise<LogEntry[]>;
  recent: (limit: number) => Promise<LogEntry[]>;
}

/** A new version with its text, and with the page it was read from where that is kept. */
export interface NewVersion {
  version: Version;
  blocks: readonly Block[];
  snapshot: Snapshot | null;
  /** The page itself; of no meaning without its record. */
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
  muted?: readonly MutedFinding[];
  removeMuted?: readonly string[];
  readings?: readonly Reading[];
  plans?: readonly ScreenPlan[];
  /** Screens for which nothing is to happen any more. */
  removePlans?: readonly string[];
  log?: readonly LogEntry[];
  /** The check of this document has ended. */
  endOfCheck?: string;
}

/** What of a document may go. Whatever is not named stays. */
export interface Surplus {
  versionIds: readonly string[];
  /** Changes whose texts go with the versions. */
  changeIds: readonly string[];
  snapshotIds: readonly string[];
}

/** How much is kept: what a later count must not fall below unless something was removed on purpose. */
export interface Census {
  documents: number;
  versions: number;
  changes: number;
}

export interface Store {
  services: { get: (id: string) => Promise<Service | undefined>; all: () => Promise<Service[]> };
  documents: DocumentRepository;
  versions: VersionRepository;
  snapshots: SnapshotRepository;
  changes: ChangeRepository;
  alerts: AlertRepository;
  muted: MutedRepository;
  readings: ReadingRepository;
  plans: PlanRepository;
  journal: JournalRepository;
  log: LogRepository;
  /** Writes all of it in one transaction: after it resolves everything is kept, before that nothing is. */
  commit: (commit: Commit) => Promise<void>;
  /** Forgets a document with everything that was kept of it; with its service when it was the last. */
  removeDocument: (id: string) => Promise<void>;
  /** Lets go of a document's surplus in one transaction; the rest can be rebuilt as before. */
  dropSurplus: (documentId: string, surplus: Surplus) => Promise<void>;
  /** Lets go of lines of the diary that say "unchanged" and are older; at most `limit` of them. Returns how many. */
  trimDiary: (before: EpochMs, limit: number) => Promise<number>;
  census: () => Promise<Census>;
  /** Whether a part of what was kept was lost, and the person has not dealt with that yet. */
  isDamaged: () => Promise<boolean>;
}
