/**
 * The fewest words that any comparison can mark: the edit distance of two lists without exchange,
 * by Myers' algorithm without its trace. It is no part of the product: it may take its time.
 */

/** Beyond so many words it takes too long to know. */
const MOST_STEPS = 24_000;

/** The length of the shortest edit; null where it is longer than the oracle cares to know. */
export function shortestEditLength(before: readonly string[], after: readonly string[]): number | null {
  const { left, right, lonely } = withoutLonely(before, after);
  const [n, m] = [left.length, right.length];
  const limit = Math.min(n + m, MOST_STEPS);
  const reach = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  const arrives = (k: number, steps: number): boolean => {
    const [below, above] = [reach[middle + k - 1] ?? 0, reach[middle + k + 1] ?? 0];
    let x = k === -steps || (k !== steps && below < above) ? above : below + 1;
    while (x < n && x - k < m && left[x] === right[x - k]) x += 1;
    reach[middle + k] = x;
    return k === n - m && x >= n;
  };
  for (let steps = 0; steps <= limit; steps += 1) {
    for (let k = -steps; k <= steps; k += 2) if (arrives(k, steps)) return steps + lonely;
  }
  return null;
}

/** As numbers, without what occurs on one side only: that is marked in any case. */
function withoutLonely(before: readonly string[], after: readonly string[]) {
  const ids = new Map<string, number>();
  const known = { before: new Set(before), after: new Set(after) };
  const number = (word: string) => {
    if (!ids.has(word)) ids.set(word, ids.size);
    return ids.get(word) ?? 0;
  };
  const left = Int32Array.from(before.filter((word) => known.after.has(word)).map(number));
  const right = Int32Array.from(after.filter((word) => known.before.has(word)).map(number));
  return { left, right, lonely: before.length + after.length - left.length - right.length };
}
