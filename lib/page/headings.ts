import { roleOf } from "./roles.ts";
import { clean } from "./texts.ts";
import { tagOf, textOf } from "./walk.ts";

const LONGEST_HEADING = 200;
const LEVEL = /^h([1-6])$/u;

/** What a heading, a legend, or the head of a folded part says; null for all other elements. */
export function headingText(element: Element): string | null {
  const tag = tagOf(element);
  const isHeading = LEVEL.test(tag) || tag === "legend" || tag === "summary" || roleOf(element) === "heading";
  const text = isHeading ? clean(textOf(element), LONGEST_HEADING) : "";
  return text === "" ? null : text;
}
