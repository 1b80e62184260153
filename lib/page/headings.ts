import { roleOf } from "./roles.ts";
import { clean } from "./texts.ts";
import { attribute, tagOf, textOf } from "./walk.ts";

const LONGEST_HEADING = 200;
const LOWEST = 7;
const LEVEL = /^h([1-6])$/u;

/** What a heading, a legend, or the head of a folded part says; null for all other elements. */
export function headingText(element: Element): string | null {
  const tag = tagOf(element);
  const isHeading = LEVEL.test(tag) || tag === "legend" || tag === "summary" || roleOf(element) === "heading";
  const text = isHeading ? clean(textOf(element), LONGEST_HEADING) : "";
  return text === "" ? null : text;
}

/** How deep a heading stands: 1 for a page's title. Legends and heads of folded parts stand below all others. */
export function headingLevel(element: Element): number {
  const said =
    LEVEL.exec(tagOf(element))?.[1] ?? (roleOf(element) === "heading" ? attribute(element, "aria-level") : null);
  const level = Number(said ?? LOWEST);
  return level >= 1 && level <= LOWEST ? level : LOWEST;
}
