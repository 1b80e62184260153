import type { Move } from "./moves.ts";
import { has, hasAny, parted, type Statement, spansOf } from "./statement.ts";
import type { Unit } from "./units.ts";

/** Words between "you" and the "may" that gives the reader something, and between the beginning and "you". */
const CLOSE = 3;
/** Words between a negation and what it denies; Vietnamese is written in syllables. */
const DENIED_WITHIN = 6;
const DENIED_WITHIN_SYLLABLES = 12;
/** Words that except something from what a sentence says. */
const EXCEPTING = ["apart", "exception"];

/**
 * Whether good news may be none: what is gone held something back, or gave the reader a right; what is new stands
 * among the exceptions of a promise ("Apart from cookies for advertising, none are set"); or what is denied now may
 * be something else in the sentence ("your objection does not reach those to whom it was disclosed").
 */
export function isDoubtful(move: Move): boolean {
  const { action, statement, sighting } = move;
  if (action === "removed") return has(statement, "neg", "own_court", "free_of_charge") || givesRight(statement);
  if (isDeniedFromAfar(move)) return true;
  const [neg] = spansOf(statement, "neg");
  return EXCEPTING.some((cue) =>
    spansOf(statement, cue).some(
      ({ to }) => neg !== undefined && to <= sighting.span.from && sighting.span.from < neg.from,
    ),
  );
}

/** Whether a sentence denies something, and nothing near the decisive words. */
function isDeniedFromAfar({ action, sighting: { span, stance }, statement }: Move): boolean {
  const negations = spansOf(statement, "neg");
  const most = statement.lang === "vi" ? DENIED_WITHIN_SYLLABLES : DENIED_WITHIN;
  const isNear = negations.some(({ from, to }) => span.from - to <= most && from - span.to <= most);
  return action === "flipped" && stance === "promise" && negations.length > 0 && !isNear;
}

/** "You may …", and not "you may not …", which a negation tells. */
function givesRight(statement: Statement): boolean {
  const may = spansOf(statement, "perhaps");
  return spansOf(statement, "user_subject").some(({ to }) =>
    may.some(({ from }) => from >= to && from - to < CLOSE && !parted(statement, to, from, "soft")),
  );
}

/** Without any of these a heading names what stands below it ("Sale of personal data"), and says nothing of it. */
const SAYING = ["we_subject", "user_subject", "neg", "perhaps", "duty"];
/** A line that ends so names what follows, as a heading does. */
const LEADS = /:\s*$/u;
/** Words of a heading that a page does not mark as one, and letters of those that begin with a capital in it. */
const TITLE = 8;
const CAPITAL = 4;
/** "“Training Data” means …", with its number before it. */
const QUOTED_TERM = /^\P{L}{0,12}["\u201c\u201e\u00ab\u2018'].{2,80}?["\u201c\u201d\u00bb\u2019']/u;
/** "… prompts and files (“Input”).": what went before is the term's meaning. */
const MEANT_BY = /\(["\u201c\u201e\u00ab][^()]{2,40}["\u201c\u201d\u00bb]\)[.;]?\s*$/u;
/** Words from the beginning to the one that defines. */
const TERM = 12;

/** Whether a sentence names or explains something, and does nothing; to edit what a word means does something. */
export function doesNothing({ before, after }: Unit, statement: Statement): boolean {
  const isTitle = (after ?? before)?.isHeading === true || LEADS.test(statement.text);
  const saysNothing = !hasAny(statement, SAYING);
  if (isTitle && saysNothing) return true;
  if (before && after) return false;
  if (saysNothing && isInCapitals(statement)) return true;
  const { own } = statement;
  const isOfReader = spansOf(statement, "user_subject").some(({ from }) => from - own < CLOSE);
  if (isOfReader && MEANT_BY.test(statement.text) && !has(statement, "we_subject")) return true;
  return QUOTED_TERM.test(statement.text) && spansOf(statement, "defines").some(({ from }) => from - own < TERM);
}

/** "Sale of Personal Information.": a short line, all of whose longer words begin with a capital; in German nouns do. */
function isInCapitals({ text, tokens, own, lang }: Statement): boolean {
  if (lang === "de") return false;
  const words = text.match(/\p{L}+/gu)?.filter((word) => word.length >= CAPITAL) ?? [];
  return tokens.length - own <= TITLE && words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}
