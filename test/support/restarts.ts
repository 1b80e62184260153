import { join } from "node:path";
import { keepExtension } from "../../scripts/browser/chrome.ts";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import { type OpenBrowser, openBrowser } from "../../scripts/browser/open-browser.ts";
import { zipFolder } from "./zip.ts";

/** An extension to install: a folder for Chromium; for Firefox a package, so that it is installed for good. */
export function packed(kind: BrowserKind, folder: string, into: string): string {
  return kind === "chrome" ? folder : zipFolder(folder, join(into, "extension.xpi"));
}

/** Closes a browser for good, and opens it again with what it kept. */
export async function reopened(opened: OpenBrowser, extension: string): Promise<OpenBrowser> {
  const { kind, profile } = opened;
  await opened.close({ keepProfile: true });
  if (kind === "chrome") keepExtension(profile, extension);
  return openBrowser(kind, {
    extension,
    grant: true,
    headless: true,
    profile,
    installed: kind === "chrome",
    permanent: kind === "firefox",
    recordRequests: true,
  });
}
