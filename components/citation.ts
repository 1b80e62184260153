import type { Edit } from "../lib/model.ts";
import type { ChangeReading, PairReading } from "../lib/reading-views.ts";
import type { VersionView } from "../lib/views.ts";
import type { Translate } from "./words.ts";

const MOST_QUOTES = 3;

/** A change to be quoted: what, where, the words, both texts' fingerprints and when they were seen, and its address here. */
export function citeChange({ change }: Pick<ChangeReading, "change">, address: string): string {
  const quotes = change.findings
    .slice(0, MOST_QUOTES)
    .map((finding) => `"${finding.after ?? finding.before ?? finding.quote}"`);
  const where = `${change.service}, ${change.document} <${change.url}>`;
  return [where, change.headline, ...quotes, ...sides(change.from, change.to), address].join("\n");
}

/** Two versions to be quoted. */
export function citePair({ document, from, to }: PairReading, address: string): string {
  return [`${document.service}, ${document.title} <${document.url}>`, ...sides(from, to), address].join("\n");
}

/** One edit to be quoted: its words before and after, and where they stand. */
export function citeEdit(edit: Edit, whole: string, t: Translate): string {
  const lines = [
    edit.section,
    edit.before === null ? "" : `${t("before")}: "${edit.before}"`,
    edit.after === null ? "" : `${t("after")}: "${edit.after}"`,
  ];
  return [...lines.filter((line) => line !== ""), whole].join("\n");
}

function sides(from: VersionView, to: VersionView): string[] {
  return [from, to].map(({ firstSeen, textHash }) => `${firstSeen} (SHA-256 ${textHash})`);
}
