import { type ChangedWords, type Detail, isTouched, lengthChange } from "./details.ts";
import type { Span } from "./lexicon.ts";
import { isForbidden } from "./rules/stance.ts";
import { has, isNegated, parted, type Statement, spansOf, wordsAt } from "./statement.ts";

/** A sentence before and after an edit, and the words that differ. */
export interface Edit extends ChangedWords {
  before: Statement;
  after: Statement;
}

/** Words that keep something from being done, or bind it to something. */
const LIMITS = ["neg", "without", "only", "apart"];
/** On whose word something waits, and what may cost nothing. */
const ASKED = ["consent", "court", "free_of_charge"];
/** What it is good for the reader to be owed. */
const OWED = ["notice_promise", "delete", "encrypt", "told_first", "free_of_charge", "own_copy", "own_erasure"];
/** Words by which a promise is left open. */
const EXCEPTIONS = ["exception", "unless", "narrowing", "without"];
/** Who else may come to have the data. */
const PARTIES = ["third", "affiliates", "authorities", "visible"];
/** Of which a promise names several, so that one of them can go. */
const MEMBERS = [
  "sell",
  "share",
  "use",
  "collect",
  "retain",
  "scan",
  "train",
  "track_you",
  ...PARTIES,
  "data_kind",
  "private",
  "sensitive",
];
/** Words between "you" and what it says the reader does not do, or only does. */
const CLOSE = 4;
/** Most words put in by an edit that does no more than take a word out. */
const FEW = 2;

/**
 * What an edit takes from the reader, whatever the sentence is about, gravest first: the word that
 * kept something from being done, a member of a promise's list, asking first, what was owed; or an
 * exception, a recipient, a longer time that it puts in. Null for nothing of the kind.
 */
export function lossBy(edit: Edit): Detail | null {
  for (const find of [limitGone, unasked, memberGone, exceptionPut, partyPut, owedNoMore, longerTime]) {
    const found = find(edit);
    if (found) return found;
  }
  return null;
}

function loss(statement: Statement, span: Span | undefined, added: boolean): Detail | null {
  return span ? { cue: "limit", words: wordsAt(statement, span), direction: "worse", added } : null;
}

/** "We do not read …" to "We read …", "… may read", "… read only when"; null where it is the same limit in other words. */
function limitGone({ before, after, deleted, inserted }: Edit): Detail | null {
  const fresh = (cue: string) => spansOf(after, cue).some((span) => isTouched(span, inserted));
  const isExcepted = has(before, ...EXCEPTIONS);
  // Of words that hold back by themselves ("off", "alone") a sentence has several that are no limit on the same.
  const isFewer = (cue: string) => spansOf(after, cue).length < spansOf(before, cue).length;
  const isLess = (cue: string) => (cue === "apart" ? isFewer(cue) : !has(after, cue));
  const lost = LIMITS.filter(isLess).flatMap((cue) => {
    // "Not, unless you agree" is "only if you agree"; "never" is not "only when we wish".
    const isReworded = LIMITS.some((other) => fresh(other) && !(cue === "neg" && other === "only" && !isExcepted));
    if (isReworded) return [];
    const isOpen = cue === "neg" && fresh("perhaps") && !has(before, "perhaps");
    return spansOf(before, cue).filter((span) =>
      isOpen || cue === "apart" ? isTouched(span, deleted) : isCutOut(before, span, deleted),
    );
  });
  return loss(
    before,
    lost.find((span) => !bindsReader(before, span)),
    false,
  );
}

/** "With your consent, we …" to "We …": what nobody waits for any more. */
function unasked({ before, after, inserted }: Edit): Detail | null {
  const isLimited = LIMITS.some((cue) => spansOf(after, cue).some((span) => isTouched(span, inserted)));
  if (isLimited) return null;
  const lost = ASKED.filter((cue) => !has(after, cue)).flatMap((cue) => spansOf(before, cue));
  const stays = (span: Span) => isNegated(before, span) && has(after, "neg");
  return loss(
    before,
    lost.find((span) => !stays(span)),
    false,
  );
}

