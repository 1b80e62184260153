import type { WordRun } from "../../model.ts";
import { sentencesOf } from "../text/sentences.ts";
import { Ids } from "./ids.ts";
import type { Place } from "./pairing.ts";
import { type Kept, phrasesOf } from "./phrases.ts";
import { gapsBetween } from "./sentence-gaps.ts";
import { CommonParts, type Stretches } from "./shortest-edit.ts";
import { readTokens } from "./token-text.ts";

/** Work that one pair of sentences may cost, in edit steps; beyond it the middle is shown as replaced. */
const LONGEST_EDIT = 1200;
/** Texts longer than this together are compared sentence by sentence first. */
const LONG = 600;
/** Texts longer than this together are not read word by word as a whole. */
const VERY_LONG = 200_000;
const LONGEST_EDIT_IN_LONG = 250;
/** Comparing sentences together must mark so much less to be worth it: apart they are easier to read. */
const MUCH_LESS = 0.6;
/** And comparing the whole text without regard to sentences so much less. */
const LESS = 0.75;
const LONGEST_WHOLE_EDIT = 500;

/** The marked words of an edit, and whether a bound made them coarser. */
export interface MarkedWords {
  runs: WordRun[];
  simplified: boolean;
}

/**
 * Marks the words that an edit takes out and puts in, as phrases rather than confetti.
 *
 * Lossless: the runs marked `=` and `-` joined are `before`, those marked `=` and `+` are `after`.
 * Marks begin and end at words, in every script.
 */
export function markWords(before: string, after: string, lang: string): MarkedWords {
  if (before === after) return { runs: before === "" ? [] : [["=", before]], simplified: false };
  const length = before.length + after.length;
  if (length <= LONG) {
    const search = searchIn([before], [after]);
    search.compare([0, 0], [1, 1]);
    return marked(search);
  }
  const [left, right] = [sentencesOf(before, lang), sentencesOf(after, lang)];
  if (length > VERY_LONG) return markGaps(left, right);
  const search = searchIn(left, right);
  alignSentences(left, right, search);
  search.compareAsWhole();
  return marked(search);
}

function searchIn(left: readonly string[], right: readonly string[], mostSteps = LONGEST_EDIT): WordSearch {
  const ids = new Ids();
  const kept = { before: readTokens(left, ids), after: readTokens(right, ids), stretches: [] };
  return new WordSearch(kept, ids, mostSteps);
}

function marked({ kept, simplified }: WordSearch): MarkedWords {
  return { runs: phrasesOf(kept), simplified };
}

/** Keeps what stayed, compares each edited sentence with its earlier self, leaves the rest as put in or taken out. */
function alignSentences(left: readonly string[], right: readonly string[], search: WordSearch): void {
  const { gaps, simplified } = gapsBetween(left, right);
  search.simplified ||= simplified;
  for (const { from, to, edited, kept } of gaps) {
    search.compareGap(from, to, edited);
    if (kept) search.compare(to, [to[0] + 1, to[1] + 1]);
  }
}

/** As a whole a very long text would take much memory: only what lies between sentences that stayed is read word by word. */
function markGaps(left: readonly string[], right: readonly string[]): MarkedWords {
  const runs: WordRun[] = [];
  const { gaps, simplified } = gapsBetween(left, right);
  let coarse = simplified;
  for (const { from, to, edited, kept } of gaps) {
    const [own, other] = [left.slice(from[0], to[0]), right.slice(from[1], to[1])];
    if (edited.length === 0) {
      append(runs, "-", own.join(""));
      append(runs, "+", other.join(""));
    } else {
      const search = searchIn(own, other, LONGEST_EDIT_IN_LONG);
      const within = edited.map(([b, a]): Place => [b - from[0], a - from[1]]);
      search.compareGap([0, 0], [own.length, other.length], within);
      coarse ||= search.simplified;
      for (const [mark, text] of marked(search).runs) append(runs, mark, text);
    }
    if (kept) appendKept(runs, left[to[0]] ?? "", right[to[1]] ?? "");
  }
  return { runs, simplified: coarse };
}

