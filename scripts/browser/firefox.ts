import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findBrowser, howToInstall } from "./find.ts";
import { askBannerInFirefox, bannerInFirefox, inParent, installForAllWindows } from "./firefox-chrome.ts";
import { firefoxLogVariables, readFirefoxLog } from "./firefox-log.ts";
import { PREFERENCES } from "./firefox-preferences.ts";
import { copyTemplate } from "./firefox-template.ts";
import type { OpenBrowser, OpenOptions } from "./open-browser.ts";
import { removeProfile, requestsOf, sweepLast, temporaryProfile } from "./profile.ts";

export const GECKO_ID = "unquiet@unquiet.example";
const UUID = "6f0c2f4e-5d0e-4c57-9f0a-2b7d3c1e8a55";

/** Opens Firefox with the extension installed: for this run from a folder, or for good from a zip. */
export async function openFirefox(options: OpenOptions): Promise<OpenBrowser> {
  const program = findBrowser("firefox");
  if (!program) throw new Error(howToInstall("firefox"));
  const profile = options.profile ?? newProfile(program);
  const requests = requestsOf(profile, options.recordRequests, readFirefoxLog);
  if (options.permanent) placePackage(profile, options.extension);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program,
    headless: options.headless,
    userDataDir: profile,
    defaultViewport: null,
    // What it asks for stands in its own log; told one by one, it takes as long as loading a page.
    networkEnabled: false,
    args: ["--remote-allow-system-access"],
    env: {
      ...process.env,
      MOZ_REMOTE_SETTINGS_DEVTOOLS: "1",
      ...(requests.file && firefoxLogVariables(requests.file)),
    },
    extraPrefsFirefox: preferencesFor(options),
  });
  sweepLast();
  if (!options.permanent) await install(browser, options.extension, options.inPrivateWindows);
  await waitForExtension(browser);
  const base = `moz-extension://${UUID}/`;
  if (!options.installed && !options.keepWelcome) await closeWelcome(browser, base);
  return {
    kind: "firefox",
    browser,
    profile,
    base,
    openOwn: (path) => openOwn(browser, base + path),
    visit: (url) => visit(browser, url),
    async killBackground() {
      await inParent(browser, `WebExtensionPolicy.getByID("${GECKO_ID}").extension.terminateBackground()`);
    },
    install: (extension) => install(browser, extension).then(() => waitForExtension(browser)),
    banner: (page) => bannerInFirefox(browser, page),
    askBanner: (page, question) => askBannerInFirefox(browser, page, question),
    requests: requests.read,
    async close({ keepProfile = false } = {}) {
      await browser.close();
      requests.keep();
      if (!keepProfile) removeProfile(profile);
    },
  };
}

function newProfile(program: string): string {
  const profile = temporaryProfile("firefox");
  copyTemplate(program, profile);
  return profile;
}

function preferencesFor({ grant, language, permanent, preferences }: OpenOptions) {
  return {
    ...PREFERENCES,
    "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: UUID }),
    "extensions.webextOptionalPermissionPrompts": !grant,
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
    ...(language && { "intl.locale.requested": language }),
    ...(permanent && {
      "xpinstall.signatures.required": false,
      "extensions.autoDisableScopes": 0,
      "extensions.startupScanScopes": 15,
    }),
    ...preferences,
  };
}

function placePackage(profile: string, zip: string): void {
  mkdirSync(join(profile, "extensions"), { recursive: true });
  copyFileSync(zip, join(profile, "extensions", `${GECKO_ID}.xpi`));
}

async function install(browser: Browser, extension: string, inPrivateWindows = false): Promise<void> {
  await (inPrivateWindows ? installForAllWindows(browser, extension) : browser.installExtension(extension));
}

/**
 * Closes the page that the extension opens once after its installation: most tests have no use for it. Only the
 * browser itself knows what such a tab shows.
 */
async function closeWelcome(browser: Browser, base: string): Promise<void> {
  const close = `for (const { gBrowser } of Services.wm.getEnumerator("navigator:browser")) {
    const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === "${base}welcome.html");
    if (tab) gBrowser.removeTab(tab);
    if (tab) "closed";
  }`;
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await inParent(browser, close)) === "closed") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function visit(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** Its own pages never report that they are loaded; what one waits for is that nothing is left to be drawn. */
async function openOwn(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: [] });
  const isDrawn = () =>
    location.protocol === "moz-extension:" &&
    document.readyState === "complete" &&
    document.querySelector("#app:empty") === null;
  await page.waitForFunction(isDrawn, { timeout: 15_000, polling: 20 });
  return page;
}

async function waitForExtension(browser: Browser): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const running = await inParent(browser, `Boolean(WebExtensionPolicy.getByID("${GECKO_ID}")?.active)`);
    if (running) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Firefox did not start the extension.");
}
