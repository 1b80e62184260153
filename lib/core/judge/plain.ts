import type { Finding, FindingClass, Reason } from "../../model.ts";
import type { Unit } from "./units.ts";

/** What can be told of a change without knowing what it means. */
export type PlainClass = Extract<FindingClass, `plain_${string}`>;

/** What such a finding has of its own. */
export interface Plain
  extends Pick<Finding, "action" | "severity" | "section" | "before" | "after" | "quote">,
    Partial<Pick<Finding, "regions" | "outside" | "applies">> {
  class: PlainClass;
  reasons: Reason[];
}

/** A finding of which nobody can say whether it is good or bad for the reader. */
export function plainFinding(plain: Plain): Finding {
  return {
    regions: [],
    applies: "unknown",
    ...plain,
    direction: "neutral",
    actor: "we",
    condition: "none",
    data: [],
    firstMention: false,
    goneEverywhere: plain.action === "removed",
  };
}

/** Where a unit stands, and its sentences. */
export function textsOf({ section, before, after }: Unit): Pick<Finding, "section" | "before" | "after"> {
  return { section, before: before?.text ?? null, after: after?.text ?? null };
}
