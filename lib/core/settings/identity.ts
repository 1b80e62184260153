import type { Setting } from "../../model.ts";
import { normalForm } from "../text/normal-form.ts";

/** From this likeness on two readings are of one control; between the two nothing is claimed. */
const SAME = 0.6;
const AMBIGUOUS = 0.4;
const RIVAL_MARGIN = 0.1;

/** Weights of what a control is known by; the measurements behind them: docs/decisions/0008. */
const WEIGHT = {
  anchor: 0.45,
  label: 0.35,
  likeLabel: 0.25,
  section: 0.1,
  description: 0.1,
  neighbours: 0.1,
  kind: 0.05,
};

/** Which controls of two readings are the same. */
export interface Matching {
  pairs: { before: Setting; after: Setting }[];
  /** Read now, and like nothing read before. */
  added: Setting[];
  /** Read before, and like nothing read now. */
  missing: Setting[];
}

/**
 * Pairs the controls of two readings of one screen, best likeness first. A control that is somewhat
 * like one, equally like two, or stands where another vanished, is in no list: nothing can be said
 * of it.
 */
export function matchSettings(before: readonly Setting[], after: readonly Setting[]): Matching {
  const scores = before.flatMap((left, b) =>
    after.map((right, a) => ({ b, a, score: likeness(left, right, neighbours(before, b), neighbours(after, a)) })),
  );
  scores.sort((one, other) => other.score - one.score);
  const takenBefore = new Set<number>();
  const takenAfter = new Set<number>();
  const pairs: Matching["pairs"] = [];
  for (const { b, a, score } of scores) {
    if (score < SAME || takenBefore.has(b) || takenAfter.has(a)) continue;
    takenBefore.add(b);
    takenAfter.add(a);
    const rival = scores.some(
      (other) =>
        (other.b === b) !== (other.a === a) && rounded(score - other.score) < RIVAL_MARGIN && other.score >= SAME,
    );
    if (!rival) pairs.push({ before: before[b] as Setting, after: after[a] as Setting });
  }
  const vague = (side: "a" | "b", index: number) =>
    scores.some((score) => score[side] === index && score.score >= AMBIGUOUS);
  const added = after.filter((_, a) => !takenAfter.has(a) && !vague("a", a));
  const missing = before.filter((_, b) => !takenBefore.has(b) && !vague("b", b));
  // One that stands just where another vanished may be the same under a new name.
  const place = (all: readonly Setting[], setting: Setting) =>
    [neighbours(all, all.indexOf(setting)), setting.section, setting.control].join("\n");
  const left = new Set(missing.map((setting) => place(before, setting)));
  const filled = new Set(added.map((setting) => place(after, setting)));
  return {
    pairs,
    added: added.filter((setting) => !left.has(place(after, setting))),
    missing: missing.filter((setting) => !filled.has(place(before, setting))),
  };
}

function neighbours(settings: readonly Setting[], index: number): string {
  return `${settings[index - 1]?.label ?? ""}|${settings[index + 1]?.label ?? ""}`;
}

function likeness(left: Setting, right: Setting, leftNeighbours: string, rightNeighbours: string): number {
  let score = 0;
  if (left.anchor !== null && left.anchor === right.anchor) score += WEIGHT.anchor;
  const [one, other] = [normalForm(left.label), normalForm(right.label)];
  if (one === other) score += WEIGHT.label;
  else if (dice(one, other) >= 0.8) score += WEIGHT.likeLabel;
  if (left.section === right.section) score += WEIGHT.section;
  if (left.description === right.description || dice(left.description, right.description) >= 0.8) {
    score += WEIGHT.description;
  }
  if (leftNeighbours === rightNeighbours) score += WEIGHT.neighbours;
  if (left.control === right.control) score += WEIGHT.kind;
  return rounded(score);
}

/** Sums of tenths do not add up exactly; without this 0.6 would be less than 0.6. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** Dice's coefficient over trigrams. */
function dice(one: string, other: string): number {
  const [left, right] = [trigrams(one), trigrams(other)];
  // Too short to have any: two characters can be a whole label in scripts that write words with one.
  if (left.size + right.size === 0) return one === other ? 1 : 0;
  let common = 0;
  for (const gram of left) if (right.has(gram)) common += 1;
  return (2 * common) / (left.size + right.size);
}

function trigrams(text: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at += 1) grams.add(text.slice(at, at + 3));
  return grams;
}
