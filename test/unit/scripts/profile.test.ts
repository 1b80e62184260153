import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { removeProfile, requestsOf, temporaryProfile } from "../../../scripts/browser/profile.ts";
import { ROOT } from "../../../scripts/build.ts";
import { folderOf } from "../../support/command.ts";

const path = folderOf({ "org.chromium.Chromium.a1/SingletonSocket": "", "others/SingletonSocket": "" });
const MODULE = pathToFileURL(`${ROOT}/scripts/browser/profile.ts`).href;

test.each([
  ["when it ends", ""],
  ["when it is ended in the middle", "process.exit(130);"],
  ["when it breaks", 'throw new Error("broken");'],
])("a profile goes with the process that made it, %s", (_when, end) => {
  const code = `import { temporaryProfile } from "${MODULE}"; console.log(temporaryProfile("chrome")); ${end}`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  const profile = stdout.trim();
  expect(profile).toContain("unquiet-chrome-");
  expect(existsSync(profile)).toBe(false);
});

test("the socket that a killed Chromium left beside its profile goes too, and nothing else that is linked", () => {
  for (const [folder, stays] of [
    ["org.chromium.Chromium.a1", false],
    ["others", true],
  ] as const) {
    const profile = temporaryProfile("chrome");
    symlinkSync(path(`${folder}/SingletonSocket`), `${profile}/SingletonSocket`);
    removeProfile(profile);
    expect(existsSync(profile)).toBe(false);
    expect(existsSync(path(folder))).toBe(stays);
  }
});

test("the requests of a run outlive its profile, and each run has its own", () => {
  mkdirSync(path("profile"));
  const seen = { url: "http://a.localhost:1/", cookie: "", referrer: "", byExtension: true, sent: true };
  let reads = 0;
  const readLog = () => {
    reads += 1;
    return [seen];
  };
  const first = requestsOf(path("profile"), true, readLog);
  expect(first.file).not.toBe(requestsOf(path("profile"), true, readLog).file);
  first.keep();
  expect([first.read(), reads]).toEqual([[seen], 1]);
  expect(requestsOf(path("profile"), undefined, readLog)).toMatchObject({ file: null });
});
