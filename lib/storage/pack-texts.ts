import { searchKeys } from "../core/search.ts";
import type { Block } from "../model.ts";
import { type OpenedPack, openPack, PACK_SIZE, placeNeighbours, writePack } from "./packs.ts";
import type { Database, StoredPack } from "./schema.ts";
import { hashTerms } from "./terms.ts";
import { packsOf } from "./texts.ts";

/** What storing texts takes: their block numbers, the packs to write, and the packs these stand for. */
export interface PackedTexts {
  /** For each text the numbers of its blocks. */
  numbers: number[][];
  /** Keys of packs whose blocks are in `write` now. */
  remove: [string, number][];
  write: StoredPack[];
  /** The search terms of all the document's texts, when they grew. */
  terms: Uint16Array<ArrayBuffer> | null;
}

/** A pack that is being filled: what it holds already, and what each new block follows. */
interface Filling extends OpenedPack {
  size: number;
  lines: string[];
  follows: number[];
}

/**
 * Packs texts of a document: blocks that it has already, in whatever version, are referred to; new
 * ones go into the last pack while that has room. Reads the database and writes nothing.
 *
 * @param texts - Each as its blocks' lines.
 */
export async function packTexts(
  database: Database,
  documentId: string,
  texts: readonly (readonly string[])[],
): Promise<PackedTexts> {
  const known = await knownBlocks(database, documentId, new Set(texts.flat()));
  const { numbers, fresh, filled } = fillPacks(known, texts);
  if (fresh.length === 0) return { numbers, remove: [], write: [], terms: null };
  const changed = filled.filter((pack) => pack.follows.length > 0);
  const write = await Promise.all(changed.map((pack) => writePack(documentId, ordered(pack))));
  const remove = changed.includes(known.last) ? known.merged : [];
  const stored = await database.get("terms", documentId);
  return { numbers, remove, write, terms: hashTerms(keysIn([...known.unindexed, ...fresh]), stored?.hashes) };
}

/** Packs all of a document's texts from the beginning, in as few packs as they need. */
export async function repackTexts(documentId: string, texts: readonly (readonly string[])[]): Promise<PackedTexts> {
  const { numbers, fresh, filled } = fillPacks(nothingKnown(), texts);
  const full = filled.filter((pack) => pack.lines.length > 0);
  const write = await Promise.all(full.map((pack) => writePack(documentId, ordered(pack))));
  return { numbers, remove: [], write, terms: hashTerms(keysIn(fresh)) };
}

/** Gives each line its number; new lines go into the last pack, and into further ones once it is full. */
function fillPacks(known: KnownBlocks, texts: readonly (readonly string[])[]) {
  const filled: Filling[] = [known.last];
  const fresh: string[] = [];
  let next = known.next;
  const add = (line: string, before: number): number => {
    let last = filled.at(-1) as Filling;
    if (last.size + line.length > PACK_SIZE && last.lines.length > 0) {
      last = emptyPack(next);
      filled.push(last);
    }
    last.follows.push(before >= last.start ? before - last.start : -1);
    last.lines.push(line);
    last.size += line.length;
    fresh.push(line);
    next += 1;
    return next - 1;
  };
  const numbers = texts.map((text) => {
    let before = -1;
    return text.map((line) => {
      before = known.numbers.get(line) ?? add(line, before);
      known.numbers.set(line, before);
      return before;
    });
  });
  return { numbers, fresh, filled };
}

const emptyPack = (start: number): Filling => ({ start, lines: [], order: [], follows: [], size: 0 });
const nothingKnown = (): KnownBlocks => ({
  numbers: new Map(),
  next: 0,
  last: emptyPack(0),
  merged: [],
  unindexed: [],
});

function* keysIn(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield* searchKeys((JSON.parse(line) as Block).text);
}

const ordered = (pack: Filling): OpenedPack => ({ ...pack, order: placeNeighbours(pack.order, pack.follows) });

interface KnownBlocks {
  numbers: Map<string, number>;
  /** The number that the next new block gets. */
  next: number;
  /** The newest packs as one, as long as they are small together. */
  last: Filling;
  merged: [string, number][];
  /** The blocks that no search term was taken of yet; the packs of the first schema had none. */
  unindexed: string[];
}

/** Looks through the packs one by one, so that only the wanted lines and the last small packs are held. */
async function knownBlocks(database: Database, documentId: string, wanted: ReadonlySet<string>): Promise<KnownBlocks> {
  const packs = await packsOf(database, documentId);
  const known = nothingKnown();
  const indexed = (await database.getKey("terms", documentId)) !== undefined;
  for (const stored of packs) {
    const pack = await openPack(stored);
    const size = pack.lines.reduce((sum, line) => sum + line.length, 0);
    for (const [place, line] of pack.lines.entries()) if (wanted.has(line)) known.numbers.set(line, pack.start + place);
    if (!indexed) known.unindexed.push(...pack.lines);
    known.next = pack.start + pack.lines.length;
    const key: [string, number] = [documentId, pack.start];
    if (known.last.lines.length > 0 && known.last.size + size <= PACK_SIZE) {
      known.merged.push(key);
      known.last = joined(known.last, pack, size);
    } else {
      known.merged = [key];
      known.last = { ...pack, lines: [...pack.lines], follows: [], size };
    }
  }
  if (packs.length === 0) return known;
  // A last pack that is full stays as it is, and the new blocks begin another.
  if (known.last.size >= PACK_SIZE) {
    known.merged = [];
    known.last = emptyPack(known.next);
  }
  return known;
}

function joined(last: Filling, pack: OpenedPack, size: number): Filling {
  const shift = last.lines.length;
  return {
    start: last.start,
    lines: [...last.lines, ...pack.lines],
    order: [...last.order, ...pack.order.map((place) => place + shift)],
    follows: [],
    size: last.size + size,
  };
}
