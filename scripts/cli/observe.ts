import { checkAddress, siteOf } from "../../lib/core/addresses.ts";
import { screenKey } from "../../lib/core/settings/screens.ts";
import { DEFAULT_TELLING } from "../../lib/core/telling.ts";
import type { Setting, SettingEvent } from "../../lib/model.ts";
import type { ScreenView } from "../../lib/views.ts";
import { type OpenBrowser, openBrowser } from "../browser/open-browser.ts";
import { ensureBuild } from "../build.ts";
import { type Extension, extensionIn } from "../story/extension.ts";
import { pause } from "../story/stage.ts";
import { watchAddress } from "../story/watch-address.ts";
import { duration, misused, readArguments, unusable } from "./arguments.ts";
import { browserNamed } from "./play.ts";
import { regionOf } from "./region.ts";

export const help = `unquiet observe URL... [--browser chrome|firefox] [--gap 24h] [--region CC]

Opens settings screens one after the other in one profile of a real browser, with the extension
installed and their host watched, the extension's clock moved on by the gap between visits; prints
for each visit what was read on the screen, what it led to, and what the banner said.`;

/** A settings screen that has not come to rest by then is reported as not settled. */
const PATIENCE = 20_000;
/** Ends of names that are set apart for writing about names (RFC 6761): nobody can have one. */
const NOWHERE = /(?:^|\.)(?:invalid|example)\.?$/u;
const FIRST_VISIT = Date.parse("2024-08-01T09:00Z");

/** `unquiet observe`: one JSON array, a record for each visit. */
export async function run(args: readonly string[]): Promise<unknown> {
  const { words, value } = readArguments(args, {
    values: ["browser", "gap", "region"],
    words: { least: 1, most: 100, called: "one URL or more" },
  });
  const gap = duration(value("gap") ?? "24h", "gap");
  const port = portOf(words);
  const region = regionOf(value("region"));
  const kind = browserNamed(value("browser"));
  const extensionFolder = await ensureBuild(kind, "e2e");
  const opened = await openBrowser(kind, { extension: extensionFolder, grant: true, headless: true });
  try {
    const extension = extensionIn(opened);
    await extension.setSeams(FIRST_VISIT - 60_000, port);
    await extension.ask("preferences.set", { region, notifications: false, telling: DEFAULT_TELLING });
    await watchHosts(words, extension);
    const visits: unknown[] = [];
    for (const [index, url] of words.entries()) {
      const now = FIRST_VISIT + index * gap;
      await extension.setSeams(now, port);
      visits.push(await observe(url, now, opened, extension));
    }
    return visits;
  } finally {
    await opened.close();
  }
}

/** All addresses must be public, or on one port of this machine. */
function portOf(urls: readonly string[]): number {
  const ports = new Set<string>();
  for (const url of urls) {
    if (!URL.canParse(url)) throw misused(`This is no address: ${url}`);
    const { port, hostname } = new URL(url);
    if (NOWHERE.test(hostname)) throw misused(`${url}: the name ${hostname} cannot exist publicly.`);
    if (!checkAddress(url).ok) ports.add(port || "80");
  }
  if (ports.size > 1) throw misused("The addresses must be on one port of this machine.");
  return Number([...ports][0] ?? 0);
}

async function watchHosts(urls: readonly string[], extension: Extension): Promise<void> {
  const hosts = new Map(urls.map((url) => [new URL(url).host, url]));
  for (const url of hosts.values()) {
    await watchAddress(extension, {
      url,
      kind: "Settings Page",
      title: "Settings",
      service: siteOf(new URL(url).hostname),
    }).catch((problem: Error) => {
      throw unusable(problem.message);
    });
  }
}

async function observe(url: string, now: number, opened: OpenBrowser, extension: Extension): Promise<unknown> {
  const page = await opened.visit(url).catch((problem: Error) => {
    throw unusable(`${url} could not be opened: ${problem.message}`);
  });
  await page.bringToFront();
  const settled = await settledScreen(page.url(), now, extension);
  await pause(600);
  // Asked again: the dialogs and frames of a screen are kept one after the other.
  const screen = settled && (await extension.ask("screen.get", { url: page.url() }));
  const banner = await opened.banner(page);
  await page.close();
  return {
    url,
    screen: screenKey(url),
    settled: screen !== null,
    settings: (screen?.settings ?? []).map(({ setting, direction, evidence }) =>
      settingReport(setting, direction, evidence),
    ),
    events: (screen?.events ?? [])
      .filter(({ event }) => event.at >= now)
      .map(({ event, words }) => eventReport(event, words)),
    // So much differed at once that it is another account, or settings that were restored.
    differs: screen?.differs ?? false,
    banner: { shown: banner !== null, findings: banner ?? [] },
  };
}

async function settledScreen(url: string, now: number, extension: Extension): Promise<ScreenView | null> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    await pause(300);
    const screen = await extension.ask("screen.get", { url });
    if (screen.reading && screen.reading.at >= now && !screen.pending) return screen;
  }
  return null;
}

function settingReport(setting: Setting, direction: string, evidence: string) {
  const { label, section, description, control, state, disabled, reason } = setting;
  return { label, section, description, control, state, direction, disabled, reason, evidence };
}

function eventReport(event: SettingEvent, words: string) {
  const { kind, label, section, from, to, evidence, byPerson } = event;
  return { kind, label, section, from, to, evidence, byPerson, words };
}
