import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { findBrowser } from "../browser/find.ts";
import { openBrowser } from "../browser/open-browser.ts";
import { ensureBuild, ROOT } from "../build.ts";
import { bundled } from "./bundle.ts";
import type { PageBench } from "./page-bench.ts";
import { type Figure, type LeftOut, median, type Target } from "./report.ts";

/** What reading settings screens costs the page it runs on, measured in a real Chromium. */
export const settings: Target = { ids: ["G1", "G2", "G3", "G4", "G5", "G6"], measure };

type Figures = ReadonlyMap<string, readonly (Figure | LeftOut)[]>;

const GATE = "settings-gate.js";
const READER = "settings-reader.js";
const ORDINARY = `<!doctype html><title>Soup of the day</title>${"<p>Peel, cut, boil.</p>".repeat(10_000)}`;
const FIXTURES = join(ROOT, "test", "fixtures", "settings");
const SECONDS = 8;
const ROUTES = 50;
const ORDINARY_SECONDS = 3;
const KB = 1000;
const MB = 1e6;

async function measure(): Promise<Figures> {
  if (!findBrowser("chrome")) {
    return new Map(
      settings.ids.map((id) => [id, [{ what: "settings screens", because: "there is no Chromium here" }]]),
    );
  }
  const extension = await ensureBuild("chrome", "production");
  const server = createServer((request, response) => {
    const name = /\/settings\/(s\d+)/u.exec(request.url ?? "")?.[1];
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(name ? readFileSync(join(FIXTURES, `${name}.html`)) : ORDINARY);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const site = `http://bench.localhost:${(server.address() as AddressInfo).port}/settings/`;
  const opened = await openBrowser("chrome", { extension, grant: false, headless: true });
  try {
    const code = await bundled("page-bench.ts");
    const page = await opened.visit(`${site}s29`);
    await page.evaluate(code);
    // A page that nobody sees is not read.
    const cost = await costs(page);
    const routes = await opened.visit(`${site}s13/ads`);
    await routes.evaluate(code);
    const grown = await growth(routes);
    const ordinary = await opened.visit(new URL("/recipes/soup", site).href);
    await ordinary.evaluate(code);
    const inChrome = await starts(ordinary, extension);
    const address = new URL("/recipes/soup", site).href;
    return figuresOf(cost, grown, inChrome, await startsInFirefox(address, code), [
      scriptSize(extension, GATE),
      scriptSize(extension, READER),
    ]);
  } finally {
    await opened.close();
    server.close();
  }
}

type Global = typeof globalThis & { bench: PageBench };

async function costs(page: Page) {
  const { times, controls } = await page.evaluate(() => (globalThis as Global).bench.scan());
  const scans = await page.evaluate((ms) => (globalThis as Global).bench.scansIn(ms), SECONDS * 1000);
  return { scan: median(times), controls, scans };
}

/** What the content script costs a page that is no settings screen. */
async function starts(page: Page, extension: string): Promise<{ start: number; looks: number }> {
  const script = readFileSync(join(extension, GATE), "utf8");
  const { times, looks } = await page.evaluate(
    (text, ms) => (globalThis as Global).bench.starts(text, ms),
    script,
    ORDINARY_SECONDS * 1000,
  );
  return { start: median(times), looks };
}

/** The same in Firefox, milliseconds; null where there is none. */
async function startsInFirefox(address: string, code: string): Promise<number | null> {
  if (!findBrowser("firefox")) return null;
  const extension = await ensureBuild("firefox", "production");
  const opened = await openBrowser("firefox", { extension, grant: false, headless: true });
  try {
    const page = await opened.visit(address);
    await page.evaluate(code);
    return (await starts(page, extension)).start;
  } finally {
    await opened.close();
  }
}

/** Megabytes that the page's memory grew by over some changes of route, with the reader reading each. */
async function growth(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const used = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = (await session.send("Runtime.getHeapUsage")) as { usedSize: number };
    return usedSize / MB;
  };
  const walk = async (steps: number) => {
    for (let step = 0; step < steps; step += 1) {
      await page.click(`nav a:nth-child(${(step % 3) + 1})`);
      await page.evaluate(() => void (globalThis as Global).bench.scan());
    }
  };
  await walk(5);
  const before = await used();
  await walk(ROUTES);
  return (await used()) - before;
}

function scriptSize(extension: string, name: string): number {
  const script = readFileSync(join(extension, name));
  return gzipSync(script, { level: 9 }).length / KB;
}

/** What, figure, unit, floor, aim, and whether it gates: milliseconds depend on the machine. */
type Row = readonly [
  id: string,
  what: string,
  value: number,
  unit: Figure["unit"],
  floor: number,
  aim: number,
  gates: boolean,
];

function figuresOf(
  cost: Awaited<ReturnType<typeof costs>>,
  grown: number,
  ordinary: Awaited<ReturnType<typeof starts>>,
  inFirefox: number | null,
  [gate, reader]: readonly [gate: number, reader: number],
): Figures {
  const rows: Row[] = [
    ["G1", `one reading of ${cost.controls} switches in 30,000 nodes, median`, cost.scan, "ms", 50, 25, false],
    ["G2", "content script on a page that fails the gate, read and started", ordinary.start, "ms", 1, 0.5, false],
    ["G3", "readings a second of a page that never rests", cost.scans / SECONDS, "", 1.05, 1, true],
    ["G4", `memory grown over ${ROUTES} changes of route`, grown, "MB", 1, 0.2, true],
    ["G5", "content script before the gate opens, gzip", gate, "KB", 3, 1.5, true],
    ["G5", "reader and banner, brought once it opens, gzip", reader, "KB", 20, 17, true],
    ["G6", `observers and looks at that page in ${ORDINARY_SECONDS} seconds`, ordinary.looks, "", 0, 0, true],
  ];
  if (inFirefox !== null) rows.push(["G2", "the same in Firefox", inFirefox, "ms", 1, 0.5, false]);
  const figures = rows.map(([id, what, value, unit, floor, aim, gates]) => {
    return { id, figure: { what, value, unit, floor, aim, better: "less", gates } satisfies Figure };
  });
  return new Map(settings.ids.map((id) => [id, figures.filter((one) => one.id === id).map(({ figure }) => figure)]));
}
