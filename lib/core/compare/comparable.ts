import { normalForm } from "../text/normal-form.ts";
import { Ids } from "./ids.ts";
import type { Lists } from "./pairing.ts";

/** Two lists of texts made ready for being aligned. */
export interface Comparable {
  /** In normal form, but for what occurs as often on both sides: that is equal already. */
  texts: { before: readonly string[]; after: readonly string[] };
  /** Equal numbers at different places are texts that read the same; what both lists begin with is not told apart. */
  lists: Lists;
  /** All numbers lie between 0 and this. */
  ids: number;
}

/** Numbers the texts of both sides, and brings into normal form what is on one side oftener than on the other. */
export function comparable(before: readonly string[], after: readonly string[]): Comparable {
  // Most of most texts is what both begin with, and nothing else is ever held against that.
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  const ids = new Ids();
  const lists = { before: numbered(before, from, ids), after: numbered(after, from, ids) };
  const surplus = new Int32Array(ids.size);
  for (const id of lists.before.subarray(from)) surplus[id] = (surplus[id] ?? 0) + 1;
  for (const id of lists.after.subarray(from)) surplus[id] = (surplus[id] ?? 0) - 1;
  const formed = (texts: readonly string[], list: Int32Array) => {
    const forms = texts.slice();
    for (let index = from; index < forms.length; index += 1) {
      if (surplus[list[index] ?? 0] === 0) continue;
      forms[index] = normalForm(texts[index] ?? "");
      list[index] = ids.of(forms[index] ?? "");
    }
    return forms;
  };
  const texts = { before: formed(before, lists.before), after: formed(after, lists.after) };
  return { texts, lists, ids: ids.size };
}

function numbered(texts: readonly string[], from: number, ids: Ids): Int32Array {
  const list = new Int32Array(texts.length);
  for (let index = from; index < texts.length; index += 1) list[index] = ids.of(texts[index] ?? "");
  return list;
}
