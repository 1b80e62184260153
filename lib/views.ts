/**
 * What our own pages and the banner draw: every sentence is finished and in the person's language.
 * Types only. The background draws these up (lib/app/views), pages get them by message.
 */
import type { AlertFindingView, FindingView } from "./finding-views.ts";
import type { Edit, EpochMs, Severity, SignalId, Silence, StorageFault, WordRun } from "./model.ts";
import type { KnownWay, ReminderView } from "./setting-views.ts";

export type { AlertFindingView, AppliesView, FindingView, MutedView } from "./finding-views.ts";
export type {
  BannerFinding,
  BannerView,
  KnownWay,
  PageNoteView,
  QuietSwitch,
  ReadingReply,
  ReminderView,
  ScreenRow,
  ScreenView,
} from "./setting-views.ts";

import type { WishedPage } from "./ports.ts";
import type { DocumentView, SiteView } from "./site-views.ts";

export type {
  DocumentView,
  HealthRow,
  HostRow,
  LookLine,
  MissingHost,
  OwnLook,
  SiteView,
  TroubleView,
} from "./site-views.ts";

export interface AlertViewBase {
  id: string;
  service: string;
  headline: string;
  severity: Severity;
  severityWord: string;
  /** "18 Sep", and the exact moment for the tooltip. */
  date: string;
  moment: string;
  at: EpochMs;
  unread: boolean;
}

/** An alert about a change, ready to be drawn: every sentence is in the person's language. */
export interface ChangeAlertView extends AlertViewBase {
  kind: "change";
  changeId: string;
  document: string;
  silence: Silence;
  silenceWord: string;
  excerpt: WordRun[];
  evidence: string[];
  /** The gravest ones. */
  findings: AlertFindingView[];
  signals: SignalId[];
  seenOnce: boolean;
  told: boolean;
  /** There is something to say no to; not so where a change is only announced. */
  refusable: boolean;
}

/** An alert about a switch, ready to be drawn. */
export interface SettingAlertView extends AlertViewBase {
  kind: "setting";
  /** Not there at an earlier visit. */
  isNew: boolean;
  /** It is told for being on; else for what changed of it. */
  isOn: boolean;
  label: string;
  section: string;
  sentence: string;
  url: string;
  /** When it comes back that was put off, as a date; empty for any other. */
  later: string;
}

export type AlertView = ChangeAlertView | SettingAlertView;

/** Something that was seen and not told, as one line. */
export interface FoldedView {
  service: string;
  /** "18 Sep", and the exact moment for the tooltip. */
  date: string;
  moment: string;
  at: EpochMs;
  /** One sentence; never empty. */
  why: string;
  changeId: string | null;
  /** The person's marks by which it is not told; taking them back tells it again. */
  muted: string[];
}

/** How it stands with what is kept. */
export interface StoreHealth {
  /** A part of the history was lost: what is shown is not all there was. */
  damaged?: boolean;
  /** Why nothing new is kept; absent where it is. */
  storage?: StorageFault;
}

/** Everything the popup shows at first. */
export interface Overview {
  language: string;
  site: SiteView | null;
  /** What the person wanted watched and the browser did not get a yes for. */
  wished: WishedPage[];
  /** Settings screens to look at that the person wanted to be reminded of. */
  reminders: ReminderView[];
  alerts: AlertView[];
  folded: FoldedView[];
  health: {
    documents: number;
    /** When everything that is paused goes on, relative; empty where nothing is. */
    pausedUntil: string;
    lastLook: string;
    attention: DocumentView[];
  };
}

/** How to say no, as far as the kept pages and screens tell. */
export interface OptOutView {
  /** Switches of the same subject that were read, with the screen they are on. */
  switches: { label: string; section: string; url: string }[];
  /** What the service's own pages say about refusing, with the links in it. */
  sentences: { text: string; document: string; links: { text: string; href: string }[] }[];
  /** The service's own words that refusing does not undo what was done. */
  notUndone: { quote: string; document: string } | null;
}

/** One side of a change. */
export interface VersionView {
  id: string;
  /** The date the page gives for itself, as written; empty when it gives none. */
  stated: string;
  /** When this text was first seen. */
  firstSeen: string;
  textHash: string;
}

/** A change in full, every sentence in the person's language. */
export interface ChangeView {
  id: string;
  service: string;
  document: string;
  url: string;
  headline: string;
  severity: Severity;
  severityWord: string;
  silence: Silence;
  silenceWord: string;
  from: VersionView;
  to: VersionView;
  /** "between 1 Aug 2024, 18:10 UTC and 19 Sep 2024, 06:10 UTC", in two parts. */
  seenBetween: { after: string; before: string };
  state: "seen-once" | "confirmed" | "withdrawn";
  evidence: string[];
  findings: FindingView[];
  /** Those that the person called wrong, with the mark to take back. */
  muted: { id: string; finding: FindingView }[];
  edits: Edit[];
  counts: { kept: number; edited: number; moved: number; added: number; removed: number; links: number };
  simplified: boolean;
  /** A part of the two texts was lost: there is nothing to mark words in. */
  textsGone?: true;
  lang: string;
  optOut: OptOutView;
  /** There is something to say no to; not so where a change is only announced. */
  refusable: boolean;
  alert: { id: string; unread: boolean; told: boolean } | null;
  /** The person keeps both texts for good. */
  pinned: boolean;
}

/** One change in the list of the history page. */
export interface HistoryEntry {
  id: string;
  headline: string;
  document: string;
  severity: Severity;
  severityWord: string;
  date: string;
  state: "seen-once" | "confirmed" | "withdrawn";
}

/** A switch that was told of, with how to turn it off. */
export interface SwitchView {
  alert: SettingAlertView;
  optOut: OptOutView;
  known: KnownWay | null;
}

/** One line of the diary about something that was looked at and not shown. */
export interface DiaryLine {
  at: EpochMs;
  service: string;
  document: string;
  /** "18 Sep", and the exact moment for the tooltip. */
  date: string;
  moment: string;
  kind: string;
  /** One sentence; never empty. */
  why: string;
  /** The change it is about, where there is one to read. */
  changeId: string | null;
}

/** A paragraph as it would be read. */
export interface ReadBlock {
  kind: string;
  text: string;
}

/** What a part of a page comes to, on the page as it was last received: how it begins and how it ends. */
export type PartPreview =
  | { kind: "text"; first: readonly ReadBlock[]; between: number; last: readonly ReadBlock[] }
  | { kind: "bad"; selector: string; why: string }
  | { kind: "missing" }
  | { kind: "no-page" };
