/** Processor time of this thread, in milliseconds: what else is done on the machine takes none of it. */
function usedTime(): number {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)();
  return (user + system) / 1000;
}

/** Processor time, in milliseconds, of work that waits for nothing. */
export function timeOf(work: () => void): number {
  const from = usedTime();
  work();
  return usedTime() - from;
}

/** The longest stretch of processor time, in milliseconds, during which nothing else got its turn. */
export async function longestTurn(work: () => Promise<void>): Promise<number> {
  let since = usedTime();
  let longest = 0;
  const turn = () => {
    const now = usedTime();
    longest = Math.max(longest, now - since);
    since = now;
  };
  const timer = setInterval(turn, 1);
  await work();
  turn();
  clearInterval(timer);
  return longest;
}
