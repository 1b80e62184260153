/**
 * Sentences of legal prose. `Intl.Segmenter` finds them; what it cuts too early is glued again.
 */
const segmenters = new Map<string, Intl.Segmenter>();

/** Ends of a piece after which no sentence really ended: "e.g.", "z. B.", "Inc.", "No.", an initial. */
const FALSE_END =
  /(?:^|[\s(\u201C"'])(?:e\.g|i\.e|etc|incl|inc|ltd|llc|corp|co|no|nr|art|sec|vs|approx|dr|mr|mrs|ms|st|cf|p\.\s?ex|par ex|bijv|d\.w\.z|o\.a|m\.b\.t|z\.\s?B|bzw|d\.\s?h|u\.\s?a|ggf|Abs|Art|p\.\s?ej|ad es|\p{Lu})\.\s*$/iu;
/** A sentence does not begin with a small letter, a closing bracket or a comma. */
const CONTINUES = /^\s*[\p{Ll}),;:\u2013\u2014]/u;

/**
 * Cuts a block's text into sentences. Joined again, the sentences are the text.
 *
 * @param lang - Two letters; anything that the host does not know is cut as English.
 */
export function sentencesOf(text: string, lang: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenterFor(lang).segment(text)) {
    const last = sentences.at(-1);
    if (last !== undefined && (FALSE_END.test(last) || CONTINUES.test(segment))) {
      sentences[sentences.length - 1] = last + segment;
    } else {
      sentences.push(segment);
    }
  }
  return sentences;
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
