import { diffArrays } from "diff/lib/diff/array.js";
import type { Alignment, Gap, Pairing } from "./pairing.ts";
import { pairSimilar } from "./similarity.ts";

/** Work that Myers' algorithm may do in one gap between anchors, in edit steps. */
const LONGEST_EDIT = 600;

/**
 * Aligns two lists of texts in the manner of a patient reader: equal ends first, then texts that
 * occur once on either side (kept in order by their longest increasing run; those out of order
 * moved), then Myers' diff in the gaps, then texts that are alike.
 *
 * Bounded by work, never by a clock: the same lists give the same alignment on every machine.
 *
 * @param before - Texts in comparable form; equal strings are equal texts.
 */
export function align(before: readonly string[], after: readonly string[]): Alignment {
  const kept: [number, number][] = [];
  const anchors = findAnchors(before, after);
  let simplified = false;
  let from: [number, number] = [0, 0];
  const gaps: Gap[] = [];
  for (const anchor of [...anchors, [before.length, after.length] as [number, number]]) {
    const { equal, rest, coarse } = diffGap(before, after, { from, to: anchor });
    kept.push(...equal);
    gaps.push(...rest);
    simplified ||= coarse;
    if (anchor[0] < before.length) kept.push(anchor);
    from = [anchor[0] + 1, anchor[1] + 1];
  }
  const similar = pairSimilar(before, after, kept, gaps);
  const pairings: Pairing[] = [
    ...kept.map(([b, a]): Pairing => ({ kind: "kept", before: b, after: a })),
    ...similar.pairings,
  ];
  const goneBefore = new Set(pairings.map((pairing) => pairing.before));
  const goneAfter = new Set(pairings.map((pairing) => pairing.after));
  return {
    pairings,
    removed: before.map((_, index) => index).filter((index) => !goneBefore.has(index)),
    added: after.map((_, index) => index).filter((index) => !goneAfter.has(index)),
    simplified: simplified || similar.simplified,
  };
}

/** Texts that occur exactly once on both sides, in an order that both sides share. */
function findAnchors(before: readonly string[], after: readonly string[]): [number, number][] {
  const onceBefore = onlyOnce(before);
  const onceAfter = onlyOnce(after);
  const common: [number, number][] = [];
  for (const [text, b] of onceBefore) {
    const a = onceAfter.get(text);
    if (a !== undefined) common.push([b, a]);
  }
  return longestIncreasing(common);
}

function onlyOnce(texts: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  texts.forEach((text, index) => {
    if (places.has(text)) repeated.add(text);
    else places.set(text, index);
  });
  for (const text of repeated) places.delete(text);
  return places;
}

/** The longest part of the pairs, given in order of the first number, that also rises in the second. */
function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const run: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

function diffGap(before: readonly string[], after: readonly string[], gap: Gap) {
  const equal: [number, number][] = [];
  const [b0, a0] = gap.from;
  const [b1, a1] = gap.to;
  if (b0 >= b1 || a0 >= a1) return { equal, rest: [gap], coarse: false };
  const parts = diffArrays(before.slice(b0, b1), after.slice(a0, a1), { maxEditLength: LONGEST_EDIT });
  if (!parts) return { equal, rest: [gap], coarse: true };
  const rest: Gap[] = [];
  let [b, a] = gap.from;
  let from: [number, number] = [b, a];
  for (const { value, added, removed } of parts) {
    if (added) a += value.length;
    else if (removed) b += value.length;
    else {
      rest.push({ from, to: [b, a] });
      for (let index = 0; index < value.length; index += 1) equal.push([b + index, a + index]);
      b += value.length;
      a += value.length;
      from = [b, a];
    }
  }
  rest.push({ from, to: [b, a] });
  return { equal, rest, coarse: false };
}
