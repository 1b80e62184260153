import { changedPlaces, isSamePlace } from "../../core/ignored.ts";
import type { WatchedDocument } from "../../model.ts";
import type { ChangeReading } from "../../reading-views.ts";
import type { ReadChange } from "../views/change-view.ts";

/** For each edit of a change the part of the page that it stands in, with what was found there. */
export function regionsOf(
  { change, view, comparison }: ReadChange,
  { ignored = [] }: Pick<WatchedDocument, "ignored">,
): ChangeReading["regions"] {
  const seen = new Set<number>();
  const numbered = changedPlaces(comparison).flatMap(({ changed, ...place }) => {
    // What was cut or joined is one edit, however many blocks it is.
    const edits = changed.filter(({ split }) => {
      const isFirst = split === undefined || !seen.has(split);
      if (split !== undefined) seen.add(split);
      return isFirst;
    });
    return edits.map(() => place);
  });
  return numbered.map((place) => {
    const found = change.judgement.findings.filter((_finding, index) => {
      const edit = view.findings[index]?.edit ?? -1;
      return numbered[edit] === place;
    });
    const classes = [...new Set(found.map((finding) => finding.class))];
    return { region: { ...place, classes }, ignored: ignored.some((region) => isSamePlace(region, place)) };
  });
}
