import { findingFor } from "../../core/judge/for-region.ts";
import { bySeverity } from "../../core/judge/severity.ts";
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
  /** As it was judged, for where the person lived then. */
  judged: Finding;
  place: number;
}

/** The findings that stand as they are for the reader, gravest first, each with its place among all of the change. */
export function placed({ findings, muted = [] }: Judgement, { region }: Pick<Reader, "region">): Placed[] {
  const taken = new Set(muted.map(({ place }) => place));
  let place = -1;
  const all = findings.map((judged) => {
    do place += 1;
    while (taken.has(place));
    return { finding: findingFor(judged, region), judged, place };
  });
  return all.sort((one, other) => bySeverity(one.finding, other.finding));
}

/** A finding as an alert names it. */
export function alertFindingView({ finding, place }: Omit<Placed, "judged">, reader: Reader): AlertFindingView {
  const { severity } = finding;
  const title = findingTitle(reader.words, finding);
  return { class: finding.class, title, severity, place, ...appliesView(finding, reader) };
}

/** A finding in full. */
export function findingView(
  { finding, place }: Omit<Placed, "judged">,
  edits: readonly Edit[],
  reader: Reader,
): FindingView {
  const { words } = reader;
  const { before, after, section, quote, severity, reasons } = finding;
  return {
    place,
    title: findingTitle(words, finding),
    severity,
    severityWord: String(words.severity[severity] ?? ""),
    ...appliesView(finding, reader),
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

function appliesView(finding: Finding, { words }: Reader): AppliesView {
  return { applies: finding.applies, ...appliesLines(words, finding) };
}
