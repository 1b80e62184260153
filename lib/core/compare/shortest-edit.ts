/**
 * The longest common part of two lists of numbers: jsdiff's Myers (An O(ND) difference algorithm and
 * its variations, 1986), bounded by edit steps, on what is left when equal ends and all that occurs
 * on one side only are put aside. That makes it many times faster than on the lists as they are.
 */
import { diffArrays } from "diff/lib/diff/array.js";

/** Equal stretches: places in the earlier and in the later list, and a length, three numbers each. */
export type Stretches = number[];

/** Its end is exclusive. */
type Range = readonly [from: number, to: number];

/** Finds what two lists of numbers have in common; one for many searches over the same numbers. */
export class CommonParts {
  /** For each number the search in which it was last seen: a table that never needs clearing. */
  private readonly seenIn: Int32Array;
  private searches = 0;
  /** For each number how much oftener it occurs on the one side; all zero between two searches. */
  private readonly surplus: Int32Array;

  /** @param ids - How many different numbers there are: all lie between 0 and this. */
  constructor(ids: number) {
    this.seenIn = new Int32Array(ids);
    this.surplus = new Int32Array(ids);
  }

  /**
   * The equal stretches of two lists, as long in all as they can be; null where finding them would
   * take more than `mostSteps` edit steps. Work and memory grow with the square of the steps, no more.
   */
  find(before: Int32Array, after: Int32Array, mostSteps: number): Stretches | null {
    const { head, tail } = equalEnds(before, after);
    const [b, a] = [before.length - tail, after.length - tail];
    // What occurs on one side only is in no common part; without it the search is shorter.
    const left = this.shared(before, after, [head, b], [head, a]);
    const right = this.shared(after, before, [head, a], [head, b]);
    const [own, other] = [left.map((index) => before[index] ?? 0), right.map((index) => after[index] ?? 0)];
    const pairs = this.isFurther(own, other, mostSteps) ? null : commonPart(own, other, mostSteps);
    if (!pairs) return null;
    const stretches: Stretches = [];
    if (head > 0) stretches.push(0, 0, head);
    for (let index = 0; index < pairs.length; index += 2)
      extend(stretches, left[pairs[index] ?? 0] ?? 0, right[pairs[index + 1] ?? 0] ?? 0, 1);
    if (tail > 0) extend(stretches, b, a, tail);
    return stretches;
  }

  /** Whether two lists differ so much in what they hold that no order of it could be reached in these steps. */
  private isFurther(before: Int32Array, after: Int32Array, mostSteps: number): boolean {
    for (const id of before) this.surplus[id] = (this.surplus[id] ?? 0) + 1;
    for (const id of after) this.surplus[id] = (this.surplus[id] ?? 0) - 1;
    let [more, less] = [0, 0];
    for (const list of [before, after]) {
      for (const id of list) {
        const left = this.surplus[id] ?? 0;
        if (left > 0) more += left;
        else less -= left;
        this.surplus[id] = 0;
      }
    }
    return more + less > mostSteps;
  }

  /** The places in a range of one list whose numbers occur in a range of the other. */
  private shared(list: Int32Array, other: Int32Array, range: Range, otherRange: Range): Int32Array {
    this.searches += 1;
    for (let index = otherRange[0]; index < otherRange[1]; index += 1) this.seenIn[other[index] ?? 0] = this.searches;
    const places = new Int32Array(range[1] - range[0]);
    let size = 0;
    for (let index = range[0]; index < range[1]; index += 1) {
      if (this.seenIn[list[index] ?? 0] === this.searches) places[size++] = index;
    }
    return places.subarray(0, size);
  }
}

/** How many numbers are equal at the beginning of both lists, and then at their end. */
export function equalEnds(before: Int32Array, after: Int32Array): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - tail - 1] === after[after.length - tail - 1]) tail += 1;
  return { head, tail };
}

/** Adds a stretch, to the last one where it goes on from there. */
function extend(stretches: Stretches, before: number, after: number, length: number): void {
  const last = stretches.length - 3;
  const size = stretches[last + 2] ?? 0;
  const goesOn = last >= 0 && stretches[last] === before - size && stretches[last + 1] === after - size;
  if (goesOn) stretches[last + 2] = size + length;
  else stretches.push(before, after, length);
}

/** Pairs of places (flat) of a longest common part, in order; null where it takes more steps to find one. */
function commonPart(before: Int32Array, after: Int32Array, mostSteps: number): number[] | null {
  if (before.length === 0 || after.length === 0) return [];
  const parts = diffArrays(Array.from(before), Array.from(after), { maxEditLength: mostSteps });
  if (!parts) return null;
  const pairs: number[] = [];
  let [b, a] = [0, 0];
  for (const { added, removed, count } of parts) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) pairs.push(b + step, a + step);
    if (!added) b += count;
    if (!removed) a += count;
  }
  return pairs;
}
