/** The catalogue of services: who is in it, how one is found in it, and which of its addresses fit a person. */
import type { DocumentType } from "../model.ts";
import { appliesIn } from "./judge/regions.ts";

/** Where a service keeps one of its documents. */
export interface ListedDocument {
  type: DocumentType;
  /** What the service calls it, where its kind alone would not tell. */
  title?: string;
  url: string;
  /** The language of the text at that address, where the address says so. */
  language?: string;
  /** Whom the text is for, where the address says so: countries, `EU` or `EEA`. */
  regions?: string[];
}

/** A service that people use, with the addresses of its documents. Facts only. */
export interface ListedService {
  id: string;
  name: string;
  /** The site people know it by. */
  site: string;
  /** Other names by which it is looked for. */
  also?: string[];
  documents: ListedDocument[];
  /** Key of the source that listed the addresses, and the day of that list. */
  source: string;
  listed: string;
}

export interface Catalogue {
  sources: Record<string, { name: string; url: string; date: string }>;
  services: ListedService[];
}

/** What is known of the person who chooses. */
export interface Chooser {
  /** Where the person lives; empty where that is not known. */
  region: string;
  /** Languages the person reads, the best first; empty where that is not known. */
  languages: readonly string[];
}

/** Typing errors that are forgiven in a word of so many letters. */
const forgiven = (letters: number) => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/** Letters and digits alone: case, accents, spaces and signs do not count. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * The services that something typed may mean, the likeliest first; all of them, by name, where nothing
 * is typed. A name that begins with it comes before one that contains it, and that before one that is
 * a typing error away.
 */
export function findServices(
  typed: string,
  services: readonly ListedService[],
  chooser: Chooser = { region: "", languages: [] },
): ListedService[] {
  const wanted = folded(typed.slice(0, 80).replace(/^\s*https?:\/\/(?:www\.)?/iu, ""));
  const ranked = services
    .map((service) => ({ service, rank: rankOf(service, wanted), strange: isElsewhere(service, chooser) ? 1 : 0 }))
    .filter(({ rank }) => rank < NO_MATCH);
  ranked.sort(
    (one, other) =>
      one.rank - other.rank || one.strange - other.strange || one.service.name.localeCompare(other.service.name),
  );
  return ranked.map(({ service }) => service);
}

const NO_MATCH = 9;

function rankOf({ name, site, also = [] }: ListedService, wanted: string): number {
  if (wanted === "") return 0;
  const names = [name, site, ...also].map(folded);
  if (names.includes(wanted)) return 0;
  if (names.some((one) => one.startsWith(wanted))) return 1;
  if (wanted.length > 1 && names.some((one) => one.includes(wanted))) return 2;
  const errors = forgiven(wanted.length);
  const words = [name, ...also].flatMap((one) => one.split(/[\s.()-]+/u)).map(folded);
  return errors > 0 && [...names, ...words].some((one) => beginsNearly(one, wanted, errors)) ? 3 : NO_MATCH;
}

/**
 * Whether a name begins with what was typed, but for so many letters too much, too few, wrong or changed
 * about: optimal string alignment distance (Damerau 1964), row by row.
 */
function beginsNearly(name: string, wanted: string, errors: number): boolean {
  const [letters, typed] = [[...name].slice(0, wanted.length + errors), [...wanted]];
  if (letters.length < typed.length - errors) return false;
  let before: number[] = [];
  let row = [0, ...letters.map((_letter, index) => index + 1)];
  for (const [down, letter] of typed.entries()) {
    const next = [down + 1];
    for (const [across, other] of letters.entries()) {
      const same = letter === other ? 0 : 1;
      const swapped = letter === letters[across - 1] && typed[down - 1] === other;
      const turned = (swapped ? before[across - 1] : undefined) ?? Number.POSITIVE_INFINITY;
      const [wrong = 0, missing = 0, extra = 0] = [row[across], row[across + 1], next[across]];
      next.push(Math.min(wrong + same, missing + 1, extra + 1, turned + 1));
    }
    [before, row] = [row, next];
  }
  return Math.min(...row) <= errors;
}

/** Whether all that is listed of a service is for people who live elsewhere. */
function isElsewhere({ documents }: ListedService, { region }: Chooser): boolean {
  return region !== "" && documents.every((document) => !isFor(document, region));
}

/** Whether a text is for people in a region, as far as its address tells; of what it does not tell, yes. */
function isFor({ regions }: ListedDocument, region: string): boolean {
  return appliesIn({ regions: regions ?? [], outside: false }, region) !== "no";
}

/**
 * The documents of a service that a person would watch: of several addresses for the same document the
 * one for where they live, then the one in a language they read, then the first.
 */
export function documentsFor({ documents }: ListedService, { region, languages }: Chooser): ListedDocument[] {
  const best = new Map<string, { document: ListedDocument; cost: number }>();
  for (const document of documents) {
    const key = `${document.type} ${document.title ?? ""}`;
    const place = document.language === undefined ? -1 : languages.indexOf(document.language);
    const foreign = document.language !== undefined && languages.length > 0 && place < 0;
    const cost = (isFor(document, region) ? 0 : 1000) + (foreign ? 100 : Math.max(0, place));
    const known = best.get(key);
    if (!known || cost < known.cost) best.set(key, { document, cost });
  }
  return [...best.values()].map(({ document }) => document);
}
