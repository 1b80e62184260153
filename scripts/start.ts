/** `npm start`: builds the extension and plays the built-in story in a real browser. */
import { join } from "node:path";
import { type BrowserKind, findBrowser, howToInstall } from "./browser/find.ts";
import { ensureBuild, ROOT } from "./build.ts";
import { failureOf, misused, readArguments, unusable } from "./cli/arguments.ts";
import { playStory, type StepReport } from "./story/player.ts";
import { loadStory, type Step } from "./story/story.ts";

const STORY = join(ROOT, "scripts", "story", "worklane", "story.json");

const HELP = `npm start [-- --browser chrome|firefox] [--out DIR]

Plays the built-in story: a professional network adds a switch, then changes its policy.`;

async function main(): Promise<number> {
  const { value } = readArguments(process.argv.slice(2), {
    values: ["browser", "out"],
    words: { least: 0, most: 0, called: "no plain arguments" },
  });
  const kind = chooseBrowser(value("browser"));
  const story = loadStory(STORY);
  if (!story.ok) throw new Error(story.why);
  const headed = hasDisplay();
  const out = value("out") ?? join(ROOT, "out");
  let ended = 130;
  // Leaving takes the browser and its profile along; see scripts/browser/profile.ts.
  process.on("SIGINT", () => process.exit(ended));
  process.on("SIGTERM", () => process.exit(143));
  say(`Building Unquiet for ${kind} …`);
  const extension = await ensureBuild(kind, "e2e");
  say(`\n${story.loaded.story.name}: fifteen months at Worklane, an invented network, in about a minute.\n`);
  const { steps } = story.loaded.story;
  let index = 0;
  const played = await playStory(story.loaded, { kind, extension, out, headless: !headed }, (report) => {
    say(tell(report, steps[index] as Step));
    index += 1;
  });
  say(`\nScreenshots: ${out}`);
  if (headed) {
    ended = 0;
    say("The browser stays open: look around. Close it, or press Ctrl+C here, to end.");
    await new Promise((resolve) => played.stage.opened.browser.once("disconnected", resolve));
  }
  await played.end().catch(() => undefined);
  return 0;
}

function chooseBrowser(asked: string | undefined): BrowserKind {
  if (asked !== undefined && asked !== "chrome" && asked !== "firefox") {
    throw misused(`--browser knows chrome and firefox; not ${asked}.`);
  }
  const kinds: BrowserKind[] = asked ? [asked] : ["chrome", "firefox"];
  const found = kinds.find((kind) => findBrowser(kind) !== null);
  if (!found) throw unusable(kinds.map(howToInstall).join("\n"));
  return found;
}

function hasDisplay(): boolean {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const DOES: Readonly<Record<Step["do"], string>> = {
  watch: "You watch",
  unwatch: "You stop watching",
  visit: "You visit",
  check: "Unquiet looks at what you watch",
  "scheduled-look": "Unquiet looks at a settings screen",
  press: "You press",
  read: "You mark everything read",
  told: "You say that you were told",
  restart: "You restart the browser",
  screenshot: "A picture is taken of the",
};

/** What the person would see after a step. */
function tell(report: StepReport, step: Step): string {
  const first = `${report.at.slice(0, 10)}  ${DOES[report.do]} ${objectOf(step)}`.trimEnd();
  const seen = report.do === "screenshot" ? [] : seenAfter(report);
  const notes = report.screenshot ? [report.screenshot, ...seen] : seen;
  return [first, ...notes.map((note) => `            ${note}`)].join("\n");
}

function objectOf(step: Step): string {
  if ("view" in step) return step.view;
  return "page" in step ? (step.page ?? "") : "";
}

function seenAfter({ badge, banner, alerts, notShown, requests, do: did }: StepReport): string[] {
  const looked = did === "check" ? [`Requests: ${requests.length}, cookies sent: ${sum(requests)}`] : [];
  return [
    ...(badge.text === "" ? [] : [`Badge: ${badge.text} (${badge.severity})`]),
    ...banner.findings.map((finding) => `Banner: ${finding}`),
    ...alerts.flatMap((alert) => [
      `Alert: ${alert.headline}${alert.seenOnce ? " (seen once)" : ""}`,
      ...(alert.announcement.length > 0 ? [`       ${alert.silence}: ${alert.announcement.join(", ")}`] : []),
    ]),
    ...notShown.map(({ document, why }) => `Not shown: ${document}: ${why}`),
    ...looked,
  ];
}

function sum(requests: StepReport["requests"]): number {
  return requests.reduce((total, { cookies }) => total + cookies, 0);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  if (process.argv.includes("--help")) say(HELP);
  else process.exitCode = await main();
} catch (problem) {
  const { message, code } = failureOf(problem);
  process.stderr.write(`${code === 2 ? `${message}\n\n${HELP}` : message}\n`);
  process.exitCode = code;
}
