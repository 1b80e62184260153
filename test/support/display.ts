import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { Readable } from "node:stream";

/** A screen to draw on. */
export interface Display {
  /** As X programs name it, like `:1`. */
  name: string;
  end: () => void;
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** What a test that answers Chromium's own questions lacks on this machine, in one sentence; null for nothing. */
export function missingForDisplay(): string | null {
  const missing = ["Xvfb", "xdotool"].filter((program) => !isInstalled(program));
  return missing.length > 0
    ? `${missing.join(" and ")} not found: on Debian or Ubuntu, apt-get install xvfb xdotool.`
    : null;
}

/**
 * Opens a screen that nobody sees, for a browser that draws its own dialogs only on one. Never the
 * person's own: the keys that a test presses go to whatever has the focus.
 */
export async function openDisplay(): Promise<Display> {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const name = `:${await firstLine(server)}`;
  const before = process.env.DISPLAY;
  process.env.DISPLAY = name;
  return {
    name,
    end() {
      if (before === undefined) delete process.env.DISPLAY;
      else process.env.DISPLAY = before;
      server.kill();
    },
  };
}

/** The server says its number once it is ready. */
function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => reject(new Error("Xvfb ended before it was ready.")));
    (server.stdio[3] as Readable).once("data", (data) => resolve(String(data).trim()));
  });
}
