/**
 * What the use cases need from the world, with the promises that every implementation keeps.
 * Expected failures are values; a rejected promise means a bug or a broken database.
 */
export type * from "./store-port.ts";
export type * from "./traces-port.ts";

import type { DocumentType, EpochMs, LookDetails, LookErrorCode, LookSight, PdfText, TellingChoices } from "./model.ts";
import type { Census } from "./store-port.ts";

export interface Clock {
  now: () => EpochMs;
}

/* ------------------------------------------------------------------ fetching */

/** An answer of any status, read to its end. */
export interface FetchedPage {
  /** As they came: whoever reads them decodes them, since most answers are the same bytes again. */
  bytes: Uint8Array;
  /** Given where the page came as text and the bytes were made from it. */
  text?: string;
  /** In lower case, without parameters; empty when the answer named none. */
  contentType: string;
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  finalUrl: string;
  /** It is what a tab of the person's own showed: only the text read from it is kept. */
  rendered?: true;
}

export type FetchOutcome =
  | { kind: "fetched"; page: FetchedPage }
  | { kind: "not-modified" }
  | { kind: "failed"; code: LookErrorCode; details: LookDetails };

/** Reads PDFs, outside of the background. */
export interface PdfReader {
  /** The text with its places; null for what cannot be read, or not in 20 seconds. */
  read: (bytes: Uint8Array) => Promise<PdfText | null>;
}

/** What the last full answer said of itself, to be asked for only when it changed. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export interface PageFetcher {
  /**
   * Asks for a page without cookies or referrer, reads at most 5 MB in at most 20 s.
   * Never rejects for network trouble: that is a `failed` outcome.
   *
   * @param documentId - The document it is asked for; each request is written down with it.
   */
  fetch: (url: string, validators: Validators, documentId: string) => Promise<FetchOutcome>;
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
  /** Languages the person reads, as ISO 639-1; absent where they did not say. */
  languages?: string[];
  notifications: boolean;
  telling: TellingChoices;
}

/** Until when everything is paused; 0 or a moment that is past where nothing is. */
export interface PauseNote {
  read: () => Promise<EpochMs>;
  write: (until: EpochMs) => Promise<void>;
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

/** The alert that a key opened last, so that its next press opens the next; empty for none. */
export interface OpenedAlert {
  read: () => Promise<string>;
  write: (id: string) => Promise<void>;
}

/** What is noted outside the database of what is kept in it. */
export interface KeptNote {
  /** What the database must at least hold. */
  census: Census;
  /** What is watched, to be watched again if the database is lost. */
  pages: readonly WishedPage[];
  /** Less was found than was noted. */
  damage?: { noticedAt: EpochMs; found: Census };
}

/** A place outside the database that outlives its loss. */
export interface Canary {
  read: () => Promise<KeptNote | null>;
  write: (note: KeptNote) => Promise<void>;
}

/** A look that goes on. */
export interface RunningLook {
  tabId: number;
  screen: string;
  startedAt: EpochMs;
}

/** The tab in which Unquiet looks at a settings screen by itself. */
export interface LookTabs {
  /** The look that goes on, even where the background was stopped meanwhile; null once the browser was. */
  running: () => Promise<RunningLook | null>;
  /** Opens an empty tab behind the others, and notes it; null where no ordinary window is open. */
  open: (screen: string, now: EpochMs) => Promise<RunningLook | null>;
  /** Shows an address in it, without sound. */
  show: (tabId: number, url: string) => Promise<void>;
  /** What is to be seen of it; null when it is gone. */
  sight: (tabId: number) => Promise<LookSight | null>;
  /** Ends the look and closes its tab, unless the person has it in front by now. */
  end: (look: RunningLook) => Promise<void>;
  /** Closes tabs that were opened and never noted, because the background was stopped in between. */
  sweep: () => Promise<void>;
  /** Whether the person is writing on the site of an address, in a page that Unquiet may see. */
  isTyping: (url: string) => Promise<boolean>;
}

/** What a tab shows. */
export interface ShownPage {
  url: string;
  /** The page as it is drawn, as markup; null where it is larger than 5 MB. */
  html: string | null;
  /** In lower case, without parameters. */
  contentType: string;
  /** 200 where the browser does not tell. */
  status: number;
}

/** Tabs of the person's own in which watched pages are read. None of a private window is ever touched. */
export interface OwnTabs {
  /** The tab that shows an address, else a new one in front of the others; null where no ordinary window is open. */
  show: (url: string) => Promise<{ tabId: number; isNew: boolean } | null>;
  /** What a tab shows, once that is at rest; null where it cannot be read, or not yet. */
  read: (tabId: number) => Promise<ShownPage | null>;
  isOpen: (tabId: number) => Promise<boolean>;
  close: (tabId: number) => Promise<void>;
  /** Has exactly these addresses tell when they are visited, and all pages of these origins. */
  listenOn: (urls: readonly string[], origins: readonly string[]) => Promise<void>;
}

/** The sites, by their services' ids, on whose pages the person wants no notes. */
export interface UnnotedSites {
  read: () => Promise<string[]>;
  write: (ids: string[]) => Promise<void>;
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
