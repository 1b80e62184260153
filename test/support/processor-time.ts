/** Processor time of the process, in milliseconds, that work takes which waits for nothing. */
export function timeOf(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Processor time of this thread, in milliseconds. */
function usedByThread(): number {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)();
  return (user + system) / 1000;
}

/** The longest stretch of processor time, in milliseconds, during which nothing else got its turn. */
export async function longestTurn(work: () => Promise<void>): Promise<number> {
  let since = usedByThread();
  let longest = 0;
  const turn = () => {
    const now = usedByThread();
    longest = Math.max(longest, now - since);
    since = now;
  };
  const timer = setInterval(turn, 1);
  await work();
  turn();
  clearInterval(timer);
  return longest;
}

/** How often a turn is measured that is too long: beside browsers a core can give a third of its speed for a moment. */
const MEASURED = 3;

/**
 * The longest turn of some work, as above; measured again, by doing all of it again, while it is not below what is asked.
 *
 * @param attempt - Does the work from its beginning, and gives its longest turn.
 */
export async function leastLongestTurn(asked: number, attempt: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let times = 0; times < MEASURED && least >= asked; times += 1) least = Math.min(least, await attempt());
  return least;
}
