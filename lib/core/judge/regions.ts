import type { Finding } from "../../model.ts";
import type { Lexicon } from "./lexicon.ts";
import { bindingPlaces } from "./places.ts";
import { has, readStatement, type Statement, spansOf } from "./statement.ts";
import type { Sentence } from "./units.ts";

const EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");
const EEA = [...EU, "IS", "LI", "NO"];
const GROUPS: Readonly<Record<string, readonly string[]>> = { EU, EEA };

/** Where a statement holds: in or outside the regions it names. */
export interface Scope {
  regions: string[];
  outside: boolean;
}

/** Terms that a document defines as a list of regions ("Designated Countries"), with their codes. */
export type DefinedRegions = ReadonlyMap<string, readonly string[]>;

const QUOTE = /[\u201C"\u00AB\u201E]/u;
const QUOTED_TERM = /[\u201C"\u00AB\u201E]\s?(\p{Lu}[\p{L}\s-]{3,40}?)\s?[\u201D"\u00BB\u201C]/gu;

/** Words for places, in the languages of the lexicons: a term with one of them can name regions. */
const PLACES = /(?<!\p{L})(?:countr|region|pays|landen|länder|pa[ií]s|paesi|quốc gia)/iu;

/** The document's own names for groups of regions: a quoted term in a sentence that names regions. */
export function definedRegions(sentences: readonly Sentence[], lexicon: Lexicon): DefinedRegions {
  const defined = new Map<string, readonly string[]>();
  for (const { text } of sentences) {
    if (!QUOTE.test(text)) continue;
    const terms = [...text.matchAll(QUOTED_TERM)].map((match) => match[1] ?? "").filter((term) => PLACES.test(term));
    if (terms.length === 0) continue;
    const regions = namedRegions(readStatement(text, "", lexicon));
    if (regions.length < 2) continue;
    for (const term of terms) if (!defined.has(term)) defined.set(term, regions);
  }
  return defined;
}

/** The regions that a statement is bound to, by itself or through a defined term. */
export function scopeOf(statement: Statement, defined: DefinedRegions): Scope {
  return scopeWith(statement, new Set(boundRegions(statement)), defined);
}

/** The regions that a heading names: all that stands under it is bound to them, unless it is about where data goes. */
export function headingScope(statement: Statement, defined: DefinedRegions): Scope {
  const bound = has(statement, "intl", "share", "sell", "controller", "company") ? boundRegions : namedRegions;
  return scopeWith(statement, new Set(bound(statement)), defined);
}

function scopeWith(statement: Statement, regions: Set<string>, defined: DefinedRegions): Scope {
  for (const [term, codes] of defined) {
    if (statement.text.includes(term)) for (const code of codes) regions.add(code);
  }
  return { regions: [...regions], outside: regions.size > 0 && isOutside(statement) };
}

function namedRegions(statement: Statement): string[] {
  return [...statement.cues.keys()].filter((cue) => cue.startsWith("region:")).map((cue) => cue.slice(7));
}

function boundRegions(statement: Statement): string[] {
  const places = bindingPlaces(statement);
  return namedRegions(statement).filter((code) =>
    spansOf(statement, `region:${code}`).some((at) => places.some(({ from, to }) => at.from >= from && at.to <= to)),
  );
}

function isOutside(statement: Statement): boolean {
  return has(statement, "region_outside");
}

/**
 * Whether a statement applies to a person.
 *
 * @param region - Where the person lives: ISO country or `US-XX`; empty when not known.
 */
export function appliesIn(scope: Scope, region: string): Finding["applies"] {
  if (scope.regions.length === 0) return "yes";
  if (region === "") return "unknown";
  const inside = scope.regions.some((code) => covers(code, region));
  // Who lives in the United States may live in California.
  if (!inside && scope.regions.some((code) => code.startsWith(`${region}-`))) return "unknown";
  return inside !== scope.outside ? "yes" : "no";
}

function covers(code: string, region: string): boolean {
  return code === region || (GROUPS[code]?.includes(region) ?? false) || region.startsWith(`${code}-`);
}
