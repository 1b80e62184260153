/** Tools that take only what others leave of the processors. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";

const LOWEST = constants.priority.PRIORITY_LOW;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const background = new AsyncLocalStorage<true>();

/** Does work whose tools (`runTool`) give way to everything else. They end, at the latest, with this process. */
export function inBackground<T>(work: () => Promise<T>): Promise<T> {
  return background.run(true, work);
}

/** Linux shares its processors among sessions, and looks at priorities within each: what is to give way gets one of its own. */
export function takesOwnSession(): boolean {
  return background.getStore() === true && process.platform === "linux";
}

/** Lowers a tool that was just started, where it was started in the background. */
export function giveWay(tool: ChildProcess): void {
  const { pid } = tool;
  if (!background.getStore() || pid === undefined) return;
  if (takesOwnSession()) endWithThis(tool, pid);
  try {
    setPriority(pid, LOWEST);
    writeFileSync(`/proc/${pid}/autogroup`, String(LOWEST));
  } catch {
    // It has ended already, or this system shares its processors otherwise.
  }
}

/** Ctrl+C in a terminal reaches one session only. */
function endWithThis(tool: ChildProcess, session: number): void {
  const leave = () => process.exit(1);
  const end = () => {
    try {
      process.kill(-session);
    } catch {
      // All of it has ended by itself.
    }
  };
  process.on("exit", end);
  for (const signal of SIGNALS) process.on(signal, leave);
  tool.on("close", () => {
    process.off("exit", end);
    for (const signal of SIGNALS) process.off(signal, leave);
  });
}
