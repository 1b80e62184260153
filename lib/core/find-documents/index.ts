import type { DocumentType } from "../../model.ts";
import { siteOf } from "../addresses.ts";
import { comparableTarget } from "../extract/links.ts";
import { clip, normalForm } from "../text/normal-form.ts";
import { MENTIONED, NAMED, pointsOfText } from "./link-text.ts";
import type { FoundType, LinkWords } from "./link-words.ts";

export type { FoundType, LinkWords } from "./link-words.ts";

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
/** In this order they are offered, the best one of each. */
const TYPES: readonly FoundType[] = [
  "Privacy Policy",
  "Terms of Service",
  "Trackers Policy",
  "Help Page",
  "Settings Page",
];
const LONGEST_TITLE = 80;
/** Points for signs beside what the text says; of several of one sort the strongest counts. */
const BY_REL_POINTS = 2 * NAMED;
const ADDRESS_POINTS = 4;
const ADDRESS_WORD_POINTS = 2;

/**
 * Finds a site's documents among the links of one of its pages: by `rel`, by what the link says, and
 * by the words of its address. Links to other sites are left out.
 *
 * @param pageUrl - The page the links stand on.
 */
export function findDocuments(links: readonly PageLink[], pageUrl: string, words: LinkWords): FoundDocument[] {
  const site = URL.canParse(pageUrl) ? siteOf(new URL(pageUrl).hostname) : "";
  const scored = links
    .filter((link) => isOnSite(link.href, site))
    .map((link) => ({ link, ...bestType(link, words) }))
    .filter((candidate) => candidate.score > 0)
    .sort((one, other) => other.score - one.score);
  const found: FoundDocument[] = [];
  for (const type of TYPES) {
    const best = scored.find(
      (candidate) =>
        candidate.type === type &&
        !found.some((other) => comparableTarget(other.url) === comparableTarget(candidate.link.href)),
    );
    if (!best) continue;
    const url = new URL(best.link.href);
    url.hash = "";
    found.push({ type, title: clip(normalForm(best.link.text) || type, LONGEST_TITLE), url: url.href });
  }
  return found;
}

/** What a single page seems to be, by its address and title; `Other` when neither tells. */
export function typeOfPage(url: string, title: string, words: LinkWords): DocumentType {
  const { type, score } = bestType({ text: title, href: url, rel: "" }, words);
  return score > 0 ? type : "Other";
}

/**
 * What a page of another site seems to be. There a link that only points on, or shares a word with
 * the name of a document, leads to a product more often than not: its text must say what it leads to,
 * or a whole part of its address must.
 */
export function typeOfPageElsewhere(url: string, title: string, words: LinkWords): DocumentType {
  const { type, score } = bestType({ text: title, href: url, rel: "" }, words);
  return score >= ADDRESS_POINTS ? type : "Other";
}

/** Points for the strongest sign that a link leads to a kind of page; 0 for none. */
function bestType(link: PageLink, words: LinkWords): { type: FoundType; score: number } {
  let best: { type: FoundType; score: number } = { type: "Help Page", score: 0 };
  for (const type of TYPES) {
    const score = scoreOf(link, type, words);
    if (score > best.score) best = { type, score };
  }
  return best;
}

function scoreOf({ text, href, rel }: PageLink, type: FoundType, words: LinkWords): number {
  const named = rel.split(/\s+/u).some((word) => BY_REL[word] === type);
  const parts = addressParts(href);
  const said = pointsOfText(text, type, words);
  // A headline mentions what its story is about.
  const says = parts === null && said <= MENTIONED ? 0 : said;
  return (named ? BY_REL_POINTS : 0) + says + (parts ? pointsOfAddress(parts, words.kinds[type].addresses) : 0);
}

function pointsOfAddress({ whole, parts }: AddressParts, addresses: readonly string[]): number {
  if (addresses.some((word) => whole.includes(word))) return ADDRESS_POINTS;
  return addresses.some((word) => parts.includes(word)) ? ADDRESS_WORD_POINTS : 0;
}

/** What lies under such a segment tells stories; the words of its address name no document. */
const STORIES = new Set(
  "article articles blog blogs engineering magazine media news newsroom post posts press stories".split(" "),
);
/** A segment of more words is a headline. */
const MOST_WORDS = 3;

interface AddressParts {
  whole: string[];
  parts: string[];
}

/**
 * "/legal/Privacy_Policy.html" has `legal` and `privacy-policy` as a whole, `privacy` and `policy` as
 * parts. Null for the address of a story.
 */
function addressParts(href: string): AddressParts | null {
  if (!URL.canParse(href)) return { whole: [], parts: [] };
  const { pathname, hostname } = new URL(href);
  const segments = pathname
    .toLowerCase()
    .split("/")
    .map((segment) => segment.replace(/\.\w{1,5}$/u, "").replaceAll("_", "-"));
  const [first = ""] = hostname.split(".");
  if (STORIES.has(first) || segments.some((segment) => STORIES.has(segment))) return null;
  const words = segments.map((segment) => segment.split("-")).filter((parts) => parts.length <= MOST_WORDS);
  return { whole: [first, ...segments], parts: words.flat() };
}

function isOnSite(href: string, site: string): boolean {
  if (!URL.canParse(href)) return false;
  const url = new URL(href);
  return /^https?:$/u.test(url.protocol) && siteOf(url.hostname) === site;
}
