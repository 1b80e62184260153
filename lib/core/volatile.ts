/**
 * Some blocks tick: a counter of members, today's jobs, a customer's words, another at every look.
 * Where they stand is learnt by watching: a place whose text differs again and again while all
 * around it stands. What is learnt there is narrow, so that no clause can hide in it: only texts
 * seen before, and texts that differ from one in nothing but numbers that were seen to change.
 */
import type { Block, EpochMs, VolatileForm, VolatilePlace } from "../model.ts";
import type { AlignedBlock, Comparison } from "./compare/index.ts";
import { DAY } from "./schedule.ts";
import { normalForm } from "./text/normal-form.ts";

/** Looks in a row at which a place differed, after which it is known to tick. */
const KNOWN_AFTER = 3;
/** What has stood still for so long ticks no more. */
const FORGOTTEN_AFTER = 30 * DAY;
/** More blocks than this changed at once are an edit, not a tick. */
const MOST_AT_ONCE = 3;
const LEAST_STANDING = 5;
const MOST_PLACES = 12;
const MOST_FORMS = 24;
/** A place is known by the beginnings of the texts around it. */
const NEIGHBOUR = 60;
const NUMBER = /\p{N}+(?:[.,\s]\p{N}+)*/gu;

/** A block that was read as if it had not changed. */
export interface MaskedBlock {
  standing: string;
  seen: string;
}

/** The blocks as they are compared: those that tick in known ways as they once stood. */
export function mask(
  blocks: readonly Block[],
  places: readonly VolatilePlace[] = [],
): { blocks: readonly Block[]; masked: MaskedBlock[] } {
  const known = new Map(places.filter(isKnown).map((place) => [place.key, place]));
  const masked: MaskedBlock[] = [];
  if (known.size === 0) return { blocks, masked };
  const shown = blocks.map((block, index) => {
    const place = known.get(keyAt(blocks, index));
    if (!place || block.text === place.standing || !place.forms.some((form) => matches(form, block.text))) return block;
    masked.push({ standing: place.standing, seen: block.text });
    return { ...block, text: place.standing };
  });
  return { blocks: shown, masked };
}

/** Notes what differed at a look that found nothing else; returns the places as they were where too much did. */
export function learn(
  places: readonly VolatilePlace[] = [],
  comparison: Pick<Comparison, "blocks">,
  now: EpochMs,
): readonly VolatilePlace[] {
  const ticks = ticksIn(comparison);
  if (!ticks) return places;
  return ticks
    .reduce<VolatilePlace[]>((known, tick) => noted(known, tick, now), [...places])
    .sort((one, other) => other.lastAt - one.lastAt)
    .slice(0, MOST_PLACES);
}

/** Whether nothing differs but at places that are known to tick. */
export function ticksOnly(comparison: Pick<Comparison, "blocks">, places: readonly VolatilePlace[] = []): boolean {
  const known = new Set(places.filter(isKnown).map(({ key }) => key));
  const ticks = ticksIn(comparison);
  return ticks?.every(({ key }) => known.has(key)) ?? false;
}

/** The edited blocks of a comparison in which nothing but ticks differs. */
export function tickedIn(comparison: Pick<Comparison, "blocks">): MaskedBlock[] {
  return (ticksIn(comparison) ?? []).map(({ before, after }) => ({ standing: before, seen: after }));
}

/** What is still known after a look that found everything as it stood, but for what was masked. */
export function stillTicking(
  places: readonly VolatilePlace[] = [],
  masked: readonly MaskedBlock[],
  now: EpochMs,
): readonly VolatilePlace[] {
  const ticked = new Set(masked.map(({ standing }) => standing));
  return places
    .filter((place) => isKnown(place) && (ticked.has(place.standing) || now - place.lastAt < FORGOTTEN_AFTER))
    .map((place) => (ticked.has(place.standing) ? { ...place, lastAt: now } : place));
}

