import type { RequestName } from "../messaging.ts";

const NAME: RequestName = "reader.bring";

interface Api {
  runtime: { sendMessage: (message: object) => Promise<{ res?: unknown } | undefined> };
}

/**
 * Asks the background to bring the reader of settings screens to this page. It is the one request of a script
 * that every page of a watched site pays for, so it is written as `lib/messaging.ts` would send it, without the
 * rest of that.
 *
 * @returns False where the reader may not come. Rejects where the background did not answer, or could not.
 */
export async function askForReader(): Promise<boolean> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  const answer = await chrome.runtime.sendMessage({ id: 0, type: NAME, data: {}, timestamp: 0 });
  if (typeof answer?.res !== "boolean") throw new Error("No answer.");
  return answer.res;
}