/** Sentences that stayed read the same, but may be spelt otherwise. */
function appendKept(runs: WordRun[], own: string, other: string): void {
  if (own === other) append(runs, "=", own);
  else for (const [mark, text] of markWords(own, other, "").runs) append(runs, mark, text);
}

function append(runs: WordRun[], mark: WordRun[0], text: string): void {
  const last = runs.at(-1);
  if (text === "") return;
  if (last?.[0] === mark) runs[runs.length - 1] = [mark, last[1] + text];
  else runs.push([mark, text]);
}

/** Looks for what stayed between stretches of sentences, and gathers it. */
class WordSearch {
  readonly kept: Kept;
  simplified = false;
  private readonly parts: CommonParts;
  /** Work that sentences compared together may cost, in edit steps. */
  private readonly mostSteps: number;

  constructor(kept: Kept, ids: Ids, mostSteps: number) {
    this.kept = kept;
    this.mostSteps = mostSteps;
    this.parts = new CommonParts(ids.size);
  }

  /** Compares sentences from one place up to another as one text. */
  compare(from: Place, to: Place): void {
    this.take(this.stretchesIn(from, to));
  }

  /**
   * Compares sentences between two that stayed: each with its partner; or, where a sentence was cut
   * in two or two were joined, all of them as one text.
   */
  compareGap(from: Place, to: Place, edited: readonly Place[]): void {
    if (edited.length === 0) return;
    const apart = edited.map(([b, a]) => this.stretchesIn([b, a], [b + 1, a + 1]));
    const sizes = [to[0] - from[0], to[1] - from[1]];
    if (!sizes.every((size) => size === edited.length)) {
      const marked = this.sizeOf(from, to) - apart.reduce((total, one) => total + lengthOf(one) * 2, 0);
      const whole = this.stretchesIn(from, to, Math.min(this.mostSteps, Math.floor(marked * MUCH_LESS)));
      if (whole) {
        this.take(whole);
        return;
      }
    }
    for (const stretches of apart) this.take(stretches);
  }

  /** Compares the texts once more without regard to sentences, and keeps that where it marks less. */
  compareAsWhole(): void {
    const { before, after, stretches } = this.kept;
    const marked = before.ids.length + after.ids.length - lengthOf(stretches) * 2;
    const whole = this.parts.find(before.ids, after.ids, Math.min(LONGEST_WHOLE_EDIT, Math.floor(marked * LESS)));
    if (!whole) return;
    stretches.length = 0;
    this.simplified = false;
    this.take(whole);
  }

  private take(stretches: Stretches | null): void {
    if (stretches) for (const number of stretches) this.kept.stretches.push(number);
    else this.simplified = true;
  }

  private sizeOf(from: Place, to: Place): number {
    const [left, right] = this.ranges(from, to);
    return left[1] - left[0] + right[1] - right[0];
  }

  /** The equal stretches between two places, in tokens of the whole texts; null beyond `mostSteps` marked tokens. */
  private stretchesIn(from: Place, to: Place, mostSteps = LONGEST_EDIT): Stretches | null {
    const [left, right] = this.ranges(from, to);
    const { before, after } = this.kept;
    const [b, a] = [before.ids.subarray(...left), after.ids.subarray(...right)];
    const stretches = this.parts.find(b, a, mostSteps);
    if (!stretches) return null;
    for (let index = 0; index < stretches.length; index += 3) {
      stretches[index] = (stretches[index] ?? 0) + left[0];
      stretches[index + 1] = (stretches[index + 1] ?? 0) + right[0];
    }
    return stretches;
  }

  /** The tokens of the sentences between two places. */
  private ranges(from: Place, to: Place): [[number, number], [number, number]] {
    const { before, after } = this.kept;
    const at = (sentences: readonly number[], index: number) => sentences[index] ?? 0;
    return [
      [at(before.sentences, from[0]), at(before.sentences, to[0])],
      [at(after.sentences, from[1]), at(after.sentences, to[1])],
    ];
  }
}

function lengthOf(stretches: Stretches | null): number {
  let length = 0;
  for (let index = 2; index < (stretches?.length ?? 0); index += 3) length += stretches?.[index] ?? 0;
  return length;
}
