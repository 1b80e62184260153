import type { DocumentType } from "../../model.ts";
import { siteOf } from "../addresses.ts";
import { comparableTarget } from "../extract/links.ts";
import { clip, normalForm } from "../text/normal-form.ts";

/** The kinds of page that a site links to and that are worth watching. */
export type FoundType = Exclude<DocumentType, "Other">;

/**
 * What sites write on their links to each kind of page, in two dozen languages, and the words their
 * addresses carry, as data (words.json beside this file). All in lower case.
 */
export type LinkWords = Readonly<
  Record<FoundType, { exact: readonly string[]; starts: readonly string[]; addresses: readonly string[] }>
>;

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
const LETTER = /\p{L}/u;
/** Scripts whose words are not parted by spaces: what follows a phrase may be a letter. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]/u;

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
  const { exact, starts, addresses } = words[type];
  const said = normalForm(text).toLowerCase();
  const named = rel.split(/\s+/u).some((word) => BY_REL[word] === type);
  const says = exact.includes(said) || starts.some((phrase) => beginsWith(said, phrase));
  const parts = URL.canParse(href) ? addressParts(href) : [];
  return (named ? 4 : 0) + (says ? 2 : 0) + (addresses.some((word) => parts.includes(word)) ? 1 : 0);
}

function beginsWith(text: string, phrase: string): boolean {
  if (!text.startsWith(phrase)) return false;
  const next = text.slice(phrase.length, phrase.length + 1);
  return !LETTER.test(next) || UNSPACED.test(next);
}

/** What lies under such a segment tells stories; the words of its address name no document. */
const STORIES = new Set(
  "article articles blog blogs engineering magazine media news newsroom post posts press stories".split(" "),
);
/** A segment of more words is a headline. */
const MOST_WORDS = 3;

/** "/legal/Privacy_Policy.html" is `legal`, `privacy-policy`, `privacy`, `policy`. */
function addressParts(href: string): string[] {
  const { pathname, hostname } = new URL(href);
  const segments = pathname
    .toLowerCase()
    .split("/")
    .map((segment) => segment.replace(/\.\w{1,5}$/u, "").replaceAll("_", "-"));
  const [first = ""] = hostname.split(".");
  if (STORIES.has(first) || segments.some((segment) => STORIES.has(segment))) return [];
  const words = segments.map((segment) => segment.split("-")).filter((parts) => parts.length <= MOST_WORDS);
  return [first, ...segments, ...words.flat()];
}

function isOnSite(href: string, site: string): boolean {
  if (!URL.canParse(href)) return false;
  const url = new URL(href);
  return /^https?:$/u.test(url.protocol) && siteOf(url.hostname) === site;
}
