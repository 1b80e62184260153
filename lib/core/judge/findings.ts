import type { Finding, Reason } from "../../model.ts";
import { isOtherWords, isPlain } from "./details.ts";
import { doesNothing, isDoubtful } from "./doubts.ts";
import { withoutEchoes, withoutRepeats } from "./echoes.ts";
import type { Lexicon, Span } from "./lexicon.ts";
import { liftedLimit } from "./lifted-limits.ts";
import { mentions, Readings } from "./memory.ts";
import { isMentioned, type Memory, type Move, moveOf } from "./moves.ts";
import { passageAt } from "./passage.ts";
import { lookUpIn } from "./passages.ts";
import { plainWords } from "./plain-words/index.ts";
import { appliesIn, definedRegions, scopeOf } from "./regions.ts";
import { RULES } from "./rules/index.ts";
import { type Rule, sight } from "./rules/rule.ts";
import { useLimits } from "./rules/use-limits.ts";
import { bySeverity, weigh } from "./severity.ts";
import { has, type Statement, spansOf } from "./statement.ts";
import type { Sentence, Unit } from "./units.ts";
import { type Places, whereOf } from "./where.ts";

/** What the judge needs to know besides the sentences that changed. */
export interface FindingContext {
  lexicon: Lexicon;
  /** All sentences of both versions, to know a first mention from one more mention. */
  before: readonly Sentence[];
  after: readonly Sentence[];
  /** Where the person lives; empty when not known. */
  region: string;
}

/** What is known of both versions while each change is looked at. */
interface Known extends Places {
  memory: Memory;
}

/** More than this no one reads, and no honest change has. */
const MOST_FINDINGS = 400;
/** Changed sentences that are judged: four times as many as any of 734 recorded changes has. Text made to hold the judge up has more. */
const MOST_UNITS = 4_000;

/** The findings of a change, gravest first; of equal ones that of the earlier rule first. */
export function findingsOf(units: readonly Unit[], context: FindingContext): Finding[] {
  const readings = new Readings(context.lexicon);
  const memory = mentions(context, readings);
  const defined = definedRegions(context.after, context.lexicon);
  const bans = banningHeadings(readings);
  const readUnits = units.slice(0, MOST_UNITS).map((unit) => {
    const read = (sentence: Sentence | null) =>
      sentence && readings.read({ text: sentence.text, lead: [bans(unit), sentence.lead].join(" ").trim() });
    return { unit, before: read(unit.before), after: read(unit.after) };
  });
  const known = { region: context.region, readings, memory, defined };
  const byRule = RULES.map((rule) =>
    readUnits.flatMap(({ unit, before, after }) => {
      const move =
        moveOf(rule, before, after, memory) ??
        scopeMove(rule, before, after, known) ??
        (rule === useLimits && before && after ? liftedLimit(before, after) : null);
      return move ? [{ finding: toFinding(rule, unit, move, known), move }] : [];
    }),
  );
  const findings = withoutRepeats(byRule.flatMap(withoutEchoes));
  const unknown = readUnits.filter(({ before, after }) => after || !before || !isStillPromised(before, memory));
  const plain = plainWords(unknown, findings, {
    particles: context.lexicon.particles,
    whereOf: ({ unit, before, after }) => whereOf(unit, (after ?? before) as Statement, known),
    holds: { before: lookUpIn(context.before), after: lookUpIn(context.after) },
  });
  return [...findings, ...plain].sort(bySeverity).slice(0, MOST_FINDINGS);
}

/** The heading over a unit that says that what stands below is forbidden ("Prohibited uses"); empty for none. */
function banningHeadings(readings: Readings): (unit: Unit) => string {
  return ({ headings }) =>
    headings.find((heading) => has(readings.read({ text: heading, lead: "" }), "ban_heading")) ?? "";
}

/**
 * The same thing is done, but the regions that bound it are gone from the sentence, or are new in it:
 * a way to refuse that is left to some is lost to the others.
 */
function scopeMove(
  rule: Rule,
  before: Statement | null,
  after: Statement | null,
  { defined, region }: Known,
): Move | null {
  const [was, is] = [before && sight(rule, before), after && sight(rule, after)];
  if (!before || !after || was?.stance !== "does" || is?.stance !== "does" || is.kind === "news") return null;
  // Who may refuse is what the sentence itself says, not the line that leads into its list.
  if (is.kind === "help" && after.own > 0) return null;
  const [old, now] = [scopeOf(before, defined), scopeOf(after, defined)];
  if (old.regions.length > 0 === now.regions.length > 0) return null;
  const edited = { action: "detail-edited", sighting: is, statement: after } as const;
  if (is.kind === "help") return { ...edited, direction: old.regions.length === 0 ? "worse" : "better" };
  if (old.regions.length === 0) return { ...edited, direction: "better" };
  const applied = appliesIn(old, region);
  if (applied === "yes") return null;
  // For whom it did not apply until now it is as new as a sentence that was not there.
  return { ...edited, action: applied === "no" ? "added" : "detail-edited", direction: "worse" };
}

