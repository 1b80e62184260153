import { type Comparison, compareVersions } from "../../lib/core/compare/index.ts";
import { decodeReferences } from "../../lib/core/extract/character-references.ts";
import type { PageExtract } from "../../lib/core/extract/index.ts";
import { type JudgeInput, judgeChange } from "../../lib/core/judge/index.ts";
import { letterForm } from "../../lib/core/text/normal-form.ts";
import type { Block, NoiseKind } from "../../lib/model.ts";
import { lexiconFor, readingWords } from "../cli/packaged.ts";
import { corpusFolder, inputOf, type Row, readRows } from "../eval/rows.ts";
import { ours } from "./engines.ts";
import { loadPages, type PagePair, readPage } from "./html-pages.ts";
import { oneWordEdits } from "./one-word-edits.ts";
import type { Figure, LeftOut, Target } from "./report.ts";

const GENERATED_EDITS = 200;
const SEEDS = [19, 83];
/** Some records write its brackets with a backslash. */
const HIDDEN_MAIL = /\[email[\s\u00A0]?protected\\?\]/u;

/** N1 to N3: what alarms although nobody wrote anything, and what is missed. */
export const noise: Target = {
  ids: ["N1", "N2", "N3"],
  measure: async () => {
    const { pages, source } = loadPages();
    return new Map<string, (Figure | LeftOut)[]>([
      ["N1", [alarms(pages, source)]],
      [
        "N2",
        [caught(pages, source), ...SEEDS.map((seed) => caughtWords(pages, source, seed)), caughtLines(pages, source)],
      ],
      ["N3", labelledNoise()],
    ]);
  },
};

function compared(before: readonly Block[], after: readonly Block[]): Comparison {
  return compareVersions(before, after, "en", readingWords().dateCues);
}

function comparedPages({ before, after }: PagePair): Comparison {
  return compared(readPage(before).blocks, readPage(after).blocks);
}

function share(of: readonly unknown[], among: number): number {
  return among === 0 ? 0 : (of.length / among) * 100;
}

function named(ids: readonly { id: string }[]): string {
  if (ids.length === 0) return "";
  const shown = ids.slice(0, 12).map(({ id }) => id);
  return `: ${shown.join(", ")}${ids.length > shown.length ? " and more" : ""}`;
}

/** Pages whose document stayed, though their bytes did not: shown as new wording, and neither held nor suppressed. */
function alarms(pages: readonly PagePair[], source: string): Figure {
  const still = pages.filter(({ kind }) => kind === "noise");
  const alarming = still.filter(({ before, after }) => isNewWording(judgeInput(readPage(before), readPage(after))));
  return {
    what: `alarms on ${still.length} ${source} whose document stayed${named(alarming)}`,
    value: share(alarming, still.length),
    unit: "%",
    floor: 4,
    aim: 2,
    better: "less",
    gates: source === "recorded pages",
  };
}

function judgeInput(before: PageExtract, after: PageExtract): JudgeInput {
  return {
    before,
    after,
    lexicon: lexiconFor(after.lang),
    dateCues: readingWords().dateCues,
    region: "US",
    seenBefore: null,
    seenAfter: null,
    history: [],
    dossier: {},
  };
}

function isNewWording(input: JudgeInput): boolean {
  const { comparison, judgement } = judgeChange(input);
  return comparison.noise === null && judgement.outcome !== "suppressed" && judgement.outcome !== "hold";
}

/** Pages whose document changed in letters or digits: the change is seen, or the same quiet kind is named. */
function caught(pages: readonly PagePair[], source: string): Figure {
  const changed = pages.flatMap((page) => {
    const recorded =
      page.kind === "true" && hasChanged(page) ? compared(page.truthBefore ?? [], page.truth).noise : HIDDEN;
    return recorded === HIDDEN ? [] : [{ ...page, recorded }];
  });
  const missed = changed.filter((page) => {
    const seen = comparedPages(page).noise;
    return seen !== null && seen !== page.recorded;
  });
  return {
    what: `changes of the document caught on ${changed.length} ${source}${missed.length > 0 ? `; missed${named(missed)}` : ""}`,
    value: 100 - share(missed, changed.length),
    unit: "%",
    floor: 100,
    aim: 100,
    better: "more",
    gates: true,
  };
}

/** Pages hide addresses from robots, such as the one that made the records: with that the document stays as it is. */
const HIDDEN: NoiseKind = "contact-obfuscation";

