/**
 * A profile in which Firefox has been started once. At its first start it compiles its own interface and lays out
 * its databases, which takes about a third of what a start takes; copies of this profile have that behind them.
 */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import puppeteer from "puppeteer-core";
import { ROOT } from "../build.ts";
import { PREFERENCES } from "./firefox-preferences.ts";

/** What belongs to the run in which the template was made. */
const OF_ONE_RUN = new Set(["lock", ".parentlock", "sessionstore.jsonlz4", "sessionstore-backups", "user.js"]);

/** Where the template of a Firefox lies. Another version of it has another: an older one does not open a newer one's. */
export function templateOf(program: string): string {
  const file = realpathSync(program);
  const version = createHash("sha256")
    .update(`${file} ${statSync(file).mtimeMs}`)
    .digest("hex")
    .slice(0, 16);
  return join(ROOT, "node_modules", ".cache", "firefox-profiles", version);
}

/** Starts Firefox once, without the extension, and keeps what it leaves; does nothing where that lies there already. */
export async function makeTemplate(program: string): Promise<void> {
  const template = templateOf(program);
  if (existsSync(template)) return;
  mkdirSync(dirname(template), { recursive: true });
  const profile = mkdtempSync(`${template}-`);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program,
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: PREFERENCES,
  });
  await browser.close();
  try {
    renameSync(profile, template);
  } catch {
    // Somebody else's came first, and is as good.
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Copies the template into a new profile, where there is one: without it the start takes longer, and that is all. */
export function copyTemplate(program: string, profile: string): void {
  const template = templateOf(program);
  if (!existsSync(template)) return;
  cpSync(template, profile, { recursive: true, filter: (path) => !OF_ONE_RUN.has(basename(path)) });
}