function toFinding(rule: Rule, unit: Unit, move: Move, known: Known): Finding {
  const { memory } = known;
  const { sighting, statement, action, direction } = move;
  const gone = action === "removed" || action === "promise-removed";
  const where = whereOf(unit, statement, known);
  const isAkin = saidOtherwise(rule, move, gone ? "after" : "before", memory);
  const firstMention = !gone && !isAkin && !isMentioned(memory, "before", rule, sighting);
  const goneEverywhere = gone && !isMentioned(memory, "after", rule, sighting);
  const { severity, reasons } = weigh({
    base: baseOf(rule, move) - (gone && isAkin ? 1 : 0),
    isNews: sighting.kind === "news",
    action,
    direction,
    condition: sighting.condition,
    applies: where.applies,
    firstMention,
    goneEverywhere,
    privateContent: isNewlyPrivate(rule, move, memory),
    consentLost: move.detail?.cue === "consent" && !move.detail.added,
    weak: sighting.weak || (direction === "better" && isDoubtful(move)) || doesNothing(unit, statement),
  });
  return {
    class: sighting.class,
    action,
    direction,
    severity,
    actor: sighting.actor,
    condition: sighting.condition,
    data: sighting.data,
    section: unit.section,
    firstMention,
    goneEverywhere,
    ...where,
    before: unit.before?.text ?? null,
    after: unit.after?.text ?? null,
    quote: quoteOf(move, unit, gone),
    reasons: [...reasonsOf(move, gone), ...reasons],
  };
}

/** Whether a promise that is gone from here is given elsewhere. */
function isStillPromised(gone: Statement, memory: Memory): boolean {
  return RULES.some((rule) => {
    const sighting = sight(rule, gone);
    return sighting?.stance === "promise" && isMentioned(memory, "after", rule, sighting);
  });
}

/** Whether a version says in other words what a sentence that is new, or a promise that is gone, says. */
function saidOtherwise(
  { akin }: Rule,
  { sighting, statement }: Move,
  side: "before" | "after",
  memory: Memory,
): boolean {
  if (!akin || (side === "before" && !sight(akin, statement))) return false;
  return isMentioned(memory, side, akin, sighting);
}

/** Whether private content makes it graver: not where the same was said of private content before. */
function isNewlyPrivate(rule: Rule, { detail, action, statement }: Move, memory: Memory): boolean {
  if (detail) return detail.cue === "private" && detail.added;
  if (isToSupport(statement)) return false;
  return has(statement, "private") && !(action === "added" && memory("before", rule, "does", true));
}

/** Words between "chats" and the service's own people they are with. */
const WITH = 3;

/** "Chats with our customer service": what the reader tells the service itself is not said in private. */
function isToSupport(statement: Statement): boolean {
  const near = (one: Span, other: Span) => Math.max(one.from - other.to, other.from - one.to) < WITH;
  const support = spansOf(statement, "support");
  return support.length > 0 && spansOf(statement, "private").every((span) => support.some((at) => near(span, at)));
}

/** Points that other words for the same thing have at most. */
const OTHER_WORDS = 3;

function baseOf(rule: Rule, { detail, direction, sighting }: Move): number {
  const isLoss = direction === "worse" || detail?.direction === "worse";
  if (detail && isLoss && isPlain(detail)) return rule.base;
  return detail && isOtherWords(detail) ? Math.min(OTHER_WORDS, sighting.base) : sighting.base;
}

/** The decisive words, verbatim from the side that is judged. */
function quoteOf(move: Move, unit: Unit, gone: boolean): string {
  const side = (gone ? unit.before?.text : unit.after?.text) ?? "";
  return move.sighting.words !== "" && side.includes(move.sighting.words) ? move.sighting.words : side;
}

function reasonsOf({ sighting, statement, detail, narrowing }: Move, gone: boolean): Reason[] {
  const reasons: Reason[] = [{ id: gone ? "said" : "says", params: { words: passageAt(statement, sighting.span) } }];
  if (detail) reasons.push({ id: detail.added ? "detail-added" : "detail-removed", params: { words: detail.words } });
  if (narrowing) reasons.push({ id: "narrowed-by", params: { words: narrowing } });
  return reasons;
}
