import type { DocumentType } from "../../model.ts";
import { siteOf } from "../addresses.ts";
import { comparableTarget } from "../extract/links.ts";
import { clip, foldSpaces } from "../text/normal-form.ts";
import { ADDRESS_SHAPES, type FoundType, LINK_TEXTS } from "./words.ts";

/** A link as a page carries it. */
export interface PageLink {
  text: string;
  /** Absolute. */
  href: string;
  /** The `rel` attribute, in lower case; empty when there is none. */
  rel: string;
}

/** A page that a site links to, and what it seems to be. */
export interface FoundDocument {
  type: FoundType;
  title: string;
  url: string;
}

const BY_REL: Readonly<Record<string, FoundType>> = {
  "privacy-policy": "Privacy Policy",
  "terms-of-service": "Terms of Service",
  help: "Help Page",
};
/** In this order they are offered; of each kind so many. */
const MOST: Readonly<Record<FoundType, number>> = {
  "Privacy Policy": 1,
  "Terms of Service": 1,
  "Trackers Policy": 1,
  "Help Page": 1,
  "Settings Page": 1,
};
const LONGEST_TITLE = 80;

/**
 * Finds a site's documents among the links of one of its pages: by `rel`, by what the link says in
 * two dozen languages, and by the shape of its address. Links to other sites are left out.
 *
 * @param pageUrl - The page the links stand on.
 */
export function findDocuments(links: readonly PageLink[], pageUrl: string): FoundDocument[] {
  const site = URL.canParse(pageUrl) ? siteOf(new URL(pageUrl).hostname) : "";
  const scored = links
    .filter((link) => isOnSite(link.href, site))
    .map((link) => ({ link, ...bestType(link) }))
    .filter((candidate) => candidate.score > 0)
    .sort((one, other) => other.score - one.score);
  const found: FoundDocument[] = [];
  for (const type of Object.keys(MOST) as FoundType[]) {
    const ofType = scored.filter((candidate) => candidate.type === type);
    for (const { link } of ofType.slice(0, MOST[type])) {
      const url = withoutFragment(link.href);
      if (found.some((other) => comparableTarget(other.url) === comparableTarget(url))) continue;
      found.push({ type, title: clip(foldSpaces(link.text) || type, LONGEST_TITLE), url });
    }
  }
  return found;
}

/** What a single page seems to be, by its address and title; `Other` when neither tells. */
export function typeOfPage(url: string, title: string): DocumentType {
  const { type, score } = bestType({ text: title, href: url, rel: "" });
  return score > 0 ? type : "Other";
}

/** Points for the strongest sign that a link leads to a kind of page; 0 for none. */
function bestType(link: PageLink): { type: FoundType; score: number } {
  let best: { type: FoundType; score: number } = { type: "Help Page", score: 0 };
  for (const type of Object.keys(MOST) as FoundType[]) {
    const score = scoreOf(link, type);
    if (score > best.score) best = { type, score };
  }
  return best;
}

function scoreOf(link: PageLink, type: FoundType): number {
  const named = link.rel.split(/\s+/u).some((word) => BY_REL[word] === type);
  const says = LINK_TEXTS[type].test(foldSpaces(link.text));
  const shape = URL.canParse(link.href) && ADDRESS_SHAPES[type].test(new URL(link.href).pathname);
  return (named ? 4 : 0) + (says ? 2 : 0) + (shape ? 1 : 0);
}

function isOnSite(href: string, site: string): boolean {
  if (!URL.canParse(href)) return false;
  const url = new URL(href);
  return /^https?:$/u.test(url.protocol) && siteOf(url.hostname) === site;
}

function withoutFragment(href: string): string {
  const url = new URL(href);
  url.hash = "";
  return url.href;
}
