import { dice } from "../story/render.ts";
import { readPage } from "./html-pages.ts";

/** A page, and the same page with one word of its document changed. */
export interface OneWordEdit {
  html: string;
  edited: string;
  /** The word that must be marked. */
  marks: string;
  /** What was changed, to be named where it is missed. */
  what: string;
}

/** Small words that turn a clause, with their space; and words that others take the place of. */
const CHANGES: readonly (readonly [RegExp, (word: string) => string])[] = [
  [/(?<= )(?:not|never|no|nicht|kein|keine|niet|geen|pas|nunca|non) /gu, () => ""],
  [/(?<= )\d{1,3}(?= (?:days?|months?|years?|hours?|Tage|dagen|jours)\b)/gu, (number) => String(Number(number) + 60)],
  [/(?<=\d )(?:days|hours|Tagen|dagen|jours)(?=[ ,.;])/gu, () => "months"],
  [/(?<= )(?:France|Ireland|Germany|Netherlands|Canada|California|Delaware|Luxembourg)(?=[ ,.;])/gu, () => "Panama"],
];
/** So much of the text around a word must stand in the page as it is, without markup. */
const AROUND = 12;

/** Edits at places drawn from the documents of pages; the same ones each time for one seed. */
export function oneWordEdits(pages: readonly string[], count: number, seed: number): OneWordEdit[] {
  const roll = dice(seed);
  const edits: OneWordEdit[] = [];
  for (let round = 0; edits.length < count && round < 4; round += 1) {
    for (const html of pages) {
      const places = placesIn(html);
      const place = places[Math.floor(roll() * places.length)];
      if (place && edits.length < count) edits.push(place);
    }
  }
  return edits;
}

function placesIn(html: string): OneWordEdit[] {
  return readPage(html).blocks.flatMap(({ text }) =>
    CHANGES.flatMap(([word, changed]) =>
      [...text.matchAll(word)].flatMap((match) => editOf(html, text, match.index, match[0], changed(match[0]))),
    ),
  );
}

function editOf(html: string, text: string, at: number, word: string, changed: string): OneWordEdit[] {
  const [before, after] = [text.slice(at - AROUND, at), text.slice(at + word.length, at + word.length + AROUND)];
  const there = html.indexOf(before + word + after);
  // Twice in the page, it might be changed where it is not read.
  if (before === "" || there < 0 || html.indexOf(before + word + after, there + 1) >= 0) return [];
  const place = there + before.length;
  // Some pages carry their text in a script as well, spelt otherwise than in the document.
  if (/^[^<]*<\/script/iu.test(html.slice(place))) return [];
  return [
    {
      html,
      edited: html.slice(0, place) + changed + html.slice(place + word.length),
      marks: (changed === "" ? word : changed).trim(),
      what: `${before}[${word}]${changed}${after}`,
    },
  ];
}
