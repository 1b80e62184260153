import { type Attributes, type ElementKind, isHidden, NO_ATTRIBUTES } from "./elements.ts";
import { kindByWords } from "./region-words.ts";

/**
 * What surrounds a document on its page. An element that opens a region is recognised by its
 * name, role and class words alone; whether a region is then left out depends on what it holds
 * (see furniture.ts), so that a misleading class name loses nothing.
 */

export type RegionKind =
  | "page"
  | "main"
  | "article"
  | "form"
  | "nav"
  | "header"
  | "footer"
  | "aside"
  | "dialog"
  | "consent"
  | "notice"
  | "live"
  | "extra";

/** A stretch of the page of one kind, and what was read in it. */
export interface Region {
  kind: RegionKind;
  parent: Region | null;
  depth: number;
  /** Characters of text, and how many of them are link text. */
  chars: number;
  linkChars: number;
  /** Buttons and fields. */
  controls: number;
  hasNav: boolean;
  hasTitle: boolean;
}

/** Deeper regions are told apart no more. */
const DEEPEST = 40;

/** `alert` is none of them: pages put it on the very box that announces a change of the document. */
const BY_ROLE: ReadonlyMap<string, RegionKind> = new Map([
  ["main", "main"],
  ["article", "article"],
  ["navigation", "nav"],
  ["menu", "nav"],
  ["menubar", "nav"],
  ["toolbar", "nav"],
  ["search", "nav"],
  ["banner", "header"],
  ["contentinfo", "footer"],
  ["complementary", "aside"],
  ["dialog", "dialog"],
  ["alertdialog", "dialog"],
  ["status", "live"],
  ["timer", "live"],
  ["marquee", "live"],
  ["log", "live"],
  ["progressbar", "live"],
]);

/** What the class and id words of a page's elements came to: the same ones come again and again. */
export type KnownWords = Map<string, RegionKind | null>;

/** Opens the region that an element begins, or null where it only continues its parent's. */
export function regionOf(
  element: ElementKind,
  attributes: Attributes,
  parent: Region,
  known: KnownWords,
): Region | null {
  if (parent.depth >= DEEPEST) return null;
  const kind = attributes === NO_ATTRIBUTES ? element.region : regionKind(element, attributes, parent, known);
  if (!kind) return null;
  if (kind === "nav") for (let at: Region | null = parent; at; at = at.parent) at.hasNav = true;
  return aRegion(kind, parent);
}

/** Whether a region is of one kind, or lies in one that is. */
export function within(region: Region, kind: RegionKind): boolean {
  for (let at: Region | null = region; at; at = at.parent) if (at.kind === kind) return true;
  return false;
}

/** The region that the whole page is. */
export function pageRegion(): Region {
  return aRegion("page", null);
}

function aRegion(kind: RegionKind, parent: Region | null): Region {
  const depth = parent ? parent.depth + 1 : 0;
  return { kind, parent, depth, chars: 0, linkChars: 0, controls: 0, hasNav: false, hasTitle: false };
}

function regionKind(
  element: ElementKind,
  attributes: Attributes,
  parent: Region,
  known: KnownWords,
): RegionKind | null {
  const role = attributes.role === undefined ? "" : (attributes.role.trim().toLowerCase().split(/\s+/u)[0] ?? "");
  const byRole = role === "" ? undefined : BY_ROLE.get(role);
  if (byRole) return byRole;
  if (isLive(attributes, role, parent)) return "live";
  if (element.region) return element.region;
  if (element.name === "a") return isSkipLink(attributes) ? "extra" : null;
  return element.isUnnamed ? null : kindByKnownWords(attributes, known);
}

function isLive(attributes: Attributes, role: string, parent: Region): boolean {
  const live = attributes["aria-live"];
  if (live === "polite" || live === "assertive") return true;
  return role === "alert" && (isHidden(attributes) || within(parent, "form"));
}

function kindByKnownWords(attributes: Attributes, known: KnownWords): RegionKind | null {
  const { class: classes = "", id = "", role = "", "aria-label": label = "" } = attributes;
  const isClassOnly = id === "" && role === "" && label === "";
  if (isClassOnly && classes === "") return null;
  // Most elements have a class alone, and putting words together costs more than looking them up.
  const words = isClassOnly ? classes : `${classes}\n${id}\n${role}\n${label}`;
  const kind = known.get(words);
  if (kind !== undefined) return kind;
  const found = kindByWords(attributes);
  known.set(words, found);
  return found;
}

function isSkipLink({ href, class: classes, id }: Attributes): boolean {
  return href?.startsWith("#") === true && /(?:^|[-_\s])skip/iu.test(`${classes ?? ""} ${id ?? ""}`);
}
