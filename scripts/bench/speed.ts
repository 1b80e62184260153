import { cpuMs } from "./clock.ts";
import { GIVE_UP_MS, OtherEngine, ours } from "./engines.ts";
import { charsOf, hardPairs, loadPairs, type TextPair, wholeText } from "./pairs.ts";
import { type Figure, median, quantile, shown, sum, type Target } from "./report.ts";

/** A megabyte of text, which no pair of P3 goes beyond by much. */
const MEGABYTE = 1_050_000;

interface Timing {
  pair: TextPair;
  ours: number;
  words: number;
  lines: number;
}

/** P1 to P3: our comparison beside jsdiff's on the same pairs, one pair after another. */
export const speed: Target = {
  ids: ["P1", "P2", "P3"],
  measure: async () => {
    const { pairs, source } = loadPairs();
    for (const { before, after, lang } of pairs.slice(0, 8)) cpuMs(() => ours(before, after, lang));
    const timings = await timeAll(pairs);
    const hard = hardPairs().map((pair) => ({ pair, ours: timeOurs(pair) }));
    return new Map([
      ["P1", againstWords(timings, source)],
      ["P2", againstLines(timings, source)],
      ["P3", worstCases([...timings, ...hard])],
    ]);
  },
};

async function timeAll(pairs: readonly TextPair[]): Promise<Timing[]> {
  const other = new OtherEngine();
  const timings: Timing[] = [];
  for (const pair of pairs) {
    const [before, after] = [wholeText(pair.before), wholeText(pair.after)];
    const words = await other.cpuMs("diffWords", before, after);
    const own = timeOurs(pair);
    timings.push({ pair, ours: own, words, lines: await other.cpuMs("diffLines", before, after) });
  }
  await other.close();
  return timings;
}

function timeOurs({ before, after, lang }: TextPair): number {
  return cpuMs(() => ours(before, after, lang));
}

function againstWords(timings: readonly Timing[], source: string): Figure[] {
  const own = timings.map((timing) => timing.ours);
  const words = timings.map((timing) => timing.words);
  const gaveUp = words.filter((ms) => ms >= GIVE_UP_MS).length;
  const figure = (what: string, value: number, floor: number, aim: number): Figure => ({
    what: `compare vs diffWords, ${what}`,
    value,
    unit: "x",
    floor,
    aim,
    better: "more",
    gates: true,
  });
  const beside = (one: number, other: number) => `ours ${shown(one)} ms, diffWords ${shown(other)} ms`;
  const p95 = [quantile(own, 0.95), quantile(words, 0.95)] as const;
  const total = [sum(own), sum(words)] as const;
  return [
    figure(
      `median of ${timings.length} pairs (${source}; ${beside(median(own), median(words))})`,
      median(timings.map((timing) => timing.words / timing.ours)),
      5,
      8,
    ),
    figure(`95th percentile (${beside(...p95)})`, p95[1] / p95[0], 30, 80),
    figure(`total (${beside(...total)}; diffWords gave up ${gaveUp} times)`, total[1] / total[0], 40, 90),
  ];
}

function againstLines(timings: readonly Timing[], source: string): Figure[] {
  const own = timings.map((timing) => timing.ours);
  const lines = timings.map((timing) => timing.lines);
  const beside = (one: number, other: number) => `ours ${shown(one)} ms, diffLines ${shown(other)} ms`;
  const figure = (what: string, pair: readonly [number, number], floor: number, aim: number): Figure => ({
    what: `compare vs diffLines, ${what} (${source}; ${beside(...pair)})`,
    value: pair[0] / pair[1],
    unit: "x",
    floor,
    aim,
    better: "less",
    gates: true,
  });
  return [
    figure("median", [median(own), median(lines)], 4, 2),
    figure("worst", [Math.max(...own), Math.max(...lines)], 1, 0.1),
  ];
}

function worstCases(timings: readonly Pick<Timing, "pair" | "ours">[]): Figure[] {
  const sized = timings.filter(({ pair }) => Math.max(charsOf(pair.before), charsOf(pair.after)) <= MEGABYTE);
  const worst = (of: readonly Pick<Timing, "pair" | "ours">[], what: string, floor: number, aim: number): Figure => {
    const slowest = of.toSorted((one, other) => other.ours - one.ours);
    const named = slowest.slice(0, 4).map(({ pair, ours: ms }) => `${pair.id} ${shown(ms)}`);
    return {
      what: `${what} (${of.length} pairs; slowest: ${named.join(", ")})`,
      value: slowest[0]?.ours ?? 0,
      unit: "ms",
      floor,
      aim,
      better: "less",
      gates: false,
    };
  };
  return [
    worst(
      sized.filter(({ pair }) => pair.real),
      "any recorded pair up to 1 MB",
      100,
      50,
    ),
    worst(sized, "any pair up to 1 MB", 250, 120),
  ];
}
