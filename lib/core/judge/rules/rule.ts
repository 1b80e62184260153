import type { Actor, Condition, FindingClass } from "../../../model.ts";
import type { Span } from "../lexicon.ts";
import { has, hasAny, isNegated, near, parted, phraseAt, type Statement, spansOf } from "../statement.ts";
import { isRefusable } from "./refusal.ts";
import { actorOf, conditionOf, isForbidden, limitsOthers } from "./stance.ts";

/**
 * What a statement says of a rule's subject: that it is done, that it is promised not to be done,
 * that others are forbidden to do it, or that the reader can refuse it.
 */
export type Stance = "does" | "promise" | "forbids" | "refusable";

/** A rule's subject seen in a statement. */
export interface Sighting {
  class: FindingClass;
  stance: Stance;
  actor: Actor;
  condition: Condition;
  /** The decisive words. */
  span: Span;
  words: string;
  /** The rule's points, or fewer where what is seen is its mildest form. */
  base: number;
  kind: Rule["kind"];
  /** Cues alone, without the words that would make it certain. */
  weak: boolean;
  /** Weak, but said: only whose data it is stands elsewhere. What is said again is no first mention. */
  said: boolean;
  data: string[];
}

/** The decisive words, whether they only hint at the subject, and its points and kind where these differ. */
export interface Found {
  span: Span;
  /** A denial in these words is part of what they say ("ask us not to …"). */
  affirmed?: boolean;
  /** These words are a promise, however it is put ("they use it only on our behalf"). */
  promised?: boolean;
  weak?: boolean;
  said?: boolean;
  base?: number;
  kind?: Rule["kind"];
}

/** Cues that stand within so many words of each other, and what finding them means. */
export type Pattern = readonly [cues: readonly string[], window: number, meaning?: Omit<Found, "span">];

/** Looks for patterns in turn: the first that stands in a statement decides. */
export function firstOf(...patterns: readonly Pattern[]): Rule["find"] {
  return (statement) => {
    for (const [cues, window, meaning] of patterns) {
      const span = near(statement, cues, window);
      if (span) return { span, ...meaning };
    }
    return null;
  };
}

/** One idea of what a policy can say, in one file. */
export interface Rule {
  /** Stable: stored with findings. */
  class: FindingClass;
  /** Points from which severity is reckoned (see severity.ts). */
  base: number;
  /** Cues of which at least one stands in whatever the rule sees: without them it need not look. */
  needs: readonly string[];
  /** What makes an edit inside such a statement matter: cues whose words were put in or taken out. */
  details: readonly string[];
  /** Whether doing it harms the reader, helps them (a way to refuse), or is news as such. */
  kind: "harm" | "help" | "news";
  /** The subject is itself put as a denial ("does not affect …"), which then denies nothing. */
  denialIsItsSubject?: true;
  /** What is said in this way helps the reader by being said: taking it out without a substitute harms, a substitute makes up for it. */
  lossHarms?: "harm" | "help";
  /** Whether a longer or a shorter time harms ("keep for 30 days", "30 days in advance"). */
  timed?: "longer" | "shorter";
  /** What says as much in other words: where it stood, one more statement is no first mention; where it stands, a promise is not all lost. */
  akin?: Rule;
  /** The decisive words, or null where the statement is about something else. */
  find: (statement: Statement) => Found | null;
  /** The class that a promise not to do it belongs to, where that is another one. */
  promiseClass?: FindingClass;
  /** The class that forbidding it to others belongs to; without one, such statements are nobody's. */
  forbidClass?: FindingClass;
}

/** A sentence that asks. */
const ASKS = /[?\uFF1F]["\u201D\u00BB)\s]{0,3}$/u;

/** What a rule sees in a statement, with who does it and under which condition. */
export function sight(rule: Rule, statement: Statement): Sighting | null {
  if (!hasAny(statement, rule.needs)) return null;
  const known = statement.sightings.get(rule);
  if (known) return known;
  const sighting = look(rule, statement);
  // Most rules see nothing in most statements, and say so as fast as a memory would.
  if (sighting) statement.sightings.set(rule, sighting);
  return sighting;
}

function look(rule: Rule, statement: Statement): Sighting | null {
  const found = rule.find(statement);
  if (!found) return null;
  const said = found.affirmed ? "does" : found.promised ? "promise" : null;
  const stance = said ?? stanceOf(rule, found.kind ?? rule.kind, statement, found.span);
  return stance === "forbids" && !rule.forbidClass ? null : sightingOf(rule, statement, found, stance);
}

/** What is known of a rule's subject once the decisive words and the stance are. */
export function sightingOf(rule: Rule, statement: Statement, found: Found, stance: Stance): Sighting {
  const byStance = { does: rule.class, promise: rule.promiseClass, forbids: rule.forbidClass, refusable: rule.class };
  return {
    class: byStance[stance] ?? rule.class,
    stance,
    actor: stance === "forbids" ? "user" : actorOf(statement, found.span),
    condition: conditionOf(statement, found.span),
    span: found.span,
    words: phraseAt(statement, found.span),
    base: found.base ?? rule.base,
    kind: found.kind ?? rule.kind,
    weak: found.weak === true || isPointer(statement) || (stance === "does" && isOpen(statement, found.span)),
    said: found.said === true,
    data: dataOf(statement),
  };
}

function stanceOf(rule: Rule, kind: Rule["kind"], statement: Statement, span: Span): Stance {
  if (rule.denialIsItsSubject) return "does";
  if (kind === "harm" && isRefusable(statement, span)) return "refusable";
  // "You cannot opt out" forbids nothing: it denies a way to refuse.
  if (isForbidden(statement, span)) return kind === "help" ? "promise" : "forbids";
  // "If we ever did, we would ask you first": a promise to ask.
  if (kind === "harm" && isHypothetical(statement, span) && has(statement, "consent")) return "promise";
  if (!isNegated(statement, span) && !limitsOthers(statement, span)) return "does";
  // "We will not … unless you opt out" is no promise: doing nothing lets it happen.
  return conditionOf(statement, span) === "unless-opt-out" ? "does" : "promise";
}

/** "If we ever decided to …" */
function isHypothetical(statement: Statement, span: Span): boolean {
  return spansOf(statement, "hypothetical").some(
    ({ to }) => to <= span.from && !parted(statement, to, span.from, "hard"),
  );
}

/** "Is my data sold to others?", "If we ever did …": that it is done is not said. */
function isOpen(statement: Statement, span: Span): boolean {
  return isHypothetical(statement, span) || ASKS.test(statement.text);
}

/** "Learn more about …": it points to where something is said. */
function isPointer(statement: Statement): boolean {
  return spansOf(statement, "pointer").some(({ from }) => from === 0 || from === statement.own);
}

function dataOf(statement: Statement): string[] {
  const kinds: string[] = [];
  if (has(statement, "private")) kinds.push("private");
  if (has(statement, "location")) kinds.push("location");
  if (has(statement, "data_user") && kinds.length === 0) kinds.push("personal");
  return kinds;
}
