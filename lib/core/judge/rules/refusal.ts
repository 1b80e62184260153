import type { Span } from "../lexicon.ts";
import { parted, type Statement, spansOf, VERB_LAST } from "../statement.ts";

/** Words between "you can" and the verb of refusing ("you can, at any time, refuse"). */
const GRANT_REACH = 8;
/** The same where the verb stands at the end: "U kunt het gebruik van uw gegevens … weigeren." */
const VERB_LAST_REACH = 24;

/** A denial this many words before "you can" denies it. */
const DENIAL_REACH = 6;

/** What readers refuse in such sentences; any of these makes a verb of refusing a way to refuse. */
export const REFUSED = [
  "train",
  "ai",
  "ai_strong_phrase",
  "ads",
  "advertising",
  "sell",
  "share",
  "auto",
  "arbitration",
] as const;

/** Where a statement lets its reader refuse something: "You can exclude …", "You may ask us not to …". */
function refusals(statement: Statement): Span[] {
  const granted = spansOf(statement, "refusal").flatMap((verb) => grantOf(statement, verb) ?? []);
  const asked = spansOf(statement, "refusal_us").filter((verb) => !isDenied(statement, verb));
  return [...granted, ...asked, ...onRequest(statement)];
}

/** The verb of refusing, with "you can" where what is refused stands between them; null where nobody grants it or where it is denied. */
function grantOf(statement: Statement, verb: Span): Span | null {
  const reach = VERB_LAST.has(statement.lang) ? VERB_LAST_REACH : GRANT_REACH;
  const grant = spansOf(statement, "may").findLast(
    ({ to }) => to <= verb.from && verb.from - to <= reach && !parted(statement, to, verb.from, "hard"),
  );
  if (!grant || isDenied(statement, verb, verb.from - grant.from)) return null;
  // Only where the verb comes last can what is refused stand before it.
  return { from: VERB_LAST.has(statement.lang) ? grant.from : verb.from, to: verb.to };
}

/** "You cannot …", "There is no way to …": a denial before the words of refusing, which may hold one of their own. */
function isDenied(statement: Statement, { from }: Span, reach = 0): boolean {
  return spansOf(statement, "neg").some(
    (neg) => neg.from < from && from - neg.from <= reach + DENIAL_REACH && !parted(statement, neg.to, from, "hard"),
  );
}

/** "We will stop … if you tell us to." */
function onRequest(statement: Statement): readonly Span[] {
  return spansOf(statement, "on_request").length > 0 ? spansOf(statement, "cease") : [];
}

/**
 * Whether the statement says of what stands at `span` only that the reader can refuse it. It then
 * does not say that it is done, though whoever offers to stop it does it.
 */
export function isRefusable(statement: Statement, span: Span): boolean {
  return refusals(statement).some((refusal) => {
    if (refusal.from >= span.to) return false;
    return !parted(statement, refusal.to, span.from, "hard");
  });
}

/** A verb of refusing, and that what can be refused is what this reader may want to refuse. */
export function wayToRefuse(statement: Statement): Span | null {
  const verb = refusals(statement).find((refusal) => {
    return REFUSED.some((cue) =>
      spansOf(statement, cue).some(
        (what) => what.to > refusal.from && !parted(statement, refusal.to, what.from, "hard"),
      ),
    );
  });
  return verb ?? null;
}
