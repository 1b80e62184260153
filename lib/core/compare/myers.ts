/**
 * Myers' greedy search for a longest common part (An O(ND) difference algorithm and its variations,
 * 1986), with the shortcut that jsdiff takes: once a path meets an edge of the edit graph, nothing
 * beyond its diagonal is tried. It makes the choices of jsdiff's `diffArrays`, on tables of numbers.
 */

/** No path leads to this diagonal. */
const NONE = -2;

/**
 * Pairs of places (flat) of a longest common part of two lists, in order; null where finding one would
 * take more than `mostSteps` edit steps. Work and memory grow with the square of the steps, no more.
 */
export function longestCommonPart(before: Int32Array, after: Int32Array, mostSteps: number): number[] | null {
  if (before.length === 0 || after.length === 0) return [];
  return new Search(before, after, Math.min(mostSteps, before.length + after.length)).find();
}

class Search {
  private readonly before: Int32Array;
  private readonly after: Int32Array;
  private readonly most: number;
  private readonly middle: number;
  /** For each diagonal the last place before that a path has come to, and the number of the path's last run. */
  private readonly reach: Int32Array;
  private readonly trail: Int32Array;
  /** Equal runs found on the way: place before, place after, length, and the number of the run before; -1 for none. */
  private readonly runs: number[] = [];
  /** The diagonals between which a path may still come to the end. */
  private least: number;
  private greatest: number;

  constructor(before: Int32Array, after: Int32Array, most: number) {
    this.before = before;
    this.after = after;
    this.most = most;
    this.middle = most + 1;
    this.reach = new Int32Array(this.middle * 2 + 1).fill(NONE);
    this.trail = new Int32Array(this.middle * 2 + 1);
    [this.least, this.greatest] = [-most, most];
  }

  find(): number[] | null {
    let last = this.follow(0, -1, -1);
    for (let steps = 1; last === null && steps <= this.most; steps += 1) last = this.takeStep(steps);
    return last === null ? null : this.pairsUpTo(last);
  }

  /** Makes all paths longer by one edit. Gives the last run of the first that comes to the end of both lists. */
  private takeStep(steps: number): number | null {
    for (let diagonal = Math.max(this.least, -steps); diagonal <= Math.min(this.greatest, steps); diagonal += 2) {
      const last = this.comeTo(diagonal);
      if (last !== null) return last;
    }
    return null;
  }

  /** Comes to a diagonal from that one of its neighbours whose path is further. */
  private comeTo(diagonal: number): number | null {
    const { reach, trail } = this;
    const at = diagonal + this.middle;
    const [removing, adding] = [reach[at - 1] ?? NONE, reach[at + 1] ?? NONE];
    // Nobody asks for either again.
    reach[at - 1] = reach[at] = NONE;
    const canAdd = adding !== NONE && adding >= diagonal && adding - diagonal < this.after.length;
    const canRemove = removing !== NONE && removing + 1 < this.before.length;
    if (canAdd && (!canRemove || removing < adding)) return this.follow(diagonal, adding, trail[at + 1] ?? -1);
    return canRemove ? this.follow(diagonal, removing + 1, trail[at - 1] ?? -1) : null;
  }

  /** Follows what is equal after a place on a diagonal. Gives the path's last run if that is the end of both lists. */
  private follow(diagonal: number, place: number, run: number): number | null {
    const { before, after } = this;
    const from = place + 1;
    let end = from;
    while (end < before.length && end - diagonal < after.length && before[end] === after[end - diagonal]) end += 1;
    const last = end === from ? run : this.runs.push(from, from - diagonal, end - from, run) - 4;
    const [endsBefore, endsAfter] = [end >= before.length, end - diagonal >= after.length];
    if (endsBefore && endsAfter) return last;
    this.reach[diagonal + this.middle] = end - 1;
    this.trail[diagonal + this.middle] = last;
    if (endsBefore) this.greatest = Math.min(this.greatest, diagonal - 1);
    if (endsAfter) this.least = Math.max(this.least, diagonal + 1);
    return null;
  }

  /** The places of a run and of all before it. */
  private pairsUpTo(last: number): number[] {
    const { runs } = this;
    const path: number[] = [];
    for (let run = last; run >= 0; run = runs[run + 3] ?? -1) path.push(run);
    const pairs: number[] = [];
    for (const run of path.reverse()) {
      const [b, a, length] = [runs[run] ?? 0, runs[run + 1] ?? 0, runs[run + 2] ?? 0];
      for (let step = 0; step < length; step += 1) pairs.push(b + step, a + step);
    }
    return pairs;
  }
}
