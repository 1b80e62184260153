import { corpusFolder } from "../../scripts/eval/rows.ts";

export { corpusFolder } from "../../scripts/eval/rows.ts";

/** Where the corpus is required, its absence is a failure; elsewhere it is said. */
export function corpusOrNote(what: string): string | null {
  const folder = corpusFolder();
  if (folder) return folder;
  if (process.env.CI) throw new Error(`${what} needs the corpus: set UNQUIET_CORPUS to its folder.`);
  console.log(`[note] left out: ${what}, because the corpus of real changes was not found (UNQUIET_CORPUS).`);
  return null;
}
