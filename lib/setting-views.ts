/** What pages and content scripts show of settings screens. Types only. */
import type { EvidenceLevel, Reading, ScreenPlan, Setting, SettingDirection, SettingEvent } from "./model.ts";

/** One switch in the banner. */
export interface BannerFinding {
  alertId: string;
  /** The page's own label, to find the switch again. */
  label: string;
  headline: string;
  sentences: string[];
}

/** What the background makes of a reading: the banner, and whether to look again. */
export interface ReadingReply {
  banner: BannerView | null;
  /** Milliseconds after which a switch that seems to have flipped is looked at again; null for not. */
  again: number | null;
}

/** What the banner on a settings screen shows, in the person's language. */
export interface BannerView {
  findings: BannerFinding[];
  /** Findings beyond those shown. */
  more: number;
  /** What the person has just done about a finding: it is confirmed, and the banner closes by itself. */
  done: string[];
  language: string;
}

/** The note on a page of a watched site that an important change of its is unread. */
export interface PageNoteView {
  /** The alerts it stands for, the newest first. */
  ids: string[];
  headline: string;
  /** Changes beyond the one that the headline tells. */
  more: number;
  language: string;
}

/** What the packaged catalogue knows of a setting and of refusing it. */
export interface KnownWay {
  setting: string;
  menu: string | null;
  url: string | null;
  objection: { url: string; name: string } | null;
  help: readonly string[];
  /** Refusing does not undo what was done before. */
  forwardOnly: boolean;
  /** Where it was read; null for what was only remembered. */
  source: { name: string; url: string; date: string } | null;
}

/** A switch that shares and was on when it was first read; no more is known of it. */
export interface QuietSwitch {
  label: string;
  section: string;
  sentence: string;
}

/** A settings screen that was read, with what is to happen about it by itself. */
export interface ScreenRow {
  screen: string;
  url: string;
  /** The address, as one reads it. */
  name: string;
  switches: number;
  /** When it was last read, relative. */
  lastRead: string;
  quiet: QuietSwitch[];
  plan: Pick<ScreenPlan, "act" | "everyDays"> | null;
  /** Unquiet can open it by itself. */
  mayLook: boolean;
  /** What the last look came to, and when the next turn is. */
  status: string[];
}

/** A settings screen that the person wanted to be reminded of by now. */
export interface ReminderView {
  screen: string;
  url: string;
  name: string;
  service: string;
}

/** What was last read on a settings screen, and what was told of it. */
export interface ScreenView {
  reading: Reading | null;
  settings: { setting: Setting; direction: SettingDirection; evidence: EvidenceLevel }[];
  /** What the visit said that earlier ones did not, in the order it was seen. */
  events: { event: SettingEvent; words: string }[];
  /** A flip waits to be seen again. */
  pending: boolean;
  /** So much differed at once that it is another account, or settings that were restored. */
  differs: boolean;
}
