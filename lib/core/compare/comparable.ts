import { normalForm } from "../text/normal-form.ts";

/**
 * The texts of both sides in normal form: equal strings are texts that read the same. One that
 * occurs as often on both sides is left as it is, for it is equal already; that is most of them.
 */
export function comparableTexts(before: readonly string[], after: readonly string[]): [string[], string[]] {
  const surplus = new Map<string, number>();
  // What both begin with is as often in either, and is most of most texts.
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  for (const text of before.slice(same)) surplus.set(text, (surplus.get(text) ?? 0) + 1);
  for (const text of after.slice(same)) surplus.set(text, (surplus.get(text) ?? 0) - 1);
  const form = (text: string) => ((surplus.get(text) ?? 0) === 0 ? text : normalForm(text));
  return [before.map(form), after.map(form)];
}
