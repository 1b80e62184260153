/** What the history page draws beside single changes; it draws these up itself (lib/app/reading-room). Types only. */
import type { LinkChange, ReaderRow, RowShape } from "./core/reader/rows.ts";
import type { TimelineEvent } from "./core/timeline/layout.ts";
import type { Edit, EpochMs, IgnoredRegion, NoiseKind, Severity, WordRun } from "./model.ts";
import type { ChangeView, FindingView, HistoryEntry, VersionView } from "./views.ts";

export type { LinkChange, ReaderRow, RowShape };

/** One document in the list of dossiers. */
export interface ShelfDocument {
  id: string;
  title: string;
  /** How many changes are kept of it. */
  changes: number;
  /** The gravest unread alert about it; null where there is none. */
  unread: Severity | null;
  /** Why it could not be read at the last look; empty after a good one. */
  trouble: string;
}

/** One service with its documents. */
export interface Shelf {
  id: string;
  name: string;
  documents: ShelfDocument[];
  /** Unread alerts about its switches, the gravest; null where there are none. */
  switches: Severity | null;
}

/** All dossiers, and what changed last. */
export interface ShelvesView {
  language: string;
  shelves: Shelf[];
  /** The newest changes of all services. */
  latest: (HistoryEntry & { service: string })[];
}

/** Something on the timeline of a service. */
export interface StoryEvent extends TimelineEvent {
  kind: "change" | "version" | "first" | "switch" | "sight";
  severityWord: string;
  /** What happened, in one line; of versions and sights the name of what was seen. */
  headline: string;
  /** "18 Sep", and the exact moment for the tooltip. */
  date: string;
  moment: string;
  state: HistoryEntry["state"] | null;
  /** "Quiet change" or "No notice seen"; empty without such a mark. */
  mark: string;
  /** Where it can be read; null where there is no more to read. */
  href: string | null;
}

/** What was practised before it was said: a switch, and the change that says it. */
export interface StoryLink {
  from: string;
  to: string;
  days: number;
  /** The same as a sentence. */
  words: string;
}

/** One line of a timeline. */
export interface StoryLane {
  id: string;
  /** Empty for the lane of the settings screens. */
  title: string;
}

/** Everything that is kept of one service, on one timeline. */
export interface StoryView {
  id: string;
  name: string;
  language: string;
  now: EpochMs;
  lanes: StoryLane[];
  /** Newest first. */
  events: StoryEvent[];
  links: StoryLink[];
}

/** A version that can be chosen for comparing. */
export interface VersionChoice {
  id: string;
  /** "18 September 2024". */
  date: string;
  moment: string;
  sequence: number;
}

/** Two texts laid side by side. */
export interface ReaderText {
  rows: ReaderRow[];
  edits: Edit[];
  counts: ChangeView["counts"];
  simplified: boolean;
  lang: string;
}

/** The document that something is read of, and its versions. */
export interface ReaderDocument {
  id: string;
  serviceId: string;
  title: string;
  service: string;
  url: string;
  language: string;
  /** Newest first. */
  versions: VersionChoice[];
  /** What the person read last; null where that is not kept any more. */
  acknowledged: string | null;
}

/** A part of a page, as it is chosen to be ignored. */
export type RegionChoice = Omit<IgnoredRegion, "since">;

/** A change with its text. */
export interface ChangeReading {
  document: ReaderDocument;
  change: Omit<ChangeView, "optOut">;
  text: ReaderText;
  /** For each edit the part of the page that it stands in, and whether that is ignored. */
  regions: { region: RegionChoice; ignored: boolean }[];
  fromId: string;
  toId: string;
}

/** Two versions of a document, whichever they are. */
export interface PairReading {
  document: ReaderDocument;
  from: VersionView;
  to: VersionView;
  text: ReaderText;
  /** Why the difference carries no new wording; null where it does. */
  noise: NoiseKind | null;
  /** The same as a sentence; empty where the wording is new. */
  noiseWords: string;
  /** What was read is the newest: the pair is shown for want of anything new. */
  nothingNew: boolean;
}

/** What the judge finds between two versions; the gravest first. */
export type PairFindings = FindingView[];

/** Something that was seen and not shown. */
export interface NotShownLine {
  key: string;
  at: EpochMs;
  service: string;
  document: string;
  documentId: string;
  /** "18 Sep", and the exact moment for the tooltip. */
  date: string;
  moment: string;
  /** One sentence; never empty. */
  why: string;
  /** How often it came for the same reason, with the same texts. */
  times: number;
  /** Where the difference can be read; null where nothing of it was kept. */
  href: string | null;
  /** What was not counted, as marked words; of places that always change. */
  notCounted: WordRun[][];
  /** What can be shown as an alert; null where nothing can. */
  restore: { changeId: string | null; fromId: string; toId: string } | null;
  /** It stands as an unread alert by now. */
  alerted: boolean;
}

/** A part of a page that the person ignores. */
export interface IgnoredPart {
  documentId: string;
  service: string;
  document: string;
  since: string;
  region: RegionChoice;
}

/** Everything that was seen and not shown, newest first, and what the person chose to ignore. */
export interface NotShownView {
  lines: NotShownLine[];
  ignored: IgnoredPart[];
}
