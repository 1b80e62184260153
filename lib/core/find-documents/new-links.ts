import type { Link } from "../../model.ts";
import { siteOf } from "../addresses.ts";
import type { Comparison } from "../compare/index.ts";
import { comparableTarget } from "../extract/links.ts";
import { type LinkWords, typeOfPage } from "./index.ts";

/** A change that links more pages anew is a rebuilt page, not a pointer to something. */
const MOST_LINKS = 8;

/** Help and legal pages of the same site that the later version links and the earlier one did not. */
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
  return [...fresh.values()].slice(0, MOST_LINKS);
}

function isWorthWatching(link: Link, site: string, words: LinkWords): boolean {
  if (!/^https?:/u.test(link.href) || siteOf(new URL(link.href).hostname) !== site) return false;
  const type = typeOfPage(link.href, link.text, words);
  return type !== "Other" && type !== "Settings Page";
}
