import { appliesIn } from "../../core/judge/regions.ts";
import { appliesLines, findingTitle, reasonLine, type Words } from "../../core/words/index.ts";
import type { Edit, Finding, Judgement } from "../../model.ts";
import type { AlertFindingView, AppliesView, FindingView } from "../../views.ts";

/** What drawing findings needs to know of the person. */
export interface Reader {
  words: Words;
  /** Where the person lives now; that may have changed since the change was judged. */
  region: string;
}

interface Placed {
  finding: Finding;
  place: number;
}

/** The findings that stand, each with its place among all of the change. */
export function placed({ findings, muted = [] }: Judgement): Placed[] {
  const taken = new Set(muted.map(({ place }) => place));
  let place = -1;
  return findings.map((finding) => {
    do place += 1;
    while (taken.has(place));
    return { finding, place };
  });
}

/** A finding as an alert names it. */
export function alertFindingView({ finding, place }: Placed, reader: Reader): AlertFindingView {
  const { severity } = finding;
  const title = findingTitle(reader.words, finding);
  return { class: finding.class, title, severity, place, ...appliesView(finding, reader) };
}

/** A finding in full. */
export function findingView({ finding, place }: Placed, edits: readonly Edit[], reader: Reader): FindingView {
  const { words } = reader;
  const { before, after, section, quote, severity } = finding;
  const where = appliesView(finding, reader);
  // Said when it was judged, and no longer true of somebody who moved.
  const reasons = finding.reasons.filter(({ id }) => id !== "not-where-you-are" || where.applies === "no");
  return {
    place,
    title: findingTitle(words, finding),
    severity,
    severityWord: String(words.severity[severity] ?? ""),
    ...where,
    section,
    before,
    after,
    quote,
    reasons: reasons.map((reason) => reasonLine(words, reason)),
    edit: edits.findIndex(
      (edit) =>
        (after !== null && (edit.after?.includes(after) ?? false)) ||
        (after === null && before !== null && (edit.before?.includes(before) ?? false)),
    ),
  };
}

function appliesView(finding: Finding, { region, words }: Reader): AppliesView {
  const { regions, outside = false } = finding;
  const applies = appliesIn({ regions, outside }, region);
  return { applies, ...appliesLines(words, { ...finding, applies }) };
}
