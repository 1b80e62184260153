import { wordsOf } from "../../lib/core/text/tokens.ts";
import type { Finding } from "../../lib/model.ts";
import { lexiconFor } from "../cli/packaged.ts";
import { type Counts, f1, interval, type Share, share } from "./figures.ts";
import type { JudgedRow } from "./judged.ts";
import labels from "./labels.json" with { type: "json" };

const CLASSES: Readonly<Record<string, readonly string[]>> = labels;
/** All labels of the corpus. */
export const LABELS: readonly string[] = Object.keys(CLASSES);
/** Labels that were decided on every row; the others may be missing where a row is labelled. */
const STRICT = ["ai_training", "ai_training_limit", "scraping_ban"];
/** Labels with fewer rows say too little to be held to a floor. */
const ENOUGH = 15;
/** The share of an evidence sentence's words that a finding must quote to count as having found it. */
const QUOTED = 0.6;

/** How a label was found in a language, or in all. */
export interface LabelScore {
  label: string;
  lang: string;
  rows: number;
  precision: Share | null;
  recall: Share;
  f1: number | null;
  f1Interval: { low: number; high: number } | null;
  /** Whether there are enough rows to hold it to a floor. */
  counts: boolean;
}

/** A label that was missed, or claimed wrongly, on a row. */
export interface Miss {
  id: string;
  label: string;
  what: "missed" | "wrong" | "not quoted";
  text: string;
}

const isShown = ({ severity }: Finding) => severity !== "small";

/** Findings that answer a label. What forbids or limits answers however mildly it is shown. */
function answers({ judgement }: JudgedRow, label: string): Finding[] {
  const classes = CLASSES[label] ?? [];
  const mild = label !== "ai_training";
  return judgement.findings.filter((finding) => classes.includes(finding.class) && (mild || isShown(finding)));
}

function lettersOf(text: string): string[] {
  return wordsOf(text).map((word) => word.toLowerCase());
}

/** Whether a finding quotes enough of one of the sentences. */
function quotes({ before, after }: Finding, evidence: readonly string[]): boolean {
  const said = new Set(lettersOf(`${before ?? ""} ${after ?? ""}`));
  return evidence.some((sentence) => {
    const words = lettersOf(sentence);
    return words.length > 0 && words.filter((word) => said.has(word)).length >= QUOTED * words.length;
  });
}

/** Whether a label was found on a row, and quoted where that is asked. */
export function found(judged: JudgedRow, label: string): "yes" | "no" | "not quoted" {
  const findings = answers(judged, label);
  if (findings.length === 0) return "no";
  if (STRICT.includes(label)) return "yes";
  const evidence = [...(judged.row.evidence ?? []), ...(judged.row.evidence_removed ?? [])];
  return evidence.length === 0 || findings.some((finding) => quotes(finding, evidence)) ? "yes" : "not quoted";
}

function countsOf(rows: readonly JudgedRow[], label: string): Counts {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const judged of rows) {
    const is = judged.row.labels?.includes(label) ?? false;
    const seen = found(judged, label);
    if (is) counts[seen === "yes" ? "right" : "missed"] += 1;
    else if (seen !== "no") counts.wrong += 1;
  }
  return counts;
}

function byFamily(rows: readonly JudgedRow[]): JudgedRow[][] {
  return Object.values(Object.groupBy(rows, ({ row }) => row.family)) as JudgedRow[][];
}

function scoreLabel(label: string, lang: string, rows: readonly JudgedRow[]): LabelScore {
  const counts = countsOf(rows, label);
  const labelled = counts.right + counts.missed;
  const strict = STRICT.includes(label);
  return {
    label,
    lang,
    rows: labelled,
    precision: strict ? share(counts.right, counts.right + counts.wrong) : null,
    recall: share(counts.right, labelled),
    f1: strict ? f1(counts) : null,
    f1Interval: strict ? interval(byFamily(rows), (drawn) => f1(countsOf(drawn, label))) : null,
    counts: labelled >= ENOUGH,
  };
}

/**
 * How each label of set A was found: in all languages that the judge has words for together ("all"),
 * and in each language, with or without words.
 */
export function scoreLabels(rows: readonly JudgedRow[]): LabelScore[] {
  const ofA = rows.filter(({ row }) => row.set === "A");
  const langs = Object.entries(Object.groupBy(ofA, ({ row }) => row.lang)) as [string, JudgedRow[]][];
  return Object.keys(CLASSES).flatMap((label) => {
    const readable = ofA.filter(({ row }) => lexiconFor(row.lang) !== null);
    const scores = [["all", readable] as const, ...langs].map(([lang, some]) => scoreLabel(label, lang, some));
    return scores.filter((score) => score.rows > 0);
  });
}

/** On rows read in full: distinct classes that were called worse or better, for each label. */
export function classesPerLabel(rows: readonly JudgedRow[]): number {
  const full = rows.filter(({ row }) => row.set === "A" && row.read === "full");
  const labelled = full.reduce((sum, { row }) => sum + (row.labels?.length ?? 0), 0);
  const called = full.reduce((sum, { judgement }) => {
    const sided = judgement.findings.filter((finding) => finding.direction !== "neutral");
    return sum + new Set(sided.map((finding) => finding.class)).size;
  }, 0);
  return labelled === 0 ? 0 : called / labelled;
}

/** Every label missed or claimed wrongly, with the words that show it. */
export function labelMisses(rows: readonly JudgedRow[]): Miss[] {
  return rows
    .filter(({ row }) => row.set === "A")
    .flatMap((judged) => Object.keys(CLASSES).flatMap((label) => missOf(judged, label) ?? []));
}

function missOf(judged: JudgedRow, label: string): Miss | null {
  const { row } = judged;
  const seen = found(judged, label);
  if (row.labels?.includes(label)) {
    const evidence = [...(row.evidence ?? []), ...(row.evidence_removed ?? [])].join(" | ");
    return seen === "yes" ? null : { id: row.id, label, what: seen === "no" ? "missed" : seen, text: evidence };
  }
  if (seen === "no" || !STRICT.includes(label)) return null;
  const [first] = answers(judged, label);
  return { id: row.id, label, what: "wrong", text: first?.after ?? first?.before ?? "" };
}
