/**
 * The full-text index: for each document the set of its words' beginnings, as hashes of 16 bits. It
 * says which documents may hold a word; a text is opened only there. A hash met by chance costs an
 * opened text, never a wrong answer, and a document's index takes about two bytes for each word.
 */

/** Adds keys to a set of hashes. Sorted, so that equal sets are equal records. */
export function hashTerms(keys: Iterable<string>, hashes: Iterable<number> = []): Uint16Array<ArrayBuffer> {
  const all = new Set(hashes);
  for (const key of keys) all.add(hashOf(key));
  return Uint16Array.from(all).sort();
}

/** Whether a document may hold all of the keys; false is certain. */
export function mayHold(hashes: Uint16Array, keys: readonly string[]): boolean {
  return keys.every((key) => holds(hashes, hashOf(key)));
}

/** Whether a hash is among the sorted ones; of a few hundred it is found in ten steps. */
function holds(hashes: Uint16Array, hash: number): boolean {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === hash;
}

/** FNV-1a over UTF-16 units, folded from 32 bits to 16. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & 0xffff;
}
