import type { Block } from "../../model.ts";
import { letterForm } from "../text/normal-form.ts";
import { wordsOf } from "../text/tokens.ts";
import type { AlignedBlock } from "./aligned.ts";

/** Headings named one after another are a table of contents. */
const SHORTEST_CONTENTS = 3;
const LONGEST_CONTENTS_TITLE = 3;
/** A label that comes up in so many places at once belongs to the page's dress. */
const AT_ONCE = 3;
const NUMBERED = /^\s*\(?[\divxlc]{1,5}(?:\.\d{1,2}){0,3}[.):]\s*/iu;

/** One of the two versions that are compared. */
export type Side = "before" | "after";

/**
 * Lines put in or taken out that the other version has as well: a table of contents names its
 * headings, some pages give their title twice.
 *
 * @param isAtEdge - Whether a line stands before a version's first sentence, or after its last.
 */
export function* repeatedIn(
  blocks: readonly AlignedBlock[],
  { before, after }: Record<Side, readonly Block[]>,
  isAtEdge: (side: Side, block: Block) => boolean,
): Generator<AlignedBlock> {
  const versions = { before, after };
  const all = asAsked((side) => namesIn(versions[side]));
  const headings = asAsked((side) => namesIn(versions[side].filter(({ kind }) => kind === "heading")));
  for (const run of lonelyRuns(blocks)) {
    const side: Side = run[0]?.after ? "after" : "before";
    const other = side === "after" ? "before" : "after";
    const isRepeated = (one: AlignedBlock, among: typeof all) => among(other).has(nameOf(one[side]?.text ?? ""));
    const named = run.length < SHORTEST_CONTENTS ? [] : run.filter((one) => isRepeated(one, headings));
    const [title, ...rest] = run;
    if (named.length >= SHORTEST_CONTENTS) {
      yield* named;
      if (title && rest.length === named.length && isContentsTitle(title, side)) yield title;
    } else {
      yield* run.filter((one) => one[side] && isAtEdge(side, one[side]) && isRepeated(one, all));
    }
  }
}

function namesIn(version: readonly Block[]): ReadonlySet<string> {
  return new Set(version.map(({ text }) => nameOf(text)));
}

/** What is made of a version once it is asked for: most comparisons ask about few lines, or about none. */
export function asAsked<T>(make: (side: Side) => T): (side: Side) => T {
  const made = new Map<Side, T>();
  return (side) => {
    const known = made.get(side);
    if (known !== undefined) return known;
    const fresh = make(side);
    made.set(side, fresh);
    return fresh;
  };
}

/** A label that was put in, or taken out, before several headings at once. */
export function scattered(blocks: readonly AlignedBlock[], isLabel: (block: Block) => boolean): AlignedBlock[] {
  const places = new Map<string, AlignedBlock[]>();
  blocks.forEach((block, index) => {
    const own = block.kind === "added" ? block.after : block.kind === "removed" ? block.before : null;
    const next = blocks[index + 1];
    if (!own || own.kind === "heading" || next?.kind !== "kept" || next.after?.kind !== "heading") return;
    if (!isLabel(own)) return;
    const key = `${block.kind} ${own.text}`;
    places.set(key, [...(places.get(key) ?? []), block]);
  });
  return [...places.values()].filter((same) => same.length >= AT_ONCE).flat();
}

/** Runs of blocks that were all put in, or all taken out. */
function lonelyRuns(blocks: readonly AlignedBlock[]): AlignedBlock[][] {
  const runs: AlignedBlock[][] = [];
  let last: AlignedBlock["kind"] = "kept";
  for (const block of blocks) {
    const isLonely = block.kind === "added" || block.kind === "removed";
    if (isLonely && block.kind === last) runs.at(-1)?.push(block);
    else if (isLonely) runs.push([block]);
    last = block.kind;
  }
  return runs;
}

function isContentsTitle(block: AlignedBlock, side: Side): boolean {
  return wordsOf(block[side]?.text ?? "").length <= LONGEST_CONTENTS_TITLE;
}

function nameOf(text: string): string {
  return letterForm(text.replace(NUMBERED, ""));
}
