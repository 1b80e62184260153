import type { Span, Token } from "./lexicon.ts";

/** How strongly what stands before a word parts it from the word before. */
export type Break = "none" | "soft" | "hard";

/** Where the clauses of a sentence part, and where its lists begin. */
export interface Clauses {
  /** For each word how it is parted from the one before. */
  breaks: readonly Break[];
  /** Words that begin a list: those after a colon, and the item's own first word after a lead-in. */
  listStarts: ReadonlySet<number>;
}

const COLON = /:\s/u;
const SOFT = /[,()\u2013\u2014]|\s-\s/u;
const HARD = /[!?]|\.\s/u;

/**
 * Finds where the clauses of a sentence part: at signs, at words of contrast ("but"), and where
 * another subject begins after a comma or colon ("…, and we …"). The items of a list that stands in
 * the sentence itself ("We do not use it for: ads; training") are not parted from what leads into it.
 *
 * @param own - The first word that is not the lead-in's.
 */
export function clausesOf(
  text: string,
  tokens: readonly Token[],
  own: number,
  cues: ReadonlyMap<string, readonly Span[]>,
): Clauses {
  const listStarts = new Set<number>(own > 0 ? [own] : []);
  const breaks: Break[] = tokens.map((token, index) => {
    const end = tokens[index - 1]?.end ?? 0;
    if (index > 0 && token.start - end === 1 && text[end] === " ") return "none";
    const between = text.slice(end, token.start);
    if (index > 0 && COLON.test(between)) listStarts.add(index);
    return index === 0 ? "hard" : breakOf(between, listStarts.size > 0);
  });
  for (const { from } of cues.get("but") ?? []) breaks[from] = "hard";
  for (const { from } of cues.get("subject") ?? []) {
    const at = cues.get("and")?.some((join) => join.to === from) ? from - 1 : from;
    if (breaks[at] === "soft") breaks[at] = "hard";
  }
  return { breaks, listStarts };
}

function breakOf(between: string, inList: boolean): Break {
  if (HARD.test(between)) return "hard";
  if (between.includes(";")) return inList ? "soft" : "hard";
  return COLON.test(between) || SOFT.test(between) ? "soft" : "none";
}
