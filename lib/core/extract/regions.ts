import { isHidden } from "./elements.ts";
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

type Attributes = Readonly<Record<string, string>>;

/** Deeper regions are told apart no more. */
const DEEPEST = 40;

const BY_NAME: ReadonlyMap<string, RegionKind> = new Map([
  ["main", "main"],
  ["article", "article"],
  ["form", "form"],
  ["nav", "nav"],
  ["header", "header"],
  ["footer", "footer"],
  ["aside", "aside"],
  ["dialog", "dialog"],
]);

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

/** Elements inside a line of text: their class words are about that text. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code del dfn em font i ins kbd label mark q s small span strong sub sup time u".split(" "),
);

/** Elements whose class words are about the whole page, or about a title. */
const UNNAMED = new Set(["html", "body", "h1", "h2", "h3", "h4", "h5", "h6"]);

/** What the class and id words of a page's elements came to: the same ones come again and again. */
export type KnownWords = Map<string, RegionKind | null>;

/** Opens the region that an element begins, or null where it only continues its parent's. */
export function regionOf(name: string, attributes: Attributes, parent: Region, known: KnownWords): Region | null {
  const kind = parent.depth < DEEPEST ? regionKind(name, attributes, parent, known) : null;
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

function regionKind(name: string, attributes: Attributes, parent: Region, known: KnownWords): RegionKind | null {
  const role = attributes.role === undefined ? "" : (attributes.role.trim().toLowerCase().split(/\s+/u)[0] ?? "");
  const byRole = role === "" ? undefined : BY_ROLE.get(role);
  if (byRole) return byRole;
  if (isLive(attributes, role, parent)) return "live";
  const byName = BY_NAME.get(name);
  if (byName) return byName;
  if (name === "a") return isSkipLink(attributes) ? "extra" : null;
  return INLINE.has(name) || UNNAMED.has(name) ? null : kindByKnownWords(attributes, known);
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
