import type { RequestName } from "../messaging.ts";

interface Api {
  runtime: { sendMessage: (message: object) => Promise<{ res?: unknown } | undefined> };
}

/**
 * Asks the background as `lib/messaging.ts` would, without the rest of that: for scripts that are to be small.
 *
 * @returns The answer, unchecked; undefined where there is none. Rejects where the background is gone.
 */
export async function askBriefly(name: RequestName, data: object): Promise<unknown> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  const answer = await chrome.runtime.sendMessage({ id: 0, type: name, data, timestamp: 0 });
  return answer?.res;
}

/**
 * Asks the background to bring the reader of settings screens to this page. It is the one request of a script
 * that every page of a watched site pays for.
 *
 * @returns False where the reader may not come. Rejects where the background did not answer, or could not.
 */
export async function askForReader(): Promise<boolean> {
  const may = await askBriefly("reader.bring", {});
  if (typeof may !== "boolean") throw new Error("No answer.");
  return may;
}
