/**
 * Sentences of legal prose. `Intl.Segmenter` finds them; what it cuts too early is glued again.
 */
const segmenters = new Map<string, Intl.Segmenter>();

/** Ends of a piece after which no sentence really ended: "e.g.", "z. B.", "Inc.". */
const FALSE_END =
  /(?:^|[\s(\u201C"'])(?:e\.g|i\.e|incl|inc|ltd|llc|corp|co|vs|approx|dr|mr|mrs|ms|st|cf|p\.\s?ex|par ex|bijv|d\.w\.z|o\.a|m\.b\.t|z\.\s?B|bzw|d\.\s?h|u\.\s?a|ggf|p\.\s?ej|ad es|[zduo])\.\s*$/iu;
/** "U.S.", and the initial of a name. */
const INITIALS = /(?:^|[\s(\u201C"'])\p{Lu}(?:\.\p{Lu})*\.\s*$/u;
/** Abbreviations that announce a number: "No. 5", "Art. 6"; before anything else they are ends. */
const NUMBERED = /(?:^|[\s(\u201C"'])(?:no|nos|nr|art|arts|sec|abs|ziff|par|p|pp)\.\s*$/iu;
/** A sentence does not begin with a small letter, a closing bracket or a comma. */
const CONTINUES = /^\s*[\p{Ll}),;:\u2013\u2014]/u;
const BEGINS_WITH_NUMBER = /^\s*[\d§(]/u;
/** Without one of these before its last character a text is one sentence (but in Greek, where a semicolon asks). */
const MAY_END = /[\p{Sentence_Terminal}.\u2024\uFE52\uFF0E\n\r\u0085\u2028\u2029]/u;
/** No abbreviation is longer, with the space around it. */
const LONGEST_END = 24;

/**
 * Cuts a block's text into sentences. Joined again, the sentences are the text.
 *
 * @param lang - Two letters; anything that the host does not know is cut as English.
 */
export function sentencesOf(text: string, lang: string): string[] {
  const end = lang === "el" ? 0 : text.search(MAY_END);
  if (text !== "" && (end < 0 || end === text.length - 1)) return [text];
  const sentences: string[] = [];
  let from = 0;
  for (const { segment, index } of segmenterFor(lang).segment(text)) {
    if (index === from || runsOn(text.slice(Math.max(from, index - LONGEST_END), index), segment)) continue;
    sentences.push(text.slice(from, index));
    from = index;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences;
}

/** Whether what follows belongs to the sentence that ends with `end`. */
function runsOn(end: string, next: string): boolean {
  if (FALSE_END.test(end) || INITIALS.test(end) || CONTINUES.test(next)) return true;
  return NUMBERED.test(end) && BEGINS_WITH_NUMBER.test(next);
}

function segmenterFor(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(lang, { granularity: "sentence" });
  } catch {
    segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  }
  segmenters.set(lang, segmenter);
  return segmenter;
}
