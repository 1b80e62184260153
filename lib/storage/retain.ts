import type { Surplus } from "../ports.ts";
import { type Writing, writeTexts } from "./commit.ts";
import { type PackedTexts, repackTexts } from "./pack-texts.ts";
import { type Database, STORES, type StoredVersion, within } from "./schema.ts";
import { sumUp } from "./tallies.ts";
import { linesOf, manifestOf, numbersOf } from "./texts.ts";

/**
 * Lets go of a document's surplus. Texts that stay are packed anew without the blocks that only the
 * dropped ones had. One transaction: a kill leaves the document as it was, or done.
 */
export async function dropSurplus(database: Database, documentId: string, surplus: Surplus): Promise<void> {
  const texts = surplus.versionIds.length > 0 ? await packRest(database, documentId, surplus) : null;
  const transaction = database.transaction(STORES, "readwrite");
  const writes: Promise<unknown>[] = [];
  for (const id of surplus.snapshotIds) writes.push(transaction.objectStore("snapshots").delete(id));
  for (const id of surplus.changeIds) writes.push(transaction.objectStore("changes").delete(id));
  for (const id of surplus.versionIds) writes.push(transaction.objectStore("versions").delete(id));
  if (texts) writes.push(...writeRest(transaction, documentId, texts));
  writes.push(sumUp(transaction, [documentId]));
  await Promise.all([...writes, transaction.done]);
}

interface Rest {
  versions: StoredVersion[];
  texts: PackedTexts;
}

async function packRest(database: Database, documentId: string, { versionIds }: Surplus): Promise<Rest> {
  const stored = await database.getAllFromIndex("versions", "byDocument", within(documentId));
  const rest = stored.filter(({ id }) => !versionIds.includes(id));
  const numbers = await Promise.all(rest.map((version) => numbersOf(database, version)));
  const lines = await linesOf(database, documentId, numbers.flat());
  const texts = await repackTexts(
    documentId,
    numbers.map((own) => own.map((number) => lines.get(number) ?? missing(documentId))),
  );
  return { versions: toldAnew(rest, texts.numbers), texts };
}

function missing(documentId: string): never {
  throw new Error(`A part of the texts of ${documentId} is gone; nothing of it is dropped.`);
}

/** The versions with manifests told from each other. */
export function toldAnew<V extends { id: string }>(
  versions: readonly V[],
  numbers: readonly (readonly number[])[],
): (V & Pick<StoredVersion, "manifest" | "base">)[] {
  let keyframe: { id: string; numbers: readonly number[] } | null = null;
  return versions.map((version, index) => {
    const own = numbers[index] ?? [];
    const manifest = manifestOf(own, keyframe);
    if (manifest.base === undefined) keyframe = { id: version.id, numbers: own };
    const { base: _base, ...rest } = version as V & { base?: string };
    return { ...(rest as unknown as V), ...manifest };
  });
}

function* writeRest(transaction: Writing, documentId: string, { versions, texts }: Rest): Generator<Promise<unknown>> {
  yield transaction.objectStore("packs").delete(within(documentId));
  yield* writeTexts(transaction, documentId, texts);
  for (const version of versions) yield transaction.objectStore("versions").put(version);
}

/** Lets go of old lines that say "unchanged": by far the most, and the last look's own stands in the document. */
export async function trimDiary(database: Database, before: number, limit: number): Promise<number> {
  const old = await database.getAllKeysFromIndex("log", "byPassing", IDBKeyRange.upperBound(before, true), limit);
  const transaction = database.transaction("log", "readwrite");
  await Promise.all([...old.map((key) => transaction.store.delete(key)), transaction.done]);
  return old.length;
}
