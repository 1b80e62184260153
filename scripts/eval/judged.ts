import { judgeChange } from "../../lib/core/judge/index.ts";
import type { Judgement } from "../../lib/model.ts";
import { timed } from "../cli/documents.ts";
import { inputOf, type Row } from "./rows.ts";
import { isHeldBack } from "./split.ts";

/** A row with the judge's word on it. */
export interface JudgedRow {
  row: Row;
  judgement: Judgement;
  heldBack: boolean;
  /** Sentences of the larger version, roughly: blocks with their full stops. */
  sentences: number;
  /** Processor time of comparing and judging, in milliseconds. */
  ms: number;
}

/** Judges rows one after another; a pair of texts that stands in two sets is judged once. */
export function judgeAll(folder: string, rows: readonly Row[], tick: (done: number) => void): JudgedRow[] {
  const known = new Map<string, Omit<JudgedRow, "row" | "heldBack">>();
  return rows.map((row, index) => {
    const key = `${row.text} ${row.date}`;
    const judged = known.get(key) ?? judgeTimed(folder, row);
    known.set(key, judged);
    tick(index + 1);
    return { row, heldBack: isHeldBack(row.family), ...judged };
  });
}

function judgeTimed(folder: string, row: Row) {
  const input = inputOf(folder, row);
  const { result, ms } = timed(() => judgeChange(input));
  const text = input.after.blocks.length > input.before.blocks.length ? input.after : input.before;
  const sentences = text.blocks.reduce((sum, block) => sum + Math.max(1, block.text.split(/[.!?]\s/u).length), 0);
  return { judgement: result.judgement, sentences, ms };
}
