import { Readability } from "@mozilla/readability";
import { Parser } from "htmlparser2";
import { parseHTML } from "linkedom";
import { normalForm } from "../../lib/core/text/normal-form.ts";
import type { Block, BlockKind } from "../../lib/model.ts";
import { cpuMs } from "./clock.ts";
import { fuzzed } from "./fuzz.ts";
import { loadPages, type PagePair, readPage } from "./html-pages.ts";
import { oracleWords } from "./marks.ts";
import { type Figure, median, shown, sum, type Target } from "./report.ts";

const FUZZED_PAGES = 1000;
/** A page that lost more of its words than this is said. */
const LOST = 0.9;

/** E1 and E2: what reading a page costs, and what of the document it finds. */
export const extraction: Target = {
  ids: ["E1", "E2"],
  measure: async () => {
    const { pages, source } = loadPages();
    return new Map([
      ["E1", cost(pages, source)],
      ["E2", [...found(pages, source), await crashes(pages)]],
    ]);
  },
};

/** Interleaved, so that what else the machine does weighs on all alike. */
function cost(pages: readonly PagePair[], source: string): Figure[] {
  for (const { after } of pages.slice(0, 10)) cpuMs(() => [readAll(after), parseOnly(after), readability(after)]);
  const timings = pages.map(({ after }) => ({
    parse: cpuMs(() => parseOnly(after)),
    own: cpuMs(() => readAll(after)),
    other: cpuMs(() => readability(after)),
  }));
  const middle = (of: "parse" | "own" | "other") => median(timings.map((timing) => timing[of]));
  return [
    {
      what: `reading a page against parsing it only (${source}; median ${shown(middle("own"))} and ${shown(middle("parse"))} ms)`,
      value: median(timings.map(({ own, parse }) => own / parse)),
      unit: "x",
      floor: 2.5,
      aim: 1.8,
      better: "less",
      gates: true,
    },
    {
      what: `faster than linkedom with Readability (median ${shown(middle("other"))} ms)`,
      value: median(timings.map(({ own, other }) => other / own)),
      unit: "x",
      floor: 8,
      aim: 12,
      better: "more",
      gates: true,
    },
  ];
}

/** Language and dates are found once they are asked for. */
function readAll(html: string): unknown {
  const { lang, statedDates } = readPage(html);
  return [lang, statedDates];
}

function parseOnly(html: string): void {
  const nothing = () => undefined;
  new Parser({ onopentag: nothing, ontext: nothing, onclosetag: nothing }).end(html);
}

function readability(html: string): unknown {
  try {
    return new Readability(parseHTML(html).document as unknown as Document).parse();
  } catch {
    return null;
  }
}

interface Score {
  recall: number;
  precision: number;
  headings: number | null;
  items: number | null;
}

function found(pages: readonly PagePair[], source: string): Figure[] {
  const scores = pages
    .filter(({ truth }) => wordCount(truth) > 0)
    .map(({ truth, after }) => scoreOf(truth, readPage(after).blocks));
  const mean = (of: readonly (number | null)[]) => {
    const known = of.filter((value) => value !== null);
    return sum(known) / known.length;
  };
  const figure = (what: string, key: keyof Score, floor: number, aim: number): Figure => ({
    what: `${what} (${scores.length} of ${source})`,
    value: mean(scores.map((score) => score[key])),
    unit: "",
    floor,
    aim,
    better: "more",
    gates: source === "recorded pages",
  });
  const losing = scores.filter(({ recall }) => recall < LOST).length;
  return [
    figure(`words of the document found, ${losing} pages losing more than a tenth`, "recall", 0.97, 0.985),
    figure("headings found as headings", "headings", 0.94, 0.97),
    figure("list items found as items", "items", 0.94, 0.96),
    figure("words read that are the document's", "precision", 0.88, 0.92),
  ];
}

/** What a reading has of the truth, and how much of it is true; words counted as often as they occur. */
function scoreOf(truth: readonly Block[], read: readonly Block[]): Score {
  const common = inCommon(wordsOf(truth), wordsOf(read));
  return {
    recall: common / wordCount(truth),
    precision: common / Math.max(1, wordCount(read)),
    headings: share(truth, read, "heading"),
    items: share(truth, read, "item"),
  };
}

function share(truth: readonly Block[], read: readonly Block[], kind: BlockKind): number | null {
  const texts = (blocks: readonly Block[]) =>
    blocks
      .filter((block) => block.kind === kind)
      .map((block) => oracleWords(normalForm(block.text)).join(" ").toLowerCase());
  const wanted = texts(truth).filter((text) => text !== "");
  return wanted.length === 0 ? null : inCommon(wanted, texts(read)) / wanted.length;
}

function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => oracleWords(normalForm(block.text).toLowerCase()));
}

function wordCount(blocks: readonly Block[]): number {
  return wordsOf(blocks).length;
}

/** How many texts two lists have in common, each as often as in both. */
function inCommon(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of other) left.set(text, (left.get(text) ?? 0) + 1);
  let common = 0;
  for (const text of one) {
    const times = left.get(text) ?? 0;
    if (times > 0) common += 1;
    left.set(text, times - 1);
  }
  return common;
}

async function crashes(pages: readonly PagePair[]): Promise<Figure> {
  const small = pages.map(({ after }) => after).filter((html) => html.length < 200_000);
  let failures = 0;
  for (const html of fuzzed(small, FUZZED_PAGES)) {
    try {
      readPage(html);
    } catch {
      failures += 1;
    }
  }
  return {
    what: `crashes on ${FUZZED_PAGES} pages cut, spliced and scrambled`,
    value: failures,
    unit: "",
    floor: 0,
    aim: 0,
    better: "less",
    gates: true,
  };
}
