import type { Finding, FindingClass, Reason } from "../../../model.ts";
import { type Comparison, sectionOf } from "../../compare/index.ts";
import { bySeverity, weigh } from "../severity.ts";
import { type Sentence, type Unit, unitsOf } from "../units.ts";
import { type CountryReader, countryReader } from "./countries.ts";
import { datesIn, numbersIn, surplus } from "./numbers.ts";

/** Points of each kind: what is edited or named anew is worth knowing, the rest is small. */
const BASE = 3;
const SMALL = 1;
/** Of each kind no more are shown: whoever reads them reads the text as well. */
const MOST = 20;

type PlainClass = Extract<FindingClass, `plain_${string}`>;

/** A kind of finding that needs no words of the language, before it is weighed. */
interface Plain {
  class: PlainClass;
  base: number;
  action: Finding["action"];
  section: string;
  before: string | null;
  after: string | null;
  quote: string;
  reason: Reason;
}

/**
 * What can be said of a change in a language without a lexicon: numbers, dates, links and countries that are
 * new, changed or gone. Whether that is good or bad for the reader is not known, and each finding says so.
 */
export function anyLanguageFindings(
  comparison: Comparison,
  before: readonly Sentence[],
  after: readonly Sentence[],
): Finding[] {
  const units = unitsOf(comparison);
  const plain = [
    ...units.flatMap(numbersOf),
    ...countriesOf(units, before, after, countryReader(comparison.lang)),
    ...linksOf(comparison),
    ...units.flatMap(datesOf),
  ];
  const counts = new Map<PlainClass, number>();
  const few = plain.filter((one) => {
    counts.set(one.class, (counts.get(one.class) ?? 0) + 1);
    return (counts.get(one.class) ?? 0) <= MOST;
  });
  return few.map(toFinding).sort(bySeverity);
}

function toFinding({ base, reason, ...plain }: Plain): Finding {
  const { severity } = weigh({
    base,
    isNews: true,
    action: plain.action,
    direction: "neutral",
    condition: "none",
    applies: "unknown",
    firstMention: false,
    goneEverywhere: false,
    privateContent: false,
    consentLost: false,
    weak: false,
  });
  return {
    ...plain,
    direction: "neutral",
    severity,
    actor: "we",
    condition: "none",
    data: [],
    firstMention: false,
    goneEverywhere: plain.action === "removed",
    regions: [],
    applies: "unknown",
    reasons: [reason, { id: "cannot-read" }],
  };
}

const textsOf = ({ section, before, after }: Unit) => ({
  section,
  before: before?.text ?? null,
  after: after?.text ?? null,
});

/** Other numbers in an edited sentence, and numbers in a new one. */
function numbersOf(unit: Unit): Plain[] {
  const [old, now] = [numbersIn(unit.before?.text ?? ""), numbersIn(unit.after?.text ?? "")];
  const fresh = surplus(now, old, ({ number }) => number)[0];
  if (!fresh) return [];
  const was = unit.before && surplus(old, now, ({ number }) => number)[0];
  const reason: Reason = was
    ? { id: "was-and-is", params: { before: was.words, after: fresh.words } }
    : { id: "detail-added", params: { words: fresh.words } };
  const quote = unit.after?.text.includes(fresh.words) ? fresh.words : fresh.number;
  const [base, action] = was ? ([BASE, "detail-edited"] as const) : ([SMALL, "added"] as const);
  return [{ class: "plain_number", base, action, ...textsOf(unit), quote, reason }];
}

/** Other dates in an edited sentence. */
function datesOf(unit: Unit): Plain[] {
  if (!unit.before || !unit.after) return [];
  const [old, now] = [datesIn(unit.before.text), datesIn(unit.after.text)];
  const fresh = surplus(now, old, ({ iso }) => iso)[0];
  const was = surplus(old, now, ({ iso }) => iso)[0];
  if (!fresh || !was) return [];
  const reason: Reason = { id: "was-and-is", params: { before: was.text, after: fresh.text } };
  return [{ class: "plain_date", base: SMALL, action: "detail-edited", ...textsOf(unit), quote: fresh.text, reason }];
}

/** Countries that the document had never named, and those that it names no more. */
function countriesOf(
  units: readonly Unit[],
  before: readonly Sentence[],
  after: readonly Sentence[],
  read: CountryReader | null,
): Plain[] {
  if (!read || units.length === 0) return [];
  const all = (sentences: readonly Sentence[]) =>
    new Set(read(sentences.map(({ text }) => text).join("\n")).map(({ code }) => code));
  const [then, now] = [all(before), all(after)];
  const told = new Set<string>();
  const found: Plain[] = [];
  const tell = (unit: Unit, side: "before" | "after", elsewhere: ReadonlySet<string>) => {
    for (const { code, words } of read(unit[side]?.text ?? "")) {
      if (elsewhere.has(code) || told.has(code)) continue;
      told.add(code);
      const isNew = side === "after";
      const reason: Reason = { id: isNew ? "detail-added" : "detail-removed", params: { words } };
      const [base, action] = isNew ? ([BASE, "added"] as const) : ([SMALL, "removed"] as const);
      found.push({ class: "plain_country", base, action, ...textsOf(unit), quote: words, reason });
    }
  };
  for (const unit of units) tell(unit, "after", then);
  for (const unit of units) tell(unit, "before", now);
  return found;
}

/** Links to sites that the document had never linked. */
function linksOf(comparison: Comparison): Plain[] {
  const { blocks } = comparison;
  const known = new Set(blocks.flatMap(({ before }) => (before?.links ?? []).map(({ href }) => hostOf(href))));
  return blocks.flatMap((block): Plain[] => {
    const link = block.after?.links.find(({ href }) => hostOf(href) !== "" && !known.has(hostOf(href)));
    if (!link) return [];
    known.add(hostOf(link.href));
    return [
      {
        class: "plain_link",
        base: SMALL,
        action: block.before ? "detail-edited" : "added",
        section: sectionOf(comparison, block),
        before: block.before?.text ?? null,
        after: block.after?.text ?? null,
        quote: link.text,
        reason: { id: "leads-to", params: { words: hostOf(link.href) } },
      },
    ];
  });
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname : "";
}
