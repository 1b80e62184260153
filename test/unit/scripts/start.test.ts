import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../../scripts/build.ts";

function start(args: readonly string[], variables: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts", "start.ts"), ...args], {
    encoding: "utf8",
    env: { ...process.env, CHROME: "/nowhere/chrome", FIREFOX: "/nowhere/firefox", ...variables },
  });
  return { code: status, out: stdout, err: stderr };
}

test.each([
  ["browser", []],
  ["out", ["pictures"]],
])("--%s that npm kept to itself is not passed over: it is said how to write it", (name, left) => {
  const { code, out, err } = start(left, { [`npm_config_${name}`]: "true" });
  expect(err).toContain(`npm start -- --${name}`);
  expect([code, out]).toEqual([2, ""]);
});

test("npm's own setting of a browser is no wish of the person's", () => {
  expect(start([], { npm_config_browser: "/usr/bin/lynx" }).err).toContain("was not found: install it");
});

test("an option that came through stands, whatever npm kept", () => {
  const { code, err } = start(["--browser", "firefox"], { npm_config_browser: "true" });
  expect(err).toContain("Firefox");
  expect(code).toBe(1);
});

test("a word that means nothing is wrong usage", () => {
  expect(start(["firefox"], {})).toMatchObject({ code: 2, err: expect.stringContaining('no use for "firefox"') });
});
