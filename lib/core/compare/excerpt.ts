import type { Judgement, WordRun } from "../../model.ts";
import { cutAt } from "../text/normal-form.ts";
import { tokenize } from "../text/tokens.ts";
import { markWords } from "./words.ts";

/** Unchanged words kept on either side of a mark. */
const CONTEXT = 8;
const GAP = "\u2009\u2026 ";

/** What a list shows of a change: the decisive part of what its first finding rests on; empty where nothing was found. */
export function excerptOfChange({ findings: [top] }: Pick<Judgement, "findings">, lang: string): WordRun[] {
  return top ? excerptOf(top.before, top.after, lang) : [];
}

/**
 * The decisive part of an edit in a few lines: its marks with some words around each, and dots for
 * what is left out. Ends after about `length` characters.
 */
export function excerptOf(before: string | null, after: string | null, lang: string, length = 320): WordRun[] {
  if (before === null) return cut([["+", after ?? ""]], length);
  if (after === null) return cut([["-", before]], length);
  const { runs } = markWords(before, after, lang);
  return cut(
    runs.map(([mark, text], index): WordRun => {
      if (mark !== "=") return [mark, text];
      return [mark, fold(text, index > 0, index < runs.length - 1)];
    }),
    length,
  );
}

/** Leaves the words next to a mark, and dots for the rest. */
function fold(text: string, keepsHead: boolean, keepsTail: boolean): string {
  const tokens = tokenize(text);
  const size = CONTEXT * 2;
  if (tokens.length <= size * (Number(keepsHead) + Number(keepsTail))) return text;
  const head = keepsHead ? tokens.slice(0, size).join("").trimEnd() : "";
  const tail = keepsTail ? tokens.slice(-size).join("").trimStart() : "";
  return `${head}${GAP}${tail}`;
}

function cut(runs: readonly WordRun[], length: number): WordRun[] {
  const kept: WordRun[] = [];
  let left = length;
  for (const [mark, text] of runs) {
    if (left <= 0) break;
    kept.push([mark, text.length <= left ? text : `${cutAt(text, left).trimEnd()}\u2026`]);
    left -= text.length;
  }
  return kept;
}
