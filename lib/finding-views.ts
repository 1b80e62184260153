/** What pages draw of findings: every sentence is finished and in the person's language. Types only. */
import type { Finding, FindingClass, Severity } from "./model.ts";

/** Whether a finding applies to the person. */
export interface AppliesView {
  applies: Finding["applies"];
  /** "Applies to you" and the like. */
  word: string;
  /** What its text says of regions; empty where it names none. */
  where: string;
}

/** A finding as an alert names it. */
export interface AlertFindingView extends AppliesView {
  class: FindingClass;
  title: string;
  severity: Severity;
  /** Its place among all findings of the change: what it is called wrong by. */
  place: number;
}

/** A finding with its words for showing. */
export interface FindingView extends AppliesView {
  /** Its place among all findings of the change: what it is called wrong by. */
  place: number;
  title: string;
  severity: Severity;
  severityWord: string;
  section: string;
  before: string | null;
  after: string | null;
  quote: string;
  reasons: string[];
  /** Which edit of the list it belongs to; -1 where none shows it. */
  edit: number;
}

/** A finding that the person called wrong. */
export interface MutedView {
  id: string;
  service: string;
  document: string;
  title: string;
  quote: string;
  /** When it was marked. */
  date: string;
  /** The change it was marked in, where that is still kept. */
  changeId: string | null;
}
