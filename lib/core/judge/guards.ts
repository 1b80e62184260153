import type { Suppression } from "../../model.ts";
import { type Comparison, countsOf } from "../compare/index.ts";
import { brokenOff, isDraft, lostAtEdge, lostTitle } from "../compare/losses.ts";
import { changedLanguage } from "./languages.ts";

/** A document that loses more than this share of its text at one look did not load, until more looks agree. */
const COLLAPSED_TO = 0.5;
const SMALLEST_BEFORE = 1500;
/** Much text gone and next to nothing new: part of the page did not load. */
const ONE_SIDED_LOSS = 0.3;
const ONE_SIDED_GAIN = 0.01;
const FEW_EDITS = 5;
/** As much again as there was, nothing taken out and no newer date: another document stands on the page as well. */
const MUCH_GROWN = 0.45;
/** So little text was no document, where one came after it. */
const NEXT_TO_NOTHING = 60;
/** Less than this share of either side in common is another text. */
const NOTHING_IN_COMMON = 0.03;

/** The size and language of the two sides of a comparison, and whether the later one gives a newer date for itself. */
export interface Sides {
  before: { chars: number; lang: string };
  after: { chars: number; lang: string };
  newlyDated: boolean;
}

/** Why two versions cannot be compared yet, or null when they can. */
export function holdReason(comparison: Comparison, sides: Sides): Suppression | null {
  const { before, after } = sides;
  if (changedLanguage(before.lang, after.lang)) {
    return { kind: "language", why: { id: "language", params: { from: before.lang, to: after.lang } } };
  }
  if (before.chars < NEXT_TO_NOTHING && after.chars > SMALLEST_BEFORE) return exploded(sides);
  if (before.chars < SMALLEST_BEFORE) return null;
  if (after.chars < before.chars * COLLAPSED_TO) {
    return { kind: "collapsed", why: { id: "collapsed", params: { before: before.chars, after: after.chars } } };
  }
  const { removed, added, kept, edited } = charsByFate(comparison);
  const isOneSided = removed > before.chars * ONE_SIDED_LOSS && added < before.chars * ONE_SIDED_GAIN;
  if (isOneSided && isUnedited(comparison)) return partMissing(removed);
  const hasNothingInCommon = kept + edited < Math.min(before.chars, after.chars) * NOTHING_IN_COMMON;
  return hasNothingInCommon && !sides.newlyDated ? { kind: "edition", why: { id: "replaced" } } : null;
}

/**
 * Why a difference looks like a page that did not load well, or that is not finished, or like two
 * documents on one page; null where it does not. Unlike what `holdReason` names, it may be true:
 * what is grave must be told.
 */
export function doubtReason(comparison: Comparison, sides: Sides): Suppression | null {
  if (sides.before.chars < SMALLEST_BEFORE) return null;
  const { removed, added } = charsByFate(comparison);
  const isDamaged = lostTitle(comparison) || lostAtEdge(comparison) || brokenOff(comparison) || isDraft(comparison);
  if (isDamaged) return partMissing(removed);
  const isAddedOnly = removed < sides.before.chars * ONE_SIDED_GAIN && isUnedited(comparison);
  // What comes with a newer date was put there on purpose.
  return isAddedOnly && !sides.newlyDated && added > sides.after.chars * MUCH_GROWN ? exploded(sides) : null;
}

function isUnedited(comparison: Comparison): boolean {
  return countsOf(comparison).edited < FEW_EDITS;
}

function exploded({ before, after }: Sides): Suppression {
  return { kind: "exploded", why: { id: "exploded", params: { before: before.chars, after: after.chars } } };
}

function partMissing(characters: number): Suppression {
  return { kind: "one-sided", why: { id: "one-sided", params: { characters } } };
}

function charsByFate({ blocks }: Comparison) {
  const chars = { kept: 0, edited: 0, added: 0, removed: 0 };
  for (const { kind, before, after } of blocks) {
    chars[kind === "moved" ? "kept" : kind] += (after ?? before)?.text.length ?? 0;
  }
  return chars;
}
