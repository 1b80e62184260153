import type { Link } from "../../model.ts";
import { checkAddress, siteOf } from "../addresses.ts";
import type { Comparison } from "../compare/index.ts";
import { comparableTarget } from "../extract/links.ts";
import { type LinkWords, typeOfPage, typeOfPageElsewhere } from "./index.ts";

/** A change that links more pages anew is a rebuilt page, not a pointer to something. */
const MOST_LINKS = 8;
/** A list of partners and their policies is no dossier. */
const MOST_ELSEWHERE = 4;

/**
 * Help and legal pages that the later version links and the earlier one did not, those of the same
 * site first, and a few of other sites where it is sure what they are. No more than eight.
 */
export function newLinksOf(comparison: Comparison, documentUrl: string, words: LinkWords): Link[] {
  const site = siteOf(new URL(documentUrl).hostname);
  const known = new Set(
    comparison.blocks.flatMap((block) => block.before?.links.map((link) => comparableTarget(link.href)) ?? []),
  );
  known.add(comparableTarget(documentUrl));
  const fresh = new Map<string, Link>();
  for (const block of comparison.blocks) {
    for (const link of block.after?.links ?? []) {
      const target = comparableTarget(link.href);
      if (!known.has(target) && isWorthWatching(link, site, words)) fresh.set(target, link);
    }
  }
  const links = [...fresh.values()];
  const own = links.filter((link) => isOnSite(link, site));
  const elsewhere = links.filter((link) => !isOnSite(link, site)).slice(0, MOST_ELSEWHERE);
  return [...own, ...elsewhere].slice(0, MOST_LINKS);
}

function isOnSite(link: Link, site: string): boolean {
  return siteOf(new URL(link.href).hostname) === site;
}

function isWorthWatching(link: Link, site: string, words: LinkWords): boolean {
  if (!/^https?:/u.test(link.href)) return false;
  const own = isOnSite(link, site);
  // Another site's page that could not be watched is not offered either.
  if (!own && !checkAddress(link.href).ok) return false;
  const type = (own ? typeOfPage : typeOfPageElsewhere)(link.href, link.text, words);
  return type !== "Other" && type !== "Settings Page";
}
