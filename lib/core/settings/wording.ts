import { normalForm } from "../text/normal-form.ts";
import type { Pair } from "./flips.ts";

/** A control whose words changed. */
export interface Reworded extends Pair {
  /** The old words: the label's, or where that stands, those beside it. */
  was: string;
  wider: boolean;
}

/** When so many labels differ at once the whole page speaks otherwise, and none of them was renamed. */
const MANY = 3;
const MANY_SHARE = 0.3;

/**
 * Controls that are called otherwise than they were, and those whose text beside them reaches
 * further now. Texts that change without reaching further are too common to tell of.
 */
export function reworded(across: readonly Pair[], isWider: (before: string, after: string) => boolean): Reworded[] {
  const renamed = across.filter(({ before, after }) => normalForm(before.label) !== normalForm(after.label));
  if (renamed.length >= MANY && renamed.length >= across.length * MANY_SHARE) return [];
  return across.flatMap((pair) => {
    const { before, after } = pair;
    const wider = isWider(`${before.label}. ${before.description}`, `${after.label}. ${after.description}`);
    if (renamed.includes(pair)) return [{ ...pair, was: before.label, wider }];
    const said = before.description !== "" && normalForm(before.description) !== normalForm(after.description);
    return said && wider ? [{ ...pair, was: before.description, wider }] : [];
  });
}
