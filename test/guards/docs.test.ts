import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../../lib/core/judge/rules/index.ts";
import { CONTENT_REQUESTS } from "../../lib/message-checks.ts";
import { help as compare } from "../../scripts/cli/compare.ts";
import { help as extract } from "../../scripts/cli/extract.ts";
import { help as judge } from "../../scripts/cli/judge.ts";
import { help as observe } from "../../scripts/cli/observe.ts";
import { help as play } from "../../scripts/cli/play.ts";
import { help as stale } from "../../scripts/cli/stale.ts";

const read = (path: string) => readFileSync(path, "utf8");
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

const PAGES = [...readdirSync(".").filter((file) => file.endsWith(".md")), ...filesIn("docs", /\.md$/u)];
const SOURCES = ["lib", "components", "entrypoints", "scripts"].flatMap((folder) => filesIn(folder, /\.tsx?$/u));

/** Addresses of links and pictures that lie in the project. */
function targetsIn(page: string): string[] {
  const text = read(page).replace(/```[\s\S]*?```/gu, "");
  const links = text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/gu);
  return [...links, ...text.matchAll(/src="([^"]+)"/gu)].map(([, target = ""]) => target);
}

/** Files and folders of the project that a page names in code marks. */
function placesIn(page: string): string[] {
  const named = [...read(page).matchAll(/`([^`\s]+)`/gu)].map(([, place = ""]) => place.replace(/\/$/u, ""));
  return named.filter((place) => /^(?:assets|components|docs|entrypoints|lib|scripts|test)\/[\w./-]+$/u.test(place));
}

/** The project's own commands that a text names. */
const commandsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run ([a-z:]+)|(test|start)\b)/gu)].map(([, run, other]) => run ?? other ?? "");

describe.each(PAGES)("%s", (page) => {
  test("links to what exists", () => {
    const own = targetsIn(page).filter((target) => !/^[a-z]+:/u.test(target));
    expect(own.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });

  test("names files and folders that exist", () => {
    expect(placesIn(page).filter((place) => !existsSync(place))).toEqual([]);
  });
});

test("every command that a page names exists, and every command is named", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const named = new Set(PAGES.flatMap((page) => commandsIn(read(page))));
  expect([...named].filter((command) => !(command in scripts))).toEqual([]);
  expect(Object.keys(scripts).filter((command) => !named.has(command))).toEqual([]);
});

test("a command is seen where a page names it", () => {
  expect(commandsIn("Run `npm test`, then `npm run test:soak -- --x`; npm install is npm's own.")).toEqual([
    "test",
    "test:soak",
  ]);
});

test("every page of documentation that a source names exists", () => {
  const decisions = readdirSync("docs/decisions");
  const missing = SOURCES.flatMap((source) =>
    [...read(source).matchAll(/docs\/(?:decisions\/(\d{4})|([\w-]+\.md))/gu)]
      .filter(([, record, file]) =>
        record ? !decisions.some((name) => name.startsWith(record)) : !existsSync(`docs/${file}`),
      )
      .map(([named]) => `${source}: ${named}`),
  );
  expect(missing).toEqual([]);
});

test("every decision stands in the index", () => {
  const index = read("docs/decisions/README.md");
  const records = readdirSync("docs/decisions").filter((name) => /^\d{4}-/u.test(name));
  expect(records.length).toBeGreaterThanOrEqual(10);
  expect(records.filter((name) => !index.includes(`](${name})`))).toEqual([]);
});

test("every dependency and every override has its reason", () => {
  const project = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  const groups = ["dependencies", "devDependencies", "optionalDependencies", "overrides"];
  const names = groups.flatMap((group) => Object.keys(project[group] ?? {}));
  const index = read("docs/decisions/README.md");
  const listed = [...index.matchAll(/^\| `([^`]+)`/gmu)].map(([, name = ""]) => name);
  expect(names.filter((name) => !listed.includes(name))).toEqual([]);
  expect(listed.filter((name) => !names.includes(name))).toEqual([]);
});

test("every permission has its reason, and no other is named", () => {
  const lists = JSON.parse(read("scripts/guards/permissions.json")) as Record<string, string[]>;
  const asked = [...new Set(Object.values(lists).flat())].sort();
  const listed = [...read("docs/permissions.md").matchAll(/^\| `(\w+)`/gmu)].map(([, name = ""]) => name);
  expect(listed.sort()).toEqual([...asked].sort());
});

test("everything that the command line takes is described", () => {
  const page = read("docs/cli.md");
  const options = [compare, extract, judge, observe, play, stale].join().match(/--[a-z-]+/gu) ?? [];
  expect(options.length).toBeGreaterThan(10);
  expect(options.filter((option) => !page.includes(option))).toEqual([]);
});

test("every class of findings is explained", () => {
  const page = read("docs/glossary.md");
  const classes = RULES.flatMap((rule) => [
    rule.class,
    rule.promiseClass ?? rule.class,
    rule.forbidClass ?? rule.class,
  ]);
  expect(classes.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test("what a content script may ask stands in the description of the message bounds", () => {
  const page = read("docs/architecture.md");
  expect([...CONTENT_REQUESTS].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test("README is short, and names the two commands", () => {
  const page = read("README.md");
  expect(page.split("\n").length).toBeLessThanOrEqual(121);
  expect(page).toMatch(/^npm start$/mu);
  expect(page).toMatch(/^npm test$/mu);
});