/** "Neither sold nor rented" to "not rented". */
function memberGone({ before, after, deleted, inserted }: Edit): Detail | null {
  if (inserted.size > FEW || !has(after, "neg")) return null;
  const words = new Set(after.tokens.map(({ word }) => word));
  const isReplaced = (cue: string) => spansOf(after, cue).some((span) => isTouched(span, inserted));
  const members = MEMBERS.filter((cue) => !isReplaced(cue)).flatMap((cue) => spansOf(before, cue));
  const lost = members.find(
    (span) =>
      isTouched(span, deleted) &&
      before.tokens.slice(span.from, span.to).every(({ word }) => !words.has(word)) &&
      isNegated(before, span) &&
      !bindsReader(before, span),
  );
  return loss(before, lost, false);
}

/** "We do not …" to "We do not …, except to …". */
function exceptionPut({ before, after, inserted }: Edit): Detail | null {
  const bound = ["neg", "only"].filter((cue) => has(before, cue) && has(after, cue));
  if (!bound.some((cue) => spansOf(after, cue).some((span) => !bindsReader(after, span)))) return null;
  const put = EXCEPTIONS.filter((cue) => !has(before, cue) && (cue !== "without" || bound.includes("neg")));
  return loss(
    after,
    put.flatMap((cue) => spansOf(after, cue)).find((span) => isTouched(span, inserted)),
    true,
  );
}

/** "Shown to your host" to "shown to your host and our sponsors". */
function partyPut({ before, after, inserted, deleted }: Edit): Detail | null {
  const put = PARTIES.filter((cue) => !spansOf(before, cue).some((span) => isTouched(span, deleted))).flatMap((cue) =>
    spansOf(after, cue),
  );
  return loss(
    after,
    put.find((span) => isPut(span, inserted) && !isNegated(after, span) && !comesFrom(after, span)),
    true,
  );
}

/** What was owed is gone, denied, or a mere possibility: "will tell you", "may tell you". */
function owedNoMore({ before, after, inserted }: Edit): Detail | null {
  const owed = OWED.flatMap((cue) => spansOf(before, cue).map((span) => ({ cue, span }))).filter(
    ({ span }) => !isNegated(before, span) && !bindsReader(before, span),
  );
  const isPut = (cue: string) => !has(before, cue) && spansOf(after, cue).some((span) => isTouched(span, inserted));
  const isOpen = ["neg", "perhaps"].some(isPut);
  return loss(
    before,
    owed.find(({ cue }) => isOpen || (!has(after, cue) && (has(after, "retain") || cue === "notice_promise")))?.span,
    false,
  );
}

/** "Erased after 14 days" to "after 14 months"; what the reader has time for is lost by a shorter one. */
function longerTime({ before, after }: Edit): Detail | null {
  const isReaders = has(before, "notice_promise", "may", "choice");
  if (!isReaders && !has(before, "delete", "retain", "answer")) return null;
  const changed = lengthChange(before, after, isReaders ? "shorter" : "longer")?.changed;
  return changed?.direction === "worse" ? changed : null;
}

function isPut({ from, to }: Span, words: ReadonlySet<number>): boolean {
  return words.has(from) && words.has(to - 1);
}

/** Whether these words of the sentence's own are taken out, and not what stands next to them. */
function isCutOut({ tokens, own }: Statement, { from, to }: Span, deleted: ReadonlySet<number>): boolean {
  const next = to < tokens.length ? to : from - 1;
  return from >= own && deleted.has(to - 1) && !deleted.has(next);
}

/** "From partners", "by partners": they have it already. */
function comesFrom(statement: Statement, { from }: Span): boolean {
  return ["recipient_from", "agent"].some((cue) =>
    spansOf(statement, cue).some(({ to }) => to <= from && from - to <= 1),
  );
}

/** "You may only …", "if you do not …": it is the reader of whom it is said. */
function bindsReader(statement: Statement, limit: Span): boolean {
  const says = ({ from, to }: Span) =>
    to <= limit.from && limit.from - from <= CLOSE && !parted(statement, to, limit.from, "soft");
  return isForbidden(statement, limit) || spansOf(statement, "user_subject").some(says);
}
