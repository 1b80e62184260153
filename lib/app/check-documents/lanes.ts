/** Checks that run side by side, of different hosts. */
const LANES = 2;
/** Least time between two requests to one host, in milliseconds. */
const HOST_SPACING = 2000;

/**
 * Works through items in order, at most two at a time and never two of one host at once; items of
 * one host follow each other with a pause.
 *
 * @param wait - Waits so many milliseconds.
 * @param isStopped - Asked before each item: what has not begun then is left out.
 */
export async function inLanes<T>(
  items: readonly T[],
  hostOf: (item: T) => string,
  work: (item: T) => Promise<void>,
  wait: (ms: number) => Promise<void>,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const left = [...items];
  const busy = new Set<string>();
  const worked = new Set<string>();
  const lane = async (): Promise<void> => {
    for (;;) {
      const next = left.findIndex((item) => !busy.has(hostOf(item)));
      if (next < 0) return;
      const [item] = left.splice(next, 1) as [T];
      const host = hostOf(item);
      busy.add(host);
      if (worked.has(host)) await wait(HOST_SPACING);
      worked.add(host);
      if (isStopped()) return;
      try {
        await work(item);
      } finally {
        busy.delete(host);
      }
    }
  };
  // A lane ends when only busy hosts are left; the lane that frees one goes on with it.
  await Promise.all(Array.from({ length: LANES }, lane));
}
