import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { ROOT } from "../../../scripts/build.ts";

/** How a call of a command ended. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
  /** Standard output as one JSON document. */
  json: <T = Record<string, unknown>>() => T;
}

/** Runs the command line as a person does, in a process of its own. */
export function unquiet(args: readonly string[], variables: Record<string, string> = {}): Ended {
  return runScript("scripts/unquiet.ts", args, variables);
}

/** Runs one of the project's scripts in a process of its own. */
export function runScript(script: string, args: readonly string[], variables: Record<string, string> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    encoding: "utf8",
    env: { ...process.env, ...variables },
  });
  return { code: status, out: stdout, err: stderr, json: () => JSON.parse(stdout) };
}

/** A folder with these files for the tests of a file, as `path(name)`. */
export function folderOf(files: Readonly<Record<string, string>>): (name: string) => string {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "unquiet-command-"));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name) => join(folder, name);
}
