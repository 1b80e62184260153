import type { Clock, SentLog, SentRequest } from "../ports.ts";
import { browser } from "./api.ts";

/** So many requests are kept, each under a key of its own: two at once never write over each other. */
const MOST = 100;
const keyOf = (n: number) => `sent-${n % MOST}`;
const KEYS = Array.from({ length: MOST }, (_none, n) => keyOf(n));

/**
 * The requests of late, in the extension's own storage.
 *
 * @param ended - After it nothing more is written.
 */
export function sentLog(clock: Clock, ended: AbortSignal): SentLog {
  let next: Promise<number> | null = null;
  const write = async (request: SentRequest) => {
    if (!ended.aborted) await browser.storage.local.set({ [keyOf(request.n)]: request });
  };
  return {
    async sends(url, documentId) {
      // Nothing is awaited between reading the number and giving the next: two lanes never get the same.
      const turn = (next ?? readSent().then(([newest]) => newest?.n ?? 0)).then((n) => n + 1);
      next = turn;
      const request = { n: await turn, at: clock.now(), url, documentId };
      await write(request);
      return (answer) => write({ ...request, answer });
    },
  };
}

/** The requests of late, newest first. */
export async function readSent(): Promise<SentRequest[]> {
  const kept = Object.values(await browser.storage.local.get(KEYS)) as SentRequest[];
  return kept.sort((one, other) => other.n - one.n);
}
