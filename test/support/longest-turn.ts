/** Processor time of this thread, in milliseconds. */
function used(): number {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)();
  return (user + system) / 1000;
}

/** The longest stretch of processor time, in milliseconds, during which nothing else got its turn. */
export async function longestTurn(work: () => Promise<void>): Promise<number> {
  let since = used();
  let longest = 0;
  const turn = () => {
    const now = used();
    longest = Math.max(longest, now - since);
    since = now;
  };
  const timer = setInterval(turn, 1);
  await work();
  turn();
  clearInterval(timer);
  return longest;
}
