import type { Block } from "../../model.ts";
import { align } from "../compare/align.ts";
import { comparable } from "../compare/comparable.ts";
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
  /** It is a heading's. */
  isHeading?: boolean;
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
  shareCuts(comparison);
  const sides = {
    before: new Side(inOrder(blocks, "before", "beforeIndex"), lang),
    after: new Side(inOrder(blocks, "after", "afterIndex"), lang),
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

/** The blocks of one version, in its reading order. */
function inOrder(blocks: Comparison["blocks"], side: "before" | "after", index: "beforeIndex" | "afterIndex"): Block[] {
  const there = blocks.filter((block) => block[side]).sort((a, b) => (a[index] ?? 0) - (b[index] ?? 0));
  return there.map((block) => block[side] as Block);
}

type Place = Pick<Unit, "section" | "headings">;

function headingsAt(
  { before, after }: { before: Side; after: Side },
  { beforeIndex, afterIndex }: { beforeIndex: number | null; afterIndex: number | null },
): readonly string[] {
  return (afterIndex === null ? before.headings[beforeIndex ?? 0] : after.headings[afterIndex]) ?? [];
}

/** One version. What a sentence is looked for in is made ready where one is looked for. */
class Side {
  readonly leads: string[];
  readonly headings: string[][];
  private readonly blocks: readonly Block[];
  private readonly lang: string;
  private sentences: ReadonlySet<string> | null = null;
  private letters: Passages | null = null;

  constructor(blocks: readonly Block[], lang: string) {
    this.blocks = blocks;
    this.lang = lang;
    this.leads = leadsOf(blocks, lang);
    this.headings = headingsOver(blocks);
  }

  /** Whether a sentence stands here, whole or run together with its neighbours. */
  holds(sentence: string): boolean {
    const cuts = () => this.blocks.map((block) => cutOf(block, this.lang));
    this.sentences ??= new Set(cuts().flatMap(formsOf));
    if (this.sentences.has(normalForm(sentence))) return true;
    const letters = letterForm(sentence);
    if (!Passages.mayHold(letters)) return false;
    this.letters ??= new Passages(cuts().map(lettersOf).join(""));
    return this.letters.hold(letters);
  }
}

/** A block's sentences as they stand, and in the forms in which they are looked for, once these are asked for. */
interface Cut {
  lang: string;
  text: string;
  texts: readonly string[];
  forms: readonly string[] | null;
  letters: string | null;
}

/** A block is read for both versions' sentences, for its unit and for what leads into a list: it is cut once. */
const cutBlocks = new WeakMap<Block, Cut>();

/** What stayed is cut once for both versions. */
function shareCuts({ blocks, lang }: Comparison): void {
  for (const { before, after } of blocks) {
    if (before && after && before.text === after.text) cutBlocks.set(after, cutOf(before, lang));
  }
}

function cutOf(block: Block, lang: string): Cut {
  const known = cutBlocks.get(block);
  if (known?.lang === lang) return known;
  const cut = { lang, text: block.text, texts: textsIn(block, lang), forms: null, letters: null };
  cutBlocks.set(block, cut);
  return cut;
}

function formsOf(cut: Cut): readonly string[] {
  cut.forms ??= cut.texts.map(normalForm);
  return cut.forms;
}

function lettersOf(cut: Cut): string {
  cut.letters ??= letterForm(cut.text);
  return cut.letters;
}

function splitBlock(block: Block, lead: string, lang: string): Sentence[] {
  return cutOf(block, lang).texts.map((text) => ({ text, lead, isHeading: block.kind === "heading" }));
}

function textsIn(block: Block, lang: string): string[] {
  return sentencesOf(block.text, lang)
    .flatMap((sentence) => (sentence.length > LONGEST_SENTENCE ? (sentence.match(PIECES) ?? []) : [sentence]))
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

function unitsOfBlock(left: readonly Sentence[], right: readonly Sentence[], place: Place): Unit[] {
  if (left.length === 0) return right.map((after) => ({ ...place, before: null, after }));
  if (right.length === 0) return left.map((before) => ({ ...place, before, after: null }));
  const { pairings, removed, added } = align(
    comparable(
      left.map((sentence) => sentence.text),
      right.map((sentence) => sentence.text),
    ),
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
  return !sentence || other.holds(sentence.text);
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
