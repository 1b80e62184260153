import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type Page, type Target } from "puppeteer-core";
import { askBannerInChrome, bannerInChrome } from "./chrome-banner.ts";
import { findBrowser, howToInstall } from "./find.ts";
import { readNetLog } from "./net-log.ts";
import type { OpenBrowser, OpenOptions } from "./open-browser.ts";
import { removeProfile, requestsOf, sweepLast, temporaryProfile } from "./profile.ts";

/** Quiet, and deaf to everything but this machine. */
const ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-features=Translate,OptimizationHints,MediaRouter",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1",
];

/** The id of an unpacked extension: its folder's SHA-256, written with the letters a to p. */
function unpackedId(folder: string): string {
  const hash = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/** Opens Chromium with the extension installed from a folder. */
export async function openChrome(options: OpenOptions): Promise<OpenBrowser> {
  const program = findBrowser("chrome");
  if (!program) throw new Error(howToInstall("chrome"));
  const profile = options.profile ?? temporaryProfile("chrome");
  const id = unpackedId(options.extension);
  const requests = requestsOf(profile, options.recordRequests, readNetLog);
  prepareProfile(profile, id, options.grant);
  const browser = await puppeteer.launch({
    browser: "chrome",
    executablePath: program,
    headless: options.headless,
    userDataDir: profile,
    enableExtensions: true,
    defaultViewport: null,
    // What it asks for stands in its own log.
    networkEnabled: false,
    args: argumentsFor(options, requests.file),
    env: { ...process.env, ...(options.language && { LANGUAGE: options.language }) },
  });
  sweepLast();
  if (!options.installed && !options.keepWelcome) closeWelcome(browser, `chrome-extension://${id}/`);
  const enabledInIncognito = options.inPrivateWindows ?? false;
  if (!options.installed) await browser.installExtension(options.extension, { enabledInIncognito });
  await workerOf(browser, id);
  const base = `chrome-extension://${id}/`;
  return {
    kind: "chrome",
    browser,
    profile,
    base,
    openOwn: (path) => open(browser, base + path),
    visit: (url) => open(browser, url),
    killBackground: () => killWorker(browser, base),
    install: async (folder) => {
      await browser.installExtension(folder);
      await workerOf(browser, id);
    },
    banner: bannerInChrome,
    askBanner: askBannerInChrome,
    requests: requests.read,
    async close({ keepProfile = false } = {}) {
      await browser.close();
      requests.keep();
      if (!keepProfile) removeProfile(profile);
    },
  };
}

function argumentsFor({ language }: OpenOptions, log: string | null): string[] {
  const asRoot = process.getuid?.() === 0;
  return [
    ...ARGUMENTS,
    ...(asRoot ? ["--no-sandbox"] : []),
    ...(language ? [`--lang=${language}`] : []),
    ...(log ? [`--log-net-log=${log}`, "--net-log-capture-mode=IncludeSensitive"] : []),
  ];
}

/**
 * With the hosts noted as granted once, the browser answers the extension's request with yes and
 * without a dialog. The request itself, and the press it needs, stay.
 */
function prepareProfile(profile: string, id: string, grant: boolean): void {
  const file = join(profile, "Default", "Preferences");
  if (existsSync(file)) return;
  mkdirSync(join(profile, "Default"), { recursive: true });
  const hosts = { api: [], explicit_host: ["*://*/*"], manifest_permissions: [], scriptable_host: ["*://*/*"] };
  const settings = grant ? { [id]: { runtime_granted_permissions: hosts } } : {};
  writeFileSync(file, JSON.stringify({ extensions: { ui: { developer_mode: true }, settings } }));
}

/** Makes a profile's unpacked extension come back at the next start as if installed from the store. */
export function keepExtension(profile: string, folder: string): void {
  const file = join(profile, "Default", "Preferences");
  const preferences = JSON.parse(readFileSync(file, "utf8"));
  const record = preferences.extensions?.settings?.[unpackedId(folder)];
  if (record) record.creation_flags = 38;
  preferences.extensions.ui = { ...preferences.extensions.ui, developer_mode: true };
  writeFileSync(file, JSON.stringify(preferences));
}

/** Opens a tab at its address, which takes two thirds of what an empty tab takes that goes there. */
async function open(browser: Browser, url: string): Promise<Page> {
  const session = await browser.target().createCDPSession();
  const { targetId } = await session.send("Target.createTarget", { url });
  const isIt = (target: Target) => (target as unknown as { _targetId: string })._targetId === targetId;
  const page = await (await browser.waitForTarget(isIt)).page();
  // A browser that is closing has let go of it by itself.
  await session.detach().catch(() => undefined);
  if (!page) throw new Error(`No tab with ${url} was opened.`);
  const isLoaded = () => location.href !== "about:blank" && document.readyState === "complete";
  // Another tab may have come to the front, and behind it no frames are drawn.
  await page.waitForFunction(isLoaded, { polling: 20 });
  if (page.url().startsWith("chrome-error:")) throw new Error(`${url} could not be opened.`);
  return page;
}

async function workerOf(browser: Browser, id: string): Promise<void> {
  await browser.waitForTarget(
    (target) => target.type() === "service_worker" && target.url().startsWith(`chrome-extension://${id}/`),
    { timeout: 15_000 },
  );
}

async function killWorker(browser: Browser, base: string): Promise<void> {
  const target = browser.targets().find((one) => one.type() === "service_worker" && one.url().startsWith(base));
  const worker = await target?.worker();
  await worker?.close().catch((problem: Error) => {
    // It went to sleep by itself at this very moment.
    if (!problem.message.includes("No session")) throw problem;
  });
}

/** Closes the page that the extension opens once after its installation: most tests have no use for it. */
function closeWelcome(browser: Browser, base: string): void {
  const look = (target: Target) => {
    if (target.url() !== `${base}welcome.html`) return;
    browser.off("targetcreated", look);
    browser.off("targetchanged", look);
    void target
      .page()
      .then((page) => page?.close())
      .catch(() => undefined);
  };
  browser.on("targetcreated", look);
  browser.on("targetchanged", look);
}
