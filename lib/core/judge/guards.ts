import type { Suppression } from "../../model.ts";
import { type Comparison, countsOf } from "../compare/index.ts";

/** A document that loses more than this share of its text at one look did not load, until more looks agree. */
const COLLAPSED_TO = 0.5;
const SMALLEST_BEFORE = 1500;
/** Much text gone and next to nothing new: part of the page did not load. */
const ONE_SIDED_LOSS = 0.3;
const ONE_SIDED_GAIN = 0.01;

/** The size and language of the two sides of a comparison. */
export interface Sides {
  before: { chars: number; lang: string };
  after: { chars: number; lang: string };
}

/** Why two versions cannot be compared yet, or null when they can. */
export function holdReason(comparison: Comparison, { before, after }: Sides): Suppression | null {
  if (changedLanguage(before.lang, after.lang)) {
    return { kind: "language", why: { id: "language", params: { from: before.lang, to: after.lang } } };
  }
  if (before.chars < SMALLEST_BEFORE) return null;
  if (after.chars < before.chars * COLLAPSED_TO) {
    return { kind: "collapsed", why: { id: "collapsed", params: { before: before.chars, after: after.chars } } };
  }
  const lost = charsIn(comparison, "removed");
  const gained = charsIn(comparison, "added");
  const { edited } = countsOf(comparison);
  const oneSided = lost > before.chars * ONE_SIDED_LOSS && gained < before.chars * ONE_SIDED_GAIN && edited < 5;
  return oneSided ? { kind: "one-sided", why: { id: "one-sided", params: { characters: lost } } } : null;
}

function charsIn(comparison: Comparison, kind: "added" | "removed"): number {
  return comparison.blocks
    .filter((block) => block.kind === kind)
    .reduce((sum, block) => sum + ((block.before ?? block.after)?.text.length ?? 0), 0);
}

/** Whether two texts are known to be in different languages. */
export function changedLanguage(before: string, after: string): boolean {
  return before !== after && before !== "und" && after !== "und";
}
