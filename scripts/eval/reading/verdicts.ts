import { existsSync, readFileSync } from "node:fs";
import { share } from "../figures.ts";
import { shareText } from "../print.ts";

const FILE = new URL("verdicts.json", import.meta.url);

/** What one reader said of the items that were given to them: "right", or why it is wrong. */
export interface Reading {
  reader: string;
  /** What was known to them, and by which state of the rules the items were drawn. */
  note: string;
  verdicts: Readonly<Record<string, string>>;
}

/** The verdicts that are kept; none where nothing was read yet. */
export function readVerdicts(): Reading[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Reading[]) : [];
}

const isRight = (verdict: string | undefined) => verdict === "right";

/**
 * How far two readers agree on the items that both read: the share of equal verdicts, and Cohen's
 * kappa (Cohen 1960), which takes off what chance alone would give. Kappa is not a number where
 * both always said the same one thing.
 */
export function agreementOf(one: Reading, other: Reading): { equal: number; of: number; kappa: number } {
  const both = Object.keys(one.verdicts).filter((id) => Object.hasOwn(other.verdicts, id));
  const said = ({ verdicts }: Reading) => both.filter((id) => isRight(verdicts[id])).length / both.length;
  const equal = both.filter((id) => isRight(one.verdicts[id]) === isRight(other.verdicts[id])).length;
  const [p, q] = [said(one), said(other)];
  const chance = p * q + (1 - p) * (1 - q);
  return { equal, of: both.length, kappa: (equal / both.length - chance) / (1 - chance) };
}

function sharesText({ reader, verdicts }: Reading, standing: ReadonlySet<string>): string {
  const all = Object.entries(verdicts);
  const still = all.filter(([id]) => standing.has(id));
  const of = (some: typeof all) => shareText(share(some.filter(([, verdict]) => isRight(verdict)).length, some.length));
  return `${reader}: right when read ${of(all)}; of those that the rules still call Important ${of(still)}`;
}

/** What the verdicts say, of all that was read and of what the present rules still call Important. */
export function readingText(readings: readonly Reading[], standing: ReadonlySet<string>): string {
  const pairs = readings.flatMap((one, index) => readings.slice(index + 1).map((other) => [one, other] as const));
  const agreements = pairs
    .map(([one, other]) => ({ names: `${one.reader} and ${other.reader}`, ...agreementOf(one, other) }))
    .filter(({ of }) => of > 0)
    .map(({ names, equal, of, kappa }) => `${names} agree on ${equal} of ${of}, kappa ${kappa.toFixed(2)}`);
  return [...readings.map((reading) => sharesText(reading, standing)), ...agreements].join("\n");
}
