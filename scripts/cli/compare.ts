import { type Comparison, compareVersions, countsOf, editsOf } from "../../lib/core/compare/index.ts";
import type { PageExtract } from "../../lib/core/extract/index.ts";
import { readArguments, unusable } from "./arguments.ts";
import { timed } from "./documents.ts";
import { lookAt } from "./look.ts";
import { readingWords } from "./packaged.ts";

export const help = `unquiet compare BEFORE AFTER [--full] [--lang xx]

Compares two saved versions of a document: what was edited, added, removed or moved, with the words
marked, and, where there is no new wording, the kind of noise it is. --full adds every block.`;

/** `unquiet compare`: one JSON document. */
export async function run(args: readonly string[]): Promise<unknown> {
  const { words, value, flag } = readArguments(args, {
    values: ["lang"],
    flags: ["full"],
    words: { least: 2, most: 2, called: "BEFORE and AFTER" },
  });
  const lang = value("lang") ?? "";
  const [before, after] = await Promise.all(words.map((file) => readSide(file, lang)));
  const { result, ms } = timed(() => {
    const { dateCues } = readingWords();
    const comparison = compareVersions(before?.blocks ?? [], after?.blocks ?? [], after?.lang ?? "und", dateCues);
    return { comparison, ...editsOf(comparison) };
  });
  const { comparison, edits, simplified } = result;
  return {
    equal: comparison.equal,
    noise: comparison.noise,
    counts: countsOf(comparison),
    edits,
    simplified,
    ms,
    ...(flag("full") && { blocks: blocksOf(comparison) }),
  };
}

/** Any text is compared, a document or not; what has none cannot be. */
async function readSide(file: string, lang: string): Promise<PageExtract> {
  const { extract, quality } = await lookAt(file, { lang });
  if (!extract) throw unusable(`${file} could not be read as a document (${quality.code}).`);
  return extract;
}

function blocksOf(comparison: Comparison) {
  return comparison.blocks.map(({ kind, beforeIndex, afterIndex, before, after }) => ({
    kind,
    beforeIndex,
    afterIndex,
    before: before?.text ?? null,
    after: after?.text ?? null,
  }));
}
