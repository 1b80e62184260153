import type { Page } from "puppeteer-core";
import { type BrowserKind, findBrowser } from "../browser/find.ts";
import { type OpenBrowser, openBrowser } from "../browser/open-browser.ts";
import { ensureBuild } from "../build.ts";
import { bundled } from "./bundle.ts";
import { type Figure, type LeftOut, median, shown, type Target } from "./report.ts";
import type { VolumeBench } from "./volume-page.ts";

/** What a person has after years: 20,000 versions, and pages of 10 KB each. */
const VOLUME = { documents: 500, versions: 40, pageBytes: 10_000 };
const TIMES = 5;
const COMMITS = 15;
/** Milliseconds between two measurements, and how long one may take. */
const REST = 2000;
const LONGEST = 20_000;

/** How fast the extension is with much in it, in real browsers: what a person waits for. */
export const volume: Target = { ids: ["V1", "V2", "V3", "V4"], measure };

/** BROWSERS names fewer, as for the tests. */
const KINDS = (process.env.BROWSERS ?? "chrome,firefox").split(",") as BrowserKind[];

type Figures = Map<string, (Figure | LeftOut)[]>;
type Global = typeof globalThis & { bench: VolumeBench };

async function measure(): Promise<Figures> {
  const figures: Figures = new Map(volume.ids.map((id) => [id, []]));
  for (const kind of KINDS) {
    if (!findBrowser(kind)) {
      for (const own of figures.values()) own.push({ what: `much in ${kind}`, because: "the browser was not found" });
      continue;
    }
    // The build for tests: the browser then answers its questions by itself, and nothing else differs.
    const extension = await ensureBuild(kind, "e2e");
    const opened = await openBrowser(kind, { extension, grant: true, headless: true });
    try {
      await measureIn(kind, opened, figures);
    } finally {
      await opened.close();
    }
  }
  return figures;
}

async function measureIn(kind: BrowserKind, opened: OpenBrowser, figures: Figures): Promise<void> {
  const desk = await opened.openOwn("options.html");
  await desk.evaluate(await bundled("volume-page.ts"));
  const { documents, versions, megabytes } = await desk.evaluate(
    (wanted) => (globalThis as Global).bench.fill(wanted),
    VOLUME,
  );
  const among = `${kind}, ${documents} documents, ${versions} versions, ${shown(megabytes)} MB`;
  const add = (id: string, what: string, times: readonly number[], floor: number) => {
    const figure = { value: median(times), unit: "ms", floor, aim: floor / 2, better: "less", gates: false } as const;
    figures.get(id)?.push({ what: `${what}, slowest ${shown(Math.max(...times))} (${among})`, ...figure });
  };
  add(
    "V4",
    "a commit of a new version",
    await desk.evaluate((wanted, times) => (globalThis as Global).bench.commits(wanted, times), VOLUME, COMMITS),
    100,
  );
  add("V1", "popup, first list", await several(() => shownAfter(opened, "popup.html", ".card")), 150);
  const cold = async () => {
    await opened.killBackground();
    return shownAfter(opened, "popup.html", ".card");
  };
  add("V1", "popup, first list, when it wakes the background", await several(cold), 150);
  add("V2", "history page", await several(() => shownAfter(opened, "history.html", "main h2, main li")), 300);
  const history = await opened.openOwn("history.html");
  await history.waitForSelector("#search-field");
  add(
    "V3",
    "search for a word in one document, with its wait",
    await several(() => search(history, "kaleidoscopes")),
    300,
  );
  add(
    "V3",
    "search for a word in all documents, with its wait",
    await several(() => search(history, "information service")),
    300,
  );
}

async function several(once: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    // What a page or a background began that is gone by now is ended first: nobody opens one upon the other.
    await pause(REST);
    times.push(await once());
  }
  return times;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Milliseconds from the start of a page's loading until something is drawn on it. The page looks for it by itself in each
 * frame from as early as it can be asked: who waits outside of it until it is loaded, and then asks, measures the way there.
 */
async function shownAfter(opened: OpenBrowser, path: string, selector: string): Promise<number> {
  const page = await opened.browser.newPage();
  void page.goto(opened.base + path, { waitUntil: [] }).catch(() => undefined);
  const until = Date.now() + LONGEST;
  let took: number | null = null;
  // The page that was there before may be asked once more, or go while it answers.
  while (took === null && Date.now() < until)
    took = await page.evaluate(drawnAfter, selector, LONGEST).catch(() => null);
  await page.close();
  if (took === null) throw new Error(`Nothing is ${selector} on ${path}.`);
  return took;
}

/** Resolves in the page, in the first frame that has something; null where this is the empty page before it, or nothing comes. */
function drawnAfter(wanted: string, longest: number): Promise<number | null> | null {
  if (!location.protocol.endsWith("extension:")) return null;
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(wanted)) resolve(performance.now());
      else if (performance.now() > longest) resolve(null);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Milliseconds from the last key until passages are listed. */
function search(page: Page, typed: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const field = document.querySelector<HTMLInputElement>("#search-field");
    if (!field) throw new Error("There is nowhere to search.");
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const until = async (isSo: () => boolean) => {
      while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    type("");
    await until(() => !document.querySelector(".passages"));
    const from = performance.now();
    type(wanted);
    await until(() => document.querySelector(".passages") !== null);
    return performance.now() - from;
  }, typed);
}
