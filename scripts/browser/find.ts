import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserKind = "chrome" | "firefox";

/** Names on PATH, and the usual places, by browser and system. The first that exists is used. */
const NAMES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chrome: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"],
  firefox: ["firefox-esr", "firefox", "firefox-developer-edition"],
};
const PLACES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chrome: [
    "/usr/bin/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ],
  firefox: [
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/snap/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
};
/** Environment variables by which a person names another binary. */
const VARIABLES: Readonly<Record<BrowserKind, string>> = { chrome: "CHROME", firefox: "FIREFOX" };

/** The browser's binary: as named in the environment, on PATH, or in a usual place; null for none. */
export function findBrowser(kind: BrowserKind): string | null {
  const named = process.env[VARIABLES[kind]];
  if (named) return isProgram(named) ? named : null;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = folders.flatMap((folder) => NAMES[kind].map((name) => join(folder, name + suffix)));
  return [...onPath, ...PLACES[kind]].find(isProgram) ?? null;
}

/** What to do when a browser was not found, in one sentence. */
export function howToInstall(kind: BrowserKind): string {
  const name = kind === "chrome" ? "Chromium (or Google Chrome)" : "Firefox";
  const debian = kind === "chrome" ? "chromium" : "firefox-esr";
  return `${name} was not found: install it (on Debian or Ubuntu: apt-get install ${debian}), or name its program in the environment variable ${VARIABLES[kind]}.`;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
