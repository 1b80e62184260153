import { browser } from "./api.ts";

/** Both browsers stop a background after 30 s without a call of their own; this is well below. */
const BEAT = 10_000;

/** Keeps the background alive while a run of checks lasts. Being stopped all the same loses nothing. */
export async function keepingAwake<T>(run: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT);
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
}
