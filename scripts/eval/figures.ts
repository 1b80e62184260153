/** A share with its interval, in hundredths of nothing: all three lie between 0 and 1. */
export interface Share {
  hits: number;
  of: number;
  value: number;
  low: number;
  high: number;
}

const Z = 1.96;

/** A share with its 95 % interval by Wilson's score method (Wilson 1927); of nothing, everything is possible. */
export function share(hits: number, of: number): Share {
  if (of === 0) return { hits, of, value: Number.NaN, low: 0, high: 1 };
  const p = hits / of;
  const scale = 1 + (Z * Z) / of;
  const centre = p + (Z * Z) / (2 * of);
  const spread = Z * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of));
  return { hits, of, value: p, low: (centre - spread) / scale, high: (centre + spread) / scale };
}

/** What was found, wrongly found and missed. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** The harmonic mean of precision and recall. */
export function f1({ right, wrong, missed }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

/** A row of numbers that always is the same for the same seed (mulberry32), between 0 and 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const DRAWS = 400;

/**
 * The 95 % interval of a figure, by drawing whole groups again and again (bootstrap by cluster): rows
 * of one company resemble each other, so they are drawn together.
 */
export function interval<T>(groups: readonly (readonly T[])[], figure: (rows: readonly T[]) => number) {
  const random = seeded(20240919);
  const values = Array.from({ length: DRAWS }, () =>
    figure(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])),
  ).sort((one, other) => one - other);
  const at = (place: number) => values[Math.floor(place * (DRAWS - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], place: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(place * sorted.length) - 1)] ?? Number.NaN;
}
