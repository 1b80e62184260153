import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { BrowserKind } from "../browser/find.ts";
import type { OpenBrowser, OpenOptions } from "../browser/open-browser.ts";
import type { Extension } from "./extension.ts";
import type { Site } from "./site.ts";
import type { LoadedStory } from "./story.ts";

export interface PlayOptions {
  kind: BrowserKind;
  /** The build for tests. */
  extension: string;
  /** Where screenshots go; none are taken without it. */
  out: string | null;
  headless: boolean;
  /** The interface's language; the story's when absent. */
  language?: string;
  /** Write down every request that the browser makes. */
  recordRequests?: boolean;
}

/** A story that is being played: the browser, the site, the extension, and the page one is on. */
export interface Stage {
  opened: OpenBrowser;
  site: Site;
  extension: Extension;
  loaded: LoadedStory;
  options: PlayOptions;
  now: number;
  /** The browsers that were closed by restarts. */
  earlier: OpenBrowser[];
  /** The tab that the last visit left open. */
  page: Page | null;
}

/** How the browser is opened for a story. */
export function openOptions({ story }: LoadedStory, options: PlayOptions): OpenOptions {
  return {
    extension: options.extension,
    grant: true,
    headless: options.headless,
    language: options.language ?? story.language,
    recordRequests: options.recordRequests ?? false,
  };
}

/** Where the screenshot of a step goes, numbered among the story's pictures; null where none are kept. */
export function screenshotPath(stage: Stage, index: number, name: string): string | null {
  if (stage.options.out === null) return null;
  mkdirSync(stage.options.out, { recursive: true });
  const takes = stage.loaded.story.steps.map((step) => step.do === "screenshot");
  const [number, all] = [takes.slice(0, index + 1), takes].map((some) => some.filter(Boolean).length);
  const digits = String(all).length;
  return join(stage.options.out, `${String(number).padStart(digits, "0")}-${name}-${stage.options.kind}.png`);
}

/** Waits so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
