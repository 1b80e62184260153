import { DEFAULT_TELLING } from "../../lib/core/telling.ts";
import type { ChangeAlertView, SettingAlertView } from "../../lib/views.ts";
import { openBrowser } from "../browser/open-browser.ts";
import { extensionIn } from "./extension.ts";
import { performStep } from "./perform.ts";
import { startSite } from "./site.ts";
import { openOptions, type PlayOptions, type Stage } from "./stage.ts";
import type { LoadedStory, Step } from "./story.ts";

/** What a step led to: the contract of `unquiet play`. */
export interface StepReport {
  at: string;
  do: Step["do"];
  badge: { text: string; severity: string };
  alerts: AlertReport[];
  banner: { shown: boolean; findings: string[] };
  notShown: { document: string; kind: string; why: string }[];
  /** Pages that a watched document newly links, and that are watched from now on. */
  joined: { title: string; url: string }[];
  requests: { url: string; cookies: number }[];
  screenshot: string | null;
}

export interface AlertReport {
  service: string;
  document: string;
  headline: string;
  severity: string;
  silence: string;
  findings: string[];
  announcement: string[];
  seenOnce: boolean;
  /** The sentences that the person sees. */
  severityWord: string;
  silenceWord: string;
  evidence: string[];
}

/** A played story, its stage still standing. */
export interface Played {
  reports: StepReport[];
  stage: Stage;
  /** Closes the browser and the site, once. */
  end: () => Promise<void>;
}

/**
 * Plays a story in a real browser with the extension installed: serves its pages, moves the
 * extension's clock, does each step as a person would, and reports what the extension did.
 */
export async function playStory(
  loaded: LoadedStory,
  options: PlayOptions,
  onStep?: (report: StepReport) => void,
): Promise<Played> {
  const clock = { now: Date.parse(loaded.story.steps[0]?.at ?? "2024-01-01T00:00Z") };
  const site = await startSite(loaded, () => clock.now);
  const opened = await openBrowser(options.kind, openOptions(loaded, options));
  const stage: Stage = {
    opened,
    site,
    extension: extensionIn(opened),
    loaded,
    options,
    now: clock.now,
    earlier: [],
    page: null,
  };
  let ending: Promise<void> | null = null;
  const end = () => {
    ending ??= stage.opened.close().finally(site.close);
    return ending;
  };
  try {
    await stage.extension.setSeams(clock.now, site.port);
    await stage.extension.ask("preferences.set", {
      region: loaded.story.region,
      notifications: true,
      telling: DEFAULT_TELLING,
    });
    const reports: StepReport[] = [];
    for (const [index, step] of loaded.story.steps.entries()) {
      stage.now = clock.now = Date.parse(step.at);
      await stage.extension.setSeams(stage.now, site.port);
      reports.push(await playStep(stage, step, index).catch((problem) => brokeOff(problem, step, index)));
      onStep?.(reports.at(-1) as StepReport);
    }
    return { reports, stage, end };
  } catch (problem) {
    await end().catch(() => undefined);
    throw problem;
  }
}

function brokeOff(problem: unknown, step: Step, index: number): never {
  const said = problem instanceof Error ? problem.message : String(problem);
  throw new Error(`Step ${index + 1} (${step.do}, ${step.at}): ${said}`, { cause: problem });
}

async function playStep(stage: Stage, step: Step, index: number): Promise<StepReport> {
  const seenBefore = stage.site.requests.length;
  const watchedBefore = await watchedPages(stage);
  const screenshot = await performStep(stage, step, index);
  const { text } = await stage.extension.badge();
  const { alerts } = await stage.extension.ask("overview.get", { tabUrl: "" });
  const unread = alerts.filter((alert) => alert.unread);
  const findings = stage.page && !stage.page.isClosed() ? await stage.opened.banner(stage.page) : null;
  const diary = await stage.extension.ask("diary.get", { since: stage.now });
  return {
    at: step.at,
    do: step.do,
    badge: { text, severity: worstOf(unread.map(({ severity }) => severity)) },
    alerts: unread.map((alert) => (alert.kind === "change" ? reportOf(alert) : settingReport(alert))),
    banner: { shown: findings !== null, findings: findings ?? [] },
    joined: step.do === "watch" ? [] : (await watchedPages(stage)).filter(isNewBeside(watchedBefore)),
    notShown: diary.map(({ document, kind, why }) => ({ document, kind, why })),
    requests: stage.site.requests
      .slice(seenBefore)
      .filter(({ background }) => background)
      .map(({ url, cookies }) => ({ url, cookies })),
    screenshot,
  };
}

async function watchedPages({ extension }: Stage): Promise<StepReport["joined"]> {
  return (await extension.ask("documents.list", {})).map(({ title, url }) => ({ title, url }));
}

function isNewBeside(known: StepReport["joined"]) {
  const addresses = new Set(known.map(({ url }) => url));
  return ({ url }: { url: string }) => !addresses.has(url);
}

function reportOf(alert: ChangeAlertView): AlertReport {
  const { service, document, headline, severity, silence, signals, seenOnce, severityWord, silenceWord } = alert;
  const findings = alert.findings.map((finding) => finding.class);
  const words = { severityWord, silenceWord, evidence: alert.evidence };
  return { service, document, headline, severity, silence, findings, announcement: signals, seenOnce, ...words };
}

function settingReport(alert: SettingAlertView): AlertReport {
  const { service, section, headline, severity, severityWord, sentence } = alert;
  return {
    service,
    document: section,
    headline,
    severity,
    silence: "none",
    findings: [],
    announcement: [],
    seenOnce: false,
    severityWord,
    silenceWord: "",
    evidence: sentence === headline ? [] : [sentence],
  };
}

function worstOf(severities: readonly string[]): string {
  return ["important", "worth-knowing", "good", "small"].find((severity) => severities.includes(severity)) ?? "none";
}
