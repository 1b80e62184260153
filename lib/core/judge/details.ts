import { diffArrays } from "diff/lib/diff/array.js";
import type { Direction } from "../../model.ts";
import type { Span } from "./lexicon.ts";
import type { Rule } from "./rules/rule.ts";
import { type Statement, spansOf, wordsAt } from "./statement.ts";

/** Work that comparing the words of two sentences may cost, in edit steps. */
const LONGEST_EDIT = 400;
/** Words that limit what is done: put in they help the reader, taken out they harm. */
const LIMITS = new Set(["consent", "optout", "only", "unless", "exception", "court", "notice_promise"]);
/** Details that are grave in the mildest statement. */
const PLAIN = new Set(["length", "court", "encrypt_full", "location_precise", "location_always"]);

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

function isTouched({ from, to }: Span, changed: ReadonlySet<number>): boolean {
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

const UNIT_DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:hours?|heures?|uur|uren|stunden?|horas?|ore|ora|gio|giờ)$/u, 1 / 24],
  [/^(?:days?|jours?|dag|dagen|tage?|tagen|dias?|giorn[oi]|ngay|ngày)$/u, 1],
  [/^(?:weeks?|semaines?|week|weken|wochen?|semanas?|settiman[ae]|tuan|tuần)$/u, 7],
  [/^(?:months?|mois|maand|maanden|monate?n?|mes|meses|mesi|mese|thang|tháng)$/u, 30],
  [/^(?:years?|ans?|annees?|jaar|jaren|jahre?n?|anos?|ann[oi]|nam|năm)$/u, 365],
];

/** "30 days" to "30 months": the first length of time that an edit changes; null where they cannot be compared. */
function lengthChange(
  before: Statement,
  after: Statement,
  worse: "longer" | "shorter",
): { changed: Detail | null } | null {
  const [old, fresh] = [lengthsIn(before), lengthsIn(after)];
  if (old.length === 0 || old.length !== fresh.length) return null;
  for (const [index, was] of old.entries()) {
    const now = fresh[index];
    if (!now || now.days === was.days) continue;
    const direction = now.days > was.days === (worse === "longer") ? "worse" : "better";
    return { changed: { cue: "length", words: now.words, direction, added: true } };
  }
  return { changed: null };
}

function lengthsIn(statement: Statement): { days: number; words: string }[] {
  const { tokens } = statement;
  return tokens.flatMap((token, index) => {
    const number = Number(token.word);
    const unit = tokens[index + 1]?.word ?? "";
    const days = UNIT_DAYS.find(([name]) => name.test(unit))?.[1];
    return Number.isFinite(number) && days !== undefined
      ? [{ days: number * days, words: wordsAt(statement, { from: index, to: index + 2 }) }]
      : [];
  });
}
