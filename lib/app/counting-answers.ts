import type { Handlers } from "../message-checks.ts";

/** How often it is asked whether anybody waits, in milliseconds, and how often at most. */
const TURN = 50;
const MOST_TURNS = 40;

/** Handlers, and when what the background does by itself is in nobody's way. */
interface CountedHandlers {
  handlers: Handlers;
  /** Resolves once nobody has waited for an answer for a moment; after two seconds in any case. */
  nobodyWaits: () => Promise<void>;
}

/**
 * Counts who waits for an answer. Most starts of the background are a person's press, and what it then does by itself
 * reads much of what is kept.
 */
export function countingAnswers(handlers: Handlers, pause: (ms: number) => Promise<void>): CountedHandlers {
  let waiting = 0;
  const counted = Object.entries(handlers).map(([name, answer]) => [
    name,
    async (...args: [never, never]) => {
      waiting += 1;
      try {
        return await answer(...args);
      } finally {
        waiting -= 1;
      }
    },
  ]);
  return {
    handlers: Object.fromEntries(counted) as Handlers,
    async nobodyWaits() {
      let turns = 0;
      do {
        await pause(TURN);
        turns += 1;
      } while (waiting > 0 && turns < MOST_TURNS);
    },
  };
}
