/** One measured figure of a target, with what it must reach. */
export interface Figure {
  /** What was measured, in a few words; ours and the others' figures behind it. */
  what: string;
  value: number;
  unit: "x" | "ms" | "%" | "KB" | "MB" | "";
  /** The least that counts as reached, and the goal. */
  floor: number;
  aim: number;
  better: "more" | "less";
  /** Milliseconds depend on the machine: they are printed, and decide nothing. */
  gates: boolean;
}

/** A target that could not be measured here, and why. */
export interface LeftOut {
  what: string;
  because: string;
}

/** A group of targets that are measured together. */
export interface Target {
  ids: readonly string[];
  measure: () => Promise<ReadonlyMap<string, readonly (Figure | LeftOut)[]>>;
}

/** Whether a figure reaches a bound. */
function reaches({ value, better }: Pick<Figure, "value" | "better">, bound: number): boolean {
  return better === "more" ? value >= bound : value <= bound;
}

/** One line for one figure: what, the figure, its bounds and the verdict. */
export function lineOf(id: string, figure: Figure | LeftOut): string {
  if ("because" in figure) return `${id.padEnd(3)} ${figure.what}: left out, ${figure.because}`;
  const sign = figure.better === "more" ? ">=" : "<=";
  const goal = `floor ${sign} ${figure.floor}${figure.unit}, aim ${sign} ${figure.aim}${figure.unit}`;
  const verdict = reaches(figure, figure.floor) ? "PASS" : figure.gates ? "FAIL" : "SLOW";
  const aim = reaches(figure, figure.aim) ? ", aim reached" : "";
  return `${id.padEnd(3)} ${figure.what}: ${shown(figure.value)}${figure.unit} (${goal}) ${verdict}${aim}`;
}

/** The same as a row of a table in Markdown, as `docs/benchmarks.md` has it. */
export function rowOf(id: string, figure: Figure | LeftOut): string {
  if ("because" in figure) return `| ${id} | ${figure.what} | left out, ${figure.because} | | | |`;
  const { what, value, unit, floor, aim } = figure;
  const space = /^(?:%|x|)$/u.test(unit) ? "" : " ";
  const shownIn = (one: number) => `${shown(one)}${space}${unit}`;
  const verdict = reaches(figure, aim) ? "aim" : reaches(figure, floor) ? "holds" : "misses";
  return `| ${id} | ${what} | ${shownIn(value)} | ${shownIn(floor)} | ${shownIn(aim)} | ${verdict} |`;
}

/** What stands above such rows. */
export const TABLE_HEAD = "| | what | figure | floor | aim | |\n|---|---|---|---|---|---|";

/** Three digits are enough to compare by. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value !== 0 && Math.abs(value) < 10) return String(Number(value.toPrecision(3)));
  return String(Math.round(value * 10) / 10);
}

/** How many figures stand below their floor: those that decide, and those that are only printed. */
export interface Missed {
  gates: number;
  slow: number;
}

/** Counts the figures that stand below their floor. */
export function missed(figures: readonly (Figure | LeftOut)[]): Missed {
  const below = figures.filter((figure) => !("because" in figure) && !reaches(figure, figure.floor)) as Figure[];
  const gates = below.filter((figure) => figure.gates).length;
  return { gates, slow: below.length - gates };
}

/** The last line: what holds, and what does not. */
export function verdictOf({ gates, slow }: Missed): string {
  const named = [
    ...(gates > 0 ? [`${gates} below the floor`] : []),
    ...(slow > 0 ? [`${slow} slower than their floor on this machine, which decides nothing`] : []),
  ];
  return named.length === 0 ? "All floors hold." : `${named.join("; ")}. All other floors hold.`;
}

/** The value below which a share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
