import { normalForm } from "../text/normal-form.ts";

/**
 * The texts of both sides in normal form: equal strings are texts that read the same. One that
 * occurs as often on both sides is left as it is, for it is equal already; that is most of them.
 */
export function comparableTexts(before: readonly string[], after: readonly string[]): [string[], string[]] {
  const surplus = new Map<string, number>();
  for (const text of before) surplus.set(text, (surplus.get(text) ?? 0) + 1);
  for (const text of after) surplus.set(text, (surplus.get(text) ?? 0) - 1);
  const form = (text: string) => (surplus.get(text) === 0 ? text : normalForm(text));
  return [before.map(form), after.map(form)];
}
