import { compileSigns, type Signs, type SignWords, type VendorData } from "./capture-quality/signs.ts";
import { type CueData, compileCues, type DateCues } from "./dates/cues.ts";

/** The wording that reading and comparing pages needs, made ready once from packaged data. */
export interface ReadingWords {
  signs: Signs;
  dateCues: DateCues;
}

/** @throws Where the data lacks a kind of words: then the package itself is broken. */
export function compileReadingWords(words: SignWords, vendors: readonly VendorData[], cues: CueData): ReadingWords {
  return { signs: compileSigns(words, vendors), dateCues: compileCues(cues) };
}
