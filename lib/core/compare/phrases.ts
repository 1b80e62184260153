import type { WordRun } from "../../model.ts";
import type { Stretches } from "./shortest-edit.ts";
import { startOf, type TokenText, textOf, wordsIn } from "./token-text.ts";

/** Unchanged words between two marks that are too few to be read by themselves. */
const ISLAND_WORDS = 2;

/** What stayed between two texts: equal stretches of their tokens, in order. */
export interface Kept {
  before: TokenText;
  after: TokenText;
  stretches: Stretches;
}

/** One equal stretch: its first token on either side, and its length. */
interface Stretch {
  b: number;
  a: number;
  length: number;
}

/**
 * Turns what stayed into marked words that read as phrases: marks begin where words, and where they
 * can, where sentences begin; a word or two between two marks join them.
 */
export function phrasesOf(kept: Kept): WordRun[] {
  const stretches = slide(kept, listOf(kept));
  return runsOf(kept, absorbIslands(kept, stretches));
}

/** The stretches one by one, with an empty one at either end, so that each mark lies between two. */
function listOf({ before, after, stretches }: Kept): Stretch[] {
  const list: Stretch[] = [{ b: 0, a: 0, length: 0 }];
  for (let index = 0; index < stretches.length; index += 3) {
    const [b = 0, a = 0, length = 0] = stretches.slice(index, index + 3);
    const last = list.at(-1);
    if (last && last.b + last.length === b && last.a + last.length === a) last.length += length;
    else list.push({ b, a, length });
  }
  const end = { b: before.ids.length, a: after.ids.length, length: 0 };
  const last = list.at(-1);
  if (!last || last.b + last.length < end.b || last.a + last.length < end.a) list.push(end);
  return list;
}

/** Moves each mark that is on one side only to the best of the places where it says the same. */
function slide({ before, after }: Kept, list: Stretch[]): Stretch[] {
  for (let index = 1; index < list.length; index += 1) {
    const [left, right] = [list[index - 1], list[index]];
    if (!left || !right) continue;
    const [b, a] = [left.b + left.length, left.a + left.length];
    if (b === right.b && a !== right.a) slideOne(after, [a, right.a], left, right);
    else if (a === right.a && b !== right.b) slideOne(before, [b, right.b], left, right);
  }
  return list.filter(({ length }, index) => length > 0 || index === 0 || index === list.length - 1);
}

function slideOne(tokens: TokenText, [from, to]: readonly [number, number], left: Stretch, right: Stretch): void {
  const { ids } = tokens;
  let least = 0;
  while (least > -left.length && ids[from + least - 1] === ids[to + least - 1]) least -= 1;
  let most = 0;
  while (most < right.length && ids[from + most] === ids[to + most]) most += 1;
  let best = 0;
  for (let shift = least; shift <= most; shift += 1) {
    if (beginning(tokens, from + shift) > beginning(tokens, from + best)) best = shift;
  }
  left.length += best;
  right.b += best;
  right.a += best;
  right.length -= best;
}

/** How well a mark may begin at a token: 3 where a sentence does, 2 after a space, 1 before a sign, else 0. */
function beginning(tokens: TokenText, token: number): number {
  const at = startOf(tokens, token);
  const before = tokens.text.slice(Math.max(0, at - 3), at);
  if (at === 0 || /[.!?:;\u3002\uFF01\uFF1F]\s+$/u.test(before)) return 3;
  if (/\s$/u.test(before)) return 2;
  return wordsIn(tokens, token, token + 1) === 0 ? 1 : 0;
}

/** Takes a few kept words between two marks into both: "the **new big** one", not "the **new** big **one**". */
function absorbIslands({ before }: Kept, list: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  list.forEach((stretch, index) => {
    const between = index > 0 && index < list.length - 1;
    if (between && isIsland(before, stretch)) return;
    kept.push(stretch);
  });
  return kept;
}

function isIsland(before: TokenText, { b, length }: Stretch): boolean {
  return wordsIn(before, b, b + length, ISLAND_WORDS + 1) <= ISLAND_WORDS;
}

/** What was taken out stands before what was put in; space that ends both stays. */
function runsOf({ before, after }: Kept, list: readonly Stretch[]): WordRun[] {
  const runs: WordRun[] = [];
  let same = "";
  const add = (mark: WordRun[0], text: string) => {
    if (text !== "") runs.push([mark, text]);
  };
  list.forEach((stretch, index) => {
    const previous = list[index - 1];
    if (previous) {
      const taken = textOf(before, previous.b + previous.length, stretch.b);
      const put = textOf(after, previous.a + previous.length, stretch.a);
      const space = sharedSpace(taken, put);
      if (taken.length + put.length > 0) {
        add("=", same);
        add("-", taken.slice(0, taken.length - space.length));
        add("+", put.slice(0, put.length - space.length));
        same = space;
      }
    }
    same += textOf(before, stretch.b, stretch.b + stretch.length);
  });
  add("=", same);
  return runs;
}

/** The space at the end of both texts. */
function sharedSpace(one: string, other: string): string {
  const space = one.slice(one.trimEnd().length);
  return other.endsWith(space) ? space : "";
}
