import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractText } from "../../lib/core/extract/index.ts";
import { judgeChange } from "../../lib/core/judge/index.ts";
import type { Finding } from "../../lib/model.ts";
import { ROOT } from "../build.ts";
import { lexiconFor, readingWords } from "../cli/packaged.ts";
import { type Share, share } from "./figures.ts";

const FOLDER = join(ROOT, "test", "fixtures", "pairs");

/** One authored change: a sentence before and after; null where there was or is none. */
export interface Pair {
  id: string;
  before: string | null;
  after: string | null;
}

/** The authored changes of one language, with a sentence that stands around each. */
export interface PairFile {
  language: string;
  around: string;
  pairs: readonly Pair[];
}

/** What must stand on top: class and direction, or "none" where nothing may be shown. */
export type Expected = Readonly<Record<string, { top: string; trap?: boolean }>>;

/** The authored changes of all languages. */
export function readPairs(): { expected: Expected; files: PairFile[] } {
  const read = <T>(name: string) => JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as T;
  const names = readdirSync(FOLDER).filter((name) => /^[a-z]{2}\.json$/u.test(name));
  return { expected: read("expected.json"), files: names.map((name) => read<PairFile>(name)) };
}

/**
 * The top finding of an authored change as "class direction"; "none" where none is more than small. That a clause
 * changed of which no rule knows more is none: languages are held against each other by what their rules say.
 */
export function topOf({ language, around }: PairFile, { before, after }: Pair): string {
  const words = readingWords();
  const side = (sentence: string | null) =>
    extractText([around, sentence].filter(Boolean).join("\n\n"), { ...words, declaredLang: language });
  const { judgement } = judgeChange({
    before: side(before),
    after: side(after),
    lexicon: lexiconFor(language),
    dateCues: words.dateCues,
    region: "",
    seenBefore: null,
    seenAfter: null,
    history: [],
    dossier: {},
  });
  const [top] = judgement.findings.filter(isShown);
  return top ? `${top.class} ${top.direction}` : "none";
}

function isShown({ severity, class: subject }: Finding): boolean {
  return severity !== "small" && subject !== "plain_words";
}

/** How the authored changes of a language were judged. */
export interface PairScore {
  lang: string;
  all: Share;
  traps: Share;
  wrong: { id: string; expected: string; got: string }[];
}

/** Judges every authored change in every language. */
export function scorePairs(): PairScore[] {
  const { expected, files } = readPairs();
  return files.map((file) => {
    const results = file.pairs.map((pair) => ({ pair, got: topOf(file, pair), meant: expected[pair.id] }));
    const right = results.filter(({ got, meant }) => got === meant?.top);
    const traps = results.filter(({ meant }) => meant?.trap);
    return {
      lang: file.language,
      all: share(right.length, results.length),
      traps: share(traps.filter(({ got, meant }) => got === meant?.top).length, traps.length),
      wrong: results
        .filter(({ got, meant }) => got !== meant?.top)
        .map(({ pair, got, meant }) => ({ id: pair.id, expected: meant?.top ?? "nothing is expected of it", got })),
    };
  });
}
