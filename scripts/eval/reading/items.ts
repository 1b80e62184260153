import { createHash } from "node:crypto";
import { headlineOf } from "../../../lib/core/words/index.ts";
import type { Finding } from "../../../lib/model.ts";
import { wordsFor } from "../../cli/packaged.ts";
import { type JudgedRow, judgeAll } from "../judged.ts";
import { readRows } from "../rows.ts";
import type { Reading } from "./verdicts.ts";

/** An Important finding as a reader sees it, and where its two versions lie in the corpus. */
export interface Item {
  id: string;
  service: string;
  document: string;
  date: string;
  text: string;
  section: string;
  headline: string | null;
  before: string | null;
  after: string | null;
}

function hashOf(words: string): string {
  return createHash("sha256").update(words).digest("hex");
}

function itemOf({ row, judgement }: JudgedRow, finding: Finding): Item {
  const words = `${finding.class} ${finding.action} ${finding.before} ${finding.after}`;
  return {
    id: `${row.id}-${hashOf(words).slice(0, 8)}`,
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

/** All Important findings of sets A and B in the order of their ids; one that stands in both sets once. */
export function importantFindings(folder: string): Item[] {
  const rows = readRows(folder).filter(({ set }) => set === "A" || set === "B");
  const items = judgeAll(folder, rows, () => undefined).flatMap((judged) =>
    judged.judgement.findings
      .filter(({ severity }) => severity === "important")
      .map((finding) => itemOf(judged, finding)),
  );
  const once = new Map(items.map((item) => [`${item.text} ${item.id.split("-").at(-1)}`, item]));
  return [...once.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** So many of the items, in the order in which they are to be read. */
export function drawFrom(items: readonly Item[], count: number, seed: string): Item[] {
  const place = ({ id }: Item) => hashOf(`${seed} ${id}`);
  return items.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)).slice(0, count);
}

/** Whether a reader has said something of it. */
export function isRead({ id }: Item, readings: readonly Reading[]): boolean {
  return readings.some(({ verdicts }) => Object.hasOwn(verdicts, id));
}
