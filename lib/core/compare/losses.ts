/** Signs that a page did not load to its end, lost words on the way or is a draft: no writer leaves a text like that. */
import type { Block } from "../../model.ts";
import { findDates } from "../dates/find-dates.ts";
import { letterForm } from "../text/normal-form.ts";
import { wordsOf } from "../text/tokens.ts";
import type { AlignedBlock } from "./aligned.ts";

/** At an edge of the document so many blocks, and this share of its text, went together. */
const EDGE_BLOCKS = 5;
const EDGE_SHARE = 0.05;
/** A sentence that breaks off: so much of it stands at least, and no more than this is missing. */
const SHORTEST_STUMP = 30;
const LONGEST_MISSING = 200;
const LONGEST_TITLE = 8;
/** "[date of publication]": some words in brackets, or a mark that stands for what is to come. */
const BLANK = /\[(?:\p{L}+\s){1,8}\p{L}+\]|\[[\u25CF\u2022X_\s]{1,12}\]|\{\{\s?[\w.]{1,40}\s?\}\}/u;

const ENDED = /[\p{P}\p{S}]\s*$/u;
const SENTENCE_END = /[.!?\u3002\uFF01\uFF1F]["'\u201D\u2019)]?\s*$/u;
const SENTENCE_WITHIN = /[.!?\u3002\uFF01\uFF1F]["'\u201D\u2019)]?\s+\S/u;

type Compared = { readonly blocks: readonly AlignedBlock[] };

function changedIn({ blocks }: Compared): AlignedBlock[] {
  return blocks.filter(({ kind }) => kind !== "kept" && kind !== "moved");
}

/** Whether the document's title went, and nothing came in its place. */
export function lostTitle(comparison: Compared): boolean {
  const isTitle = (block: Block | null) => block?.kind === "heading" && block.level === 1;
  const changed = changedIn(comparison);
  if (comparison.blocks.some(({ after }) => isTitle(after)) || changed.some(({ kind }) => kind === "added"))
    return false;
  const removed = changed.filter(({ kind }) => kind === "removed");
  if (removed.some(({ before }) => isTitle(before))) return true;
  // Without headings the title is the line at the very top.
  const [first] = comparison.blocks;
  const line = first?.kind === "removed" && changed.length === 1 ? (first.before?.text ?? "") : "";
  return line !== "" && !ENDED.test(line) && wordsOf(line).length <= LONGEST_TITLE;
}

/** Whether nothing but the beginning or the end of the document went, and more of it than anybody cuts at once. */
export function lostAtEdge(comparison: Compared): boolean {
  const { blocks } = comparison;
  const changed = changedIn(comparison);
  if (changed.length < EDGE_BLOCKS || changed.some(({ kind }) => kind !== "removed")) return false;
  const edges = [blocks.slice(0, changed.length), blocks.slice(-changed.length)];
  if (!edges.some((edge) => edge.every(({ kind }) => kind === "removed"))) return false;
  return charsOf(changed) >= charsOf(blocks) * EDGE_SHARE;
}

function charsOf(blocks: readonly AlignedBlock[]): number {
  return blocks.reduce((sum, { before }) => sum + (before?.text.length ?? 0), 0);
}

/** Whether all that differs are sentences that break off in one version and go on in the other. */
export function brokenOff(comparison: Compared): boolean {
  const changed = changedIn(comparison);
  return (
    changed.some(({ before, after }) => before && after && breaksOff(before.text, after.text)) &&
    changed.every(
      ({ before, after }) => before && after && (breaksOff(before.text, after.text) || sameLetters(before, after)),
    )
  );
}

/** Whether a blank to be filled in stands where a date stood: a draft was put up. */
export function isDraft(comparison: Compared): boolean {
  return changedIn(comparison).some(({ before, after }) => {
    if (!before || !after || BLANK.test(before.text) || !BLANK.test(after.text)) return false;
    return findDates(after.text, "day-first").length < findDates(before.text, "day-first").length;
  });
}

function sameLetters(one: Block, other: Block): boolean {
  return letterForm(one.text) === letterForm(other.text);
}

function breaksOff(one: string, other: string): boolean {
  const [stump = "", whole = ""] = [one.trim(), other.trim()].sort((left, right) => left.length - right.length);
  const missing = whole.slice(stump.length);
  return (
    stump.length >= SHORTEST_STUMP &&
    whole.startsWith(stump) &&
    !ENDED.test(stump) &&
    missing.length <= LONGEST_MISSING &&
    SENTENCE_END.test(missing) &&
    !SENTENCE_WITHIN.test(missing)
  );
}
