import { createHash } from "node:crypto";
import { judgeChange } from "../../../lib/core/judge/index.ts";
import { headlineOf } from "../../../lib/core/words/index.ts";
import type { Finding, Judgement } from "../../../lib/model.ts";
import { wordsFor } from "../../cli/packaged.ts";
import { judgeAll } from "../judged.ts";
import { type Row, readRows } from "../rows.ts";
import { farPairs } from "./far-pairs.ts";
import type { Reading } from "./verdicts.ts";

/** An Important finding as a reader sees it, and where its two versions lie in the corpus. */
export interface Item {
  id: string;
  service: string;
  document: string;
  date: string;
  text: string;
  /** The files of the two versions, without their ending. */
  versions: readonly [before: string, after: string];
  section: string;
  headline: string | null;
  before: string | null;
  after: string | null;
}

function hashOf(words: string): string {
  return createHash("sha256").update(words).digest("hex");
}

/** A judged pair of versions, and what its items' names begin with. */
interface Source {
  id: string;
  row: Row;
  judgement: Judgement;
  versions: Item["versions"];
}

function itemOf({ id, row, judgement, versions }: Source, finding: Finding): Item {
  const words = `${finding.class} ${finding.action} ${finding.before} ${finding.after}`;
  return {
    id: `${id}-${hashOf(words).slice(0, 8)}`,
    versions,
    service: row.service,
    document: row.doc,
    date: row.date,
    text: row.text ?? "",
    section: finding.section,
    headline: headlineOf(wordsFor("en"), { ...judgement, findings: [finding] }, row.service, row.doc),
    before: finding.before,
    after: finding.after,
  };
}

function itemsOf(source: Source): Item[] {
  const important = source.judgement.findings.filter(({ severity }) => severity === "important");
  return important.map((finding) => itemOf(source, finding));
}

/** All Important findings of sets A and B in the order of their ids; one that stands in both sets once. */
export function importantFindings(folder: string): Item[] {
  const rows = readRows(folder).filter(({ set }) => set === "A" || set === "B");
  const items = judgeAll(folder, rows, () => undefined).flatMap(({ row, judgement }) =>
    itemsOf({ id: row.id, row, judgement, versions: [`${row.text}.before`, `${row.text}.after`] }),
  );
  const once = new Map(items.map((item) => [`${item.text} ${item.id.split("-").at(-1)}`, item]));
  return [...once.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Important findings of what lies far apart (see far-pairs.ts), without those whose passage is among the recorded changes'. */
export function farFindings(folder: string): Item[] {
  const rows = readRows(folder).filter(({ set }) => set === "A" || set === "B");
  const told = ({ headline, before, after }: Item) => `${headline} ${after ?? before}`;
  const known = new Set(importantFindings(folder).map(told));
  const items: Item[] = [];
  for (const { id, row, texts, input } of farPairs(folder, rows)) {
    const { judgement } = judgeChange(input);
    for (const item of itemsOf({ id, row, judgement, versions: texts })) {
      if (!known.has(told(item))) items.push(item);
      known.add(told(item));
    }
  }
  return items;
}

/** So many of the items, in the order in which they are to be read. */
export function drawFrom(items: readonly Item[], count: number, seed: string): Item[] {
  const place = ({ id }: Item) => hashOf(`${seed} ${id}`);
  return items.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)).slice(0, count);
}

/** Whether a reader has said something of it. */
export function isRead({ id }: Item, readings: readonly Reading[]): boolean {
  // The words decide: what was drawn backwards once bore the row's name alone.
  const words = id.split("-").at(-1);
  return readings.some(({ verdicts }) => Object.keys(verdicts).some((read) => read.split("-").at(-1) === words));
}
