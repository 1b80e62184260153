import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { ROOT } from "../../scripts/build.ts";

/** How a call of a command ended. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
  /** Standard output as one JSON document. */
  json: <T = Record<string, unknown>>() => T;
}

const UNQUIET = join(ROOT, "scripts", "unquiet.ts");
/** Half of a short call is compiling the same files: what Node made of a file is kept, by the file's content. */
const COMPILED = { NODE_COMPILE_CACHE: join(ROOT, "node_modules", ".cache", "compiled") };

/** Runs the command line as a person does, in a process of its own. */
export function unquiet(args: readonly string[], variables: Record<string, string> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [UNQUIET, ...args], {
    encoding: "utf8",
    cwd: ROOT,
    // Whoever runs the tests by npm from elsewhere must not move their files.
    env: { ...process.env, ...COMPILED, INIT_CWD: ROOT, ...variables },
  });
  return ended(status, stdout, stderr);
}

/** The same beside the test, which meanwhile can answer what the command asks of a server. */
export function unquietAside(args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...COMPILED };
    execFile(process.execPath, [UNQUIET, ...args], { env }, (problem, stdout, stderr) => {
      resolve(ended(problem === null ? 0 : Number(problem.code), stdout, stderr));
    });
  });
}

function ended(code: number | null, out: string, err: string): Ended {
  return { code, out, err, json: () => JSON.parse(out) };
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
