import { diffArrays } from "diff/lib/diff/array.js";
import type { WordRun } from "../../model.ts";
import { normalForm } from "../text/normal-form.ts";
import { sentencesOf } from "../text/sentences.ts";
import { isWord, tokenize } from "../text/tokens.ts";
import { align } from "./align.ts";

/** Work that one pair of sentences may cost, in edit steps; beyond it the middle is shown as replaced. */
const LONGEST_EDIT = 1200;
/** Texts longer than this are compared sentence by sentence first. */
const LONG = 600;
/** Unchanged words that stand between two marks and are too few to be read by themselves. */
const ISLAND_WORDS = 2;

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
  const partner = new Map(
    pairings
      .filter((pairing) => pairing.kind === "kept" || pairing.kind === "edited")
      .map((pairing) => [pairing.before, pairing.after]),
  );
  const runs: WordRun[] = [];
  let coarse = simplified;
  let next = 0;
  left.forEach((sentence, index) => {
    const other = partner.get(index);
    if (other === undefined || other < next) {
      runs.push(["-", sentence]);
      return;
    }
    for (; next < other; next += 1) runs.push(["+", right[next] ?? ""]);
    const marked = markSentence(sentence, right[other] ?? "");
    runs.push(...marked.runs);
    coarse ||= marked.simplified;
    next = other + 1;
  });
  for (; next < right.length; next += 1) runs.push(["+", right[next] ?? ""]);
  return { runs: tidy(runs), simplified: coarse };
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
  const close = () => {
    if (out !== "") tidied.push(["-", out]);
    if (put !== "") tidied.push(["+", put]);
    out = put = "";
  };
  for (const [mark, text] of runs) {
    if (text === "") continue;
    if (mark === "-") out += text;
    else if (mark === "+") put += text;
    else {
      close();
      const last = tidied.at(-1);
      if (last?.[0] === "=") tidied[tidied.length - 1] = ["=", last[1] + text];
      else tidied.push(["=", text]);
    }
  }
  close();
  return tidied;
}
