/** What pages draw of a site and its documents; the rest stands in views.ts. */
import type { CaptureMode, DocumentType, LookErrorCode, PagePart } from "./model.ts";
import type { ScreenRow } from "./setting-views.ts";

/** What came of a look in a tab of the person's own. Each has its own sentence in the interface. */
export type OwnLook = "first" | "same" | "new" | "told" | "failed" | "closed" | "not-allowed" | "no-window";

/** Why a document was not read, and what comes next. */
export interface TroubleView {
  code: LookErrorCode;
  what: string;
  next: string;
  /** Relative; empty where it waits for the person. */
  nextTry: string;
  /** Where the page moved to; null for any other trouble. */
  movedTo: string | null;
}

/** A watched document of the site the person is on. */
export interface DocumentView {
  id: string;
  title: string;
  type: DocumentType;
  url: string;
  serviceId: string;
  /** Hours from one ordinary look to the next. */
  everyHours: number;
  /** When the next look is due, relative; empty where only tabs of the person's own show it. */
  nextLook: string;
  /** When it was last read, relative; empty before the first time. */
  lastGood: string;
  trouble: TroubleView | null;
  waitsForSecondLook: boolean;
  capture: CaptureMode;
  /** A tab of the person's own may show what a look could not read, or is where it is read anyway. */
  mayShow: boolean;
  /** The part of the page that is read; null for all of it. */
  part: PagePart | null;
  /** Since when that part is gone from the page, and all of it is read, relative; empty where it is not. */
  partLost: string;
  /** When its look was due, relative, where that is days ago; empty otherwise. */
  overdue: string;
}

/** What is known of the site the person is on. */
export interface SiteView {
  host: string;
  /** The service's id and name; empty while it is not watched. */
  id: string;
  name: string;
  /** The person wants no looks at it for now. */
  paused: boolean;
  documents: DocumentView[];
  /** Settings screens that were read. */
  screens: ScreenRow[];
  /** Pages that watched documents newly link, and that may not be read yet. */
  offered: { url: string }[];
  /** The page the person is on, when it can be watched and is not. */
  page: { url: string } | null;
  /** Pages for which the permission to read is missing. */
  missing: string[];
}

/** A site that may be read. */
export interface HostRow {
  /** As the browser writes it: `https://worklane.example/*`. */
  origin: string;
  /** Empty for all sites. */
  host: string;
  /** What is watched there. */
  titles: string[];
}

/** A site that is watched and may not be read. */
export interface MissingHost {
  host: string;
  urls: string[];
}

/** One look at a document, for the list of the last ones. */
export interface LookLine {
  moment: string;
  said: "first" | "same" | "new" | "kept" | "failed";
  /** Why it failed; empty where it did not. */
  trouble: string;
}

/** The last looks at a document, newest first. */
export interface HealthRow {
  id: string;
  looks: LookLine[];
}
