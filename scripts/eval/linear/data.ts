import { compareVersions } from "../../../lib/core/compare/index.ts";
import { unitsOf } from "../../../lib/core/judge/units.ts";
import { wordsOf } from "../../../lib/core/text/tokens.ts";
import type { JudgedRow } from "../judged.ts";
import { inputOf } from "../rows.ts";
import { featuresOf } from "./model.ts";

/** Enough of an evidence sentence's words to say that a unit is it. */
const SAME = 0.6;
/** No row may drown the others. */
const MOST_UNITS = 400;

/** A row with its changed sentences, for the model. */
export interface LinearRow {
  family: string;
  labels: readonly string[];
  units: { features: readonly number[]; isEvidence: boolean }[];
}

/** The changed sentences of a labelled row, and which of them its labels rest on. */
export function linearRow(folder: string, { row }: JudgedRow): LinearRow {
  const { before, after, dateCues } = inputOf(folder, row);
  const evidence = [...(row.evidence ?? []), ...(row.evidence_removed ?? [])].map(wordSet);
  const units = unitsOf(compareVersions(before.blocks, after.blocks, after.lang, dateCues)).slice(0, MOST_UNITS);
  return {
    family: row.family,
    labels: row.labels ?? [],
    units: units.map((unit) => {
      const [old, now] = [unit.before?.text ?? "", unit.after?.text ?? ""];
      const said = wordSet(`${old} ${now}`);
      return { features: featuresOf(old, now), isEvidence: evidence.some((words) => isSaid(words, said)) };
    }),
  };
}

function wordSet(text: string): Set<string> {
  return new Set(wordsOf(text).map((word) => word.toLowerCase()));
}

function isSaid(words: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  return words.size > 0 && [...words].filter((word) => said.has(word)).length >= SAME * words.size;
}
