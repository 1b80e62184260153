import type { Finding, Reason } from "../../../model.ts";
import { type Comparison, sectionOf } from "../../compare/index.ts";
import { type Plain, type PlainClass, plainFinding, textsOf } from "../plain.ts";
import { bySeverity } from "../severity.ts";
import { type Sentence, type Unit, unitsOf } from "../units.ts";
import { type CountryReader, countryReader } from "./countries.ts";
import { datesIn, numbersIn, surplus } from "./numbers.ts";

/** Of each kind no more are shown: whoever reads them reads the text as well. */
const MOST = 20;

/** A finding before it is said that nothing else of the text is known. What is edited or named anew is worth knowing. */
type Told = Omit<Plain, "reasons"> & { reason: Reason };

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
  return few.map(withReason).sort(bySeverity);
}

const withReason = ({ reason, ...plain }: Told): Finding =>
  plainFinding({ ...plain, reasons: [reason, { id: "cannot-read" }] });

/** Other numbers in an edited sentence, and numbers in a new one. */
function numbersOf(unit: Unit): Told[] {
  const [old, now] = [numbersIn(unit.before?.text ?? ""), numbersIn(unit.after?.text ?? "")];
  const fresh = surplus(now, old, ({ number }) => number)[0];
  if (!fresh) return [];
  const was = unit.before && surplus(old, now, ({ number }) => number)[0];
  const reason: Reason = was
    ? { id: "was-and-is", params: { before: was.words, after: fresh.words } }
    : { id: "detail-added", params: { words: fresh.words } };
  const quote = unit.after?.text.includes(fresh.words) ? fresh.words : fresh.number;
  const [severity, action] = was ? (["worth-knowing", "detail-edited"] as const) : (["small", "added"] as const);
  return [{ class: "plain_number", severity, action, ...textsOf(unit), quote, reason }];
}

/** Other dates in an edited sentence. */
function datesOf(unit: Unit): Told[] {
  if (!unit.before || !unit.after) return [];
  const [old, now] = [datesIn(unit.before.text), datesIn(unit.after.text)];
  const fresh = surplus(now, old, ({ iso }) => iso)[0];
  const was = surplus(old, now, ({ iso }) => iso)[0];
  if (!fresh || !was) return [];
  const reason: Reason = { id: "was-and-is", params: { before: was.text, after: fresh.text } };
  return [
    { class: "plain_date", severity: "small", action: "detail-edited", ...textsOf(unit), quote: fresh.text, reason },
  ];
}

/** Countries that the document had never named, and those that it names no more. */
function countriesOf(
  units: readonly Unit[],
  before: readonly Sentence[],
  after: readonly Sentence[],
  read: CountryReader | null,
): Told[] {
  if (!read || units.length === 0) return [];
  const all = (sentences: readonly Sentence[]) =>
    new Set(read(sentences.map(({ text }) => text).join("\n")).map(({ code }) => code));
  const [then, now] = [all(before), all(after)];
  const told = new Set<string>();
  const found: Told[] = [];
  const tell = (unit: Unit, side: "before" | "after", elsewhere: ReadonlySet<string>) => {
    for (const { code, words } of read(unit[side]?.text ?? "")) {
      if (elsewhere.has(code) || told.has(code)) continue;
      told.add(code);
      const isNew = side === "after";
      const reason: Reason = { id: isNew ? "detail-added" : "detail-removed", params: { words } };
      const [severity, action] = isNew ? (["worth-knowing", "added"] as const) : (["small", "removed"] as const);
      found.push({ class: "plain_country", severity, action, ...textsOf(unit), quote: words, reason });
    }
  };
  for (const unit of units) tell(unit, "after", then);
  for (const unit of units) tell(unit, "before", now);
  return found;
}

/** Links to sites that the document had never linked. */
function linksOf(comparison: Comparison): Told[] {
  const { blocks } = comparison;
  const known = new Set(blocks.flatMap(({ before }) => (before?.links ?? []).map(({ href }) => hostOf(href))));
  return blocks.flatMap((block): Told[] => {
    const link = block.after?.links.find(({ href }) => hostOf(href) !== "" && !known.has(hostOf(href)));
    if (!link) return [];
    known.add(hostOf(link.href));
    return [
      {
        class: "plain_link",
        severity: "small",
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
