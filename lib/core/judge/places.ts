import type { Span } from "./lexicon.ts";
import { parted, type Statement, spansOf } from "./statement.ts";

/** Words between two names of one list ("the EEA, the United Kingdom and Switzerland"). */
const LIST_GAP = 3;
/** Words between a word of place and the name, for its article. */
const ARTICLE = 3;
/** Words between "outside" or "residents of" and the name. */
const NEAR = 4;

/** Who can be said to be somewhere; only where it is the reader does the place bind the statement. */
const SUBJECTS = ["user_subject", "we_subject", "third", "affiliates", "authorities", "company", "held"] as const;

/**
 * The places that bind where a statement holds: "in Canada we …", "residents of California",
 * "outside the EEA". A place that data goes to, or where a company sits, binds nobody: "we sell it
 * to brokers in the United States" holds for readers everywhere.
 */
export function bindingPlaces(statement: Statement): readonly Span[] {
  return groupsOf(spansOf(statement, "places")).filter(
    (group) => isLivedIn(statement, group) || isPutAside(statement, group) || isStage(statement, group),
  );
}

/** Names that follow each other closely are one list, and bind together. */
function groupsOf(places: readonly Span[]): Span[] {
  const groups: Span[] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last && place.from - last.to <= LIST_GAP) groups[groups.length - 1] = { from: last.from, to: place.to };
    else groups.push(place);
  }
  return groups;
}

/** "Residents of California", "EU users", "if you are located in Canada"; not "servers located in Canada". */
function isLivedIn(statement: Statement, group: Span): boolean {
  const lives = spansOf(statement, "resident").some(({ from, to }) => {
    const close = to <= group.from ? group.from - to <= NEAR : from >= group.to && from - group.to <= 1;
    const subject = subjectBefore(statement, from + 1);
    return close && (subject === null || subject === "user_subject");
  });
  return lives || spansOf(statement, "user_subject").some(({ from }) => from === group.to);
}

/** "Outside the EEA", but not where data is sent there. */
function isPutAside(statement: Statement, group: Span): boolean {
  return spansOf(statement, "region_outside").some(
    ({ from, to }) =>
      from < group.from &&
      group.from - to <= NEAR &&
      (isClauseStart(statement, from) || !isSentBefore(statement, from)),
  );
}

/** "In Canada", where it opens the clause or tells where the whole of it is done. */
function isStage(statement: Statement, group: Span): boolean {
  return spansOf(statement, "place_in").some(({ from, to }) => {
    if (to > group.from || group.from - to >= ARTICLE || isSomebodysSeat(statement, from)) return false;
    if (spansOf(statement, "user_subject").some((reader) => reader.to === from)) return true;
    return isClauseStart(statement, from) || isClauseStart(statement, from - 1) || !isSentBefore(statement, from);
  });
}

function isClauseStart(statement: Statement, index: number): boolean {
  return index === 0 || index === statement.own || (index > 0 && statement.breaks[index] !== "none");
}

/** Whether the clause sends, sells or keeps something before this place: then it says where to, or where. */
function isSentBefore(statement: Statement, place: number): boolean {
  return ["share", "sell", "intl", "retain"].some((cue) =>
    spansOf(statement, cue).some(({ from, to }) => from < place && !parted(statement, to, place, "hard")),
  );
}

/** "Servers in Canada": the place belongs to the word before it. */
function isSomebodysSeat(statement: Statement, preposition: number): boolean {
  return SUBJECTS.some((cue) => cue !== "user_subject" && spansOf(statement, cue).some(({ to }) => to === preposition));
}

/** Who is named last before a place in a statement. */
function subjectBefore(statement: Statement, place: number): (typeof SUBJECTS)[number] | null {
  const named = SUBJECTS.flatMap((cue) =>
    spansOf(statement, cue)
      .filter(({ from }) => from < place)
      .map(({ from }) => ({ cue, from })),
  );
  return named.toSorted((one, other) => other.from - one.from)[0]?.cue ?? null;
}
