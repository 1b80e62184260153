import { diffArrays } from "diff/lib/diff/array.js";
import type { Direction } from "../../model.ts";
import type { Span } from "./lexicon.ts";
import type { Rule } from "./rules/rule.ts";
import { type Statement, spansOf, wordsAt } from "./statement.ts";

/** Work that comparing the words of two sentences may cost, in edit steps. */
const LONGEST_EDIT = 400;
/** Words that limit what is done: put in they help the reader, taken out they harm. */
const LIMITS = new Set(["consent", "optout", "only", "unless", "exception", "court", "notice_promise", "safeguard"]);
/** Details that are grave in the mildest statement. */
const PLAIN = new Set([
  "length",
  "court",
  "safeguard",
  "own_key",
  "encrypt_full",
  "location_precise",
  "location_always",
]);

/** Which words of an edited sentence are new, and which are gone. */
export interface ChangedWords {
  inserted: ReadonlySet<number>;
  deleted: ReadonlySet<number>;
}

/** The words changed from a statement to another, which several rules ask for. */
const compared = new WeakMap<Statement, { before: Statement; words: ChangedWords }>();

/** Compares two readings of a sentence word by word. */
export function changedWords(before: Statement, after: Statement): ChangedWords {
  const known = compared.get(after);
  if (known?.before === before) return known.words;
  const words = compareWords(before, after);
  compared.set(after, { before, words });
  return words;
}

function compareWords(before: Statement, after: Statement): ChangedWords {
  const left = before.tokens.map((token) => token.word);
  const right = after.tokens.map((token) => token.word);
  const parts = diffArrays(left, right, { maxEditLength: LONGEST_EDIT });
  if (!parts) return { inserted: new Set(right.keys()), deleted: new Set(left.keys()) };
  const inserted = new Set<number>();
  const deleted = new Set<number>();
  let [b, a] = [0, 0];
  for (const { value, added, removed } of parts) {
    for (let count = 0; count < value.length; count += 1) {
      if (added) inserted.add(a++);
      else if (removed) deleted.add(b++);
      else {
        a += 1;
        b += 1;
      }
    }
  }
  return { inserted, deleted };
}

/** A decisive detail that an edit puts in or takes out. */
export interface Detail {
  cue: string;
  words: string;
  direction: Direction;
  added: boolean;
}

/** Whether a detail counts in full, however mild the statement it stands in. */
export function isPlain(detail: Detail): boolean {
  return PLAIN.has(detail.cue);
}

/** Other words for training or for AI: what is done was said before, though not in these words. */
const OTHER_WORDS = new Set(["train", "ai", "models"]);

/** Whether a detail names no more than the statement's subject in other words. */
export function isOtherWords(detail: Detail): boolean {
  return OTHER_WORDS.has(detail.cue);
}

/** The first decisive detail of an edited sentence by the rule's own order, one that harms before one that helps. */
export function findDetail(rule: Rule, before: Statement, after: Statement, words: ChangedWords): Detail | null {
  const lengths = rule.timed ? lengthChange(before, after, rule.timed) : null;
  if (lengths?.changed) return lengths.changed;
  // "1 year" and "365 days" are other words, not another time.
  const cues = rule.details.filter((name) => !(lengths && name === "retain_long"));
  const details = cues.flatMap((cue) => detailsOf(cue, before, after, words));
  return details.find(({ direction }) => direction === "worse") ?? details[0] ?? null;
}

function detailsOf(cue: string, before: Statement, after: Statement, words: ChangedWords): Detail[] {
  const put = freshSpan(cue, after, words.inserted, before);
  const gone = freshSpan(cue, before, words.deleted, after);
  const limits = LIMITS.has(cue);
  if (put) return [{ cue, words: put, direction: limits ? "better" : "worse", added: true }];
  return gone ? [{ cue, words: gone, direction: limits ? "worse" : "better", added: false }] : [];
}

/** Words of a cue that stand in changed words of one side and nowhere on the other. */
function freshSpan(cue: string, here: Statement, changed: ReadonlySet<number>, there: Statement): string | null {
  const known = new Set(spansOf(there, cue).map((span) => senseOf(there, span)));
  for (const span of spansOf(here, cue)) {
    if (isTouched(span, changed) && !known.has(senseOf(here, span))) return wordsAt(here, span);
  }
  return null;
}

/** Whether any word of a stretch is among those that changed. */
export function isTouched({ from, to }: Span, changed: ReadonlySet<number>): boolean {
  for (let index = from; index < to; index += 1) if (changed.has(index)) return true;
  return false;
}

/** The words of a span, with one word for all that mean data: "your information" is "your data". */
function senseOf(statement: Statement, { from, to }: Span): string {
  const data = spansOf(statement, "data_word").filter((span) => span.from >= from && span.to <= to);
  const words = statement.tokens.slice(from, to).map(({ word }) => word);
  for (const span of data) words.fill("", span.from - from, span.to - from);
  return [...words.filter((word) => word !== ""), ...(data.length > 0 ? ["#data"] : [])].join(" ");
}

/** Days in each unit of time; the words for them are the lexicon's. */
const UNITS = { unit_hour: 1 / 24, unit_day: 1, unit_week: 7, unit_month: 365 / 12, unit_year: 365 };
/** Lengths that differ by less are the same in other words: a month is 30 days. */
const SAME_LENGTH = 0.03;

/** A length of time, or an age, and where it stands. */
interface Length extends Span {
  days: number;
}

/** "30 days" to "30 months": the first length of time that an edit changes; null where they cannot be compared. */
export function lengthChange(
  before: Statement,
  after: Statement,
  worse: "longer" | "shorter",
): { changed: Detail | null } | null {
  const [old, fresh] = [lengthsIn(before), lengthsIn(after)];
  if (old.length === 0 || old.length !== fresh.length) return null;
  for (const [index, was] of old.entries()) {
    const now = fresh[index];
    if (!now || Math.abs(now.days - was.days) <= SAME_LENGTH * was.days) continue;
    const direction = now.days > was.days === (worse === "longer") ? "worse" : "better";
    return { changed: { cue: "length", words: wordsAt(after, now), direction, added: true } };
  }
  return { changed: null };
}

/** "30 days", "six months", "under 16". */
function lengthsIn(statement: Statement): Length[] {
  const lengths = Object.entries(UNITS).flatMap(([cue, days]) =>
    spansOf(statement, cue).map(({ from, to }) => ({ from: from - 1, to, days: days * numberAt(statement, from - 1) })),
  );
  const ages = spansOf(statement, "age").map(({ to }) => ({
    from: to,
    to: to + 1,
    days: UNITS.unit_year * numberAt(statement, to),
  }));
  return [...lengths, ...ages.filter(({ from }) => lengths.every((length) => length.from !== from))]
    .filter(({ days }) => Number.isFinite(days))
    .sort((one, other) => one.from - other.from);
}

/** The number at a place, in digits or in words (cues that are numbers); not a number where none stands there. */
function numberAt({ tokens, cues }: Statement, at: number): number {
  const named = [...cues].find(([cue, spans]) => /^\d/u.test(cue) && spans.some(({ to }) => to === at + 1));
  return Number(named?.[0] ?? (tokens[at]?.word || Number.NaN));
}
