import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyTemplate, templateOf } from "../../../scripts/browser/firefox-template.ts";

let folder: string;
let program: string;
let profile: string;
const made: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unquiet-template-test-"));
  program = join(folder, "firefox");
  profile = join(folder, "profile");
  writeFileSync(program, "");
  mkdirSync(profile);
});
afterEach(() => {
  for (const path of [folder, ...made.splice(0)]) rmSync(path, { recursive: true, force: true });
});

/** Leaves in a template what a browser leaves in its profile. */
function leave(files: readonly string[]): void {
  const template = templateOf(program);
  made.push(template);
  mkdirSync(join(template, "startupCache"), { recursive: true });
  for (const file of files) writeFileSync(join(template, file), "");
}

test("a new profile gets what is in the template, but what belongs to one run", () => {
  leave(["places.sqlite", "startupCache/scriptCache.bin", "lock", ".parentlock", "user.js", "sessionstore.jsonlz4"]);
  copyTemplate(program, profile);
  expect(readdirSync(profile, { recursive: true }).sort()).toEqual([
    "places.sqlite",
    "startupCache",
    join("startupCache", "scriptCache.bin"),
  ]);
});

test("where there is none the profile stays empty", () => {
  copyTemplate(program, profile);
  expect(readdirSync(profile)).toEqual([]);
});

test("another version of the program starts from nothing of an earlier one", () => {
  leave(["places.sqlite"]);
  utimesSync(program, new Date(2020, 0), new Date(2020, 0));
  copyTemplate(program, profile);
  expect(readdirSync(profile)).toEqual([]);
});
