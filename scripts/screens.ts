/**
 * `npm run screens`: takes a picture of every page in light, in dark, narrow, in German and in Arabic, and writes a sheet
 * to look at them all: out/screens/index.html.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runTool } from "./build.ts";
import { failureOf, misused, readArguments } from "./cli/arguments.ts";

const OUT = join(ROOT, "out", "screens");

/** A page with all pictures, those of one page in a row. */
export function contactSheet(files: readonly string[]): string {
  const shown = files.filter((file) => file.endsWith(".png")).toSorted();
  const rows = Map.groupBy(shown, (file) => file.split(".")[0] ?? "");
  const picture = (file: string) =>
    `<figure><a href="${file}"><img loading="lazy" src="${file}"></a><figcaption>${file}</figcaption></figure>`;
  const sections = [...rows].map(([name, own]) => `<h2>${name}</h2><div>${own.map(picture).join("")}</div>`);
  const style = "div{display:flex;gap:1em;overflow-x:auto}figure{margin:0}img{height:420px;border:1px solid #888}";
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style>${sections.join("\n")}\n`;
}

async function main(): Promise<void> {
  const { value } = readArguments(process.argv.slice(2), {
    values: ["browser"],
    words: { least: 0, most: 0, called: "no plain arguments" },
  });
  const browser = value("browser") ?? "chrome";
  if (browser !== "chrome" && browser !== "firefox")
    throw misused(`--browser knows chrome and firefox; not ${browser}.`);
  await runTool("vitest", ["run", "-c", "vitest.screens.config.ts"], { BROWSERS: browser });
  writeFileSync(join(OUT, "index.html"), contactSheet(readdirSync(OUT)));
  process.stdout.write(`${join(OUT, "index.html")}\n`);
}

if (import.meta.main) {
  await main().catch((problem: unknown) => {
    const { message, code } = failureOf(problem);
    process.stderr.write(`${message}\n`);
    process.exitCode = code;
  });
}
