import type { Move } from "./moves.ts";
import { has, parted, type Statement, spansOf } from "./statement.ts";

/** Words between "you" and the "may" that gives the reader something. */
const CLOSE = 3;
/** Words that except something from what a sentence says. */
const EXCEPTING = ["apart", "exception"];

/**
 * Whether good news may be none: what is gone held something back, or gave the reader a right; or what is
 * new stands among the exceptions of a promise ("Apart from cookies for advertising, none are set").
 */
export function isDoubtful({ action, statement, sighting }: Move): boolean {
  if (action === "removed") return has(statement, "neg", "own_court") || givesRight(statement);
  const [neg] = spansOf(statement, "neg");
  return EXCEPTING.some((cue) =>
    spansOf(statement, cue).some(
      ({ to }) => neg !== undefined && to <= sighting.span.from && sighting.span.from < neg.from,
    ),
  );
}

/** "You may …", and not "you may not …", which a negation tells. */
function givesRight(statement: Statement): boolean {
  const may = spansOf(statement, "perhaps");
  return spansOf(statement, "user_subject").some(({ to }) =>
    may.some(({ from }) => from >= to && from - to < CLOSE && !parted(statement, to, from, "soft")),
  );
}
