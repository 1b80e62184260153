/** Data inside the package, each loaded when it is first needed, and once. */
import type { SignWords, VendorData } from "../core/capture-quality/signs.ts";
import type { CueData } from "../core/dates/cues.ts";
import { compileLexicon, type Lexicon, type LexiconData } from "../core/judge/lexicon.ts";
import { compileReadingWords, type ReadingWords } from "../core/reading-words.ts";
import type { PackagedData } from "../ports.ts";

/** Gives one file of the package. */
export function once<T>(data: PackagedData, path: () => string): () => Promise<T> {
  let loaded: Promise<unknown> | null = null;
  return async () => {
    loaded ??= data.json(path());
    return (await loaded) as T;
  };
}

/** Gives a language's cues; null for a language that has none. */
export function lexiconLoader(data: PackagedData, folder: string): (lang: string) => Promise<Lexicon | null> {
  const loaded = new Map<string, Promise<Lexicon | null>>();
  return (lang) => {
    const known = loaded.get(lang) ?? load(lang);
    loaded.set(lang, known);
    return known;
  };
  async function load(lang: string): Promise<Lexicon | null> {
    if (!/^[a-z]{2}$/u.test(lang)) return null;
    const cues = await data.json(`data/${folder}/${lang}.json`);
    return cues ? compileLexicon(cues as LexiconData) : null;
  }
}

/** Gives the wording that reading pages needs. */
export function readingWordsLoader(data: PackagedData): () => Promise<ReadingWords> {
  const signs = once<SignWords>(data, () => "data/capture-quality/words.json");
  const vendors = once<VendorData[]>(data, () => "data/capture-quality/vendors.json");
  const cues = once<CueData>(data, () => "data/dates/cues.json");
  let compiled: ReadingWords | null = null;
  return async () => {
    compiled ??= compileReadingWords(await signs(), await vendors(), await cues());
    return compiled;
  };
}
