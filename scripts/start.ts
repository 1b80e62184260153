/** `npm start`: builds the extension and plays the built-in story in a real browser. */
import { join } from "node:path";
import { type BrowserKind, findBrowser, howToInstall } from "./browser/find.ts";
import { ensureBuild, ROOT } from "./build.ts";
import { failureOf, misused, readArguments, unusable } from "./cli/arguments.ts";
import { placeOf } from "./files.ts";
import { playStory } from "./story/player.ts";
import { loadStory, type Step } from "./story/story.ts";
import { storyTeller } from "./story/tell.ts";

const STORY = join(ROOT, "scripts", "story", "worklane", "story.json");

const HELP = `npm start [-- --browser chrome|firefox] [--out DIR]

Plays the built-in story: a professional network adds a switch, then changes its policy.`;

async function main(): Promise<number> {
  const { value, words } = readArguments(process.argv.slice(2), {
    values: ["browser", "out"],
    // Words are looked at after what npm may have taken out before them.
    words: { least: 0, most: Number.POSITIVE_INFINITY, called: "no plain arguments" },
  });
  const swallowed = swallowedByNpm(process.env);
  if (swallowed && value(swallowed) === undefined) {
    throw misused(`npm kept --${swallowed} to itself. Write two dashes before it: npm start -- --${swallowed} …`);
  }
  if (words.length > 0) throw misused(`There is no use for "${words.join(" ")}".`);
  const kind = chooseBrowser(value("browser"));
  const story = loadStory(STORY);
  if (!story.ok) throw new Error(story.why);
  const headed = hasDisplay();
  const out = placeOf(value("out") ?? join(ROOT, "out"));
  let ended = 130;
  // Leaving takes the browser and its profile along; see scripts/browser/profile.ts.
  process.on("SIGINT", () => process.exit(ended));
  process.on("SIGTERM", () => process.exit(143));
  say(`Building Unquiet for ${kind} …`);
  const extension = await ensureBuild(kind, "e2e");
  say(`\n${story.loaded.story.name}: fifteen months at Worklane, an invented network, in about a minute.\n`);
  const { steps } = story.loaded.story;
  const tell = storyTeller();
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

/** npm takes options without "--" before them for its own, and passes on neither them nor their values. */
function swallowedByNpm(variables: NodeJS.ProcessEnv): string | undefined {
  return ["browser", "out"].find((name) => variables[`npm_config_${name}`] === "true");
}

function hasDisplay(): boolean {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
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
