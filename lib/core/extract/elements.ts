/** What the element names of HTML mean for reading: from the HTML standard's rendering section. */

import type { RegionKind } from "./regions.ts";

export type Attributes = Readonly<Record<string, string>>;

/** Stands for an element without attributes, which many are. */
export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** The attributes, or `NO_ATTRIBUTES` in place of an object without any. */
export function orNone(attributes: Attributes): Attributes {
  for (const _ in attributes) return attributes;
  return NO_ATTRIBUTES;
}

/** What an element's name alone says of it. */
export interface ElementKind {
  /** The name, or an empty string for one that says nothing. */
  name: string;
  /** Its content is never text of the document. */
  isSkipped: boolean;
  /** It begins and ends a line of its own. */
  isBlock: boolean;
  isList: boolean;
  /** The level of `h1` to `h6` and of a `summary`; 0 for the rest. */
  level: number;
  /** The region it opens by its name alone. */
  region: RegionKind | null;
  /** Its class words are about a line of text, a title or the whole page, and name no region. */
  isUnnamed: boolean;
}

const SKIPPED = names(
  "script style template noscript svg canvas iframe video audio object embed select textarea datalist title marquee",
);
const BLOCKS = names(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu " +
    "nav ol p pre search section summary table tbody td tfoot th thead tr ul",
);
const LISTS = names("ul ol menu dir");
const REGIONS: readonly RegionKind[] = ["main", "article", "form", "nav", "header", "footer", "aside", "dialog"];
/** Elements inside a line of text, the page as a whole, and titles. */
const UNNAMED = names(
  "a abbr b bdi bdo cite code del dfn em font i ins kbd label mark q s small span strong sub sup time u " +
    "html body h1 h2 h3 h4 h5 h6",
);
/** What is asked for by its name elsewhere. */
const OTHERS = names("base br button input");

/** One look-up for all that is asked of a name: pages have thousands of elements. */
const KINDS: ReadonlyMap<string, ElementKind> = new Map(
  [...SKIPPED, ...BLOCKS, ...UNNAMED, ...OTHERS].map((name) => [name, kindNamed(name)]),
);
const OTHER = kindNamed("");

/** What an element's name, in small letters, says of it. */
export function elementKind(name: string): ElementKind {
  return KINDS.get(name) ?? OTHER;
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

function kindNamed(name: string): ElementKind {
  const digit = /^h([1-6])$/u.exec(name)?.[1];
  return {
    name,
    isSkipped: SKIPPED.has(name),
    isBlock: BLOCKS.has(name),
    isList: LISTS.has(name),
    level: digit === undefined ? (name === "summary" ? 4 : 0) : Number(digit),
    region: REGIONS.find((kind) => kind === name) ?? null,
    isUnnamed: UNNAMED.has(name),
  };
}

/** The level of `h1` to `h6`, of a `role="heading"`, and of a `summary`; 0 for the rest. */
export function headingLevel({ name, level }: ElementKind, attributes: Attributes): number {
  if ((level > 0 && name !== "summary") || attributes === NO_ATTRIBUTES || attributes.role !== "heading") return level;
  const declared = Number(attributes["aria-level"] ?? 2);
  return declared >= 1 && declared <= 6 ? Math.trunc(declared) : 2;
}

/** Whether the page itself says that an element is not to be seen. */
export function isHidden(attributes: Attributes): boolean {
  if (attributes === NO_ATTRIBUTES) return false;
  if (attributes.hidden !== undefined && attributes.hidden !== "until-found") return true;
  const style = attributes.style;
  if (style === undefined) return false;
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|rem)?\s*(?:;|$))/iu.test(
    style,
  );
}

/** Whether an element is there to be pressed or filled in. */
export function isControl({ name }: ElementKind, attributes: Attributes): boolean {
  if (name === "input") return attributes.type !== "hidden";
  return name === "button" || attributes.role === "button";
}

/** Whether a button opens text of the page: an accordion's, but not one that opens a menu. */
export function isToggle(attributes: Attributes): boolean {
  if (attributes["aria-haspopup"] !== undefined && attributes["aria-haspopup"] !== "false") return false;
  if (attributes["aria-expanded"] !== undefined || attributes["aria-controls"] !== undefined) return true;
  const words = `${attributes.class ?? ""} ${attributes["data-toggle"] ?? ""} ${attributes["data-bs-toggle"] ?? ""}`;
  return /accordion|collaps/iu.test(words);
}
