import { matches, mayMatch, parseQuery, type SearchQuery } from "../../core/search.ts";
import type { Passage } from "../../history-port.ts";
import type { Block } from "../../model.ts";
import { openPack } from "../packs.ts";
import { type Database, within } from "../schema.ts";
import { mayHold } from "../terms.ts";
import { numbersFrom, packsOf } from "../texts.ts";

/** Indexes read at once. */
const BATCH = 100;
/** Texts opened at once: one is looked through while others are read. */
const AT_ONCE = 4;

/** What the late code holds of this folder: searching is rare, and no start waits for it. */
export interface LateStorage {
  findInTexts: typeof findPassages;
}

/** Finds passages in all kept texts. Opens only documents whose index may hold all that is looked for. */
export async function findPassages(database: Database, typed: string, limit: number): Promise<Passage[]> {
  const query = parseQuery(typed);
  if (!query) return [];
  const found: Passage[] = [];
  const ids = await database.getAllKeys("documents");
  for (let from = 0; from < ids.length && found.length < limit; from += BATCH) {
    const candidates = await mayHoldAll(database, ids.slice(from, from + BATCH), query);
    for (let at = 0; at < candidates.length && found.length < limit; at += AT_ONCE) {
      const opened = candidates.slice(at, at + AT_ONCE).map((id) => passagesIn(database, id, query));
      found.push(...(await Promise.all(opened)).flat());
    }
  }
  return found.slice(0, limit);
}

/** Of some documents, in the order of their keys, those whose index does not rule out that they hold it. */
async function mayHoldAll(database: Database, ids: readonly string[], query: SearchQuery): Promise<string[]> {
  const range = IDBKeyRange.bound(ids[0], ids.at(-1));
  const terms = new Map((await database.getAll("terms", range)).map(({ documentId, hashes }) => [documentId, hashes]));
  return ids.filter((id) => {
    const hashes = terms.get(id);
    // Texts of the first schema have no index until the next version comes.
    return !hashes || mayHold(hashes, query.keys);
  });
}

/** Those that stand today come first, then by how recently they stood. */
async function passagesIn(database: Database, documentId: string, query: SearchQuery): Promise<Passage[]> {
  const blocks = await matchingBlocks(database, documentId, query);
  if (blocks.size === 0) return [];
  const versions = await database.getAllFromIndex("versions", "byDocument", within(documentId));
  const whole = new Map(versions.map((version) => [version.id, version]));
  const spans = new Map<number, { first: number; last: number }>();
  for (const [index, version] of versions.entries()) {
    for (const number of numbersFrom(version, whole)) {
      if (!blocks.has(number)) continue;
      const span = spans.get(number);
      if (span) span.last = index;
      else spans.set(number, { first: index, last: index });
    }
  }
  const idOf = (index: number) => versions[index]?.id ?? "";
  return [...spans]
    .sort(([, one], [, other]) => other.last - one.last)
    .map(([number, { first, last }]) => ({
      documentId,
      block: blocks.get(number) as Block,
      firstVersionId: idOf(first),
      lastVersionId: idOf(last),
      stands: last === versions.length - 1,
    }));
}

async function matchingBlocks(database: Database, documentId: string, query: SearchQuery): Promise<Map<number, Block>> {
  const blocks = new Map<number, Block>();
  for (const pack of await packsOf(database, documentId)) {
    const { start, lines } = await openPack(pack);
    for (const [place, line] of lines.entries()) {
      if (!mayMatch(line, query)) continue;
      const block = JSON.parse(line) as Block;
      if (matches(block.text, query)) blocks.set(start + place, block);
    }
  }
  return blocks;
}
