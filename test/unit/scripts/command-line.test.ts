import { expect, test } from "vitest";
import { duration, failureOf, misused, moment, readArguments } from "../../../scripts/cli/arguments.ts";
import { unquiet } from "../../support/command.ts";

const COMMANDS = ["extract", "compare", "judge", "observe", "play"];

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
  ["an option there is not", ["compare", "--colour", "a.md", "b.md"], "--colour"],
  ["an option without its value", ["extract", "a.html", "--status"], "--status"],
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
  ["a file to extract", ["extract", "missing.html"], "missing.html could not be read: ENOENT"],
  ["a file with headers", ["extract", "package.json", "--headers", "none.txt"], "none.txt could not be read: ENOENT"],
  ["a file to compare", ["compare", "package.json", "missing.md"], "missing.md could not be read: ENOENT"],
  ["a file to judge", ["judge", "missing.md", "package.json"], "missing.md could not be read: ENOENT"],
  ["a batch", ["judge", "--batch", "missing.jsonl"], "missing.jsonl could not be read: ENOENT"],
  [
    "a folder of earlier versions",
    ["judge", "package.json", "package.json", "--history", "none"],
    "none is no folder that can be read",
  ],
  ["a folder in place of a file", ["extract", "scripts"], "scripts could not be read: EISDIR"],
])("%s that is not there: one sentence, and exit code 1", (_what, args, sentence) => {
  const { code, out, err } = unquiet(args);
  expect(err).toContain(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect([code, out]).toEqual([1, ""]);
});

test.each(["play", "observe"])("%s without a browser says what to install", (command) => {
  const nowhere = { CHROME: "/nowhere/chrome", FIREFOX: "/nowhere/firefox" };
  const { code, err } = unquiet([command, "http://a.localhost:1/"], nowhere);
  expect(err).toContain("Chromium (or Google Chrome) was not found: install it");
  expect(code).toBe(1);
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
