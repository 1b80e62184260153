import { diffArrays } from "diff/lib/diff/array.js";
import type { Alignment, Gap, Pairing, Place } from "./pairing.ts";
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
  const { head, tail } = equalEnds(before, after);
  const kept: Place[] = [];
  for (let index = 0; index < head; index += 1) kept.push([index, index]);
  for (let index = tail; index > 0; index -= 1) kept.push([before.length - index, after.length - index]);
  const end: Place = [before.length - tail, after.length - tail];
  const gaps: Gap[] = [];
  let simplified = false;
  let from: Place = [head, head];
  for (const anchor of [...findAnchors(before, after, { from, to: end }), null]) {
    const { equal, rest, coarse } = diffGap(before, after, { from, to: anchor ?? end });
    kept.push(...equal);
    gaps.push(...rest);
    simplified ||= coarse;
    if (anchor) {
      kept.push(anchor);
      from = [anchor[0] + 1, anchor[1] + 1];
    }
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

/** How many texts are equal at the beginning of both lists, and then at their end. */
function equalEnds(before: readonly string[], after: readonly string[]): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-tail - 1) === after.at(-tail - 1)) tail += 1;
  return { head, tail };
}

/** Texts of a gap that occur in it exactly once on both sides, in an order that both sides share. */
function findAnchors(before: readonly string[], after: readonly string[], { from, to }: Gap): Place[] {
  const onceAfter = onlyOnce(after.slice(from[1], to[1]));
  const common: Place[] = [];
  for (const [text, b] of onlyOnce(before.slice(from[0], to[0]))) {
    const a = onceAfter.get(text);
    if (a !== undefined) common.push([b + from[0], a + from[1]]);
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
function longestIncreasing(pairs: readonly Place[]): Place[] {
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
  const run: Place[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

function diffGap(before: readonly string[], after: readonly string[], gap: Gap) {
  const equal: Place[] = [];
  const [b0, a0] = gap.from;
  const [b1, a1] = gap.to;
  if (b0 >= b1 || a0 >= a1) return { equal, rest: [gap], coarse: false };
  const parts = diffArrays(before.slice(b0, b1), after.slice(a0, a1), { maxEditLength: LONGEST_EDIT });
  if (!parts) return { equal, rest: [gap], coarse: true };
  const rest: Gap[] = [];
  let [b, a] = gap.from;
  let from: Place = [b, a];
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
