import type { Comparable } from "./comparable.ts";
import { type Alignment, type Gap, type Lists, type Pairing, type Place, placesOf } from "./pairing.ts";
import { CommonParts, equalEnds } from "./shortest-edit.ts";
import { pairSimilar } from "./similarity.ts";

/** Work that Myers' algorithm may do in one gap between anchors, in edit steps. */
const LONGEST_EDIT = 600;
/** Fewer where only places matter: what stands once is an anchor already, and the rest is repetition. */
const LONGEST_EDIT_IN_PLACE = 250;

/**
 * Aligns two lists of texts in the manner of a patient reader: equal ends first, then texts that
 * occur once on either side (kept in order by their longest increasing run; those out of order
 * moved), then Myers' diff in the gaps, then texts that are alike.
 *
 * Bounded by work, never by a clock: the same lists give the same alignment on every machine.
 *
 * @param inPlaceOnly - Texts that are alike in different places are left removed and added.
 */
export function align({ texts, lists, ids }: Comparable, inPlaceOnly = false): Alignment {
  const { kept, gaps, simplified } = keepEqual(lists, ids, inPlaceOnly ? LONGEST_EDIT_IN_PLACE : LONGEST_EDIT);
  const similar = pairSimilar(texts, lists, { kept, gaps, inPlaceOnly });
  const pairings: Pairing[] = [
    ...kept.map(([b, a]): Pairing => ({ kind: "kept", before: b, after: a })),
    ...similar.pairings,
  ];
  const paired = { before: new Uint8Array(lists.before.length), after: new Uint8Array(lists.after.length) };
  for (const pairing of pairings) paired.before[pairing.before] = paired.after[pairing.after] = 1;
  return {
    pairings,
    removed: placesOf(paired.before, 0),
    added: placesOf(paired.after, 0),
    simplified: simplified || similar.simplified,
  };
}

/** What stayed in its place, and the gaps between. */
function keepEqual(lists: Lists, ids: number, mostSteps: number): { kept: Place[]; gaps: Gap[]; simplified: boolean } {
  const { before, after } = lists;
  const { head, tail } = equalEnds(before, after);
  const kept: Place[] = [];
  for (let index = 0; index < head; index += 1) kept.push([index, index]);
  for (let index = tail; index > 0; index -= 1) kept.push([before.length - index, after.length - index]);
  const end: Place = [before.length - tail, after.length - tail];
  const gaps: Gap[] = [];
  const parts = new CommonParts(ids);
  let simplified = false;
  let from: Place = [head, head];
  for (const anchor of [...findAnchors(lists, { from, to: end }, ids), null]) {
    const { equal, rest, coarse } = diffGap(lists, { from, to: anchor ?? end }, parts, mostSteps);
    kept.push(...equal);
    gaps.push(...rest);
    simplified ||= coarse;
    if (anchor) {
      kept.push(anchor);
      from = [anchor[0] + 1, anchor[1] + 1];
    }
  }
  return { kept, gaps, simplified };
}

/** Texts of a gap that occur in it exactly once on both sides, in an order that both sides share. */
function findAnchors({ before, after }: Lists, { from, to }: Gap, ids: number): Place[] {
  const once = onlyOnce(after, from[1], to[1], ids);
  const common: Place[] = [];
  const own = onlyOnce(before, from[0], to[0], ids);
  for (let b = from[0]; b < to[0]; b += 1) {
    const id = before[b] ?? 0;
    const a = once[id] ?? 0;
    if (own[id] === b + 1 && a > 0) common.push([b, a - 1]);
  }
  return longestIncreasing(common);
}

/** For each number that occurs once in a range its place plus one; 0 for none, -1 for many. */
function onlyOnce(list: Int32Array, from: number, to: number, ids: number): Int32Array {
  const places = new Int32Array(ids);
  for (let index = from; index < to; index += 1) {
    const id = list[index] ?? 0;
    places[id] = places[id] === 0 ? index + 1 : -1;
  }
  return places;
}

/** The longest part of the pairs, given in order of the first number, that also rises in the second. */
function longestIncreasing(pairs: readonly Place[]): Place[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length);
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

function diffGap(lists: Lists, gap: Gap, parts: CommonParts, mostSteps: number) {
  const equal: Place[] = [];
  const [b0, a0] = gap.from;
  const [b1, a1] = gap.to;
  if (b0 >= b1 || a0 >= a1) return { equal, rest: b0 >= b1 && a0 >= a1 ? [] : [gap], coarse: false };
  const stretches = parts.find(lists.before.subarray(b0, b1), lists.after.subarray(a0, a1), mostSteps);
  if (!stretches) return { equal, rest: [gap], coarse: true };
  const rest: Gap[] = [];
  let from: Place = [b0, a0];
  for (let index = 0; index < stretches.length; index += 3) {
    const [b, a] = [b0 + (stretches[index] ?? 0), a0 + (stretches[index + 1] ?? 0)];
    const length = stretches[index + 2] ?? 0;
    rest.push({ from, to: [b, a] });
    for (let step = 0; step < length; step += 1) equal.push([b + step, a + step]);
    from = [b + length, a + length];
  }
  rest.push({ from, to: [b1, a1] });
  return { equal, rest, coarse: false };
}
