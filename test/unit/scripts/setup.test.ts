import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../../scripts/build.ts";
import { folderOf } from "../../support/command.ts";

const path = folderOf({
  "empty/none": "",
  "elsewhere/kept": "kept",
  "clone/package.json": "{}",
  "clone/package-lock.json": '{ "packages": { "node_modules/a": { "integrity": "sha512-a" } } }',
  "bin/npm": '#!/bin/sh\necho "npm $* CI=$CI corpus=$UNQUIET_CORPUS"\nprintf "%b" "$SAYS"\nexit "$ENDS"\n',
  "script.ts": "const said: string = process.argv.slice(2).join();\nconsole.log(said);\nprocess.exitCode = 3;\n",
});

// Without a PATH no program is found, so nothing can be installed by a test either.
describe("the setup", () => {
  const setup = (args: readonly string[], variables: Record<string, string> = {}) => {
    const { CI: _ci, ...environment } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts/setup.mjs"), ...args], {
      encoding: "utf8",
      env: { ...environment, PATH: path("empty"), ...variables },
    });
    return { code: status, out: stdout, err: stderr };
  };

  test("has nothing to do, and nothing to say, where all is there", () => {
    expect(setup([])).toEqual({ code: 0, out: "", err: "" });
  });

  test.runIf(process.platform !== "win32")("never installs through a link: the folder is somebody else's", () => {
    const clone = dirname(path("clone/package.json"));
    cpSync(join(ROOT, "scripts/setup.mjs"), join(clone, "scripts/setup.mjs"));
    symlinkSync(dirname(path("elsewhere/kept")), join(clone, "node_modules"));
    const { status, stderr } = spawnSync(process.execPath, [join(clone, "scripts/setup.mjs")], { encoding: "utf8" });
    expect([status, stderr]).toEqual([1, expect.stringContaining("node_modules is a link")]);
    expect(existsSync(path("elsewhere/kept"))).toBe(true);
  });

  test("goes on with a script, its arguments, its output and its exit code", () => {
    expect(setup([path("script.ts"), "--browser", "firefox"])).toEqual({
      code: 3,
      out: "--browser,firefox\n",
      err: "",
    });
  });

  test.runIf(process.platform === "linux")("names what is missing for the tests, and how to get it", () => {
    const { code, err } = setup(["--tests"]);
    expect(err).toContain("Not there: chromium, firefox-esr,");
    expect(err).toMatch(/sudo apt-get install chromium firefox-esr .*xvfb xdotool/u);
    expect(code).toBe(0);
  });

  test.runIf(process.platform === "linux")(
    "fails under CI where something is missing: nothing may be left out there",
    () => {
      const { code, out } = setup(["--tests", path("script.ts")], { CI: "1" });
      expect([code, out]).toEqual([1, ""]);
    },
  );

  test("the browsers alone do not need what only tests need", () => {
    expect(setup(["--browsers"]).err).not.toContain("xdotool");
  });
});

describe.runIf(process.platform !== "win32")("CI", () => {
  beforeAll(() => chmodSync(path("bin/npm"), 0o755));

  const run = (says: string, ends: number, variables: Record<string, string> = {}) => {
    const { CI: _ci, UNQUIET_CORPUS: _corpus, ...environment } = process.env;
    const { status, stdout } = spawnSync(join(ROOT, ".ci", "run"), {
      encoding: "utf8",
      env: {
        ...environment,
        PATH: `${path("bin")}:${dirname(process.execPath)}:${process.env.PATH}`,
        SAYS: says,
        ENDS: String(ends),
        ...variables,
      },
    });
    return { code: status, lines: stdout.trimEnd().split("\n") };
  };

  test("runs the tests with nothing left out, and ends with what they counted", () => {
    const { code, lines } = run("12 passed, 0 failed\\n", 0);
    expect(lines).toEqual(["npm test CI=1 corpus=../shared/corpus", "12 passed, 0 failed"]);
    expect(code).toBe(0);
  });

  test("takes the corpus from where it is said to be", () => {
    expect(run("1 passed, 0 failed\\n", 0, { UNQUIET_CORPUS: "/corpus" }).lines[0]).toContain("corpus=/corpus");
  });

  test("fails as the tests do, and still ends with what they counted", () => {
    const { code, lines } = run("11 passed, 1 failed\\nnpm error Lifecycle script failed\\n", 1);
    expect(lines.at(-1)).toBe("11 passed, 1 failed");
    expect(code).toBe(1);
  });

  test.each([0, 7])("a run that broke off with exit code %i before it counted has failed", (ends) => {
    const { code, lines } = run("npm error ENOENT\\n", ends);
    expect(lines.at(-1)).toBe("0 passed, 1 failed");
    expect(code).not.toBe(0);
  });
});
