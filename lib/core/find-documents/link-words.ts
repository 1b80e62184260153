import type { DocumentType } from "../../model.ts";

/** The kinds of page that a site links to and that are worth watching. */
export type FoundType = Exclude<DocumentType, "Other">;

/** What tells one kind of page. */
interface KindWords {
  /** Whole texts: words that mean much else inside a longer text. */
  exact: readonly string[];
  /** What a text may begin with, and must not merely mention. */
  starts: readonly string[];
  /** Names of such a page, wherever they stand in a short text. */
  names: readonly string[];
  /** What only points on ("learn more"): a weak sign, and one that products carry, too. */
  pointers: readonly string[];
  /** Words of addresses. */
  addresses: readonly string[];
}

/**
 * What sites write on their links to each kind of page, in three dozen languages, and the words their
 * addresses carry, as data (words.json beside this file). All in lower case.
 */
export interface LinkWords {
  kinds: Readonly<Record<FoundType, KindWords>>;
  /** What stands beside such a name in one link: "Help & contact". */
  companions: readonly string[];
  /** Words for "and" and "or". */
  joiners: readonly string[];
  /** What a name is followed by when it is something to buy: "privacy policy template". */
  products: readonly string[];
}
