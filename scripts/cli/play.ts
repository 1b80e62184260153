import { type BrowserKind, findBrowser, howToInstall } from "../browser/find.ts";
import { ensureBuild } from "../build.ts";
import { placeOf } from "../files.ts";
import { playStory } from "../story/player.ts";
import { loadStory } from "../story/story.ts";
import { misused, readArguments, unusable } from "./arguments.ts";

export const help = `unquiet play STORY.json [--browser chrome|firefox] [--out DIR] [--headed]

Plays a story in a real browser with the extension installed and prints, for each step, what the
extension did. Screenshots go to --out.`;

/** `unquiet play`: one JSON array, a report for each step. */
export async function run(args: readonly string[]): Promise<unknown> {
  const { words, value, flag } = readArguments(args, {
    values: ["browser", "out"],
    flags: ["headed"],
    words: { least: 1, most: 1, called: "one STORY.json" },
  });
  const kind = kindNamed(value("browser"));
  const story = loadStory(words[0] ?? "");
  if (!story.ok) throw unusable(story.why);
  requireBrowser(kind);
  const extension = await ensureBuild(kind, "e2e");
  const out = value("out");
  const options = { kind, extension, out: out === undefined ? null : placeOf(out), headless: !flag("headed") };
  const played = await playStory(story.loaded, options, ({ at, do: did }) => {
    process.stderr.write(`${at} ${did}\n`);
  }).catch((problem: Error) => {
    throw unusable(`The story broke off. ${problem.message}`);
  });
  await played.end();
  return played.reports;
}

/** The browser a command was asked to use; it must be there. */
export function browserNamed(name?: string): BrowserKind {
  const kind = kindNamed(name);
  requireBrowser(kind);
  return kind;
}

function kindNamed(name = "chrome"): BrowserKind {
  if (name !== "chrome" && name !== "firefox") throw misused(`--browser knows chrome and firefox; not ${name}.`);
  return name;
}

function requireBrowser(kind: BrowserKind): void {
  if (!findBrowser(kind)) throw unusable(howToInstall(kind));
}