/**
 * Whether the recorded text changed, and not the record alone: lines with an address hidden from
 * robots are left out, and so is text that the earlier page held and the earlier record lacked.
 */
function hasChanged({ truth, truthBefore, before }: PagePair): boolean {
  const lines = (blocks: readonly Block[]) => blocks.map(({ text }) => text).filter((text) => !HIDDEN_MAIL.test(text));
  const [earlier, later] = [lines(truthBefore ?? []).map(letterForm), lines(truth).map(letterForm)];
  if (truthBefore === null || earlier.join("") === later.join("")) return false;
  const known = new Set(earlier);
  const page = letterForm(decodeReferences(before.replace(/<[^>]*>/gu, "")));
  const gone = earlier.filter((line) => !later.includes(line));
  return gone.length > 0 || later.some((line) => !known.has(line) && !page.includes(line));
}

/** One word changed in the bytes of a page: the comparison must not be quiet, and must mark it. */
function caughtWords(pages: readonly PagePair[], source: string, seed: number): Figure {
  const edits = oneWordEdits(
    pages.map(({ after }) => after),
    GENERATED_EDITS,
    seed,
  );
  const missed = edits.filter(({ html, edited, marks }) => {
    const { comparison, edits: shown } = ours(readPage(html).blocks, readPage(edited).blocks, "en");
    const marked = shown.flatMap(({ words }) => words.filter(([mark]) => mark !== "=").map(([, text]) => text));
    return comparison.noise !== null || !marked.some((text) => text.includes(marks));
  });
  return {
    what: `one-word edits caught and marked, of ${edits.length} made in ${source}${missed.length > 0 ? `; missed: ${missed.map(({ what }) => what).join("; ")}` : ""}`,
    value: 100 - share(missed, edits.length),
    unit: "%",
    floor: 100,
    aim: 100,
    better: "more",
    gates: true,
  };
}

/** A line of a word or two put into a list of the document, or taken out: the comparison must not be quiet. */
function caughtLines(pages: readonly PagePair[], source: string): Figure {
  const lists = pages.map(({ after }) => readPage(after).blocks).filter((blocks) => leadIn(blocks, 0) >= 0);
  const missed = Array.from({ length: GENERATED_EDITS }, (_, index) => index).filter((index) => {
    const blocks = lists[index % lists.length] ?? [];
    const at = leadIn(blocks, index * 7) + 1;
    const text = SHORT_LINES[index % SHORT_LINES.length] ?? "";
    const line: Block = { kind: "item", level: 1, text, links: [] };
    const longer = [...blocks.slice(0, at), line, ...blocks.slice(at)];
    return compared(blocks, longer).noise !== null || compared(longer, blocks).noise !== null;
  });
  return {
    what: `short lines put into lists of ${source} and taken out of them, caught, of ${GENERATED_EDITS}`,
    value: 100 - share(missed, GENERATED_EDITS),
    unit: "%",
    floor: 100,
    aim: 100,
    better: "more",
    gates: true,
  };
}

const SHORT_LINES = ["Passport scans", "Keystrokes", "Panama", "Acme Ltd", "Sleep patterns", "Gait", "Bank details"];

/** The place of a line that leads into a list, counted round from a number; -1 where the page has none. */
function leadIn(blocks: readonly Block[], count: number): number {
  const leads = blocks.flatMap(({ text }, index) =>
    /:\s*$/u.test(text) && blocks[index + 1]?.kind === "item" ? [index] : [],
  );
  return leads[count % Math.max(1, leads.length)] ?? -1;
}

/** Recorded changes that readers found to be noise: shown as new wording, and neither held nor suppressed. */
function labelledNoise(): (Figure | LeftOut)[] {
  const folder = corpusFolder();
  if (folder === null) return [{ what: "changes labelled as noise", because: "the corpus was not found" }];
  const rows = readRows(folder);
  const shown = (row: Row) => isNewWording(inputOf(folder, row));
  return (["C", "D"] as const).map((set) => {
    const own = rows.filter((row) => row.set === set && row.meaningful !== "maybe");
    const wrong = own.filter(shown);
    return {
      what: `labelled noise of set ${set} that counts as new wording (${own.length} changes${named(wrong)})`,
      value: share(wrong, own.length),
      unit: "%",
      floor: set === "C" ? 12 : 0,
      aim: set === "C" ? 6 : 0,
      better: "less",
      gates: true,
    };
  });
}
