import { isWordAt, tokenEnds } from "./tokens.ts";

/**
 * Small words that tell one language from its neighbours. A guess for pages that do not name
 * their language, or name the wrong one; it needs no data and no browser.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in that you we your our is are for with or this may not by on from when how",
  fr: "le la les des et vous nous votre vos nos une dans pour que qui est sont pas avec sur ou ces cette aux du",
  nl: "de het een en van wij we u uw je onze voor met niet dat die op zijn worden kunnen aan wanneer ook bij",
  de: "der die das und wir sie ihre unsere nicht mit von zu den dem ein eine oder für auf werden ist können wenn bei",
  es: "el la los las y de que usted nosotros su sus nuestra para con no por una se del como cuando puede al",
  it: "il la le gli e di che noi tuo tua nostri per con non una sono del della dei nel alla quando può puoi",
  pt: "o os as e de que você nós seu sua nossos para com não uma são do da dos em quando pode ao pelos",
  vi: "của và bạn chúng tôi các cho không là được có này với những khi để hoặc trong từ thể",
  pl: "i w z na do że nie jest się oraz lub dla przez nasze twoje są który może gdy",
  sv: "och att det som för med vi du din vår är inte av på till en ett kan när eller",
};
const ENOUGH_WORDS = 12;
/** No more of a text is listened to, in characters. */
export const LONGEST_SAMPLE = 6000;

/** A language is heard where its small words are more of the text than this. */
const LEAST_SHARE = 0.08;
const PLAIN_SAMPLE = 2000;
const PLAIN: Clearness = { words: 150, share: 0.2, times: 2.5 };

const languages = Object.keys(SMALL_WORDS);
const LONGEST_SMALL_WORD = 8;
/** For each small word the languages that have it. */
const speakers = new Map<string, number[]>();
languages.forEach((lang, index) => {
  for (const word of new Set(SMALL_WORDS[lang]?.split(" "))) speakers.set(word, [...(speakers.get(word) ?? []), index]);
});

/** Names the language of a text, or `und` when its small words do not tell. Reads its beginning only. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, LONGEST_SAMPLE).normalize("NFC");
  const byScript = scriptLanguage(sample);
  if (byScript) return byScript;
  // Most texts tell plainly what they are: then a part of the sample is enough.
  const plain = languageHeard(sample.slice(0, PLAIN_SAMPLE).toLowerCase(), PLAIN);
  return plain ?? languageHeard(sample.toLowerCase(), null) ?? "und";
}

/** What the language of a text must have of its words, and have more often than any other. */
interface Clearness {
  words: number;
  share: number;
  times: number;
}

/** The language whose small words are heard most; null where none is, or not as clearly as asked. */
function languageHeard(text: string, clearness: Clearness | null): string | null {
  const { heard, words } = listen(text);
  if (words < (clearness?.words ?? ENOUGH_WORDS)) return null;
  const ranked = [...heard.keys()].sort((one, other) => (heard[other] ?? 0) - (heard[one] ?? 0));
  const [best = 0, second = 0] = ranked;
  const [most, next] = [heard[best] ?? 0, heard[second] ?? 0];
  if (most <= words * (clearness?.share ?? LEAST_SHARE)) return null;
  return clearness && most < next * clearness.times ? null : (languages[best] ?? null);
}

/** How often each language's small words occur in a text, and how many words there are in all. */
function listen(text: string): { heard: Float64Array; words: number } {
  const heard = new Float64Array(languages.length);
  let words = 0;
  let from = 0;
  for (const end of tokenEnds(text)) {
    if (isWordAt(text, from)) {
      words += 1;
      const known = end - from <= LONGEST_SMALL_WORD ? speakers.get(text.slice(from, end)) : undefined;
      if (known) for (const index of known) heard[index] = (heard[index] ?? 0) + 1;
    }
    from = end;
  }
  return { heard, words };
}

/** Latin letters with all their accents, and what stands between words in any script. */
const BEYOND_LATIN = /[\u0370-\u1DFF\u1F00-\u1FFF\u2C00-\uFFFF]/;

const SCRIPTS = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["th", /\p{Script=Thai}/gu],
] as const;

function scriptLanguage(sample: string): string | null {
  if (!BEYOND_LATIN.test(sample)) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < ENOUGH_WORDS) return null;
  for (const [lang, script] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.2) return lang;
  }
  return null;
}

/** Languages whose text a guess takes for another's; there the page's own word is the better witness. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  ar: "fa ur ps ckb ug sd ku",
  ru: "uk bg sr mk be kk ky mn tg",
  zh: "yue wuu ja",
  he: "yi",
  sv: "da no nb nn is fo",
  nl: "af fy li",
  de: "lb gsw nds",
  es: "ca gl ast eu",
  pt: "gl",
  it: "co sc scn ro",
  fr: "oc br ca ro",
  pl: "cs sk hr sl bs",
};

/**
 * The document's language: the page's own word for it unless the text plainly speaks another.
 *
 * @param declared - The page's `lang` attribute or `Content-Language`, or an empty string.
 */
export function documentLanguage(declared: string, text: string): string {
  const named = /^[a-z]{2,3}(?=-|_|,|$)/iu.exec(declared.trim())?.[0]?.toLowerCase() ?? "und";
  const heard = guessLanguage(text);
  return heard === "und" || TAKEN_FOR[heard]?.split(" ").includes(named) ? named : heard;
}
