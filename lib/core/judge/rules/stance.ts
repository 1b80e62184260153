import type { Actor, Condition } from "../../../model.ts";
import type { Span } from "../lexicon.ts";
import { has, isNegated, parted, type Statement, spansOf, stands } from "../statement.ts";
import { isCompanyName } from "./names.ts";

/** Words between a subject and what is done that still read as one phrase ("your" consent). */
const CLOSE = 3;

/** Whether it is the reader or others whom the statement forbids something: "you may not use …". */
export function isForbidden(statement: Statement, span: Span): boolean {
  const before = bansBefore(statement, span).some((ban) => !isLimitOnOthers(statement, ban));
  return (
    before ||
    isOpenBan(statement, span) ||
    isBannedBehind(statement, span) ||
    isAmongBans(statement) ||
    isReadersDeed(statement, span)
  );
}

/** An item under "Prohibited uses", or what nobody may do "without our permission", said of no one by name. */
function isAmongBans(statement: Statement): boolean {
  const under = spansOf(statement, "ban_heading").some(({ from }) => from < statement.own);
  return (under || has(statement, "unauthorised")) && !has(statement, "we_subject");
}

/** "By using automated means to train a model, you agree that …": what the reader does, before what follows from it. */
function isReadersDeed(statement: Statement, span: Span): boolean {
  return spansOf(statement, "reader_acts").some(
    ({ to }) =>
      to <= span.from &&
      !["we_subject", "user_subject"].some((cue) =>
        spansOf(statement, cue).some((subject) => subject.from >= to && subject.to <= span.from),
      ),
  );
}

/** "Providers are prohibited from using your data": a ban in the reader's favour. */
export function limitsOthers(statement: Statement, span: Span): boolean {
  return bansBefore(statement, span).some((ban) => isLimitOnOthers(statement, ban));
}

function bansBefore(statement: Statement, span: Span): readonly Span[] {
  return spansOf(statement, "user_prohib").filter((ban) => ban.from < span.to);
}

function isLimitOnOthers(statement: Statement, ban: Span): boolean {
  const subject = subjectBefore(statement, ban.to);
  if (spansOf(statement, "data_user").some(({ from, to }) => from < ban.from && ban.from - to < CLOSE)) return true;
  return (subject === "third" || subject === "affiliates") && has(statement, "data_user");
}

/** Bans that name nobody ("may not use", "do not use"): the service's own promise when it is their subject. */
function isOpenBan(statement: Statement, span: Span): boolean {
  return spansOf(statement, "open_prohib").some((ban) => {
    if (ban.from >= span.to) return false;
    const subject = subjectBefore(statement, ban.to);
    // "Worklane shall not use …": the service speaks of itself by its name.
    const named = isCompanyName(statement, ban.from - 1);
    if (named && !spansOf(statement, "user_subject").some(({ to }) => to === ban.from)) return false;
    if (subject === "user_subject") return true;
    if (subject === "we_subject") return false;
    const begins = ban.from === 0 || ban.from === statement.own || statement.breaks[ban.from] === "hard";
    return (subject === null && begins) || !has(statement, "data_user");
  });
}

/** "Using our content to train AI is prohibited." */
function isBannedBehind(statement: Statement, span: Span): boolean {
  return spansOf(statement, "prohib_behind").some(
    (ban) =>
      ban.from >= span.to &&
      !parted(statement, span.to, ban.from, "soft") &&
      subjectBefore(statement, span.from) !== "we_subject",
  );
}

/** Whoever a verb belongs to. */
const SUBJECTS = ["we_subject", "user_subject", "third", "affiliates"] as const;

/** Whoever is named last before a place; null for nobody. */
function subjectBefore(statement: Statement, place: number): (typeof SUBJECTS)[number] | null {
  let nearest: (typeof SUBJECTS)[number] | null = null;
  let at = -1;
  for (const cue of SUBJECTS) {
    for (const { from } of spansOf(statement, cue)) {
      if (from < place && from > at) [nearest, at] = [cue, from];
    }
  }
  return nearest;
}

/** Under which condition the statement holds. */
export function conditionOf(statement: Statement, span: Span): Condition {
  const unless = has(statement, "unless");
  if (has(statement, "default_on")) {
    const isExcepted = unless && spansOf(statement, "default_on").some((on) => stands(statement, ["unless"], on));
    // "We do not … unless you choose to" waits for the reader, as "we do not … without your consent" does.
    if (isExcepted && isNegated(statement, span) && !has(statement, "optout", "refusal")) return "consent";
    return isExcepted ? "unless-opt-out" : "default-on";
  }
  if (unless && has(statement, "optout")) return "unless-opt-out";
  if (needsConsent(statement, span)) return "consent";
  if (unless) return "except";
  return has(statement, "only") ? "only" : "none";
}

/** Consent is no condition where it is done without, or where another legal ground serves as well. */
function needsConsent(statement: Statement, span: Span): boolean {
  if (has(statement, "other_ground")) return false;
  const asked = (consent: Span) =>
    !spansOf(statement, "without").some(({ to }) => to <= consent.from && consent.from - to < CLOSE);
  return spansOf(statement, "consent").some((consent) => asked(consent) || isNegated(statement, span));
}

/** Who does what stands at `span`: we, unless only others are named before it. */
export function actorOf(statement: Statement, span: Span): Actor {
  const first = (cue: string, within: number) =>
    spansOf(statement, cue).some(({ from, to }) => to <= span.to && from <= within);
  if (first("we_subject", span.to)) return "we";
  if (first("affiliates", span.from)) return "affiliates";
  return first("third", span.from) ? "third-party" : "we";
}
