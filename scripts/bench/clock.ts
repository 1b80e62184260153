/** Repeats end after this many CPU milliseconds, or this many rounds. */
const ENOUGH_MS = 60;
const MOST_ROUNDS = 10;
const LEAST_ROUNDS = 3;
/** Above it one round is exact enough. */
const LONG_MS = 400;

/**
 * The processor time of a piece of work in milliseconds: the best of several rounds, with the time
 * that the engine's own threads take for it. Waiting costs nothing, so a busy machine matters little.
 */
export function cpuMs(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const ms = once(work);
    best = Math.min(best, ms);
    spent += ms;
    if (ms > LONG_MS || (spent > ENOUGH_MS && round + 1 >= LEAST_ROUNDS)) break;
  }
  return best;
}

function once(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
