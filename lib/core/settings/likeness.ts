/** The trigrams of a text: what two texts are compared by. */
export type Grams = ReadonlySet<string>;

/** Cuts a text into its trigrams; one of two letters or less is its own. */
export function gramsOf(text: string): Grams {
  if (text.length < 3) return new Set([text]);
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at += 1) grams.add(text.slice(at, at + 3));
  return grams;
}

/** Whether Dice's coefficient over the trigrams is 0.8 or more. */
export function areAlike(one: Grams, other: Grams): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  const needed = 0.4 * (one.size + other.size);
  // Texts of very different lengths cannot be alike; counting what they share is saved.
  if (small.size < needed) return false;
  let common = 0;
  for (const gram of small) if (large.has(gram)) common += 1;
  return common >= needed;
}
