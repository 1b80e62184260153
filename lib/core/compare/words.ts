import { diffArrays } from "diff/lib/diff/array.js";
import type { WordRun } from "../../model.ts";
import { normalForm } from "../text/normal-form.ts";
import { sentencesOf } from "../text/sentences.ts";
import { isWord, tokenize } from "../text/tokens.ts";
import { align } from "./align.ts";
import type { Gap, Pairing } from "./pairing.ts";

/** Work that one pair of sentences may cost, in edit steps; beyond it the middle is shown as replaced. */
const LONGEST_EDIT = 1200;
/** Texts longer than this are compared sentence by sentence first. */
const LONG = 600;
/** Unchanged words that stand between two marks and are too few to be read by themselves. */
const ISLAND_WORDS = 2;

/** Marking sentences together must save so much to be worth it: apart they are easier to read. */
const MUCH_LESS = 0.6;

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
  if (before.length + after.length <= LONG) return markSentence(before, after);
  const left = sentencesOf(before, lang);
  const right = sentencesOf(after, lang);
  const { pairings, simplified } = align(left.map(normalForm), right.map(normalForm));
  const inOrder = rising(pairings.filter(({ kind }) => kind === "kept" || kind === "edited"));
  const runs: WordRun[] = [];
  let coarse = simplified;
  let from: [number, number] = [0, 0];
  let edited: Pairing[] = [];
  const closeGap = (to: [number, number]) => {
    const marked = markGap({ left, right, from, to }, edited);
    runs.push(...marked.runs);
    coarse ||= marked.simplified;
    edited = [];
  };
  for (const pairing of inOrder) {
    if (pairing.kind === "edited") edited.push(pairing);
    else {
      closeGap([pairing.before, pairing.after]);
      runs.push(...markSentence(left[pairing.before] ?? "", right[pairing.after] ?? "").runs);
      from = [pairing.before + 1, pairing.after + 1];
    }
  }
  closeGap([left.length, right.length]);
  return { runs: tidy(runs), simplified: coarse };
}

/** The pairings in the earlier order, without those that would run back in the later one. */
function rising(pairings: readonly Pairing[]): Pairing[] {
  const kept: Pairing[] = [];
  for (const pairing of pairings.toSorted((one, other) => one.before - other.before)) {
    if (pairing.after > (kept.at(-1)?.after ?? -1)) kept.push(pairing);
  }
  return kept;
}

interface SentenceGap extends Gap {
  left: readonly string[];
  right: readonly string[];
}

/**
 * Sentences between two that stayed: each with its partner; or, where a sentence was cut in two or
 * two were joined, all of them as one text.
 */
function markGap(gap: SentenceGap, edited: readonly Pairing[]): MarkedWords {
  const { left, right, from, to } = gap;
  const sizes = [to[0] - from[0], to[1] - from[1]];
  const apart = markApart(gap, edited);
  if (sizes.includes(0) || edited.length === 0 || sizes.every((size) => size === edited.length)) return apart;
  const whole = markSentence(left.slice(from[0], to[0]).join(""), right.slice(from[1], to[1]).join(""));
  const isBetter = !whole.simplified && changed(whole.runs) <= changed(apart.runs) * MUCH_LESS;
  return isBetter ? whole : apart;
}

function markApart({ left, right, from, to }: SentenceGap, edited: readonly Pairing[]): MarkedWords {
  const runs: WordRun[] = [];
  let simplified = false;
  let [b, a] = from;
  for (const pairing of [...edited, { before: to[0], after: to[1] }]) {
    for (; b < pairing.before; b += 1) runs.push(["-", left[b] ?? ""]);
    for (; a < pairing.after; a += 1) runs.push(["+", right[a] ?? ""]);
    if (b >= to[0] && a >= to[1]) break;
    const marked = markSentence(left[b] ?? "", right[a] ?? "");
    runs.push(...marked.runs);
    simplified ||= marked.simplified;
    b += 1;
    a += 1;
  }
  return { runs, simplified };
}

function changed(runs: readonly WordRun[]): number {
  return runs.reduce((sum, [mark, text]) => sum + (mark === "=" ? 0 : text.length), 0);
}

function markSentence(before: string, after: string): MarkedWords {
  if (before === after) return { runs: before === "" ? [] : [["=", before]], simplified: false };
  const parts = diffArrays(tokenize(before), tokenize(after), { maxEditLength: LONGEST_EDIT });
  if (!parts)
    return {
      runs: tidy([
        ["-", before],
        ["+", after],
      ]),
      simplified: true,
    };
  const runs = parts.map(({ value, added, removed }): WordRun => [added ? "+" : removed ? "-" : "=", value.join("")]);
  return { runs: tidy(absorbIslands(tidy(runs))), simplified: false };
}

/** Turns a few kept words between two marks into part of both: "the **new big** one", not "the **new** big **one**". */
function absorbIslands(runs: readonly WordRun[]): WordRun[] {
  return runs.flatMap((run, index): WordRun[] => {
    const [mark, text] = run;
    const between = index > 0 && index < runs.length - 1;
    if (mark !== "=" || !between || !isIsland(text, runs[index - 1], runs[index + 1])) return [run];
    return [
      ["-", text],
      ["+", text],
    ];
  });
}

function isIsland(text: string, previous: WordRun | undefined, next: WordRun | undefined): boolean {
  const words = tokenize(text).filter(isWord).length;
  if (words === 0) return true;
  const marked = Math.max(wordCount(previous), wordCount(next));
  return words <= ISLAND_WORDS && marked > words;
}

function wordCount(run: WordRun | undefined): number {
  return run ? tokenize(run[1]).filter(isWord).length : 0;
}

/** Joins neighbours of one kind; within a marked stretch what was taken out stands before what was put in. */
function tidy(runs: readonly WordRun[]): WordRun[] {
  const tidied: WordRun[] = [];
  let out = "";
  let put = "";
  const keep = (text: string) => {
    const last = tidied.at(-1);
    if (last?.[0] === "=") tidied[tidied.length - 1] = ["=", last[1] + text];
    else if (text !== "") tidied.push(["=", text]);
  };
  const close = () => {
    const space = sharedSpace(out, put);
    out = out.slice(0, out.length - space.length);
    put = put.slice(0, put.length - space.length);
    if (out !== "") tidied.push(["-", out]);
    if (put !== "") tidied.push(["+", put]);
    keep(space);
    out = put = "";
  };
  for (const [mark, text] of runs) {
    if (text === "") continue;
    if (mark === "-") out += text;
    else if (mark === "+") put += text;
    else {
      close();
      keep(text);
    }
  }
  close();
  return tidied;
}

/** The space at the end of both texts. */
function sharedSpace(one: string, other: string): string {
  const space = one.slice(one.trimEnd().length);
  return other.endsWith(space) ? space : "";
}
