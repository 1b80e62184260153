import type { Trace, TraceName } from "../ports.ts";

/** Something may be written back by what was just ending: so often it is removed again. */
const ROUNDS = 3;

/**
 * Removes everything that Unquiet has left in the browser, and looks whether it is gone. One trace that
 * cannot be removed does not keep the others.
 *
 * @param holdStill - Makes the background keep nothing more; what is removed while it works would come back.
 * @returns What is still there: nothing where all went well.
 */
export async function eraseEverything(
  traces: readonly Trace[],
  holdStill: () => Promise<unknown>,
  onProgress: (done: number, of: number) => void,
): Promise<TraceName[]> {
  onProgress(0, traces.length);
  await holdStill();
  let left: readonly Trace[] = traces;
  for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
    for (const [at, trace] of left.entries()) {
      await trace.remove().catch(() => undefined);
      onProgress(traces.length - left.length + at + 1, traces.length);
    }
    left = await stillThere(traces);
  }
  return left.map(({ name }) => name);
}

/** Those of which anything is left, or of which that cannot be told. */
async function stillThere(traces: readonly Trace[]): Promise<Trace[]> {
  const counts = await Promise.all(traces.map((trace) => trace.count().catch(() => 1)));
  return traces.filter((_trace, at) => counts[at] !== 0);
}
