import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileLexicon, type Lexicon, type LexiconData } from "../../lib/core/judge/lexicon.ts";
import { compileReadingWords, type ReadingWords } from "../../lib/core/reading-words.ts";
import type { Words } from "../../lib/core/words/index.ts";
import { WORD_LANGUAGES } from "../../lib/core/words/language.ts";
import { misused } from "./arguments.ts";

const CORE = new URL("../../lib/core/", import.meta.url);
const lexicons = new Map<string, Lexicon | null>();

/** The cues of a language, from the file that the extension packages; null where there is none. */
export function lexiconFor(lang: string): Lexicon | null {
  return cuesIn("judge/lexicons", lang);
}

/** The words that labels of switches are read by in a language; null where there are none. */
export function labelsFor(lang: string): Lexicon | null {
  return cuesIn("settings/labels", lang);
}

function cuesIn(folder: string, lang: string): Lexicon | null {
  const key = `${folder}/${lang}`;
  const known = lexicons.get(key);
  if (known !== undefined) return known;
  const file = fileURLToPath(new URL(`${key}.json`, CORE));
  const exists = /^[a-z]{2}$/u.test(lang) && existsSync(file);
  const lexicon = exists ? compileLexicon(JSON.parse(readFileSync(file, "utf8")) as LexiconData) : null;
  lexicons.set(key, lexicon);
  return lexicon;
}

let reading: ReadingWords | null = null;

/** The wording that reading and comparing pages needs. */
export function readingWords(): ReadingWords {
  reading ??= compileReadingWords(
    packaged("capture-quality/words.json"),
    packaged("capture-quality/vendors.json"),
    packaged("dates/cues.json"),
  );
  return reading;
}

/** The sentences for people in a language. */
export function wordsFor(language: string): Words {
  if ((WORD_LANGUAGES as readonly string[]).includes(language)) return packaged(`words/${language}.json`);
  throw misused(`--ui knows ${WORD_LANGUAGES.join(", ")}; not ${language}.`);
}

function packaged<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, CORE), "utf8")) as T;
}
