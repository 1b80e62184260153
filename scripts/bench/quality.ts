import type { Comparison } from "../../lib/core/compare/index.ts";
import { normalForm } from "../../lib/core/text/normal-form.ts";
import type { Edit, WordRun } from "../../lib/model.ts";
import { ours } from "./engines.ts";
import { halfWords, type Marks, marksOf, oracleWords } from "./marks.ts";
import { shortestEditLength } from "./oracle.ts";
import { charsOf, hardPairs, loadPairs, type TextPair, wholeText } from "./pairs.ts";
import { type Figure, shown, sum, type Target } from "./report.ts";
import { scriptPairs } from "./scripts-of-the-world.ts";

/** Edits that say what stands on the other side; the others leave the text as it is. */
const WRITTEN: ReadonlySet<Edit["kind"]> = new Set(["edited", "added", "removed"]);
/** Larger pairs are left out where the fewest words have to be known. */
const MOST_CHARS = 350_000;

interface Result {
  pair: TextPair;
  comparison: Comparison;
  edits: Edit[];
  marks: Marks;
}

/** Q1 to Q5: what a reader sees of a comparison. */
export const quality: Target = {
  ids: ["Q1", "Q2", "Q3", "Q4", "Q5"],
  measure: async () => {
    const { pairs, source } = loadPairs();
    const results = [...pairs, ...hardPairs(), ...scriptPairs()].map(resultOf);
    const recorded = results.slice(0, pairs.length).filter(({ pair }) => !pair.reordered);
    return new Map([
      ["Q1", [minimality(recorded, source)]],
      ["Q2", [fragmentation(recorded, source)]],
      ["Q3", moves(results.filter(({ pair }) => pair.reordered))],
      ["Q4", [losses(results)]],
      ["Q5", [cutWords(results)]],
    ]);
  },
};

function resultOf(pair: TextPair): Result {
  const { comparison, edits } = ours(pair.before, pair.after, pair.lang);
  return { pair, comparison, edits, marks: marksOf(edits) };
}

const figure = (
  what: string,
  value: number,
  bounds: Pick<Figure, "floor" | "aim" | "unit"> & Partial<Pick<Figure, "better">>,
): Figure => ({ what, value, better: "less", gates: true, ...bounds });

function minimality(results: readonly Result[], source: string): Figure {
  let marked = 0;
  let fewest = 0;
  let known = 0;
  for (const { pair, marks } of results) {
    if (charsOf(pair.before) + charsOf(pair.after) > MOST_CHARS * 2) continue;
    const [before, after] = [oracleWords(wholeText(pair.before)), oracleWords(wholeText(pair.after))];
    const length = shortestEditLength(before, after);
    if (length === null) continue;
    known += 1;
    marked += marks.words;
    fewest += length;
  }
  const what = `words marked, against the fewest possible (${known} pairs of ${source}; ${marked} of ${fewest})`;
  return figure(what, marked / fewest, { unit: "x", floor: 1.1, aim: 1.05 });
}

function fragmentation(results: readonly Result[], source: string): Figure {
  const islands = sum(results.map(({ marks }) => marks.islands));
  const spans = sum(results.map(({ marks }) => marks.spans));
  return figure(
    `islands of two words or fewer in 100 marked spans (${source}; ${islands} in ${spans})`,
    (islands / spans) * 100,
    { unit: "", floor: 5, aim: 1.5 },
  );
}

function moves(results: readonly Result[]): Figure[] {
  const marked = sum(results.map(({ marks }) => marks.words));
  const unlabelled = results.filter(({ comparison }) => comparison.noise !== "moved-only").map(({ pair }) => pair.id);
  const which = unlabelled.length === 0 ? "" : `: ${unlabelled.join(", ")}`;
  return [
    figure(`words marked where only the order differs (${results.length} pairs)`, marked, {
      unit: "",
      floor: 0,
      aim: 0,
    }),
    figure(`such pairs not called moved-only${which}`, unlabelled.length, { unit: "", floor: 0, aim: 0 }),
  ];
}

function losses(results: readonly Result[]): Figure {
  const lost = results.filter((result) => !isLossless(result)).map(({ pair }) => pair.id);
  const what = `pairs rebuilt byte for byte from the earlier text and the edits (${results.length}${lost.length > 0 ? `; not ${lost.join(", ")}` : ""})`;
  return figure(what, 100 - (lost.length / results.length) * 100, { unit: "%", floor: 100, aim: 100, better: "more" });
}

/** Whether the earlier text and the edits give the later text, and the other way round, every block once. */
function isLossless(result: Result): boolean {
  return rebuilds(result, "before") && rebuilds(result, "after");
}

/** One side of the pair again, from the other side's text where nothing changed, and else from the edits alone. */
function rebuilds({ pair, comparison, edits }: Result, side: "before" | "after"): boolean {
  const rebuilt: string[][] = pair[side].map(() => []);
  const other = side === "before" ? "after" : "before";
  for (const { kind, beforeIndex, afterIndex } of comparison.blocks) {
    const [index, source] = side === "before" ? [beforeIndex, afterIndex] : [afterIndex, beforeIndex];
    if (index === null || (kind !== "kept" && kind !== "moved")) continue;
    rebuilt[index]?.push(pair[other][source ?? -1]?.text ?? "");
  }
  const open = rebuilt.flatMap((texts, index) => (texts.length === 0 ? [index] : []));
  const written = edits.filter((edit) => edit[side] !== null && WRITTEN.has(edit.kind));
  const texts = written.flatMap((edit) => sideOf(edit.words, side === "before" ? "-" : "+").split("\n"));
  const [left, right] = [open.map((index) => pair[side][index]?.text ?? ""), texts].map((of) =>
    of.map(normalForm).sort(),
  );
  const kept = rebuilt.every(
    ([text, ...more], index) =>
      text === undefined || (more.length === 0 && normalForm(text) === normalForm(pair[side][index]?.text ?? "")),
  );
  return kept && JSON.stringify(left) === JSON.stringify(right);
}

function sideOf(runs: readonly WordRun[], side: "-" | "+"): string {
  return runs
    .filter(([mark]) => mark === "=" || mark === side)
    .map(([, text]) => text)
    .join("");
}

function cutWords(results: readonly Result[]): Figure {
  const cuts = results.map(({ pair, edits }) => [pair.id, halfWords(edits)] as const).filter(([, count]) => count > 0);
  const spans = sum(results.map(({ marks }) => marks.spans));
  const named = cuts.map(([id, count]) => `${id} ${shown(count)}`).join(", ");
  return figure(
    `marks that begin or end within a word (${spans} spans, texts in every script${named === "" ? "" : `; ${named}`})`,
    sum(cuts.map(([, count]) => count)),
    { unit: "", floor: 0, aim: 0 },
  );
}
