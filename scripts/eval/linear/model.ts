import { wordsOf } from "../../../lib/core/text/tokens.ts";
import { seeded } from "../figures.ts";

/** Buckets of the hashed features: as many weights of one byte each would ship as 32 KB a label. */
const BUCKETS = 2 ** 15;
const EPOCHS = 12;
const RATE = 0.3;
const DECAY = 1e-5;
/** Sentences that carry a label are few: each counts as much as this many that do not. */
const RARE = 6;

/** An example: its features, and whether it carries the label. */
export interface Example {
  features: readonly number[];
  positive: boolean;
}

/** FNV-1a, 32 bits, cut to the number of buckets. */
function bucketOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash % BUCKETS;
}

/**
 * The hashed words, word pairs and word beginnings of a changed sentence; what was put in and what
 * was taken out have buckets of their own.
 */
export function featuresOf(before: string, after: string): number[] {
  const [old, now] = [before, after].map((text) => wordsOf(text).map((word) => word.toLowerCase()));
  const known = { "-": new Set(now), "+": new Set(old) };
  const side = (words: readonly string[], sign: "-" | "+") =>
    words.flatMap((word, index) => [
      `${word}`,
      `${word} ${words[index + 1] ?? ""}`,
      `${word.slice(0, 5)}*`,
      ...(known[sign].has(word) ? [] : [`${sign}${word}`, `${sign}${word} ${words[index + 1] ?? ""}`]),
    ]);
  return [...new Set([...side(old ?? [], "-"), ...side(now ?? [], "+")].map(bucketOf))];
}

/** A linear classifier; its answer lies between 0 and 1. */
export type Model = (features: readonly number[]) => number;

/** Logistic regression by stochastic gradient descent, examples in an order drawn by a fixed seed. */
export function train(examples: readonly Example[]): Model {
  const weights = new Float64Array(BUCKETS);
  const random = seeded(9);
  let bias = 0;
  const score: Model = (features) => {
    const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), bias);
    return 1 / (1 + Math.exp(-sum));
  };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE / (1 + epoch);
    for (const { features, positive } of shuffled(examples, random)) {
      const error = (Number(positive) - score(features)) * (positive ? RARE : 1);
      const step = (rate * error) / Math.sqrt(features.length + 1);
      bias += step;
      for (const feature of features) weights[feature] = (weights[feature] ?? 0) * (1 - DECAY) + step;
    }
  }
  return score;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = items.map((item) => ({ item, place: random() }));
  return order.sort((one, other) => one.place - other.place).map(({ item }) => item);
}
