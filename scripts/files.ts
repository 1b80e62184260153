import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { ROOT } from "./build.ts";

/**
 * Where a file that a person names lies. npm runs every command in the project's folder and says in
 * INIT_CWD where the person stood; paths are meant from there.
 */
export function placeOf(file: string): string {
  const { INIT_CWD } = process.env;
  const movedByNpm = INIT_CWD !== undefined && relative(ROOT, process.cwd()) === "";
  return resolve(movedByNpm ? INIT_CWD : process.cwd(), file);
}

/** One sentence for people on a file that could not be read. */
export function whyUnread(file: string, problem: unknown): string {
  const { code } = problem as NodeJS.ErrnoException;
  if (code === "ENOENT") return `${file}: there is no such file (looked in ${dirname(placeOf(file))}).`;
  if (code === "EISDIR") return `${file}: this is a folder, and a file is needed.`;
  if (code === "EACCES" || code === "EPERM") return `${file}: you may not read this file.`;
  return `${file} could not be read: ${code ?? "unknown error"}.`;
}

/** A file's bytes, or a sentence on why there are none. */
export function bytesOf(file: string): { ok: true; bytes: Uint8Array } | { ok: false; why: string } {
  try {
    return { ok: true, bytes: readFileSync(placeOf(file)) };
  } catch (problem) {
    return { ok: false, why: whyUnread(file, problem) };
  }
}
