import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judgeChange } from "../../lib/core/judge/index.ts";
import type { Judgement } from "../../lib/model.ts";
import { readDocument } from "../../scripts/cli/documents.ts";
import { corpusFolder } from "../support/corpus.ts";
import { lexiconFor, readingWords } from "../support/packaged.ts";

/** One labelled change of the corpus. */
export interface Row {
  id: string;
  set: "A" | "B" | "C" | "D";
  lang: string;
  date: string;
  /** Where the two texts lie, or null where they are too large for the folder. */
  text: string | null;
  labels?: string[];
  meaningful?: boolean | "maybe";
}

/** The rows of a set that have their texts. */
export function rowsOf(folder: string, set: Row["set"]): Row[] {
  return readFileSync(join(folder, "dev.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => row.set === set && row.text !== null);
}

/** Judges one row as a person in the United States would have it judged on the day it was recorded. */
export function judgeRow(folder: string, row: Row): Judgement {
  const file = (side: string) => join(folder, `${row.text}.${side}.md`);
  const before = readDocument(file("before"));
  const after = readDocument(file("after"));
  return judgeChange({
    before,
    after,
    lexicon: lexiconFor(after.lang),
    dateCues: readingWords().dateCues,
    region: "US",
    seenBefore: null,
    seenAfter: Date.parse(row.date),
    history: [],
    dossier: {},
  }).judgement;
}

/**
 * Runs tests that need a folder of real changes. Where it is missing, a test says so: it fails where
 * the corpus is required, and elsewhere leaves a note.
 *
 * @param inside - What must lie in the corpus folder, or beside it.
 * @param required - Whether its absence is a failure where `CI` is set.
 */
export function withCorpus(what: string, inside: string, tests: (folder: string) => void, required = true): void {
  const folder = corpusFolder();
  if (folder !== null && existsSync(join(folder, inside))) {
    tests(folder);
    return;
  }
  test(`${what}: left out, for the corpus was not found`, () => {
    expect(required ? process.env.CI : "", "the corpus is required here: set UNQUIET_CORPUS to its folder").toBeFalsy();
    console.log(`[note] left out: the corpus was not found (${what}; UNQUIET_CORPUS names its folder)`);
  });
}
