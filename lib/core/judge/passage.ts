import { clip } from "../text/normal-form.ts";
import type { Span } from "./lexicon.ts";
import type { Statement } from "./statement.ts";

/** The most characters that a quotation has. */
const LONGEST = 150;
/** Characters kept before the decisive words where even their clause is too long. */
const LEAD_IN = 50;

/** A stretch of the statement's own text, in characters. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * What stands around the decisive words, to be read by itself: the sentence, or as many of its
 * clauses as fit, those before first. "…" stands where it goes on. At most 150 characters.
 */
export function passageAt(statement: Statement, span: Span): string {
  const { text } = statement;
  if (text.length <= LONGEST) return trimmed(text);
  const clauses = clausesIn(statement);
  const words = charsOf(statement, span);
  const first = clauses.findLastIndex(({ start }) => start <= words.start);
  const last = Math.max(
    first,
    clauses.findIndex(({ end }) => end >= words.end),
  );
  let [from, to] = [Math.max(0, first), Math.max(0, last)];
  const length = (a: number, b: number) => (clauses[b]?.end ?? 0) - (clauses[a]?.start ?? 0);
  if (length(from, to) > LONGEST) return cutAround(text, words);
  while (from > 0 && length(from - 1, to) <= LONGEST) from -= 1;
  while (to < clauses.length - 1 && length(from, to + 1) <= LONGEST) to += 1;
  return marked(text, { start: clauses[from]?.start ?? 0, end: clauses[to]?.end ?? text.length });
}

/** The statement's own clauses, from sign to sign. */
function clausesIn({ tokens, own, breaks, offset, text }: Statement): Stretch[] {
  const starts = tokens.flatMap((token, index) =>
    index >= Math.max(0, own) && (index === own || breaks[index] !== "none") ? [token.start - offset] : [],
  );
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

function charsOf({ tokens, offset, text }: Statement, { from, to }: Span): Stretch {
  const start = Math.max(0, (tokens[from]?.start ?? 0) - offset);
  return { start, end: Math.min(text.length, Math.max(start, (tokens[to - 1]?.end ?? 0) - offset)) };
}

/** A clause that is too long by itself, cut at words before and after those that decide. */
function cutAround(text: string, { start }: Stretch): string {
  const from = start <= LEAD_IN ? 0 : text.indexOf(" ", start - LEAD_IN) + 1;
  const kept = trimmed(clip(text.slice(from), LONGEST));
  return from === 0 ? kept : `\u2026${kept}`;
}

function marked(text: string, { start, end }: Stretch): string {
  const kept = trimmed(text.slice(start, end));
  return `${start > 0 ? "\u2026" : ""}${kept}${text.slice(end).trim() === "" ? "" : "\u2026"}`;
}

/** Without the signs that a quotation does not end in. */
function trimmed(text: string): string {
  return text.replace(/^[\s\u2022*-]+/u, "").replace(/[\s.,;:(\u2013\u2014]{1,4}$/u, "");
}
