import { endOfRun, foldLetters } from "../text/normal-form.ts";

/** The words of one language that a rule can ask for, as data (see judge/lexicons). */
export interface LexiconData {
  language: string;
  /**
   * Cue name to terms. A term is a sequence of words; `x*` begins with x, `*x` ends with x, `*x*`
   * contains x, and a lone `_` stands for up to four words. What a cue `not_x` covers is no `x`:
   * "not limited to" is no negation. In the package the terms of a cue are one text, parted by `|`.
   */
  cues: Readonly<Record<string, readonly string[]>>;
  /** Small words that mean nothing by themselves; in the package one text, too. */
  particles?: readonly string[];
  /** Names of places to codes: ISO country, `US-XX`, `EU`, `EEA`. */
  regions: Readonly<Record<string, string>>;
}

/** A word of a text, folded for matching, and where it stands. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/** A stretch of tokens; `to` is exclusive. */
export interface Span {
  from: number;
  to: number;
}

type Term = { cue: string; parts: readonly string[] };

/** A language's cues made ready for matching. */
export interface Lexicon {
  language: string;
  regions: Readonly<Record<string, string>>;
  particles: ReadonlySet<string>;
  /** Terms by their first word; those that begin with a wildcard stand by its fixed letters. */
  exact: ReadonlyMap<string, readonly Term[]>;
  prefix: ReadonlyMap<string, readonly Term[]>;
  prefixLengths: readonly number[];
  other: readonly Term[];
  /** What was looked up before; only for speed. */
  remembered: Map<string, Beginning>;
}

/** The terms that begin with a word: those whose next word is fixed stand by it. */
type Beginning = { terms: readonly Term[]; byNext: ReadonlyMap<string, readonly Term[]> };

const NO_TERMS: readonly Term[] = [];
const WORD = /[\p{L}\p{N}\p{M}]+/uy;
const WIDEST_GAP = 4;

/** Few words make up most of a text: each is folded, and what begins with it looked up, once. */
const MOST_REMEMBERED = 20_000;
const folded = { vi: new Map<string, string>(), other: new Map<string, string>() };

/** Cuts a text into folded words. Apostrophes and hyphens part words: "l'IA" is `l`, `ia`. */
export function tokensOf(text: string, lang: string): Token[] {
  const known = folded[lang === "vi" ? "vi" : "other"];
  if (known.size >= MOST_REMEMBERED) known.clear();
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfRun(text, start, WORD);
    if (end > start) {
      const written = text.slice(start, end);
      let word = known.get(written);
      if (word === undefined) {
        word = foldLetters(written, lang);
        known.set(written, word);
      }
      tokens.push({ word, start, end });
    }
    start = Math.max(end, start + 1);
  }
  return tokens;
}

/** Makes a language's cues ready; done once per language. */
export function compileLexicon(data: LexiconData): Lexicon {
  const exact = new Map<string, Term[]>();
  const prefix = new Map<string, Term[]>();
  const other: Term[] = [];
  const places = Object.entries(data.regions).map(([name, code]) => [`region:${code}`, [name]] as const);
  const anywhere = ["places", Object.keys(data.regions)] as const;
  for (const [cue, terms] of [...Object.entries(data.cues), ...places, anywhere]) {
    for (const text of termsOf(terms)) {
      const parts = partsOf(text, data.language);
      const [first] = parts;
      if (first === undefined) continue;
      const term = { cue, parts };
      if (first.startsWith("*")) other.push(term);
      else if (first.endsWith("*")) add(prefix, first.slice(0, -1), term);
      else add(exact, first, term);
    }
  }
  const prefixLengths = [...new Set([...prefix.keys()].map((key) => key.length))];
  const { language, regions, particles } = data;
  const looked = { exact, prefix, prefixLengths, other, remembered: new Map() };
  return { language, regions, particles: new Set(termsOf(particles ?? [])), ...looked };
}

function termsOf(terms: readonly string[] | string): readonly string[] {
  return typeof terms === "string" ? terms.split("|") : terms;
}

