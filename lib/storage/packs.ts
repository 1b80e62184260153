import type { Block } from "../model.ts";
import { gunzip, gzip } from "./gzip.ts";
import { decodeManifest, encodeManifest } from "./manifest.ts";
import type { StoredPack } from "./schema.ts";

/** Most text, in characters, that a pack takes in when it is written again; a larger first version stands alone. */
export const PACK_SIZE = 256 * 1024;

/** Blocks of one pack, each as its line of JSON, by number from `start`. */
export interface OpenedPack {
  start: number;
  lines: readonly string[];
  /** The order in which they are packed, as places in `lines`. */
  order: readonly number[];
}

/** A block's one spelling: what is equal is the same line, whatever order its fields were set in. */
export function lineOf(block: Block): string {
  return JSON.stringify(Object.fromEntries(Object.entries(block).sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** Compresses consecutive blocks. Like ones should lie close to each other in `order`: gzip looks back 32 KB. */
export async function writePack(documentId: string, { start, lines, order }: OpenedPack): Promise<StoredPack> {
  const text = order.map((place) => lines[place]).join("\n");
  const packed = await gzip(new TextEncoder().encode(text));
  return {
    documentId,
    start,
    count: lines.length,
    order: encodeManifest(order, []),
    gzip: packed,
    bytes: packed.length,
  };
}

/** Undoes `writePack`; also opens the packs of the first schema, which held one array in the order of numbers. */
export async function openPack(pack: StoredPack): Promise<OpenedPack> {
  const text = new TextDecoder().decode(await gunzip(pack.gzip as Uint8Array<ArrayBuffer>));
  if (pack.order === undefined) {
    const lines = (JSON.parse(text) as Block[]).map(lineOf);
    return { start: pack.start, lines, order: lines.map((_, place) => place) };
  }
  const order = decodeManifest(pack.order, []);
  const lines: string[] = [];
  for (const [index, line] of text.split("\n").entries()) lines[order[index] ?? 0] = line;
  return { start: pack.start, lines, order };
}

/**
 * Puts each new block behind the one it follows in its text. An edited paragraph so comes to lie
 * beside its earlier wording, and costs little more than the words that differ.
 *
 * @param order - The blocks already placed.
 * @param follows - For each further block, by place from `order.length`: the block it follows, -1 for none.
 */
export function placeNeighbours(order: readonly number[], follows: readonly number[]): number[] {
  const next = new Map<number, number>();
  let last = -1;
  for (const place of order) {
    next.set(last, place);
    last = place;
  }
  for (const [index, before] of follows.entries()) {
    const place = order.length + index;
    const after = next.get(before);
    next.set(before, place);
    if (after !== undefined) next.set(place, after);
  }
  const placed: number[] = [];
  for (let place = next.get(-1); place !== undefined; place = next.get(place)) placed.push(place);
  return placed;
}
