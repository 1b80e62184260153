import type { DateKind } from "../../model.ts";

/**
 * What the words around a date can be about; and four kinds of words that tell a line of the page's
 * own from one of the document: `clause` stands in what says something to its reader however short
 * it is ("not", "your", "sell"), `counter` beside a number that counts by itself ("views"),
 * `control` is what a page writes on what is pressed ("close"), `matter` what documents are about.
 */
export type CueKind =
  | DateKind
  | "document"
  | "law"
  | "event"
  | "otherTime"
  | "firstPerson"
  | "clause"
  | "counter"
  | "control"
  | "matter";

/**
 * Words by language, as data (cues.json beside this file), written as regular expressions without
 * regard to upper and lower case. `law`, `event` and `otherTime` speak of dates that are not the
 * document's own: "Act of 6 January 1978", "founded in", "the previous version of".
 */
export type CueData = Readonly<Record<string, Readonly<Partial<Record<CueKind, readonly string[]>>>>>;

/** The words of all languages made ready for searching. */
export type DateCues = Readonly<Record<CueKind, RegExp>>;

/** In this order they are asked: what is announced names its day of effect too. */
const KINDS = ["announced", "effective", "updated"] as const;

/** Makes the words ready; done once. */
export function compileCues(data: CueData): DateCues {
  const of = (kind: CueKind) => {
    const words = Object.values(data).flatMap((cues) => cues[kind] ?? []);
    if (words.length === 0) throw new Error(`The package lacks the words for dates of the kind ${kind}.`);
    return new RegExp(words.join("|"), "iu");
  };
  return {
    announced: of("announced"),
    effective: of("effective"),
    updated: of("updated"),
    document: of("document"),
    law: of("law"),
    event: of("event"),
    otherTime: of("otherTime"),
    firstPerson: of("firstPerson"),
    clause: of("clause"),
    counter: of("counter"),
    control: of("control"),
    matter: of("matter"),
  };
}

/** A label is a few words: "Last updated on", "Version 3.1, in force since". */
const LONGEST_LABEL = 6;

/** The words around a date, within its sentence. */
export interface Surroundings {
  /** From the beginning of the sentence to the date. */
  sentence: string;
  /** The end of that, since the date before it. */
  before: string;
  /** Up to the next date. */
  after: string;
}

/** What kind of date the words around it make it; null where they do not make it the document's own. */
export function kindByCue(around: Surroundings, cues: DateCues): DateKind | null {
  const { sentence, before, after } = around;
  const kind = cueIn(before, cues) ?? cueIn(after, cues);
  if (!kind) return null;
  const whole = `${sentence} ${after}`;
  const named = placeOf(cues.document, whole);
  const other = Math.min(
    placeOf(cues.law, cueIn(before, cues) ? sentence : whole),
    placeOf(cues.otherTime, sentence),
    placeOf(cues.event, whole),
  );
  if (named < other) return kind;
  return other === Number.POSITIVE_INFINITY && isLabel(before, kind, cues) ? kind : null;
}

/** The kind that the words of a short line name, such as "Last updated" above a date. */
export function cueIn(text: string, cues: DateCues): DateKind | null {
  return KINDS.find((kind) => cues[kind].test(text.trimEnd())) ?? null;
}

/** Whether a text names the document itself. */
export function namesDocument(text: string, cues: DateCues): boolean {
  return cues.document.test(text);
}

/** Whether no more stands before a date than names it: a sentence without the document's name is about something else. */
function isLabel(before: string, kind: DateKind, cues: DateCues): boolean {
  const words = before.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length > LONGEST_LABEL) return false;
  return kind === "announced" || /\blast\b/iu.test(before) || !cues.firstPerson.test(before);
}

function placeOf(words: RegExp, text: string): number {
  const place = text.search(words);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
