import type { Setting } from "../../model.ts";
import { normalForm } from "../text/normal-form.ts";
import { areAlike, type Grams, gramsOf } from "./likeness.ts";

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
/** Between two languages only what is not worded counts, and an anchor is then enough. */
const SAME_ACROSS_LANGUAGES = 0.5;

/** Which controls of two readings are the same. */
export interface Matching<Before extends Setting = Setting> {
  pairs: { before: Before; after: Setting }[];
  /** Read now, and like nothing read before. */
  added: Setting[];
  /** Read before, and like nothing read now. */
  missing: Before[];
}

interface Score {
  b: number;
  a: number;
  score: number;
}

/**
 * Pairs the controls of two readings of one screen, best likeness first. A control that is somewhat
 * like one, equally like two, or stands where another vanished, is in no list: nothing can be said
 * of it.
 *
 * @param sameLanguage - Between two languages the words do not count.
 */
export function matchSettings<Before extends Setting>(
  before: readonly Before[],
  after: readonly Setting[],
  sameLanguage = true,
): Matching<Before> {
  const scores = scoresOf(before, after, sameLanguage);
  const same = sameLanguage ? SAME : SAME_ACROSS_LANGUAGES;
  const takenBefore = new Set<number>();
  const takenAfter = new Set<number>();
  const pairs: Matching<Before>["pairs"] = [];
  for (const { b, a, score } of scores) {
    if (score < same || takenBefore.has(b) || takenAfter.has(a)) continue;
    takenBefore.add(b);
    takenAfter.add(a);
    const rival = scores.some(
      (other) =>
        (other.b === b) !== (other.a === a) && rounded(score - other.score) < RIVAL_MARGIN && other.score >= same,
    );
    if (!rival) pairs.push({ before: before[b] as Before, after: after[a] as Setting });
  }
  const vague = (side: "a" | "b", index: number) =>
    scores.some((score) => score[side] === index && score.score >= AMBIGUOUS);
  const added = after.filter((_, a) => !takenAfter.has(a) && !vague("a", a));
  const missing = before.filter((_, b) => !takenBefore.has(b) && !vague("b", b));
  return { pairs, ...withoutReplaced(before, after, added, missing) };
}

/** One that stands just where another vanished may be the same under a new name. */
function withoutReplaced<Before extends Setting>(
  before: readonly Before[],
  after: readonly Setting[],
  added: readonly Setting[],
  missing: readonly Before[],
): Pick<Matching<Before>, "added" | "missing"> {
  const place = (all: readonly Setting[], setting: Setting) =>
    [neighbours(all, all.indexOf(setting)), setting.section, setting.control].join("\n");
  const left = new Set(missing.map((setting) => place(before, setting)));
  const filled = new Set(added.map((setting) => place(after, setting)));
  return {
    added: added.filter((setting) => !left.has(place(after, setting))),
    missing: missing.filter((setting) => !filled.has(place(before, setting))),
  };
}

/** All likenesses that could matter, the greatest first. Equal labels and anchors are looked up, the rest compared. */
function scoresOf(before: readonly Setting[], after: readonly Setting[], sameLanguage: boolean): Score[] {
  const [left, right] = [prepare(before), prepare(after)];
  const counted = new Set([...countedAnchors(before), ...countedAnchors(after)]);
  const scores: Score[] = [];
  left.forEach((one, b) => {
    right.forEach((other, a) => {
      const score = likeness(one, other, counted, sameLanguage);
      if (score >= AMBIGUOUS) scores.push({ b, a, score });
    });
  });
  return scores.sort((one, other) => other.score - one.score);
}

interface Prepared extends Setting {
  form: string;
  grams: Grams;
  about: Grams;
  around: string;
}

function prepare(settings: readonly Setting[]): Prepared[] {
  return settings.map((setting, index) => {
    const form = normalForm(setting.label);
    const about = gramsOf(setting.description);
    return { ...setting, form, grams: gramsOf(form), about, around: neighbours(settings, index) };
  });
}

/** Anchors that stand on several controls, or that only count them: they move when one is put in. */
function countedAnchors(settings: readonly Setting[]): Set<string> {
  const shapes = new Map<string, string[]>();
  for (const { anchor } of settings) {
    if (anchor === null) continue;
    const shape = anchor.replace(/\d+/gu, "~");
    shapes.set(shape, [...(shapes.get(shape) ?? []), anchor]);
  }
  return new Set([...shapes.values()].filter((anchors) => anchors.length > 1).flat());
}

function neighbours(settings: readonly Setting[], index: number): string {
  return `${settings[index - 1]?.label ?? ""}|${settings[index + 1]?.label ?? ""}`;
}

function likeness(left: Prepared, right: Prepared, counted: ReadonlySet<string>, sameLanguage: boolean): number {
  let score = 0;
  if (left.anchor !== null && left.anchor === right.anchor && !counted.has(left.anchor)) score += WEIGHT.anchor;
  if (left.control === right.control) score += WEIGHT.kind;
  if (!sameLanguage) return rounded(score);
  if (left.form === right.form) score += WEIGHT.label;
  else if (areAlike(left.grams, right.grams)) score += WEIGHT.likeLabel;
  if (left.section === right.section) score += WEIGHT.section;
  // Without a label or an anchor in common the rest never reaches a claim; comparing texts is dear.
  if (score < AMBIGUOUS - WEIGHT.description - WEIGHT.neighbours) return 0;
  if (left.description === right.description || areAlike(left.about, right.about)) score += WEIGHT.description;
  if (left.around === right.around) score += WEIGHT.neighbours;
  return rounded(score);
}

/** Sums of tenths do not add up exactly; without this 0.6 would be less than 0.6. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
