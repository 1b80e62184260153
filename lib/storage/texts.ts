import type { Block } from "../model.ts";
import { decodeManifest, encodeManifest } from "./manifest.ts";
import { openPack } from "./packs.ts";
import { type Database, type StoredPack, type StoredVersion, within } from "./schema.ts";

/** All packs of a document, by their first block. */
export function packsOf(database: Database, documentId: string): Promise<StoredPack[]> {
  return database.getAll("packs", within(documentId));
}

/** A version's manifest: told from the newest version that stands by itself, unless that saves little. */
export function manifestOf(
  numbers: readonly number[],
  keyframe: { id: string; numbers: readonly number[] } | null,
): Pick<StoredVersion, "manifest" | "base"> {
  const whole = encodeManifest(numbers, []);
  if (!keyframe) return { manifest: whole };
  const told = encodeManifest(numbers, keyframe.numbers);
  return told.length * 2 < whole.length + KEYFRAME_OVERHEAD
    ? { manifest: told, base: keyframe.id }
    : { manifest: whole };
}

/** The version of a document that new manifests are told from: the newest whole one. */
export async function keyframeOf(
  database: Database,
  documentId: string,
  except: string,
): Promise<{ id: string; numbers: readonly number[] } | null> {
  const versions = database.transaction("versions").store.index("byDocument");
  const cursor = await versions.openCursor(within(documentId), "prev");
  if (!cursor) return null;
  const { value } = cursor;
  const whole = value.base === undefined ? value : await database.get("versions", value.base);
  if (!whole || whole.id === except) return null;
  return { id: whole.id, numbers: decodeManifest(whole.manifest, []) };
}

/** Bytes that a manifest may take before it is worth to begin a new keyframe. */
const KEYFRAME_OVERHEAD = 64;

/** The numbers of a stored version's blocks. */
export async function numbersOf(database: Database, version: StoredVersion): Promise<number[]> {
  const base = version.base === undefined ? undefined : await database.get("versions", version.base);
  return numbersFrom(version, new Map(base && [[base.id, base]]));
}

/**
 * The same where the versions that it may be told from are at hand.
 *
 * @throws Error where the one that it is told from is not among them.
 */
export function numbersFrom(
  { id, base, manifest }: StoredVersion,
  known: ReadonlyMap<string, StoredVersion>,
): number[] {
  if (base === undefined) return decodeManifest(manifest, []);
  const whole = known.get(base);
  if (!whole) throw new Error(`Version ${id} cannot be rebuilt: what it is told from is gone.`);
  return decodeManifest(manifest, decodeManifest(whole.manifest, []));
}

/**
 * Rebuilds a text.
 *
 * @throws Error when a block is missing: a text with holes would pass for another version.
 */
export async function unpackText(database: Database, version: StoredVersion): Promise<Block[]> {
  const numbers = await numbersOf(database, version);
  const lines = await linesOf(database, version.documentId, numbers);
  const blocks = new Map([...lines].map(([number, line]) => [number, JSON.parse(line) as Block]));
  return numbers.map((number) => {
    const block = blocks.get(number);
    if (!block) throw new Error(`Version ${version.id} cannot be rebuilt: a part of its text is gone.`);
    return block;
  });
}

/** The lines of the wanted blocks, by number. Opens only the packs that hold any. */
export async function linesOf(
  database: Database,
  documentId: string,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const wanted = [...new Set(numbers)].sort((one, other) => one - other);
  const lines = new Map<number, string>();
  for (const pack of await packsOf(database, documentId)) {
    const inside = wanted.filter((number) => number >= pack.start && number < pack.start + pack.count);
    if (inside.length === 0) continue;
    const opened = await openPack(pack);
    for (const number of inside) {
      const line = opened.lines[number - pack.start];
      if (line !== undefined) lines.set(number, line);
    }
  }
  return lines;
}
