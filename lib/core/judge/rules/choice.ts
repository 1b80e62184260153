import type { Span } from "../lexicon.ts";
import { has, hasAny, isNegated, near, type Statement, spansOf } from "../statement.ts";
import { REFUSED, wayToRefuse } from "./refusal.ts";
import type { Found, Rule } from "./rule.ts";

/** Points of a way to refuse what is said to do nothing with data, which is not graver for being on by default. */
const OF_NO_DATA = 2;
const ABOUT_DATA = [...REFUSED, "data_any", "data_user", "data_kind", "location", "use", "collect", "scan"];

/** "Not used unless you have not opted out" speaks of a way that there is; "shipping options cannot be turned off" of no data. */
function optOutAt(statement: Statement, span: Span): Partial<Found> {
  const denied = spansOf(statement, "neg").findLast(({ to }) => to <= span.from)?.to ?? 0;
  const isExcepted = ["unless", "exception"].some((cue) =>
    spansOf(statement, cue).some(({ from, to }) => from >= denied && to <= span.from),
  );
  if (isExcepted) return { affirmed: true };
  const isOn = has(statement, "default_on") && isNegated(statement, span);
  return isOn && !hasAny(statement, ABOUT_DATA) ? { base: OF_NO_DATA } : {};
}

/** A way to refuse. Having one is good for the reader; losing one is not. */
export const optOut: Rule = {
  class: "opt_out",
  base: 3,
  kind: "help",
  needs: ["optout", "signal_optout", "refusal", "refusal_us", "cease", "choice"],
  details: ["optout", "control"],
  find(statement) {
    const span = near(statement, ["optout"], 1);
    // What no service lets anybody refuse (its own notices, the cookies it cannot do without) is only a hint.
    if (span)
      return has(statement, "not_retro")
        ? null
        : { span, weak: has(statement, "routine"), ...optOutAt(statement, span) };
    const signal = near(statement, ["signal_optout"], 1);
    if (signal) return { span: signal, affirmed: !isNegated(statement, { from: signal.from, to: signal.from }) };
    const way = wayToRefuse(statement);
    if (way) return has(statement, "not_retro") ? null : { span: way, weak: has(statement, "routine"), affirmed: true };
    const hint = near(statement, ["choice"], 1);
    return hint && { span: hint, weak: true };
  },
};

/** What it is grave to find on. */
const GRAVE_BY_DEFAULT = ["train", "ai", "share", "ads", "data_user", "sell", "scan", "location", "visible"];

/** It is on, or happens, unless the reader acts. */
export const defaultOn: Rule = {
  class: "default_on",
  base: 2,
  kind: "harm",
  needs: ["default_on", "optout"],
  details: ["default_on"],
  find(statement) {
    const span = near(statement, ["default_on"], 1);
    if (!span) {
      // "Opting out does not undo …" says nothing about what is on.
      if (has(statement, "not_retro")) return null;
      // What can be refused is on until it is.
      const hint = near(statement, ["optout", "train"], 24) ?? near(statement, ["optout", "share"], 24);
      return hint && { span: hint, weak: true };
    }
    const aSetting = near(statement, ["setting", "default_on"], 6) !== null;
    const grave = aSetting || has(statement, ...GRAVE_BY_DEFAULT);
    return { span, weak: !grave };
  },
};

/** "Opting out does not affect your account": of what was done before, or of training, nothing is said. */
function isOnlyWithoutEffect(statement: Statement): boolean {
  const open = spansOf(statement, "no_effect");
  const closed = spansOf(statement, "not_retro").some(({ from }) => !open.some((span) => span.from === from));
  return open.length > 0 && !closed && !has(statement, "past", "train", "models");
}

/**
 * Refusing leaves untouched what was already done. The formula that withdrawing consent does not
 * affect the lawfulness of earlier processing stands in every European policy and is not this.
 */
export const notRetroactive: Rule = {
  class: "not_retroactive",
  base: 4,
  kind: "harm",
  needs: ["not_retro"],
  details: ["not_retro"],
  denialIsItsSubject: true,
  find(statement) {
    if (has(statement, "lawful") || isOnlyWithoutEffect(statement)) return null;
    const span =
      near(statement, ["not_retro", "optout"], 40) ??
      near(statement, ["not_retro", "train"], 24) ??
      near(statement, ["not_retro", "models"], 12);
    return span ? { span } : null;
  },
};
