import { accessSync, constants, mkdtempSync, readlinkSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { BrowserKind } from "./find.ts";
import type { SeenRequest } from "./open-browser.ts";

/** Profiles of this process that still stand. */
const standing = new Set<string>();

/** Where Linux keeps files in memory. */
const IN_MEMORY = "/dev/shm";
/** All profiles that are open at once fit into this many bytes many times over. */
const ROOM = 4e9;

/** Makes an empty profile. It is gone, at the latest, when this process ends, also by Ctrl+C. */
export function temporaryProfile(kind: BrowserKind): string {
  const path = mkdtempSync(join(profilesFolder(), `unquiet-${kind}-`));
  standing.add(path);
  sweepLast();
  return path;
}

/** In memory where there is room: a browser waits for the disk at each of its many small writes, which takes a tenth of it all. */
function profilesFolder(): string {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize > ROOM ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** The requests of one run of a browser. */
interface Requests {
  /** Where the browser writes them; null where it does not. */
  file: string | null;
  read: () => SeenRequest[];
  /** Reads them for the last time: the file goes with the profile. */
  keep: () => void;
}

/** Keeps a browser's log of requests in its profile, one for each time that it is opened. */
export function requestsOf(
  profile: string,
  recorded: boolean | undefined,
  readLog: (file: string) => SeenRequest[],
): Requests {
  const file = recorded ? join(profile, `requests-${process.hrtime.bigint()}`) : null;
  let kept: SeenRequest[] | null = null;
  const read = () => kept ?? (file ? readLog(file) : []);
  return {
    file,
    read,
    keep: () => {
      kept = read();
    },
  };
}

/** Removes a profile; a browser that is just ending may still be writing to it. */
export function removeProfile(path: string): void {
  const socket = socketFolder(path);
  if (socket !== null) rmSync(socket, { recursive: true, force: true });
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  standing.delete(path);
}

/**
 * Chromium keeps the socket by which a second start would find the first in a folder beside the
 * profile, with a link to it inside; killed, it leaves both.
 */
function socketFolder(profile: string): string | null {
  try {
    const folder = dirname(readlinkSync(join(profile, "SingletonSocket")));
    return /^\.?(?:org\.chromium|com\.google)\./u.test(basename(folder)) ? folder : null;
  } catch {
    return null;
  }
}

/**
 * Puts the removal of what is left behind everything else that is done when this process ends. To be
 * called when a browser has started: what ends that browser must come first, or it writes its profile
 * anew.
 */
export function sweepLast(): void {
  process.off("exit", sweep);
  process.on("exit", sweep);
}

function sweep(): void {
  for (const path of standing) removeProfile(path);
}
