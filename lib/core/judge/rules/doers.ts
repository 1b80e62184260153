import type { Span } from "../lexicon.ts";
import { has, overlap, parted, type Statement, spansOf, stands, VERB_LAST } from "../statement.ts";
import { isCompanyName } from "./names.ts";

/** Words between "brokers who" and the verb. */
const VERB_REACH = 4;
/** Words between "you" and what you do ("you agree to license"). */
const CLOSE = 3;

const OTHERS = ["third", "affiliates"];
const DATA = ["data_user", "data_any", "data_kind", "data_word"];

/**
 * "Brokers who sell personal data", "an outlet that sells our products": a deed within `span` whose doers, others,
 * stand right before it, or whose object is another than data.
 */
export function isOthersDeed(statement: Statement, deed: string, span: Span): boolean {
  const verb = verbIn(statement, deed, span);
  if (!verb) return false;
  return spansOf(statement, "who").some(
    (who) =>
      who.to <= verb.from &&
      verb.from - who.to < VERB_REACH &&
      !stands(statement, ["we_subject"], { from: who.from, to: verb.from }) &&
      (OTHERS.some((cue) => spansOf(statement, cue).some((other) => other.to === who.from)) ||
        isOfOtherThings(statement, who, verb)),
  );
}

/** Whether a clause that "that" opens, of what is no data, is over before any data is named. */
function isOfOtherThings(statement: Statement, who: Span, verb: Span): boolean {
  const end = statement.breaks.findIndex((sign, index) => index >= verb.to && sign !== "none");
  const object = VERB_LAST.has(statement.lang) ? verb.from - who.to : end - verb.to;
  if (end < 0 || object <= 0) return false;
  return !stands(statement, DATA, { from: who.from - 1, to: end });
}

/** "A market that allows you to sell your content", "you agree to license your data": a deed within `span` that is the reader's. */
export function isReadersOwnDeed(statement: Statement, deed: string, span: Span): boolean {
  const verb = verbIn(statement, deed, span);
  if (!verb) return false;
  // Where subjects may be left out, "may" is in some tongues anybody's.
  const isAnybody = (reader: Span) => spansOf(statement, "perhaps").some((may) => overlap(may, reader));
  const readers = spansOf(statement, "user_subject").filter((reader) => reader.to <= verb.from && !isAnybody(reader));
  const isAllowed = spansOf(statement, "may").some(
    ({ from, to }) => to === verb.from && readers.some((reader) => reader.from >= from),
  );
  return (
    isAllowed || (!has(statement, "we_subject") && readers.some((reader) => isDoer(statement, reader, verb, span)))
  );
}

/** "We are no party to what you give to others": whoever does it, each time, is the reader. */
export function isReadersAlone(statement: Statement, deed: string): boolean {
  return spansOf(statement, deed).every(({ from }) =>
    spansOf(statement, "user_subject").some((reader) => reader.to === from),
  );
}

/** Whether the reader stands as the subject right before a verb, with the data after both. */
function isDoer(statement: Statement, reader: Span, verb: Span, span: Span): boolean {
  const isJoined = stands(statement, ["and", "neg"], { from: reader.to, to: verb.from });
  const isObject = ["recipient_from", "recipient_to"].some((cue) =>
    spansOf(statement, cue).some(({ to }) => to === reader.from),
  );
  return (
    span.from >= reader.to &&
    span.from - reader.to < CLOSE &&
    (span.from === verb.from || VERB_LAST.has(statement.lang)) &&
    !(isJoined || isObject || parted(statement, reader.to, verb.from, "soft")) &&
    !Array.from({ length: verb.from - reader.to }).some((_, index) => isCompanyName(statement, reader.to + index))
  );
}

function verbIn(statement: Statement, deed: string, span: Span): Span | undefined {
  return spansOf(statement, deed).find(({ from }) => from >= span.from && from < span.to);
}
