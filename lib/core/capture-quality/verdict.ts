import type { LookErrorCode, Reason } from "../../model.ts";
import type { PageExtract } from "../extract/index.ts";

export type QualityVerdict =
  | "document"
  | "login"
  | "bot-wall"
  | "consent-wall"
  | "captive-portal"
  | "error-page"
  | "needs-browser"
  | "empty"
  | "truncated"
  | "unsupported";

/** Whether a page is the document it was fetched as, and if not, what it is instead. */
export interface CaptureQuality {
  verdict: QualityVerdict;
  code: LookErrorCode | null;
  reasons: Reason[];
}

/** What is known of an answer besides the text read from it. */
export interface Answer {
  status: number;
  /** In lower case, without parameters; empty when the answer named none. */
  contentType: string;
  /** By names in lower case. */
  headers: Readonly<Record<string, string>>;
  requestedUrl: string;
  finalUrl: string;
  /** The decoded page. */
  page: string;
}

/** An answer whose page could be read, with what the judgements on it have in common. */
export interface ReadAnswer extends Answer {
  extract: PageExtract;
  /** Length of the document's text, in letters; see index.ts. */
  chars: number;
}

/** Shorter texts may be an error, a wall, or a shell. */
export const SHORT = 1500;
/** Walls and errors say in so few characters what they are; in a longer text their words are about something else. */
export const CURT = 500;
export const NEXT_TO_NOTHING = 120;
const LONGEST_TITLE = 300;

/** A verdict with the one reason for it. */
export function verdict(
  name: QualityVerdict,
  code: LookErrorCode,
  id: string,
  params: Reason["params"] = {},
): CaptureQuality {
  return { verdict: name, code, reasons: [{ id, params }] };
}

/** The words at the head of a page; walls and errors say what they are there. */
export function headOf(extract: PageExtract): string {
  return [extract.title, ...extract.blocks.slice(0, 12).map((block) => block.text)].join("\n").slice(0, SHORT);
}

/** Title and headings: where "not found" is meant of the page, not of something in its text. */
export function titlesOf(extract: PageExtract): string[] {
  const headings = extract.blocks.filter((block) => block.kind === "heading").slice(0, 3);
  const texts = headings.length > 0 ? headings : extract.blocks.slice(0, 1);
  return [extract.title, ...texts.map((block) => block.text)].map((text) => text.slice(0, LONGEST_TITLE));
}

/** What a page says it is about: its first heading, or its title where it has none. */
export function subjectOf(extract: PageExtract): string {
  return extract.blocks.find((block) => block.kind === "heading")?.text ?? extract.title;
}

/** The parts of a title such as "Sign in | Nordbrief" or "Nordbrief – 404". */
export function partsOfTitle(title: string): string[] {
  return title.split(/[|\u2013\u2014\u00B7\u2022\u00BB\u203A:]|\s-\s/u).map((part) => part.trim());
}

export function addressOf(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
