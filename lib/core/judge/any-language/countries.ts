import { COUNTRIES } from "../../regions.ts";

/** Finds countries that a text names in its own language. */
export type CountryReader = (text: string) => { code: string; words: string }[];

/** What must be left of a name before an ending; shorter names are found only as they are. */
const SHORTEST_STEM = 4;
/** Letters that an ending may have where it takes none, one, or two from the name. */
const ENDINGS = [6, 5, 4] as const;
/** Any word has a capital there: only a name that lost one letter at most is taken for one. */
const SENTENCE_START = /(?:^|[.!?:;\u2026\n]\s{0,2})$/u;

/** A name as it stands anywhere, and as it must stand where any word has a capital. */
interface Name {
  code: string;
  anywhere: RegExp;
  atStart: RegExp;
}
/** The script has no spaces, so that a name may stand anywhere. */
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Hang}]+$/u;

const readers = new Map<string, CountryReader | null>();

/**
 * A reader of country names, as the host's tables (Unicode CLDR) give them for a language, with endings that
 * cases put on; null for a language without such a table.
 *
 * @param lang - The text's language as it declares it.
 */
export function countryReader(lang: string): CountryReader | null {
  const known = readers.get(lang);
  if (known !== undefined) return known;
  const made = isKnown(lang) ? makeReader(lang) : null;
  readers.set(lang, made);
  return made;
}

function isKnown(lang: string): boolean {
  try {
    return lang !== "und" && Intl.DisplayNames.supportedLocalesOf(lang).length > 0;
  } catch {
    return false;
  }
}

function makeReader(lang: string): CountryReader {
  const names = new Intl.DisplayNames(lang, { type: "region", fallback: "none" });
  const byBeginning = new Map<string, Name[]>();
  const anywhere: { code: string; name: string }[] = [];
  for (const code of COUNTRIES) {
    const name = names.of(code);
    if (!name || name === code) continue;
    if (UNSPACED.test(name)) anywhere.push({ code, name });
    else {
      const beginning = lower(name).slice(0, 2);
      byBeginning.set(beginning, [
        ...(byBeginning.get(beginning) ?? []),
        { code, anywhere: patternOf(name, 2), atStart: patternOf(name, 1) },
      ]);
    }
  }
  return (text) => [
    ...namedAtWords(text, byBeginning),
    ...anywhere.filter(({ name }) => text.includes(name)).map(toFound),
  ];
}

const toFound = ({ code, name }: { code: string; name: string }) => ({ code, words: name });
const lower = (text: string) => text.toLowerCase();

/** Each word of a text is held only against the names that begin like it. */
function namedAtWords(text: string, names: ReadonlyMap<string, readonly Name[]>) {
  const found = new Map<string, string>();
  for (const { index } of text.matchAll(/(?<!\p{L})\p{Lu}/gu)) {
    const isStart = SENTENCE_START.test(text.slice(Math.max(0, index - 4), index));
    for (const { code, anywhere, atStart } of names.get(lower(text.slice(index, index + 2))) ?? []) {
      if (found.has(code)) continue;
      const pattern = isStart ? atStart : anywhere;
      pattern.lastIndex = index;
      const words = pattern.exec(text)?.[0];
      if (words) found.set(code, words);
    }
  }
  return [...found].map(([code, words]) => ({ code, words }));
}

/**
 * A name with another ending to each of its longer words.
 *
 * @param most - Letters that an ending may take from it.
 */
function patternOf(name: string, most: 1 | 2): RegExp {
  const words = name.split(/[\s\u00A0]+/u).map((word) => {
    const letters = [...word];
    if (/[^\p{L}]/u.test(word)) return word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
    const taken = ENDINGS.slice(0, most + 1).filter((_ending, count) => letters.length - count >= SHORTEST_STEM);
    const forms = taken.map(
      (ending, count) => `${letters.slice(0, letters.length - count).join("")}\\p{L}{0,${ending}}`,
    );
    return forms.length > 1 ? `(?:${forms.join("|")})` : word;
  });
  return new RegExp(`${words.join("[\\s\\u00A0]{1,3}")}(?!\\p{L})`, "iuy");
}
