import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ROOT } from "../../scripts/build.ts";

/** The folder of real policy changes, or null where there is none: then what needs it is left out. */
export function corpusFolder(): string | null {
  const folder = resolve(ROOT, process.env.UNQUIET_CORPUS ?? join("..", "shared", "corpus"));
  return existsSync(join(folder, "dev.jsonl")) ? folder : null;
}

/** Where the corpus is required, its absence is a failure; elsewhere it is said. */
export function corpusOrNote(what: string): string | null {
  const folder = corpusFolder();
  if (folder) return folder;
  if (process.env.CI) throw new Error(`${what} needs the corpus: set UNQUIET_CORPUS to its folder.`);
  console.log(`[note] left out: ${what}, because the corpus of real changes was not found (UNQUIET_CORPUS).`);
  return null;
}
