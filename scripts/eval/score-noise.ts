import { quantile, type Share, share } from "./figures.ts";
import type { JudgedRow } from "./judged.ts";

/** Alerts on what is no change of the service's: set C (edits without effect) and D (what changes by itself). */
export interface NoiseScores {
  edits: Share;
  selfChanging: Share;
  alerted: { id: string; set: string; kind: string; quote: string }[];
}

/** Counts alerts on the noise sets; rows that may mean something are left out. */
export function scoreNoise(rows: readonly JudgedRow[]): NoiseScores {
  const plain = rows.filter(({ row }) => row.set === "D" || (row.set === "C" && row.meaningful !== "maybe"));
  const alerts = (set: "C" | "D") =>
    share(
      plain.filter(({ row, judgement }) => row.set === set && judgement.outcome === "alert").length,
      plain.filter(({ row }) => row.set === set).length,
    );
  return {
    edits: alerts("C"),
    selfChanging: alerts("D"),
    alerted: plain
      .filter(({ judgement }) => judgement.outcome === "alert")
      .map(({ row, judgement }) => ({
        id: row.id,
        set: row.set,
        kind: row.kind ?? "",
        quote: `${judgement.findings[0]?.class}: ${judgement.findings[0]?.after ?? judgement.findings[0]?.before}`,
      })),
  };
}

/** Processor time of one comparison and judgement, by the number of sentences. */
export interface Pace {
  size: string;
  rows: number;
  p50: number;
  p95: number;
}

const SIZES = [
  ["up to 600 sentences", 0, 600],
  ["601 to 4,000 sentences", 600, 4000],
  ["more", 4000, Number.POSITIVE_INFINITY],
] as const;

/** How long judging took, in milliseconds. It is printed and never gates: machines differ. */
export function paceOf(rows: readonly JudgedRow[]): Pace[] {
  return SIZES.map(([size, above, upTo]) => {
    const times = rows.filter(({ sentences }) => sentences > above && sentences <= upTo).map(({ ms }) => ms);
    return { size, rows: times.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
  }).filter(({ rows: some }) => some > 0);
}