/** Whether a difference is no more than a tick of one of the places. */
export function isTick(places: readonly VolatilePlace[] = [], before: string, after: string): boolean {
  return places.some(
    (place) => isKnown(place) && [before, after].every((text) => place.forms.some((form) => matches(form, text))),
  );
}

function isKnown({ looks }: VolatilePlace): boolean {
  return looks >= KNOWN_AFTER;
}

interface Tick {
  key: string;
  before: string;
  after: string;
}

/** The edited blocks of a comparison in which all else stands; null for any other. */
function ticksIn({ blocks }: Pick<Comparison, "blocks">): Tick[] | null {
  const changed = blocks.filter(({ kind }) => kind !== "kept");
  const stand = blocks.length - changed.length;
  if (changed.length === 0 || stand < LEAST_STANDING || changed.some(({ kind }) => kind === "moved")) return null;
  const pairs = pairsIn(blocks);
  if (!pairs || pairs.length > MOST_AT_ONCE) return null;
  const later = blocks.flatMap(({ after }) => (after ? [after] : []));
  return pairs.map(([before, after]) => ({
    key: keyAt(later, later.indexOf(after)),
    before: before.text,
    after: after.text,
  }));
}

/** Edited blocks, and a removed one with the one that took its place; null where some are left over. */
function pairsIn(blocks: readonly AlignedBlock[]): [Block, Block][] | null {
  const pairs: [Block, Block][] = [];
  for (const run of runsOf(blocks)) {
    const [removed, added] = [run.filter(({ kind }) => kind === "removed"), run.filter(({ kind }) => kind === "added")];
    if (removed.length !== added.length || removed.length > 1) return null;
    const replaced = { before: removed[0]?.before ?? null, after: added[0]?.after ?? null };
    for (const { before, after } of [...run.filter(({ kind }) => kind === "edited"), replaced]) {
      if (before && after) pairs.push([before, after]);
    }
  }
  return pairs;
}

/** Blocks that changed, those between two that stand in one run. */
function runsOf(blocks: readonly AlignedBlock[]): AlignedBlock[][] {
  const runs: AlignedBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "kept") runs.push([]);
    else runs.at(-1)?.push(block);
  }
  return runs.filter((run) => run.length > 0);
}

function noted(places: readonly VolatilePlace[], { key, before, after }: Tick, now: EpochMs): VolatilePlace[] {
  const known = places.find((place) => place.key === key) ?? {
    key,
    standing: before,
    looks: 0,
    forms: [],
    lastAt: now,
  };
  const forms = [before, after].reduce<readonly VolatileForm[]>(withForm, known.forms);
  const place = { ...known, looks: known.looks + 1, forms, lastAt: now };
  return [place, ...places.filter((other) => other.key !== key)];
}

/** Adds a text to the forms known at a place; a number that differs from the known one may be any. */
function withForm(forms: readonly VolatileForm[], text: string): VolatileForm[] {
  const [letters, numbers] = [lettersOf(text), numbersIn(text)];
  const same = forms.find((form) => form.letters === letters && form.numbers.length === numbers.length);
  const merged = same
    ? { letters, numbers: same.numbers.map((number, index) => (number === numbers[index] ? number : null)) }
    : { letters, numbers };
  return [merged, ...forms.filter((form) => form !== same)].slice(0, MOST_FORMS);
}

function matches(form: VolatileForm, text: string): boolean {
  if (form.letters !== lettersOf(text)) return false;
  const numbers = numbersIn(text);
  return (
    numbers.length === form.numbers.length &&
    form.numbers.every((number, index) => number === null || number === numbers[index])
  );
}

function lettersOf(text: string): string {
  return normalForm(text).replace(NUMBER, "#");
}

function numbersIn(text: string): string[] {
  return normalForm(text).match(NUMBER) ?? [];
}

function keyAt(blocks: readonly Block[], index: number): string {
  const beside = (at: number) => normalForm(blocks[at]?.text ?? "").slice(0, NEIGHBOUR);
  return `${beside(index - 1)}\n${beside(index + 1)}`;
}
