import { wordsOf } from "../text/tokens.ts";
import type { Gap, Pairing } from "./pairing.ts";

/** Two texts at the same place are one text reworded from this likeness on; elsewhere from the other. */
const ALIKE_HERE = 0.4;
const ALIKE_ELSEWHERE = 0.6;
/** Comparisons that one gap may cost; beyond it only rare words lead to a partner. */
const MOST_CELLS = 20_000;
/** A moved and reworded text is looked for among this many that share a rare word. */
const MOST_CANDIDATES = 24;
/** Shorter texts (a word of a heading) are too easily alike to be called moved. */
const SHORTEST_MOVED = 5;

interface Words {
  counts: Map<string, number>;
  size: number;
}

/**
 * Pairs what exact comparison left over: the same text elsewhere (moved), a like text at the same
 * place (edited), a like text elsewhere (moved and edited).
 */
export function pairSimilar(
  before: readonly string[],
  after: readonly string[],
  kept: readonly (readonly [number, number])[],
  gaps: readonly Gap[],
): { pairings: Pairing[]; simplified: boolean } {
  const takenBefore = new Set(kept.map(([b]) => b));
  const takenAfter = new Set(kept.map(([, a]) => a));
  const pairings: Pairing[] = [];
  const take = (kind: Pairing["kind"], b: number, a: number) => {
    takenBefore.add(b);
    takenAfter.add(a);
    pairings.push({ kind, before: b, after: a });
  };
  const freeBefore = () => indexes(before.length).filter((index) => !takenBefore.has(index));
  const freeAfter = () => indexes(after.length).filter((index) => !takenAfter.has(index));

  for (const [b, a] of sameElsewhere(before, after, freeBefore(), freeAfter())) take("moved", b, a);
  const words = wordCache(before, after);
  let simplified = false;
  for (const gap of gaps) {
    const left = indexes(gap.to[0] - gap.from[0], gap.from[0]).filter((index) => !takenBefore.has(index));
    const right = indexes(gap.to[1] - gap.from[1], gap.from[1]).filter((index) => !takenAfter.has(index));
    if (left.length * right.length > MOST_CELLS) simplified = true;
    else for (const [b, a] of pairInOrder(left, right, words)) take("edited", b, a);
  }
  for (const [b, a] of alikeElsewhere(freeBefore(), freeAfter(), words)) take("moved-edited", b, a);
  return { pairings, simplified };
}

function indexes(length: number, from = 0): number[] {
  return Array.from({ length: Math.max(0, length) }, (_, index) => from + index);
}

function sameElsewhere(
  before: readonly string[],
  after: readonly string[],
  left: readonly number[],
  right: readonly number[],
): [number, number][] {
  const places = new Map<string, number[]>();
  for (const index of right) addTo(places, after[index] ?? "", index);
  const pairs: [number, number][] = [];
  for (const index of left) {
    const partner = places.get(before[index] ?? "")?.shift();
    if (partner !== undefined) pairs.push([index, partner]);
  }
  return pairs;
}

interface WordCache {
  before: (index: number) => Words;
  after: (index: number) => Words;
}

function wordCache(before: readonly string[], after: readonly string[]): WordCache {
  const cached = (texts: readonly string[]) => {
    const known = new Map<number, Words>();
    return (index: number): Words => {
      const found = known.get(index) ?? count(texts[index] ?? "");
      known.set(index, found);
      return found;
    };
  };
  return { before: cached(before), after: cached(after) };
}

function count(text: string): Words {
  const counts = new Map<string, number>();
  let size = 0;
  for (const word of wordsOf(text)) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

/** Dice's coefficient over words as often as they occur: 1 for the same words, 0 for none in common. */
function likeness(one: Words, other: Words): number {
  if (one.size + other.size === 0) return 0;
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let common = 0;
  for (const [word, times] of small.counts) common += Math.min(times, large.counts.get(word) ?? 0);
  return (2 * common) / (one.size + other.size);
}

/** The pairing, in reading order on both sides, with the greatest likeness in all. */
function pairInOrder(left: readonly number[], right: readonly number[], words: WordCache): [number, number][] {
  const { best, alike, width } = likenessTable(left, right, words);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const here = best[i * width + j] ?? 0;
    const score = alike[i * width + j] ?? 0;
    if (score >= ALIKE_HERE && here === score + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([left[i] ?? 0, right[j] ?? 0]);
      i += 1;
      j += 1;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** For each pair of rests of the two lists, the greatest likeness that pairing them in order can reach. */
function likenessTable(left: readonly number[], right: readonly number[], words: WordCache) {
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const alike = new Float64Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const score = likeness(words.before(left[i] ?? 0), words.after(right[j] ?? 0));
      alike[i * width + j] = score;
      const paired = score >= ALIKE_HERE ? score + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  return { best, alike, width };
}

/** Reworded texts that also moved, found through the rarest words they share. */
function alikeElsewhere(left: readonly number[], right: readonly number[], words: WordCache): [number, number][] {
  const holders = new Map<string, number[]>();
  for (const index of right) {
    for (const word of words.after(index).counts.keys()) addTo(holders, word, index);
  }
  const taken = new Set<number>();
  const pairs: [number, number][] = [];
  for (const index of left) {
    const own = words.before(index);
    if (own.size < SHORTEST_MOVED) continue;
    let partner = -1;
    let bestScore = ALIKE_ELSEWHERE;
    for (const candidate of candidates(own, holders, taken)) {
      const score = likeness(own, words.after(candidate));
      if (score >= bestScore) [partner, bestScore] = [candidate, score];
    }
    if (partner < 0) continue;
    taken.add(partner);
    pairs.push([index, partner]);
  }
  return pairs;
}

function candidates(own: Words, holders: ReadonlyMap<string, number[]>, taken: ReadonlySet<number>): Set<number> {
  const rarest = [...own.counts.keys()]
    .map((word) => holders.get(word) ?? [])
    .filter((places) => places.length > 0 && places.length <= MOST_CANDIDATES)
    .sort((one, other) => one.length - other.length);
  const found = new Set<number>();
  for (const places of rarest.slice(0, 8)) {
    for (const place of places) if (!taken.has(place) && found.size < MOST_CANDIDATES) found.add(place);
  }
  return found;
}

function addTo(places: Map<string, number[]>, key: string, index: number): void {
  const known = places.get(key);
  if (known) known.push(index);
  else places.set(key, [index]);
}

/** Pairs texts of two lists that are alike wherever they stand, through the rarest words they share. */
export function pairAlike(before: readonly string[], after: readonly string[]): [number, number][] {
  return alikeElsewhere(indexes(before.length), indexes(after.length), wordCache(before, after));
}
