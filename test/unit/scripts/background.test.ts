import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { constants, getPriority, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { inBackground } from "../../../scripts/background.ts";
import { ROOT, runTool } from "../../../scripts/build.ts";

/** Node as a tool of the project's. */
const NODE = relative(join(ROOT, "node_modules", ".bin"), process.execPath);
const GROUP = "/proc/self/autogroup";
const groupOf = (file: string) => (existsSync(file) ? readFileSync(file, "utf8").trim() : "");

/** A tool that says how it was started, as soon as whoever started it has had time to lower it. */
const SAYS = `setTimeout(() => {
  const { existsSync, readFileSync } = require("node:fs");
  const group = existsSync("${GROUP}") ? readFileSync("${GROUP}", "utf8").trim() : "";
  console.log(JSON.stringify({ priority: require("node:os").getPriority(), group }));
}, 500)`;
const askTool = async () => JSON.parse(await runTool(NODE, ["-e", SAYS])) as { priority: number; group: string };

test("a tool is as important as whoever starts it", async () => {
  expect(await askTool()).toEqual({ priority: getPriority(), group: groupOf(GROUP) });
});

test("a tool in the background gives way, also to other sessions", async () => {
  const { priority, group } = await inBackground(askTool);
  expect(priority).toBe(constants.priority.PRIORITY_LOW);
  if (!existsSync(GROUP)) return;
  expect(group).toMatch(/ nice 19$/u);
  expect(group).not.toBe(groupOf(GROUP));
});

test("what fails in the background is told with its output", async () => {
  const failing = inBackground(() => runTool(NODE, ["-e", `console.log("why"); process.exit(3)`]));
  await expect(failing).rejects.toThrow("why");
});

test.skipIf(process.platform === "win32")(
  "a tool in the background ends with the process that started it",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "unquiet-background-"));
    const told = join(folder, "pid");
    const tool = `require("node:fs").writeFileSync(${JSON.stringify(told)}, String(process.pid)); setInterval(() => 0, 1000)`;
    const script = `
    const { inBackground } = await import(${JSON.stringify(join(ROOT, "scripts", "background.ts"))});
    const { runTool } = await import(${JSON.stringify(join(ROOT, "scripts", "build.ts"))});
    await inBackground(() => runTool(${JSON.stringify(NODE)}, ["-e", ${JSON.stringify(tool)}]));`;
    const starter = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
    await expect.poll(() => groupOf(told), { timeout: 30_000 }).not.toBe("");
    const pid = Number(groupOf(told));
    starter.kill("SIGTERM");
    await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
    rmSync(folder, { recursive: true });
  },
);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
