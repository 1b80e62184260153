import type { Clock } from "../ports.ts";
import { browser } from "./api.ts";

/** What the build for tests is told from outside: the two seams, and nothing else. */
interface Seams {
  /** Milliseconds by which the extension's clock is ahead of the machine's. */
  clockOffset: number;
  /** The port of this machine that may be watched. */
  openPort: number | null;
}

const KEY = "e2e-seams";

/** The clock and the open port. In a release the clock is the machine's and no port is open. */
export interface World {
  clock: Clock;
  openPort: () => number | null;
}

/**
 * In the build for tests, and only there, the clock can be moved and one loopback port opened, by a
 * record in the extension's own storage. A guard proves that released builds contain neither.
 */
export async function openWorld(): Promise<World> {
  if (import.meta.env.MODE !== "e2e") return { clock: { now: () => Date.now() }, openPort: () => null };
  let told: Seams | null = null;
  // Before reading: what is written between the two would be missed.
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) told = readSeams(changes[KEY]?.newValue);
  });
  const stored = readSeams((await browser.storage.local.get(KEY))[KEY]);
  const seams = () => told ?? stored;
  return { clock: { now: () => Date.now() + seams().clockOffset }, openPort: () => seams().openPort };
}

function readSeams(stored: unknown): Seams {
  return { clockOffset: 0, openPort: null, ...(stored as Partial<Seams> | undefined) };
}
