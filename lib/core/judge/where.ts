import type { Finding } from "../../model.ts";
import type { Readings } from "./memory.ts";
import { appliesIn, type DefinedRegions, headingScope, type Scope, scopeOf } from "./regions.ts";
import type { Statement } from "./statement.ts";
import type { Unit } from "./units.ts";

/** Where something holds, and whether that is where the person lives. */
export type Where = Pick<Finding, "regions" | "outside" | "applies">;

/** What is asked for to say where something holds. */
export interface Places {
  /** Where the person lives; empty when not known. */
  region: string;
  readings: Readings;
  defined: DefinedRegions;
}

/** Where a statement holds: as it says itself, or as the section it stands in ("If you live in the EEA"). */
export function whereOf({ headings }: Unit, statement: Statement, { region, readings, defined }: Places): Where {
  const scope = scopeIn(headings, statement, readings, defined);
  return { regions: scope.regions, ...(scope.outside && { outside: true }), applies: appliesIn(scope, region) };
}

function scopeIn(
  headings: readonly string[],
  statement: Statement,
  readings: Readings,
  defined: DefinedRegions,
): Scope {
  const own = scopeOf(statement, defined);
  if (own.regions.length > 0) return own;
  const sections = headings.map((heading) => headingScope(readings.read({ text: heading, lead: "" }), defined));
  return sections.find(({ regions }) => regions.length > 0) ?? own;
}
