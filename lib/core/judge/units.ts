import type { Block } from "../../model.ts";
import { align } from "../compare/align.ts";
import { type Comparison, sectionOf } from "../compare/index.ts";
import { headingsOver } from "../compare/sections.ts";
import { pairAlike } from "../compare/similarity.ts";
import { letterForm, normalForm } from "../text/normal-form.ts";
import { sentencesOf } from "../text/sentences.ts";
import { leadsOf } from "./leads.ts";
import { Passages } from "./passages.ts";

/** What is longer is no sentence: it is read in pieces, so that no page can make reading slow. */
const LONGEST_SENTENCE = 8000;
const PIECES = /[\s\S]{1,8000}(?!\S)|[\s\S]{1,8000}/gu;

/** A sentence, and the line that leads into the list it stands in. */
export interface Sentence {
  text: string;
  lead: string;
}

/** What is judged: one sentence put in, taken out, or changed. */
export interface Unit {
  section: string;
  /** All headings it stands under, innermost first. */
  headings: readonly string[];
  before: Sentence | null;
  after: Sentence | null;
}

/** All sentences of a version, in reading order. */
export function sentencesIn(blocks: readonly Block[], lang: string): Sentence[] {
  const leads = leadsOf(blocks, lang);
  return blocks.flatMap((block, index) => splitBlock(block, leads[index] ?? "", lang));
}

/**
 * The sentences that a comparison leaves to be judged. A sentence that stands anywhere in the
 * other version, whole or run together with its neighbours, was moved or reflowed: it is none.
 */
export function unitsOf(comparison: Comparison): Unit[] {
  const { lang, blocks } = comparison;
  const sides = {
    before: sideOf(
      blocks
        .filter((block) => block.before)
        .sort((a, b) => (a.beforeIndex ?? 0) - (b.beforeIndex ?? 0))
        .map((block) => block.before as Block),
      lang,
    ),
    after: sideOf(
      blocks
        .filter((block) => block.after)
        .sort((a, b) => (a.afterIndex ?? 0) - (b.afterIndex ?? 0))
        .map((block) => block.after as Block),
      lang,
    ),
  };
  const units: Unit[] = [];
  for (const block of blocks) {
    if (block.kind === "kept" || block.kind === "moved") continue;
    const place = { section: sectionOf(comparison, block), headings: headingsAt(sides, block) };
    const left = block.before ? splitBlock(block.before, sides.before.leads[block.beforeIndex ?? 0] ?? "", lang) : [];
    const right = block.after ? splitBlock(block.after, sides.after.leads[block.afterIndex ?? 0] ?? "", lang) : [];
    for (const unit of unitsOfBlock(left, right, place)) units.push(unit);
  }
  return pairAcross(units.filter((unit) => !isElsewhere(unit, sides)));
}

type Place = Pick<Unit, "section" | "headings">;

function headingsAt(
  { before, after }: { before: Side; after: Side },
  { beforeIndex, afterIndex }: { beforeIndex: number | null; afterIndex: number | null },
): readonly string[] {
  return (afterIndex === null ? before.headings[beforeIndex ?? 0] : after.headings[afterIndex]) ?? [];
}

interface Side {
  leads: string[];
  headings: string[][];
  sentences: ReadonlySet<string>;
  letters: Passages;
}

function sideOf(blocks: readonly Block[], lang: string): Side {
  const sentences = blocks.flatMap((block) => splitBlock(block, "", lang));
  return {
    leads: leadsOf(blocks, lang),
    headings: headingsOver(blocks),
    sentences: new Set(sentences.map((sentence) => normalForm(sentence.text))),
    letters: new Passages(letterForm(blocks.map((block) => block.text).join(" "))),
  };
}

/** A block is read for both versions' sentences, for its unit and for what leads into a list: it is cut once. */
const cut = new WeakMap<Block, { lang: string; texts: readonly string[] }>();

function splitBlock(block: Block, lead: string, lang: string): Sentence[] {
  const known = cut.get(block);
  const texts = known?.lang === lang ? known.texts : textsIn(block, lang);
  if (texts !== known?.texts) cut.set(block, { lang, texts });
  return texts.map((text) => ({ text, lead }));
}

function textsIn(block: Block, lang: string): string[] {
  return sentencesOf(block.text, lang)
    .flatMap((sentence) => (sentence.length > LONGEST_SENTENCE ? (sentence.match(PIECES) ?? []) : [sentence]))
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

function unitsOfBlock(left: readonly Sentence[], right: readonly Sentence[], place: Place): Unit[] {
  const { pairings, removed, added } = align(
    left.map((sentence) => normalForm(sentence.text)),
    right.map((sentence) => normalForm(sentence.text)),
  );
  const edited = pairings.filter((pairing) => pairing.kind === "edited" || pairing.kind === "moved-edited");
  return [
    ...edited.map((pairing) => ({
      ...place,
      before: left[pairing.before] ?? null,
      after: right[pairing.after] ?? null,
    })),
    ...removed.map((index) => ({ ...place, before: left[index] ?? null, after: null })),
    ...added.map((index) => ({ ...place, before: null, after: right[index] ?? null })),
  ];
}

function isElsewhere(unit: Unit, sides: { before: Side; after: Side }): boolean {
  if (unit.before && unit.after) return letterForm(unit.before.text) === letterForm(unit.after.text);
  const [sentence, other] = unit.before ? [unit.before, sides.after] : [unit.after, sides.before];
  if (!sentence) return true;
  return other.sentences.has(normalForm(sentence.text)) || other.letters.hold(letterForm(sentence.text));
}

/** A sentence taken out here and a like one put in there are one sentence edited. */
function pairAcross(units: readonly Unit[]): Unit[] {
  const removed = units.filter((unit) => !unit.after);
  const added = units.filter((unit) => !unit.before);
  const pairs = pairAlike(
    removed.map((unit) => unit.before?.text ?? ""),
    added.map((unit) => unit.after?.text ?? ""),
  );
  const partner = new Map(pairs.map(([from, to]) => [added[to], removed[from]]));
  const gone = new Set(partner.values());
  return units
    .filter((unit) => !gone.has(unit))
    .map((unit) => {
      const other = partner.get(unit);
      return other ? { ...unit, before: other.before } : unit;
    });
}
