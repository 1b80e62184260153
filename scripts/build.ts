import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { giveWay, takesOwnSession } from "./background.ts";
import type { BrowserKind } from "./browser/find.ts";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What a build is made from; a file newer than the build makes it stale. */
const SOURCES = [
  ...["entrypoints", "components", "lib", "assets", "scripts/bundle", "wxt.config.ts", "package-lock.json"],
];

/** The folder of a built extension. */
export function builtFolder(kind: BrowserKind, mode: "production" | "e2e"): string {
  return join(ROOT, ".output", `${kind}-mv3${mode === "e2e" ? "-e2e" : ""}`);
}

/** Builds the extension unless a build that is newer than its sources stands. What the build prints goes to standard error. */
export async function ensureBuild(kind: BrowserKind, mode: "production" | "e2e"): Promise<string> {
  const folder = builtFolder(kind, mode);
  const manifest = join(folder, "manifest.json");
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  const newest = Math.max(...SOURCES.map((source) => newestIn(join(ROOT, source))));
  if (built < newest) await runTool("wxt", ["build", "-b", kind, "--mode", mode]);
  return folder;
}

function newestIn(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/**
 * Runs one of the project's development tools; rejects with its output when it fails. It gets the environment
 * that this process has: whether a run is under CI, where nothing may be left out, is for who started it to say.
 */
export function runTool(
  name: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  // Inside a test this says "test", and a build would take it for development and pack Preact's own tools.
  const { NODE_ENV: _mode, ...environment } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, "node_modules", ".bin", name), [...args], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...environment, NO_COLOR: "1", ...variables },
      shell: process.platform === "win32",
      detached: takesOwnSession(),
    });
    giveWay(child);
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${name} ${args.join(" ")} failed:\n${output}`));
    });
  });
}