/** "pre-train* _ model" to `["pre", "train*", "_", "model"]`. */
function partsOf(term: string, lang: string): string[] {
  const parts: string[] = [];
  for (const piece of term.split(/\s+/u)) {
    if (piece === "_") parts.push("_");
    else {
      const words = piece.match(/\*?[\p{L}\p{N}\p{M}]+\*?/gu) ?? [];
      parts.push(...words.map((word) => foldLetters(word, lang)));
    }
  }
  return parts;
}

function add(terms: Map<string, Term[]>, key: string, term: Term): void {
  const known = terms.get(key);
  if (known) known.push(term);
  else terms.set(key, [term]);
}

/**
 * Finds every cue in a row of tokens. Time grows with the number of tokens: at each token only the
 * terms that begin with it are tried, and a term looks at a dozen tokens at most.
 */
export function findCues(tokens: readonly Token[], lexicon: Lexicon): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  const note = (terms: readonly Term[], from: number) => {
    for (const term of terms) {
      const to = matchEnd(tokens, from, term.parts);
      if (to < 0) continue;
      const spans = found.get(term.cue);
      if (!spans) found.set(term.cue, [{ from, to }]);
      else addSpan(spans, { from, to });
    }
  };
  for (let from = 0; from < tokens.length; from += 1) {
    const { terms, byNext } = beginningAt(tokens[from]?.word ?? "", lexicon);
    if (terms.length > 0) note(terms, from);
    if (byNext.size > 0) note(byNext.get(tokens[from + 1]?.word ?? "") ?? NO_TERMS, from);
  }
  for (const [cue, spans] of found) {
    const exempt = found.get(`not_${cue}`);
    if (exempt)
      found.set(
        cue,
        spans.filter((span) => !exempt.some((other) => covers(other, span))),
      );
  }
  return found;
}

/** Of terms that begin at one word the longest counts; what lies inside another adds nothing. */
function addSpan(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && last.to >= span.to) return;
  if (last?.from === span.from) spans[spans.length - 1] = span;
  else spans.push(span);
}

function covers(outer: Span, inner: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function beginningAt(word: string, lexicon: Lexicon): Beginning {
  const { remembered } = lexicon;
  const known = remembered.get(word);
  if (known) return known;
  const beginning = beginningOf(termsAt(word, lexicon));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, beginning);
  return beginning;
}

function beginningOf(all: readonly Term[]): Beginning {
  const terms: Term[] = [];
  const byNext = new Map<string, Term[]>();
  for (const term of all) {
    const next = term.parts[1] ?? "_";
    if (next === "_" || next.includes("*")) terms.push(term);
    else add(byNext, next, term);
  }
  return { terms, byNext };
}

function termsAt(word: string, lexicon: Lexicon): Term[] {
  const terms = [...(lexicon.exact.get(word) ?? [])];
  for (const length of lexicon.prefixLengths) {
    if (length <= word.length) terms.push(...(lexicon.prefix.get(word.slice(0, length)) ?? []));
  }
  for (const term of lexicon.other) if (matches(word, term.parts[0] ?? "")) terms.push(term);
  return terms;
}

/** Where a term that begins at `from` ends, exclusive, or -1 where it does not stand there. */
function matchEnd(tokens: readonly Token[], from: number, parts: readonly string[]): number {
  let at = from + 1;
  for (let index = 1; index < parts.length; index += 1) {
    const part = parts[index] ?? "";
    if (part === "_") at = skipGap(tokens, at, parts[index + 1] ?? "");
    else at = at >= 0 && matches(tokens[at]?.word ?? "", part) ? at + 1 : -1;
    if (at < 0) return -1;
  }
  return at;
}

/** The first token from `at` on that `next` matches, within the widest gap; -1 for none. */
function skipGap(tokens: readonly Token[], at: number, next: string): number {
  const end = Math.min(tokens.length, at + WIDEST_GAP + 1);
  for (let index = at; index < end; index += 1) if (matches(tokens[index]?.word ?? "", next)) return index;
  return -1;
}

function matches(word: string, part: string): boolean {
  const open = part.startsWith("*");
  const close = part.endsWith("*");
  if (open && close) return word.includes(part.slice(1, -1));
  if (open) return word.endsWith(part.slice(1));
  return close ? word.startsWith(part.slice(0, -1)) : word === part;
}
