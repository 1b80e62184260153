import { align } from "./align.ts";
import { comparable } from "./comparable.ts";
import type { Place } from "./pairing.ts";

/** Sentences between two that stayed, with those that are one sentence edited; ends are exclusive. */
export interface SentenceGap {
  from: Place;
  to: Place;
  edited: Place[];
  /** Whether a sentence that stayed follows; none does at the end. */
  kept: boolean;
}

/** The gaps between the sentences that two lists have in common and in one order, and one after the last. */
export function gapsBetween(
  left: readonly string[],
  right: readonly string[],
): { gaps: SentenceGap[]; simplified: boolean } {
  const { pairings, simplified } = align(comparable(left, right), true);
  const inOrder = rising(pairings.filter(({ kind }) => kind === "kept" || kind === "edited"));
  const gaps: SentenceGap[] = [];
  let from: Place = [0, 0];
  let edited: Place[] = [];
  for (const { kind, before, after } of inOrder) {
    if (kind === "edited") edited.push([before, after]);
    else {
      gaps.push({ from, to: [before, after], edited, kept: true });
      from = [before + 1, after + 1];
      edited = [];
    }
  }
  gaps.push({ from, to: [left.length, right.length], edited, kept: false });
  return { gaps, simplified };
}

/** The pairings in the earlier order, without those that would run back in the later one. */
function rising<P extends { before: number; after: number }>(pairings: readonly P[]): P[] {
  const kept: P[] = [];
  for (const pairing of pairings.toSorted((one, other) => one.before - other.before)) {
    if (pairing.after > (kept.at(-1)?.after ?? -1)) kept.push(pairing);
  }
  return kept;
}
