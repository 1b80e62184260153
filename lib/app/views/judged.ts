import type { Change, Judgement, Signal, SignalStrength } from "../../model.ts";
import type { ChangeView } from "../../views.ts";

const ORDER: readonly SignalStrength[] = ["strong", "counter", "medium", "weak", "info"];

/**
 * The evidence of how a change was announced, what decides first: of a change that was announced
 * that is what speaks against silence.
 */
export function strongestFirst({ announcement, silence }: Pick<Judgement, "announcement" | "silence">): Signal[] {
  const rank = ({ strength }: Signal) =>
    silence === "announced" && strength === "counter" ? -1 : ORDER.indexOf(strength);
  return announcement.toSorted((one, other) => rank(one) - rank(other));
}

/** Whether there is anything to say no to: a change that is only announced cannot be refused yet. */
export function isRefusable({ findings }: Pick<Judgement, "findings">): boolean {
  const told = findings.filter(({ severity }) => severity !== "small");
  return told.length === 0 || told.some((finding) => finding.class !== "policy_change_terms");
}

/** Whether a second look agreed with a change, no longer showed it, or has not come yet. */
export function stateOf({ withdrawnAt, confirmedAt }: Change): ChangeView["state"] {
  if (withdrawnAt !== undefined) return "withdrawn";
  return confirmedAt === undefined ? "seen-once" : "confirmed";
}
