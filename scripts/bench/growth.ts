import type { Block } from "../../lib/model.ts";
import { cpuMs } from "./clock.ts";
import { ours } from "./engines.ts";
import { loadPairs } from "./pairs.ts";
import { type Figure, shown, type Target } from "./report.ts";
import { PolicyWriter } from "./synthetic.ts";

const SIZES = [62_500, 125_000, 250_000, 500_000, 1_000_000, 2_000_000];

/** P4: how time grows with size, from 62.5 KB to 2 MB, for two versions and for two texts that share nothing. */
export const growth: Target = {
  ids: ["P4"],
  measure: async () => {
    const { related, unrelated } = material();
    return new Map([
      ["P4", [exponent("two versions", related, 1.15, 0.9), exponent("unrelated texts", unrelated, 1.3, 1.15)]],
    ]);
  },
};

type Sides = readonly [readonly Block[], readonly Block[]];

/** Recorded texts one after another, as long as they last; then invented ones. */
function material(): { related: Sides; unrelated: Sides } {
  const writer = new PolicyWriter(21);
  const largest = SIZES.at(-1) ?? 0;
  const invented = writer.policy(largest * 1.1);
  const edited = writer.edited(invented, 0.05);
  const small = loadPairs().pairs.filter(
    ({ real, reordered, before }) => real && !reordered && before.length > 20 && before.length < 500,
  );
  const every = (rest: number) => small.filter((_, index) => index % 2 === rest).flatMap(({ before }) => before);
  return {
    related: [
      [...small.flatMap(({ before }) => before), ...invented],
      [...small.flatMap(({ after }) => after), ...edited],
    ],
    unrelated: [
      [...every(0), ...invented],
      [...every(1), ...new PolicyWriter(22).policy(largest * 1.1)],
    ],
  };
}

function exponent(what: string, [before, after]: Sides, floor: number, aim: number): Figure {
  const points = SIZES.map((size) => {
    const [left, right] = [cutTo(before, size), cutTo(after, size)];
    return [Math.log(size), cpuMs(() => ours(left, right, "en"))] as const;
  });
  return {
    what: `growth of CPU time, ${what}, 62.5 KB to 2 MB (${points.map(([, ms]) => shown(ms)).join(", ")} ms), exponent`,
    value: slope(points.map(([size, ms]) => [size, Math.log(ms)] as const)),
    unit: "",
    floor,
    aim,
    better: "less",
    gates: true,
  };
}

function cutTo(blocks: readonly Block[], chars: number): Block[] {
  let left = chars;
  return blocks.filter(({ text }) => {
    left -= text.length;
    return left > 0;
  });
}

/** The slope of the straight line that fits best (least squares). */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: readonly number[]) => of.reduce((total, value) => total + value, 0) / of.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))];
  const rise = points.reduce((total, [at, value]) => total + (at - x) * (value - y), 0);
  return rise / points.reduce((total, [at]) => total + (at - x) ** 2, 0);
}
