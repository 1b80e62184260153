import type { Share } from "./figures.ts";
import type { Gate, Scores } from "./floors.ts";
import type { Pace } from "./score-noise.ts";

const decimals = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(2).replace(/^0/u, ""));

/** ".83 [.71–.90] 49/59": a share, its interval, and what it was counted from. */
export function shareText({ value, low, high, hits, of }: Share): string {
  return of === 0 ? "–" : `${decimals(value)} [${decimals(low)}–${decimals(high)}] ${hits}/${of}`;
}

/** Lines of a table with even columns. */
function tableText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** All figures of one part of the corpus. */
export function scoresText({ labels, classesPerLabel, dates, noise, pairs }: Scores, pace: readonly Pace[]): string {
  const labelRows = labels.map(({ label, lang, precision, recall, f1, f1Interval, counts }) => [
    `${label}${counts ? "" : " (few)"}`,
    lang,
    precision ? shareText(precision) : "",
    shareText(recall),
    f1 === null || !f1Interval ? "" : `${decimals(f1)} [${decimals(f1Interval.low)}–${decimals(f1Interval.high)}]`,
  ]);
  const dateRows = dates.byClass.map((one) => [one.class, shareText(one.precision), shareText(one.recall)]);
  return [
    tableText([["label", "language", "precision", "recall", "F1"], ...labelRows]),
    `worse or better classes per label, rows read in full: ${decimals(classesPerLabel)}`,
    "",
    tableText([["stated date", "precision", "recall"], ...dateRows]),
    `date verdict ${shareText(dates.verdict)}; with several dates ${shareText(dates.verdictSeveral)}`,
    `ISO date ${shareText(dates.iso)}; with several dates ${shareText(dates.isoSeveral)}`,
    `untouched claimed wrongly: ${dates.untouchedWrongly.join(", ") || "never"}`,
    "",
    `alerts on edits without effect (C) ${shareText(noise.edits)}, on what changes by itself (D) ${shareText(noise.selfChanging)}`,
    "",
    tableText([
      ["authored changes", "same top finding", "traps"],
      ...pairs.map(({ lang, all, traps }) => [lang, shareText(all), shareText(traps)]),
    ]),
    "",
    tableText([
      ["size", "rows", "p50 ms", "p95 ms"],
      ...pace.map(({ size, rows, p50, p95 }) => [size, String(rows), p50.toFixed(0), p95.toFixed(0)]),
    ]),
  ].join("\n");
}

/** The figures that gate, those that fail first. */
export function gatesText(gates: readonly Gate[]): string {
  const sign = ({ atMost }: Gate) => (atMost ? "≤" : "≥");
  const verdict = (gate: Gate) => {
    if (!gate.holds) return "BELOW";
    return (gate.atMost ? gate.value <= gate.aim : gate.value >= gate.aim) ? "aim" : "floor";
  };
  const rows = gates.map((gate) => [
    verdict(gate),
    gate.name,
    decimals(gate.value),
    `${sign(gate)} ${decimals(gate.floor)}`,
    `${sign(gate)} ${decimals(gate.aim)}`,
  ]);
  const order = ["BELOW", "floor", "aim"];
  rows.sort((one, other) => order.indexOf(one[0] ?? "") - order.indexOf(other[0] ?? ""));
  return tableText([["", "figure", "is", "floor", "aim"], ...rows]);
}
