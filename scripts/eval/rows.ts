import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type JudgeInput, judgeChange } from "../../lib/core/judge/index.ts";
import type { IsoDate, Judgement } from "../../lib/model.ts";
import { ROOT } from "../build.ts";
import { readDocument } from "../cli/documents.ts";
import { lexiconFor, readingWords } from "../cli/packaged.ts";

/** A date as a reader of the corpus wrote it down. */
export interface LabelledDate {
  string: string | null;
  iso: IsoDate | null;
}

/** One labelled change of the corpus. Which fields it has depends on its set. */
export interface Row {
  id: string;
  set: "A" | "B" | "C" | "D";
  lang: string;
  date: string;
  service: string;
  /** Companies that belong together; rows of one family never stand on both sides of a split. */
  family: string;
  doc: string;
  /** Where the two texts lie, or null where they are too large for the folder. */
  text: string | null;
  labels?: string[];
  evidence?: string[];
  evidence_removed?: string[];
  read?: "full" | "partial";
  class?: string;
  after_date?: LabelledDate | null;
  several_dates?: boolean;
  meaningful?: boolean | "maybe";
  hard?: boolean;
  kind?: string;
}

/** The folder of real policy changes, or null where there is none: then what needs it is left out. */
export function corpusFolder(): string | null {
  const folder = resolve(ROOT, process.env.UNQUIET_CORPUS ?? join("..", "shared", "corpus"));
  return existsSync(join(folder, "dev.jsonl")) ? folder : null;
}

/** All rows of the corpus that have their texts. */
export function readRows(folder: string): Row[] {
  return readFileSync(join(folder, "dev.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => row.text !== null);
}

/** What the judge looks at for a row, as it was on the day it was recorded; where the reader lives is not known. */
export function inputOf(folder: string, row: Row): JudgeInput {
  const file = (side: string) => join(folder, `${row.text}.${side}.md`);
  const before = readDocument(file("before"));
  const after = readDocument(file("after"));
  return {
    before,
    after,
    lexicon: lexiconFor(after.lang),
    dateCues: readingWords().dateCues,
    region: "",
    seenBefore: null,
    seenAfter: Date.parse(row.date),
    history: [],
    dossier: {},
  };
}

/** The judgement on a row. */
export function judgeRow(folder: string, row: Row): Judgement {
  return judgeChange(inputOf(folder, row)).judgement;
}
