import type { Block } from "../model.ts";
import { gunzip, gzip } from "./gzip.ts";
import type { Database, StoredBlockIndex, StoredPack } from "./schema.ts";

/** Bytes kept of each block's SHA-256: enough that two blocks of one document never meet. */
const HASH_BYTES = 16;

/** What storing a version's text takes: its runs, and the blocks that no earlier version had. */
export interface PackedText {
  runs: Uint32Array;
  index: StoredBlockIndex | null;
  pack: StoredPack | null;
}

/**
 * Packs a version's blocks: those already known are referred to, new ones are compressed together.
 * Reads the database but writes nothing; the caller writes the result in its own transaction.
 */
export async function packText(database: Database, documentId: string, blocks: readonly Block[]): Promise<PackedText> {
  const index = await database.get("blockIndexes", documentId);
  const known = numbersByHash(index?.hashes ?? new Uint8Array());
  const start = known.size;
  const fresh: Block[] = [];
  const freshHashes: Uint8Array[] = [];
  const numbers: number[] = [];
  const encoded = await Promise.all(blocks.map(hashBlock));
  for (const [place, hash] of encoded.entries()) {
    const key = keyOf(hash);
    let number = known.get(key);
    if (number === undefined) {
      number = start + fresh.length;
      known.set(key, number);
      fresh.push(blocks[place] as Block);
      freshHashes.push(hash);
    }
    numbers.push(number);
  }
  if (fresh.length === 0) return { runs: toRuns(numbers), index: null, pack: null };
  const packed = await gzip(new TextEncoder().encode(JSON.stringify(fresh)));
  return {
    runs: toRuns(numbers),
    index: { documentId, hashes: joined([index?.hashes ?? new Uint8Array(), ...freshHashes]) },
    pack: { documentId, start, count: fresh.length, gzip: packed },
  };
}

/** Rebuilds a text from its runs. */
export async function unpackText(database: Database, documentId: string, runs: Uint32Array): Promise<Block[]> {
  const numbers = fromRuns(runs);
  const packs = await database.getAll("packs", IDBKeyRange.bound([documentId, 0], [documentId, Infinity]));
  const wanted = new Set(numbers);
  const blocks = new Map<number, Block>();
  for (const pack of packs) {
    if (!holdsAny(pack, wanted)) continue;
    const bytes = await gunzip(pack.gzip as Uint8Array<ArrayBuffer>);
    const unpacked = JSON.parse(new TextDecoder().decode(bytes)) as Block[];
    for (const [place, block] of unpacked.entries()) blocks.set(pack.start + place, block);
  }
  return numbers.map((number) => blocks.get(number)).filter((block) => block !== undefined);
}

function holdsAny(pack: StoredPack, wanted: ReadonlySet<number>): boolean {
  for (let number = pack.start; number < pack.start + pack.count; number += 1) if (wanted.has(number)) return true;
  return false;
}

async function hashBlock(block: Block): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(block)));
  return new Uint8Array(digest, 0, HASH_BYTES);
}

function numbersByHash(hashes: Uint8Array): Map<string, number> {
  const numbers = new Map<string, number>();
  for (let at = 0; at < hashes.length; at += HASH_BYTES) {
    numbers.set(keyOf(hashes.subarray(at, at + HASH_BYTES)), at / HASH_BYTES);
  }
  return numbers;
}

function keyOf(hash: Uint8Array): string {
  return String.fromCharCode(...hash);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** `[4, 5, 6, 9]` to `[4, 3, 9, 1]`: where each run of consecutive numbers begins, and how long it is. */
export function toRuns(numbers: readonly number[]): Uint32Array {
  const runs: number[] = [];
  for (const number of numbers) {
    const [from = -1, count = 0] = runs.slice(-2);
    if (runs.length > 0 && from + count === number) runs[runs.length - 1] = count + 1;
    else runs.push(number, 1);
  }
  return Uint32Array.from(runs);
}

/** Undoes `toRuns`. */
export function fromRuns(runs: Uint32Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [from = 0, count = 0] = runs.subarray(at, at + 2);
    for (let step = 0; step < count; step += 1) numbers.push(from + step);
  }
  return numbers;
}
