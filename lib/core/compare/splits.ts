import { type Bag, bagsOf, commonWords, likeness } from "./bags.ts";
import type { Comparable } from "./comparable.ts";
import type { Alignment } from "./pairing.ts";

/** A text that was cut in several, or several that became one: one side has a single place. */
export interface Split {
  before: number[];
  after: number[];
}

/** A part has so much of its words from the whole. */
const LEAST_CONTAINED = 0.75;
/** The parts together are the whole from this likeness on, and only where they are so much more like it than one of them. */
const ALIKE_TOGETHER = 0.6;
const MORE_ALIKE = 0.05;
/** Shorter texts are not cut. */
const SHORTEST_WHOLE = 8;
const MOST_PARTS = 60;

/** One side of an alignment: its texts' words, and the partner of each on the other side (-1 for none). */
interface Side {
  bag: (index: number) => Bag;
  partner: Int32Array;
}

/**
 * Finds texts that were cut in two or more, and texts that became one: each would else be shown as a
 * rewording with a long addition or deletion beside it. Only neighbours are looked at.
 */
export function splitsOf(alignment: Alignment, { before, after }: Comparable["texts"]): Split[] {
  if (alignment.added.length === 0 && alignment.removed.length === 0) return [];
  const left: Side = { bag: bagsOf(before), partner: new Int32Array(before.length).fill(-1) };
  const right: Side = { bag: bagsOf(after), partner: new Int32Array(after.length).fill(-1) };
  for (const { before: b, after: a } of alignment.pairings) [left.partner[b], right.partner[a]] = [a, b];
  const edited = alignment.pairings.filter(({ kind }) => kind === "edited" || kind === "moved-edited");
  const splits: Split[] = [];
  const wholes = (own: readonly number[], key: "before" | "after") => [...edited.map((one) => one[key]), ...own];
  for (const whole of wholes(alignment.removed, "before")) {
    const parts = partsOf(whole, left, right);
    if (parts) splits.push({ before: [whole], after: parts });
  }
  for (const whole of wholes(alignment.added, "after")) {
    const parts = partsOf(whole, right, left);
    if (parts) splits.push({ before: parts, after: [whole] });
  }
  return splits;
}

/** The neighbouring texts of the other side that are a text's parts; they are taken, as its partners. */
function partsOf(whole: number, own: Side, other: Side): number[] | null {
  const partner = own.partner[whole] ?? -1;
  // A text that is part of another already is no whole, and neither is one whose partner is.
  if (partner >= 0 && other.partner[partner] !== whole) return null;
  const parts = partner >= 0 ? around(partner, whole, own, other) : following(whole, own, other);
  if (parts.length < 2) return null;
  const bag = own.bag(whole);
  const alone = partner >= 0 ? likeness(bag, other.bag(partner)) : 0;
  const all = likeness(bag, together(parts.map(other.bag)));
  if (all < Math.max(ALIKE_TOGETHER, alone + MORE_ALIKE)) return null;
  for (const part of parts) other.partner[part] = whole;
  own.partner[whole] = parts[0] ?? -1;
  return parts;
}

/** A text's partner with the parts of the text on either side of it. */
function around(partner: number, whole: number, own: Side, other: Side): number[] {
  return [...walk(partner, -1, whole, own, other).reverse(), partner, ...walk(partner, 1, whole, own, other)];
}

/** The parts of a text that has no partner, where it would stand. */
function following(whole: number, own: Side, other: Side): number[] {
  const at = placeAfter(whole, own);
  return at === null ? [] : walk(at, 1, whole, own, other);
}

/** The texts without partner next to a place, in one direction, as long as they are part of a text. */
function walk(from: number, step: 1 | -1, whole: number, own: Side, other: Side): number[] {
  const found: number[] = [];
  for (let index = from + step; found.length < MOST_PARTS && other.partner[index] === -1; index += step) {
    if (!isPart(other.bag(index), own.bag(whole))) break;
    found.push(index);
  }
  return found;
}

/** The place on the other side that a text without partner would follow; -1 at the beginning, null where it is far. */
function placeAfter(whole: number, own: Side): number | null {
  for (let index = whole - 1; index >= whole - MOST_PARTS; index -= 1) {
    if (index < 0) return -1;
    const partner = own.partner[index] ?? -1;
    if (partner >= 0) return partner;
  }
  return null;
}

function isPart(part: Bag, whole: Bag): boolean {
  if (whole.length < SHORTEST_WHOLE) return false;
  return part.length > 0 && part.length < whole.length && commonWords(part, whole) >= part.length * LEAST_CONTAINED;
}

function together(bags: readonly Bag[]): Bag {
  return new Int32Array(bags.flatMap((bag) => [...bag])).sort();
}
