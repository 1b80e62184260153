import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../../scripts/build.ts";
import { duration, failureOf, misused, moment, readArguments } from "../../../scripts/cli/arguments.ts";
import { regionOf } from "../../../scripts/cli/region.ts";
import { folderOf, unquiet } from "../../support/command.ts";

const COMMANDS = ["extract", "compare", "judge", "observe", "play", "stale"];

test("without a command it says what there is, and that this was no use of it", () => {
  const { code, out } = unquiet([]);
  expect(code).toBe(2);
  for (const command of COMMANDS) expect(out).toContain(`  ${command} `);
});

test("help is no failure", () => {
  expect(unquiet(["--help"])).toMatchObject({ code: 0, err: "" });
});

test.each(COMMANDS)("%s explains itself", (command) => {
  const { code, out, err } = unquiet([command, "--help"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain(`unquiet ${command} `);
});

test.each([
  ["a command there is not", ["frobnicate"], 'no command "frobnicate"'],
  ["the name of something every object has", ["constructor"], 'no command "constructor"'],
  ["too few files", ["extract"], "expected one FILE"],
  ["too many files", ["compare", "a.md", "b.md", "c.md"], "expected BEFORE and AFTER, got 3"],
  ["an option there is not", ["compare", "--colour", "a.md", "b.md"], "There is no option --colour."],
  ["an option without its value", ["extract", "a.html", "--status"], "--status needs a value."],
  ["a value that an option does not take", ["compare", "a.md", "b.md", "--full=yes"], "--full takes no value."],
  ["a status that is no number", ["extract", "package.json", "--status", "ok"], "--status is not a number: ok"],
  ["an address that is none", ["extract", "package.json", "--url", "nowhere"], "--url is not an address: nowhere"],
  ["another address that is none", ["extract", "package.json", "--final-url", "x"], "--final-url is not an address: x"],
  ["one file to judge", ["judge", "a.md"], "expected BEFORE and AFTER"],
  ["files beside a batch", ["judge", "--batch", "rows.jsonl", "a.md"], "--batch takes its files from its rows"],
  ["a language of sentences there is not", ["judge", "a.md", "b.md", "--ui", "xx"], "--ui knows en, fr, nl"],
  [
    "a moment that is none",
    ["judge", "package.json", "package.json", "--seen-after", "soon"],
    "--seen-after is not a moment",
  ],
  ["a browser there is not", ["play", "story.json", "--browser", "lynx"], "--browser knows chrome and firefox"],
  ["an address to observe that is none", ["observe", "nowhere"], "This is no address: nowhere"],
  ["a length of time that is none", ["observe", "http://a.localhost:1/", "--gap", "long"], "--gap is not a length"],
  [
    "a country by its name",
    ["judge", "package.json", "package.json", "--region", "Belgium"],
    "as BE, or one of the US",
  ],
  ["a country there is not", ["observe", "http://a.localhost:1/", "--region", "XX"], "as US-CA; not XX"],
  ["a state there is not", ["judge", "package.json", "package.json", "--region", "US-QQ"], "as US-CA; not US-QQ"],
  ["a name nobody can have", ["observe", "https://nordbrief.invalid/x"], "nordbrief.invalid cannot exist publicly"],
  [
    "two ports of this machine",
    ["observe", "http://a.localhost:1/", "http://b.localhost:2/"],
    "must be on one port of this machine",
  ],
])("%s is wrong usage: a sentence, the help, and exit code 2", (_what, args, sentence) => {
  const { code, out, err } = unquiet(args);
  expect(err).toContain(sentence);
  expect(err).toContain("unquiet");
  expect(err).not.toMatch(/^\s+at /mu);
  expect([code, out]).toEqual([2, ""]);
});

test.each([
  ["a file to extract", ["extract", "missing.html"], "missing.html: there is no such file (looked in "],
  [
    "a file with headers",
    ["extract", "package.json", "--headers", "none.txt"],
    "none.txt: there is no such file (looked in ",
  ],
  ["a file to compare", ["compare", "package.json", "missing.md"], "missing.md: there is no such file (looked in "],
  ["a file to judge", ["judge", "missing.md", "package.json"], "missing.md: there is no such file (looked in "],
  ["a batch", ["judge", "--batch", "missing.jsonl"], "missing.jsonl: there is no such file (looked in "],
  [
    "a folder of earlier versions",
    ["judge", "package.json", "package.json", "--history", "none"],
    "none is no folder that can be read",
  ],
  ["a story", ["play", "missing.json"], "missing.json: there is no such file (looked in "],
  ["a folder in place of a batch", ["judge", "--batch", "scripts"], "scripts: this is a folder"],
  ["a folder in place of a file", ["extract", "scripts"], "scripts: this is a folder"],
])("%s that is not there: one sentence, and exit code 1", (_what, args, sentence) => {
  const { code, out, err } = unquiet(args);
  expect(err).toContain(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect([code, out]).toEqual([1, ""]);
});

test.each(["play", "observe"])("%s without a browser says what to install", (command) => {
  const nowhere = { CHROME: "/nowhere/chrome", FIREFOX: "/nowhere/firefox" };
  const given = command === "play" ? "scripts/story/worklane/story.json" : "http://a.localhost:1/";
  const { code, err } = unquiet([command, given], nowhere);
  expect(err).toContain("Chromium (or Google Chrome) was not found: install it");
  expect(code).toBe(1);
});

test("paths are meant from where the person stood when npm moved to the project's folder", () => {
  const beside = { INIT_CWD: join(ROOT, "scripts", "story", "worklane") };
  const { code, json } = unquiet(["extract", "terms.md"], beside);
  expect(code).toBe(0);
  expect(json<{ blocks: unknown[] }>().blocks.length).toBeGreaterThan(3);
  expect(unquiet(["extract", "missing.md"], beside).err).toContain(`(looked in ${beside.INIT_CWD})`);
});

describe("a story that cannot be played", () => {
  const path = folderOf({
    "no-services.json": '{"name": "x", "pages": {}, "steps": []}',
    "wrong.json": '{"name": 1, "services": [], "pages": {}, "steps": []}',
    "list.json": "null",
    "notes.md": "# Notes",
  });

  test.each([
    ["no-services.json", "a story needs services; see docs/cli.md"],
    ["wrong.json", "name: Invalid type"],
    ["list.json", "a story is a JSON object; see docs/cli.md"],
    ["notes.md", "a story is a JSON file, and this is none"],
  ])("%s: a sentence says what it lacks", (file, sentence) => {
    const { code, err } = unquiet(["play", path(file)]);
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(1);
  });
});

test.each([
  ["be", "BE"],
  ["US-ca", "US-CA"],
  ["US", "US"],
  [undefined, ""],
])("%s is a region", (given, region) => {
  expect(regionOf(given)).toBe(region);
});

test("a fault of ours shows where it happened; what was expected is a sentence", () => {
  expect(failureOf(misused("Not like this.")).message).toBe("Not like this.");
  expect(failureOf(misused("Not like this.")).code).toBe(2);
  expect(failureOf(new TypeError("broken")).message).toContain("command-line.test.ts");
});

test("options may stand before, between and after the plain arguments", () => {
  const shape = { values: ["lang"], flags: ["full"], words: { least: 2, most: 2, called: "two" } };
  const { words, value, flag } = readArguments(["--full", "a", "--lang", "fr", "b"], shape);
  expect([words, value("lang"), flag("full")]).toEqual([["a", "b"], "fr", true]);
});

test.each([
  ["90s", 90_000],
  ["30m", 1_800_000],
  ["24h", 86_400_000],
  ["1.5d", 129_600_000],
])("%s is a length of time", (text, ms) => {
  expect(duration(text, "gap")).toBe(ms);
});

test("a moment is in milliseconds, and none when none is given", () => {
  expect(moment("2024-09-19T06:10Z", "seen-after")).toBe(Date.UTC(2024, 8, 19, 6, 10));
  expect(moment(undefined, "seen-after")).toBeNull();
});
