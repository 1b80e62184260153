import type { PairScore } from "./pairs.ts";
import type { DateScores } from "./score-dates.ts";
import type { LabelScore } from "./score-labels.ts";
import type { NoiseScores } from "./score-noise.ts";

/** Everything that was measured. */
export interface Scores {
  labels: readonly LabelScore[];
  classesPerLabel: number;
  dates: DateScores;
  noise: NoiseScores;
  pairs: readonly PairScore[];
}

/** A figure with what it must at least (or at most) be. */
export interface Gate {
  name: string;
  value: number;
  floor: number;
  aim: number;
  /** Whether smaller is better. */
  atMost: boolean;
  holds: boolean;
}

/** The figures that gate, each with its floor and its aim. */
export function gatesOf({ labels, classesPerLabel, dates, noise, pairs }: Scores): Gate[] {
  const all = labels.filter(({ lang }) => lang === "all");
  const training = all.find(({ label }) => label === "ai_training");
  const gates = [
    least("ai_training precision", training?.precision?.value, 0.8, 0.92),
    least("ai_training recall", training?.recall.value, 0.85, 0.92),
  ];
  for (const { label, f1, recall, counts } of all) {
    if (label === "ai_training") continue;
    if (f1 !== null) gates.push(least(`${label} F1`, f1, 0.75, 0.88));
    else if (counts) gates.push(least(`${label} recall`, recall.value, 0.6, 0.8));
  }
  gates.push(
    most("worse or better classes per label", classesPerLabel, 2, 2),
    most("alerts on set C", noise.edits.value, 0.05, 0.02),
    most("alerts on set D", noise.selfChanging.value, 0, 0),
    least("date verdict", dates.verdict.value, 0.85, 0.95),
    least("ISO date", dates.iso.value, 0.95, 0.98),
    most("untouched claimed wrongly", dates.untouchedWrongly.length, 3, 0),
  );
  for (const { lang, all: same, traps } of pairs) {
    gates.push(
      least(`same top finding in ${lang}`, same.value, 0.8, 0.95),
      least(`traps in ${lang}`, traps.value, 0.92, 0.98),
    );
  }
  return gates;
}

/** What is not measured (NaN) does not hold: a figure that is missing must not look like a good one. */
function least(name: string, value: number | undefined, floor: number, aim: number): Gate {
  const known = value ?? Number.NaN;
  return { name, value: known, floor, aim, atMost: false, holds: known >= floor };
}

function most(name: string, value: number, floor: number, aim: number): Gate {
  return { name, value, floor, aim, atMost: true, holds: value <= floor };
}
