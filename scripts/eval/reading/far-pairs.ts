import type { JudgedVersion } from "../../../lib/core/judge/index.ts";
import { lexiconFor } from "../../cli/packaged.ts";
import { inputOf, type Row } from "../rows.ts";

/** Two versions that nobody recorded as one change, as the judge looks at them. */
export interface FarPair {
  id: string;
  /** The row that names the service and the document. */
  row: Row;
  /** The files of the two versions, as a row names its own: "text.before" or "text.after". */
  texts: readonly [before: string, after: string];
  input: ReturnType<typeof inputOf>;
}

/** One version of a document: the side of a row that it is. */
interface Version {
  row: Row;
  side: "before" | "after";
  version: JudgedVersion;
}

/**
 * Changes that no rule was made by: every recorded change backwards, and, forwards and backwards, what lies
 * between one recorded change of a document and a later one, and the two of them in one.
 */
export function* farPairs(folder: string, rows: readonly Row[]): Generator<FarPair> {
  const once = [...new Map(rows.map((row) => [row.text, row])).values()];
  for (const row of once) {
    const [before, after] = sidesOf(folder, row);
    yield pairOf(`back-${row.id}`, after, before);
  }
  const documents = Object.values(Object.groupBy(once, ({ service, doc }) => `${service} ${doc}`)) as Row[][];
  for (const versions of documents) {
    const sorted = versions.toSorted((one, other) => (one.date < other.date ? -1 : 1));
    for (const [index, first] of sorted.entries()) {
      for (const second of sorted.slice(index + 1)) yield* pairsBetween(folder, first, second);
    }
  }

  function* pairsBetween(from: string, first: Row, second: Row): Generator<FarPair> {
    const [start, left] = sidesOf(from, first);
    const [right, end] = sidesOf(from, second);
    const name = `${first.id}-${second.id}`;
    yield pairOf(`between-${name}`, left, right);
    yield pairOf(`betweenback-${name}`, right, left);
    yield pairOf(`span-${name}`, start, end);
    yield pairOf(`spanback-${name}`, end, start);
  }

  function pairOf(id: string, before: Version, after: Version): FarPair {
    const texts = [before, after].map(({ row, side }) => `${row.text}.${side}`) as [string, string];
    const input = {
      ...inputOf(folder, after.row),
      before: before.version,
      after: after.version,
      lexicon: lexiconFor(after.version.lang),
      seenAfter: null,
    };
    return { id, row: after.row, texts, input };
  }
}

function sidesOf(folder: string, row: Row): [Version, Version] {
  const { before, after } = inputOf(folder, row);
  return [
    { row, side: "before", version: before },
    { row, side: "after", version: after },
  ];
}
