import { changedWords } from "./details.ts";
import type { Span } from "./lexicon.ts";
import type { Move } from "./moves.ts";
import { sightingOf } from "./rules/rule.ts";
import { isForbidden } from "./rules/stance.ts";
import { useLimits } from "./rules/use-limits.ts";
import { hasAny, parted, type Statement, spansOf, wordsAt } from "./statement.ts";

/** Words that keep something from being done, or bind it to something. */
const LIMITS = ["neg", "without", "only", "apart"];
/** What a limit must be about to be told of: the reader, and the reader's data. */
const READERS = ["data_user", "data_any", "yours", "children", "messages"];
/** What it is good for the reader to be owed. */
const OWED = ["notice_promise", "delete", "encrypt", "told_first"];
/** How much of what now stands must have stood there before, for the edit to be about the limit. */
const SAME = 0.6;
/** Words between "you" and what it says the reader does not do, or only does. */
const CLOSE = 4;

/**
 * An edit that takes out of a sentence what kept something from being done with the reader's data
 * ("not", "only"), or makes what the reader is owed a mere possibility ("will tell you", "may tell
 * you"), whatever the sentence is about. Null where what was limited is gone as well, where a limit
 * still stands, and where it is the reader whom it bound.
 */
export function liftedLimit(before: Statement, after: Statement): Move | null {
  if (!hasAny(before, READERS)) return null;
  const { deleted, inserted } = changedWords(before, after);
  if (inserted.size > (1 - SAME) * after.tokens.length) return null;
  const lost = (cue: string) => spansOf(before, cue).filter((span) => isLost(before, span, deleted));
  const isPossible = spansOf(after, "perhaps").some(({ from }) => inserted.has(from)) && hasAny(before, OWED);
  const limits = hasAny(after, LIMITS) ? [] : LIMITS.flatMap(lost);
  const limit = [...limits, ...(isPossible ? lost("duty") : [])].find((span) => !bindsReader(before, span));
  if (!limit) return null;
  const sighting = sightingOf(useLimits, after, { span: { from: 0, to: after.tokens.length } }, "does");
  const detail = { cue: "limit", words: wordsAt(before, limit), direction: "worse", added: false } as const;
  return { action: "promise-narrowed", direction: "worse", sighting, statement: after, detail };
}

/** Whether these words of the sentence's own are taken out, and not what stands next to them. */
function isLost({ tokens, own }: Statement, { from, to }: Span, deleted: ReadonlySet<number>): boolean {
  const next = to < tokens.length ? to : from - 1;
  return from >= own && deleted.has(to - 1) && !deleted.has(next);
}

/** "You may only …", "if you do not …": it is the reader of whom it is said. */
function bindsReader(statement: Statement, limit: Span): boolean {
  const says = ({ from, to }: Span) =>
    to <= limit.from && limit.from - from <= CLOSE && !parted(statement, to, limit.from, "hard");
  return isForbidden(statement, limit) || spansOf(statement, "user_subject").some(says);
}
