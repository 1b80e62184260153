/** A change as proof for others: what the file that one press saves holds. Types only. */
import type { CaptureMode, LogEntry, Signal, Snapshot, StatedDate } from "./model.ts";
import type { LinkChange } from "./reading-views.ts";
import type { ChangeView, FindingView, LookLine } from "./views.ts";

/** One of the two texts: when it was seen, what it is known by, and the page that it was read from. */
export interface ProvenText {
  version: number;
  firstSeenAt: string;
  statedDates: readonly StatedDate[];
  lang: string;
  /** SHA-256 of `lines` joined by line breaks, in UTF-8. */
  textHash: string;
  /** SHA-256 of the words with their structure and where their links lead. */
  contentHash: string;
  /** The page as it was received; null where it is not kept. */
  page: (Omit<Snapshot, "id" | "documentId" | "fetchedAt"> & { fetchedAt: string }) | null;
  /**
   * The whole text, paragraph by paragraph, in the form that is compared. Null where a part of it is gone, and for
   * pages that the person reads in a tab: they may name the person.
   */
  lines: readonly string[] | null;
}

/** A look at the page, from the last one that showed the earlier text to the one that settled the change. */
export interface ProvenLook extends Omit<LookLine, "moment"> {
  at: string;
  kind: LogEntry["kind"];
}

/**
 * Everything that speaks for a change, in the person's language, and nothing that tells where the person lives.
 * Moments are in ISO 8601, universal time.
 */
export interface ChangeProof {
  unquiet: "change";
  format: 1;
  madeAt: string;
  language: string;
  service: { id: string; name: string };
  document: { title: string; type: string; url: string; capture: CaptureMode; part: boolean };
  change: Pick<ChangeView, "id" | "headline" | "severity" | "severityWord" | "silence" | "silenceWord" | "state"> & {
    lastSeenBeforeAt: string;
    firstSeenAt: string;
    /** When a second look agreed, or no longer showed it; null until then. */
    confirmedAt: string | null;
    withdrawnAt: string | null;
  };
  before: ProvenText;
  after: ProvenText;
  /** Every edit, with its words and where its links lead. */
  edits: (ChangeView["edits"][number] & { links: readonly LinkChange[] })[];
  findings: Pick<
    FindingView,
    "title" | "severity" | "severityWord" | "where" | "section" | "before" | "after" | "quote" | "reasons"
  >[];
  /** How it was announced: each line as data and as a sentence. */
  announcement: (Signal & { words: string })[];
  looks: ProvenLook[];
}
