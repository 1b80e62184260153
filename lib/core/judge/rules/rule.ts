import type { Actor, Condition, FindingClass } from "../../../model.ts";
import type { Span } from "../lexicon.ts";
import { conditionOf, has, isForbidden, isNegated, phraseAt, type Statement, spansOf } from "../statement.ts";

/**
 * What a statement says of a rule's subject: that it is done, that it is promised not to be done,
 * or that others are forbidden to do it.
 */
export type Stance = "does" | "promise" | "forbids";

/** A rule's subject seen in a statement. */
export interface Sighting {
  class: FindingClass;
  stance: Stance;
  actor: Actor;
  condition: Condition;
  /** The decisive words. */
  span: Span;
  words: string;
  /** Cues alone, without the words that would make it certain. */
  weak: boolean;
  data: string[];
}

/** One idea of what a policy can say, in one file. */
export interface Rule {
  /** Stable: stored with findings. */
  class: FindingClass;
  /** Points from which severity is reckoned (see severity.ts). */
  base: number;
  /** What makes an edit inside such a statement matter: cues whose words were put in or taken out. */
  details: readonly string[];
  /** Whether doing it harms the reader, helps them (a way to refuse), or is news as such. */
  kind: "harm" | "help" | "news";
  /** The subject is itself put as a denial ("does not affect …"), which then denies nothing. */
  denialIsItsSubject?: true;
  /** The decisive words, or null where the statement is about something else. */
  find: (statement: Statement) => { span: Span; weak?: boolean } | null;
  /** The class that a promise not to do it belongs to, where that is another one. */
  promiseClass?: FindingClass;
  /** The class that forbidding it to others belongs to; without one, such statements are nobody's. */
  forbidClass?: FindingClass;
}

/** What a rule sees in a statement, with who does it and under which condition. */
export function sight(rule: Rule, statement: Statement): Sighting | null {
  const found = rule.find(statement);
  if (!found) return null;
  const stance = stanceOf(rule, statement, found.span);
  if (stance === "forbids" && !rule.forbidClass) return null;
  const byStance = { does: rule.class, promise: rule.promiseClass, forbids: rule.forbidClass };
  return {
    class: byStance[stance] ?? rule.class,
    stance,
    actor: stance === "forbids" ? "user" : actorOf(statement, found.span),
    condition: conditionOf(statement),
    span: found.span,
    words: phraseAt(statement, found.span),
    weak: found.weak ?? false,
    data: dataOf(statement),
  };
}

function stanceOf(rule: Rule, statement: Statement, span: Span): Stance {
  if (rule.denialIsItsSubject) return "does";
  if (isForbidden(statement, span)) return "forbids";
  if (!isNegated(statement, span)) return "does";
  // "We will not … unless you opt out" is no promise: doing nothing lets it happen.
  return conditionOf(statement) === "unless-opt-out" ? "does" : "promise";
}

function actorOf(statement: Statement, span: Span): Actor {
  const subject = (cue: string) =>
    Math.max(
      -1,
      ...spansOf(statement, cue)
        .filter((at) => at.to <= span.to)
        .map((at) => at.from),
    );
  const we = subject("we_subject");
  const others = [
    ["affiliates", subject("affiliates")],
    ["third-party", subject("third")],
  ] as const;
  for (const [actor, at] of others) if (we < 0 && at >= 0 && at <= span.from) return actor;
  return "we";
}

function dataOf(statement: Statement): string[] {
  const kinds: string[] = [];
  if (has(statement, "private")) kinds.push("private");
  if (has(statement, "location")) kinds.push("location");
  if (has(statement, "data_user") && kinds.length === 0) kinds.push("personal");
  return kinds;
}
