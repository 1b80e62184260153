import type { SignWords, VendorData } from "../core/capture-quality/signs.ts";
import type { CueData } from "../core/dates/cues.ts";
import { compileLexicon, type Lexicon, type LexiconData } from "../core/judge/lexicon.ts";
import { compileReadingWords, type ReadingWords } from "../core/reading-words.ts";
import type { PackagedData } from "../ports.ts";
import { once } from "./packaged.ts";

/** What texts are read by: wording of the package, made ready for use. */
export interface PackagedReading {
  /** The cues of a language, or null where Unquiet does not know it. */
  lexiconOf: (lang: string) => Promise<Lexicon | null>;
  /** The words that labels of switches are read by, or null where Unquiet does not know the language. */
  labelsOf: (lang: string) => Promise<Lexicon | null>;
  /** The wording that reading and comparing pages needs. */
  readingWords: () => Promise<ReadingWords>;
}

/** Gives what texts are read by, each loaded when it is first asked for, and once. */
export function packagedReading(data: PackagedData): PackagedReading {
  const labels = once<Record<string, unknown>>(data, () => "data/labels.json");
  return {
    lexiconOf: compiledOnce((lang) => data.json(`data/lexicons/${lang}.json`)),
    labelsOf: compiledOnce(async (lang) => (await labels())?.[lang]),
    readingWords: readingWordsLoader(data),
  };
}

function compiledOnce(read: (lang: string) => Promise<unknown>): (lang: string) => Promise<Lexicon | null> {
  const loaded = new Map<string, Promise<Lexicon | null>>();
  return (lang) => {
    const known = loaded.get(lang) ?? load(lang);
    loaded.set(lang, known);
    return known;
  };
  async function load(lang: string): Promise<Lexicon | null> {
    if (!/^[a-z]{2}$/u.test(lang)) return null;
    const cues = await read(lang);
    return cues ? compileLexicon(cues as LexiconData) : null;
  }
}

function readingWordsLoader(data: PackagedData): () => Promise<ReadingWords> {
  const signs = once<SignWords>(data, () => "data/capture-quality/words.json");
  const vendors = once<VendorData[]>(data, () => "data/capture-quality/vendors.json");
  const cues = once<CueData>(data, () => "data/dates/cues.json");
  let compiled: ReadingWords | null = null;
  return async () => {
    compiled ??= compileReadingWords(await signs(), await vendors(), await cues());
    return compiled;
  };
}
