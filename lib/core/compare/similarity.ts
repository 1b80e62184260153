import { type Bag, bagsOf, likeness, likenessAtMost } from "./bags.ts";
import { Elsewhere, SHORTEST_MOVED } from "./elsewhere.ts";
import { type Gap, type Lists, type Pairing, type Place, placesOf } from "./pairing.ts";

/** Two texts at the same place are one text reworded from this likeness on. */
const ALIKE_HERE = 0.4;
/** Comparisons that one gap may cost; beyond it only rare words lead to a partner. */
const MOST_CELLS = 20_000;
/** Words that all gaps together may compare. */
const MOST_WORDS = 2_000_000;

interface Bags {
  before: (index: number) => Bag;
  after: (index: number) => Bag;
}

/**
 * Pairs what exact comparison left over: the same text elsewhere (moved), a like text at the same
 * place (edited), a like text elsewhere (moved and edited).
 */
export function pairSimilar(
  texts: { before: readonly string[]; after: readonly string[] },
  lists: Lists,
  { kept, gaps, inPlaceOnly }: { kept: readonly Place[]; gaps: readonly Gap[]; inPlaceOnly: boolean },
): { pairings: Pairing[]; simplified: boolean } {
  const taken = { before: new Uint8Array(lists.before.length), after: new Uint8Array(lists.after.length) };
  for (const [b, a] of kept) taken.before[b] = taken.after[a] = 1;
  const pairings: Pairing[] = [];
  const take = (kind: Pairing["kind"], [b, a]: Place) => {
    taken.before[b] = taken.after[a] = 1;
    pairings.push({ kind, before: b, after: a });
  };
  for (const pair of sameElsewhere(lists, placesOf(taken.before, 0), placesOf(taken.after, 0))) take("moved", pair);
  const bags = { before: bagsOf(texts.before), after: bagsOf(texts.after) };
  const budget = { words: MOST_WORDS, room: new Room() };
  let simplified = false;
  for (const gap of gaps) {
    const left = freeIn(taken.before, gap.from[0], gap.to[0]);
    const right = freeIn(taken.after, gap.from[1], gap.to[1]);
    if (left.length === 0 || right.length === 0) continue;
    const pairs = pairInOrder(left, right, bags, budget);
    if (pairs) for (const pair of pairs) take("edited", pair);
    else simplified = true;
  }
  if (inPlaceOnly) return { pairings, simplified };
  const [left, right] = [placesOf(taken.before, 0), placesOf(taken.after, 0)];
  for (const pair of alikeElsewhere(left, right, bags)) take("moved-edited", pair);
  return { pairings, simplified };
}

/** Pairs texts of two lists that are alike wherever they stand, through the rarest words they share. */
export function pairAlike(before: readonly string[], after: readonly string[]): Place[] {
  const bags = { before: bagsOf(before), after: bagsOf(after) };
  return alikeElsewhere([...before.keys()], [...after.keys()], bags);
}

function alikeElsewhere(left: readonly number[], right: readonly number[], bags: Bags): Place[] {
  if (left.length === 0 || right.length === 0) return [];
  const asking = left.filter((index) => bags.before(index).length >= SHORTEST_MOVED);
  if (asking.length === 0) return [];
  const elsewhere = new Elsewhere(right, bags.after, asking.map(bags.before));
  const pairs: Place[] = [];
  for (const index of asking) {
    const partner = elsewhere.takeMostLike(bags.before(index));
    if (partner !== null) pairs.push([index, partner]);
  }
  return pairs;
}

function freeIn(taken: Uint8Array, from: number, to: number): number[] {
  const free: number[] = [];
  for (let index = from; index < to; index += 1) if (taken[index] === 0) free.push(index);
  return free;
}

function sameElsewhere({ before, after }: Lists, left: readonly number[], right: readonly number[]): Place[] {
  const places = new Map<number, number[]>();
  // From the end, so that the first is the last in each list, where taking it costs nothing.
  for (const index of right.toReversed()) {
    const id = after[index] ?? 0;
    const known = places.get(id);
    if (known) known.push(index);
    else places.set(id, [index]);
  }
  const pairs: Place[] = [];
  for (const index of left) {
    const partner = places.get(before[index] ?? 0)?.pop();
    if (partner !== undefined) pairs.push([index, partner]);
  }
  return pairs;
}

/** The pairing, in reading order on both sides, with the greatest likeness in all; null beyond the budget. */
function pairInOrder(
  left: readonly number[],
  right: readonly number[],
  bags: Bags,
  budget: { words: number; room: Room },
): Place[] | null {
  if (left.length * right.length > MOST_CELLS) return null;
  const sides = [left.map(bags.before), right.map(bags.after)] as const;
  const [leftWords, rightWords] = sides.map((side) => side.reduce((total, bag) => total + bag.length, 0));
  const cost = (leftWords ?? 0) * right.length + (rightWords ?? 0) * left.length;
  if (cost > budget.words) return null;
  budget.words -= cost;
  return readTable(likenessTable(...sides, budget.room)).map(([i, j]) => [left[i] ?? 0, right[j] ?? 0]);
}

/** Follows the best pairing from the beginning of both lists. */
function readTable({ best, alike, width, height }: LikenessTable): Place[] {
  const pairs: Place[] = [];
  for (let i = 0, j = 0; i < height && j < width - 1; ) {
    const here = best[i * width + j] ?? 0;
    const score = alike[i * width + j] ?? 0;
    if (score > 0 && here === score + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Tables row by row: a row for each text on the left, a column for each on the right, and one more of each. */
interface LikenessTable {
  /** How alike two texts are; 0 where they are no pair. */
  alike: Float64Array;
  /** The greatest likeness in all that pairing the two rests in order can reach. */
  best: Float64Array;
  width: number;
  height: number;
}

/** Room for the tables of one gap after another: a page has hundreds of gaps, and each is done with its tables at once. */
class Room {
  private best = new Float64Array(0);
  private alike = new Float64Array(0);

  /** Tables of zeros. */
  tables(size: number): Pick<LikenessTable, "best" | "alike"> {
    if (this.best.length < size) [this.best, this.alike] = [new Float64Array(size), new Float64Array(size)];
    const [best, alike] = [this.best.subarray(0, size), this.alike.subarray(0, size)];
    best.fill(0);
    alike.fill(0);
    return { best, alike };
  }
}

function likenessTable(left: readonly Bag[], right: readonly Bag[], room: Room): LikenessTable {
  const width = right.length + 1;
  const { best, alike } = room.tables((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const score = likenessFrom(ALIKE_HERE, left[i] as Bag, right[j] as Bag);
      alike[i * width + j] = score;
      const paired = score > 0 ? score + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  return { best, alike, width, height: left.length };
}

/** The likeness of two texts where it reaches a bound; else 0. */
function likenessFrom(bound: number, one: Bag, other: Bag): number {
  if (likenessAtMost(one, other) < bound) return 0;
  const score = likeness(one, other);
  return score >= bound ? score : 0;
}
