import { normalForm } from "../text/normal-form.ts";
import type { FoundType, LinkWords } from "./link-words.ts";

/** How surely a text names a kind of page. Signs of an address lie between these; see index.ts. */
export const NAMED = 8;
const ONE_OF_SEVERAL = 7;
/** From here down a text does not say that the link leads to such a page. */
export const MENTIONED = 6;
const POINTER = 3;

/** A longer text is a headline or a sentence: what stands inside it names nothing. */
const LONGEST_NAME = 60;
const MARKS_OF_WRITING = /[\u0300-\u036F]/gu;
const OTHER_LETTERS: Readonly<Record<string, string>> = { ı: "i", ς: "σ", đ: "d", ł: "l", ø: "o" };
const LEADING = /^[^\p{L}\p{N}]+/u;
const TRAILING = /[^\p{L}\p{N}\p{M}]+$/u;
const IN_WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts whose words are not parted by spaces: what stands beside a phrase may be a letter. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}\u30FC]/u;
const SEPARATORS = /\s*[&/|+,;()\u00B7\u2022\u3001\u30FB\uFF0F]\s*|\s[-:]\s|-\s/u;

interface Phrases {
  exact: ReadonlySet<string>;
  starts: readonly string[];
  names: readonly string[];
  pointers: readonly string[];
}

interface Vocabulary {
  kinds: ReadonlyMap<FoundType, Phrases>;
  companions: ReadonlySet<string>;
  joiners: ReadonlySet<string>;
  products: readonly string[];
}

/** Folding some thousand phrases takes longer than reading a page's links with them. */
const vocabularies = new WeakMap<LinkWords, Vocabulary>();

/**
 * How surely a link's text names a kind of page: it is that page's name or begins with it, names it
 * among others, mentions it, or only points on ("learn more"); 0 for none. A phrase counts where
 * words begin and end, in whatever case and with or without its accents.
 */
export function pointsOfText(text: string, type: FoundType, words: LinkWords): number {
  const vocabulary = vocabularyOf(words);
  const phrases = vocabulary.kinds.get(type);
  const said = foldLabel(text);
  if (!phrases || said === "") return 0;
  if (begins(said, phrases, vocabulary)) return NAMED;
  if (said.length <= LONGEST_NAME) {
    if (isOneOfSeveral(said, phrases, vocabulary)) return ONE_OF_SEVERAL;
    if (phrases.names.some((name) => holdsPhrase(said, name, vocabulary))) return MENTIONED;
  }
  return phrases.pointers.some((pointer) => said.startsWith(pointer) && endsAt(said, pointer.length)) ? POINTER : 0;
}

/**
 * One spelling of a label: without signs around it, in lower case, without accents on Latin, Greek
 * and Cyrillic letters. Turkish capitals lose their dots and so meet the small letters of any
 * language; a Romanian comma and a cedilla are one.
 */
function foldLabel(text: string): string {
  return normalForm(text)
    .toLowerCase()
    .normalize("NFKD")
    .replace(MARKS_OF_WRITING, "")
    .replace(/[ıςđłø]/gu, (letter) => OTHER_LETTERS[letter] ?? letter)
    .normalize("NFC")
    .replace(LEADING, "")
    .replace(TRAILING, "");
}

function vocabularyOf(words: LinkWords): Vocabulary {
  const known = vocabularies.get(words);
  if (known) return known;
  const folded = (phrases: readonly string[]) => phrases.map(foldLabel);
  const kinds = (Object.keys(words.kinds) as FoundType[]).map((type): [FoundType, Phrases] => {
    const { exact, starts, names, pointers } = words.kinds[type];
    const phrases = { starts: folded(starts), names: folded(names), pointers: folded(pointers) };
    return [type, { exact: new Set(folded(exact)), ...phrases }];
  });
  const vocabulary = {
    kinds: new Map(kinds),
    companions: new Set(folded(words.companions)),
    joiners: new Set(folded(words.joiners)),
    products: folded(words.products),
  };
  vocabularies.set(words, vocabulary);
  return vocabulary;
}

function begins(said: string, { exact, starts, names }: Phrases, vocabulary: Vocabulary): boolean {
  if (exact.has(said)) return true;
  const isFirst = (phrase: string) => said.startsWith(phrase) && standsAt(said, 0, phrase, vocabulary);
  return starts.some(isFirst) || names.some(isFirst);
}

/** "Privacy & Terms", "CGU / CGV", "Help and contact": each part says something that is known. */
function isOneOfSeveral(said: string, phrases: Phrases, vocabulary: Vocabulary): boolean {
  const parts = partsOf(said, vocabulary.joiners);
  if (parts.length < 2 || !parts.some((part) => begins(part, phrases, vocabulary))) return false;
  const kinds = [...vocabulary.kinds.values()];
  return parts.every((part) => vocabulary.companions.has(part) || kinds.some((kind) => begins(part, kind, vocabulary)));
}

function partsOf(said: string, joiners: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  for (const piece of said.split(SEPARATORS)) {
    let part: string[] = [];
    for (const word of piece.split(" ")) {
      if (!joiners.has(word)) {
        part.push(word);
        continue;
      }
      parts.push(part.join(" "));
      part = [];
    }
    parts.push(part.join(" "));
  }
  return parts.filter((part) => part !== "");
}

function holdsPhrase(said: string, phrase: string, vocabulary: Vocabulary): boolean {
  for (let at = said.indexOf(phrase); at >= 0; at = said.indexOf(phrase, at + 1)) {
    if (standsAt(said, at, phrase, vocabulary)) return true;
  }
  return false;
}

/** Whether words begin and end around a phrase, and it is not the phrase of a thing: "privacy policy template". */
function standsAt(said: string, at: number, phrase: string, { products }: Vocabulary): boolean {
  const end = at + phrase.length;
  if (!beginsAt(said, at) || !endsAt(said, end)) return false;
  const rest = said.slice(end).replace(LEADING, "");
  return !products.some((product) => rest.startsWith(product) && endsAt(rest, product.length));
}

function beginsAt(text: string, at: number): boolean {
  return at === 0 || isEdge(text.charAt(at - 1));
}

function endsAt(text: string, end: number): boolean {
  return end >= text.length || isEdge(text.charAt(end));
}

/** Whether a character parts words, or belongs to a script that does not part them. */
function isEdge(char: string): boolean {
  return !IN_WORD.test(char) || UNSPACED.test(char);
}
