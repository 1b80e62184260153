import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { corpusFolder, type Row, readRows } from "../../scripts/eval/rows.ts";

export { judgeRow, type Row } from "../../scripts/eval/rows.ts";

/** The rows of a set that have their texts. */
export function rowsOf(folder: string, set: Row["set"]): Row[] {
  return readRows(folder).filter((row) => row.set === set);
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
