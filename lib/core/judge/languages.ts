/** Languages that have a lexicon, see lexicons/: what can be judged at all. */
const JUDGED: ReadonlySet<string> = new Set(["de", "en", "es", "fr", "it", "nl", "pt", "vi"]);

/** Whether texts in a language can be judged, as far as that is known without its lexicon. */
export function isJudged(lang: string): boolean {
  return JUDGED.has(lang);
}

/** Whether two texts are known to be in different languages. */
export function changedLanguage(before: string, after: string): boolean {
  return before !== after && before !== "und" && after !== "und";
}
