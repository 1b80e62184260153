/** A language that nobody speaks: English with accents, in brackets, and two fifths longer, as other languages are. */

const ACCENTS: Readonly<Record<string, string>> = {
  a: "á",
  c: "ç",
  e: "é",
  g: "ğ",
  i: "í",
  n: "ñ",
  o: "ö",
  s: "š",
  u: "ü",
  y: "ý",
  A: "Å",
  C: "Č",
  E: "É",
  N: "Ñ",
  O: "Ø",
  S: "Š",
  U: "Ü",
  W: "Ŵ",
};
/** What must come out as it went in: blanks, and what stands between plural forms. */
const KEPT = /(\$\d|\{\w+\})/u;
const LONGER = 0.4;
/** Words of this many letters fill up what is missing. */
const PADDING = "wörðž ";

/** A text of the tables in that language. */
export function lengthen(text: string): string {
  return text
    .split(" | ")
    .map((form) => `⟦${form.split(KEPT).map(accented).join("")}${padding(form)}⟧`)
    .join(" | ");
}

function accented(part: string, index: number): string {
  return index % 2 === 1 ? part : part.replace(/\p{L}/gu, (letter) => ACCENTS[letter] ?? letter);
}

function padding(form: string): string {
  const missing = Math.ceil(form.length * LONGER);
  return ` ${PADDING.repeat(Math.ceil(missing / PADDING.length))}`.slice(0, Math.max(2, missing)).trimEnd();
}
