import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { corpusFolder } from "../../test/support/corpus.ts";
import { ROOT } from "../build.ts";

/** A row of the archive's lists; each kind has more fields than are used here. */
export interface ArchiveRow {
  id: string;
  /** Of a pair of texts: how it was chosen. */
  stratum?: string;
  /** Of a pair of pages: whether the recorded text changed between them. */
  kind?: "noise" | "true";
}

/** Unpacked once, where dependencies keep what can be made again. */
const CACHE = join(ROOT, "node_modules", ".cache", "unquiet-pages");

/** The folder of real pages and texts, unpacked; null where the corpus, or `tar`, is not to be had. */
export function archiveFolder(): string | null {
  const corpus = corpusFolder();
  const archive = corpus === null ? "" : join(corpus, "pages.tar.xz");
  if (!existsSync(archive)) return null;
  const { size, mtimeMs } = statSync(archive);
  const folder = join(CACHE, `${size}-${Math.round(mtimeMs)}`);
  if (!existsSync(folder) && !unpack(archive, folder)) return null;
  const [inner = ""] = readdirSync(folder);
  return join(folder, inner);
}

function unpack(archive: string, folder: string): boolean {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const { status } = spawnSync("tar", ["-xJf", archive, "-C", unfinished]);
  if (status === 0) renameSync(unfinished, folder);
  else rmSync(unfinished, { recursive: true });
  return status === 0;
}

/** The rows of one of the archive's lists. */
export function rowsIn(folder: string, list: "pairs" | "html_pairs"): ArchiveRow[] {
  const lines = readFileSync(join(folder, `${list}.jsonl`), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as ArchiveRow);
}
