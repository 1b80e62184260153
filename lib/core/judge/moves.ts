import type { Direction, FindingAction } from "../../model.ts";
import { changedWords, type Detail, findDetail } from "./details.ts";
import { type Rule, type Sighting, sight } from "./rules/rule.ts";
import { has, isNegated, type Statement, spansOf, wordsAt } from "./statement.ts";

/** Whether a rule's subject is seen in a whole version, with the given stance; if so asked, of private content. */
export type Memory = (side: "before" | "after", rule: Rule, stance: Sighting["stance"], isPrivate?: boolean) => boolean;

/** What a change does to a rule's subject. */
export interface Move {
  action: FindingAction;
  direction: Direction;
  /** The side that is judged: what now stands, or what is gone. */
  sighting: Sighting;
  statement: Statement;
  detail?: Detail;
  narrowing?: string;
}

/** The two sides of a changed sentence, and what a rule sees in them. */
interface Sides {
  was: Sighting | null;
  is: Sighting | null;
  before: Statement | null;
  after: Statement | null;
}

/** What a change of one sentence does to a rule's subject, or null for nothing that counts. */
export function moveOf(rule: Rule, before: Statement | null, after: Statement | null, memory: Memory): Move | null {
  const was = before && sight(rule, before);
  const is = after && sight(rule, after);
  if (was?.stance === "refusable" || is?.stance === "refusable") {
    return refusableMove(rule, { was, is, before, after }, memory);
  }
  if (is && after && !was) {
    return { action: "added", direction: directionOf(is), sighting: is, statement: after };
  }
  const turned = was?.kind === "news" && is?.kind === "harm" && is.stance === "does";
  if (!turned && (is?.kind === "news" || was?.kind === "news")) return newsEdit(rule, before, after, was, is);
  if (was && before && !is) return removal(rule, was, before, memory);
  return was && is && before && after ? changeOf(rule, before, after, was, is) : null;
}

/** What an edit does where both sides speak of the rule's subject. */
function changeOf(rule: Rule, before: Statement, after: Statement, was: Sighting, is: Sighting): Move | null {
  if (isNowSaid(was, is)) {
    // "… that is not personal data" taken out: what kept the reader's own data out is turned around.
    const action = has(before, "impersonal") && !has(after, "impersonal") ? "flipped" : "added";
    return { action, direction: "worse", sighting: is, statement: after };
  }
  if (was.stance !== is.stance || was.kind !== is.kind) {
    return { action: "flipped", direction: directionOf(is), sighting: is, statement: after };
  }
  return edit(rule, before, after, is);
}

/** What was only hinted at and is now said in so many words is as good as new. */
function isNowSaid(was: Sighting, is: Sighting): boolean {
  const stated = was.stance === "does" && is.stance === "does" && is.kind === "harm";
  return stated && was.weak && !was.said && !is.weak;
}

/**
 * Where one side only says that something can be refused. The way to refuse is told as such; here
 * it tells that the thing is done: news where no other sentence said so, and a broken promise
 * where one stood. Taking such a sentence out is never good for the reader.
 */
function refusableMove(rule: Rule, { was, is, before, after }: Sides, memory: Memory): Move | null {
  if (!is || !after) return null;
  if (is.stance === "refusable") {
    const broken = was?.stance === "promise";
    if (!broken && (was || isMentioned(memory, "before", rule, is))) return timeToRefuse(rule, before, after, is);
    return { action: broken ? "flipped" : "added", direction: "worse", sighting: is, statement: after };
  }
  if (is.stance !== "promise") return null;
  return { action: "flipped", direction: "better", sighting: is, statement: after };
}

/** "You may reject it within 60 days", then 10: how long something can be refused is another time. */
function timeToRefuse(rule: Rule, before: Statement | null, after: Statement, is: Sighting): Move | null {
  if (!rule.timed || !before) return null;
  const detail = findDetail(rule, before, after, changedWords(before, after));
  if (detail?.cue !== "length") return null;
  return { action: "detail-edited", direction: detail.direction, sighting: is, statement: after, detail };
}

/** Whether a version says the same of the subject; that it can be refused says that it is done. */
export function isMentioned(memory: Memory, side: "before" | "after", rule: Rule, { stance }: Sighting): boolean {
  const isDone = stance === "does" || stance === "refusable";
  return memory(side, rule, stance) || (isDone && memory(side, rule, stance === "does" ? "refusable" : "does"));
}

/** What it means for the reader that a statement of this stance now stands. */
function directionOf({ kind, stance }: Sighting): Direction {
  if (kind === "news" || stance === "forbids") return "neutral";
  return (kind === "harm") === (stance === "does") ? "worse" : "better";
}

function opposite(direction: Direction): Direction {
  if (direction === "neutral") return direction;
  return direction === "worse" ? "better" : "worse";
}

function removal(rule: Rule, was: Sighting, statement: Statement, memory: Memory): Move | null {
  const promise = was.stance === "promise" && was.kind === "harm";
  if (promise && memory("after", rule, "promise")) return null;
  const isVoid =
    promise && isForRefusers(statement, was) && !isMentioned(memory, "after", rule, { ...was, stance: "does" });
  const direction = isVoid ? "neutral" : lossOf(rule, was, statement, memory);
  // What is news while it stands counts in full once it is lost.
  const sighting = rule.lossHarms === was.kind && direction === "worse" ? { ...was, base: rule.base } : was;
  return { action: promise ? "promise-removed" : "removed", direction, sighting, statement };
}

/** "Once you opt out, we no longer …": nothing is lost with it where what could be refused is gone as well. */
function isForRefusers(statement: Statement, { span }: Sighting): boolean {
  return ["optout", "refusal"].some((cue) =>
    spansOf(statement, cue).some((refusal) => refusal.to <= span.from && !isNegated(statement, refusal)),
  );
}

/** What it means for the reader that a statement of this stance is gone. */
function lossOf(rule: Rule, was: Sighting, statement: Statement, memory: Memory): Direction {
  if (rule.lossHarms !== was.kind || was.stance !== "does") return opposite(directionOf(was));
  // Of private content, another sentence must speak of it as well.
  return memory("after", rule, was.stance, has(statement, "private")) ? "neutral" : "worse";
}

/** News is told when it is new; where it has details (a company, a law), when one of these is another. */
function newsEdit(
  rule: Rule,
  before: Statement | null,
  after: Statement | null,
  was: Sighting | null,
  is: Sighting | null,
): Move | null {
  if (!before || !after || !was || !is) return null;
  const detail = findDetail(rule, before, after, changedWords(before, after));
  return detail && { action: "detail-edited", direction: "neutral", sighting: is, statement: after, detail };
}

function edit(rule: Rule, before: Statement, after: Statement, is: Sighting): Move | null {
  const words = changedWords(before, after);
  if (is.stance === "promise" && is.kind === "harm") {
    const narrowing = spansOf(after, "narrowing").find((span) => words.inserted.has(span.from));
    if (!narrowing) return null;
    const narrowed = wordsAt(after, narrowing);
    return { action: "promise-narrowed", direction: "worse", sighting: is, statement: after, narrowing: narrowed };
  }
  const detail = findDetail(rule, before, after, words);
  if (!detail || is.stance !== "does") return null;
  const own = is.kind === "harm" || detail.cue === "length";
  const direction = own ? detail.direction : detail.added ? "better" : "worse";
  return { action: "detail-edited", direction, sighting: is, statement: after, detail };
}
