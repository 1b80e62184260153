import { readFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import { extractHtml } from "../../lib/core/extract/index.ts";
import type { Block } from "../../lib/model.ts";
import { readingWords } from "../cli/packaged.ts";
import { archiveFolder, rowsIn } from "./pages-archive.ts";
import { PolicyWriter } from "./synthetic.ts";

/** Two versions of a document. */
export interface TextPair {
  id: string;
  /** Recorded as it stands, or made to be hard (unrelated, shuffled, one line). */
  real: boolean;
  /** Only the order differs. */
  reordered: boolean;
  before: Block[];
  after: Block[];
  lang: string;
}

/** The recorded pairs of the archive, or, without it, invented ones. */
export function loadPairs(): { pairs: TextPair[]; source: string } {
  const folder = archiveFolder();
  if (folder === null) return { pairs: inventedPairs(), source: "invented texts" };
  const pairs = rowsIn(folder, "pairs").map(({ id, stratum = "" }): TextPair => {
    const [before, after] = ["before", "after"].map((side) => readMarkdown(join(folder, "pairs", `${id}.${side}.md`)));
    return {
      id,
      real: /^(?:s\dc\d|F|largest-real|giant-line-real|reorder-real)$/u.test(stratum),
      reordered: stratum.startsWith("reorder"),
      before: before?.blocks ?? [],
      after: after?.blocks ?? [],
      lang: after?.lang ?? "und",
    };
  });
  return { pairs, source: "recorded texts" };
}

/** A recorded text as the blocks that comparing gets. */
export function readMarkdown(file: string): { blocks: Block[]; lang: string } {
  const extract = extractHtml(
    marked.parse(readFileSync(file, "utf8"), { async: false }),
    "https://document.invalid/",
    readingWords(),
  );
  if ("tooDeep" in extract) throw new Error(`${file} nests too deeply`);
  return extract;
}

/** A version as one text, the way a plain text comparison gets it. */
export function wholeText(blocks: readonly Block[]): string {
  return blocks.map((block) => `${block.text}\n`).join("");
}

export function charsOf(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + block.text.length, 0);
}

function inventedPairs(): TextPair[] {
  const pairs: TextPair[] = [];
  for (let index = 0; index < 60; index += 1) {
    const writer = new PolicyWriter(100 + index);
    const before = writer.policy([6000, 15_000, 30_000, 60_000, 140_000][index % 5] ?? 30_000);
    const after = writer.edited(before, [0.01, 0.03, 0.1, 0.3][index % 4] ?? 0.1);
    pairs.push({ id: `i${index}`, real: true, reordered: false, before, after, lang: "en" });
  }
  return [...pairs, ...hardPairs().filter(({ before }) => charsOf(before) < 600_000)];
}

/** Pairs made to be hard, none above a megabyte. */
export function hardPairs(): TextPair[] {
  const writer = new PolicyWriter(7);
  const half = writer.policy(450_000);
  const large = writer.policy(950_000);
  const asLine = (blocks: readonly Block[]): Block[] => [
    { kind: "paragraph", text: blocks.map(({ text }) => text).join(" "), links: [] },
  ];
  const lines = (ending: string) =>
    Array.from(
      { length: 8000 },
      (_, index): Block => ({
        kind: "item",
        level: 1,
        text: `Partner ${index % 97} gets the same data as every other partner ${ending}.`,
        links: [],
      }),
    );
  const numbered = lines("here").map((block, index) => ({ ...block, text: `${index}: ${block.text}` }));
  const pair = (id: string, before: Block[], after: Block[], reordered = false): TextPair => ({
    id,
    real: false,
    reordered,
    before,
    after,
    lang: "en",
  });
  return [
    pair("unrelated", half, new PolicyWriter(8).policy(450_000)),
    pair("unrelated, 1 MB", large, new PolicyWriter(9).policy(950_000)),
    pair("shuffled", half, writer.shuffled(half), true),
    pair("shuffled, 1 MB", large, writer.shuffled(large), true),
    pair("one line edited", asLine(half), asLine(writer.edited(half, 0.1))),
    pair("one line rewritten", asLine(half), asLine(new PolicyWriter(10).policy(450_000))),
    pair("one line, 1 MB", asLine(large), asLine(writer.edited(large, 0.1))),
    pair("one line rewritten, 1 MB", asLine(large), asLine(new PolicyWriter(11).policy(950_000))),
    pair("8,000 lines that repeat", lines("here"), lines("there")),
    pair(
      "8,000 lines nearly equal",
      numbered,
      numbered.map((block) => ({ ...block, text: block.text.replace("here", "there") })),
    ),
    pair("8,000 lines nearly equal, shuffled", numbered, writer.shuffled(numbered), true),
  ];
}
