import { changedWords } from "./details.ts";
import { lossBy } from "./losses.ts";
import type { Move } from "./moves.ts";
import { sightingOf } from "./rules/rule.ts";
import { useLimits } from "./rules/use-limits.ts";
import { hasAny, type Statement } from "./statement.ts";

/** What a limit must be about to be told of: the reader, and the reader's data. */
const READERS = [
  "data_user",
  "data_any",
  "data_kind",
  "yours",
  "user_subject",
  "children",
  "messages",
  "location",
  "answer",
];
/** How much of what now stands must have stood there before, for the edit to be about the limit. */
const SAME = 0.5;

/**
 * An edit that takes out of a sentence about the reader what was good for the reader in it, or puts
 * in what is not, whatever else the sentence is about (see losses.ts). Null where what was limited
 * is gone as well, and where it is the reader whom it bound.
 */
export function liftedLimit(before: Statement, after: Statement): Move | null {
  if (!hasAny(before, READERS)) return null;
  const words = changedWords(before, after);
  if (words.inserted.size > (1 - SAME) * after.tokens.length) return null;
  const detail = lossBy({ before, after, ...words });
  if (!detail) return null;
  const sighting = sightingOf(useLimits, after, { span: { from: 0, to: after.tokens.length } }, "does");
  return { action: "promise-narrowed", direction: "worse", sighting, statement: after, detail };
}
