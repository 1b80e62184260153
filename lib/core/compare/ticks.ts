import type { DateCues } from "../dates/cues.ts";
import { wordsOf } from "../text/tokens.ts";

/** A line that is hardly more than an age: "Updated over 9 months ago". */
const AGE =
  /(?:\b(?:\d+|an?|one)\s(?:second|minute|hour|day|week|month|year)s?\sago\b|\bil y a\s(?:\d+|une?)\s(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)\b|\b(?:\d+|een)\s(?:seconden?|minuut|minuten|uur|uren|dag|dagen|week|weken|maand|maanden|jaar)\sgeleden\b|\bvor\s(?:\d+|eine[mr])\s(?:Sekunden?|Minuten?|Stunden?|Tag|Tagen|Wochen?|Monat|Monaten|Jahr|Jahren)\b|\bhace\s(?:\d+|una?)\s(?:segundos?|minutos?|horas?|días?|semanas?|mes|meses|años?)\b)/iu;
/** A line that is a large number and nothing else counts views, members or edits: "353,096", "202.4k". */
const COUNTER = /^\s*(?:\p{Nd}[\p{Nd}.,\s\u2019]{3,}\+?|\p{Nd}[\p{Nd}.,]*\s?[km]\+?)\s*$/iu;
/** A line that is one word, letters and many digits: the name of a server, the number of a request. */
const MACHINE_MADE = /^\s*(?=(?:\S{0,70}\p{L}){6})(?=(?:\S{0,70}\p{Nd}){6})[\p{L}\p{Nd}_.:-]{12,80}\s*$/u;
/** What stands in brackets in a line that is else a number: "2 (last comment by ada 5 days ago)". */
const BRACKETED = /^[\s\p{N}]*\(([^()]{1,80})\)\s*$/u;
const MOST_WORDS_IN_BRACKETS = 7;
const MOST_WORDS_WITH_AGE = 3;
const LONGEST_WITH_AGE = 160;

/** A short line without what ticks by itself: an age, a count of views, a machine's number. */
export function withoutTicks(text: string, cues: DateCues): string {
  if (text.length > LONGEST_WITH_AGE) return text;
  if (COUNTER.test(text) || MACHINE_MADE.test(text)) return "";
  const rest = text.replace(AGE, " ");
  if (rest === text) return countsByItself(text, cues) ? text.replace(/[\p{Nd}.,]+\s?[km]?\+?/giu, " ") : text;
  const bracketed = BRACKETED.exec(text)?.[1] ?? "";
  const isTick = wordsOf(rest).length <= MOST_WORDS_WITH_AGE || isShort(bracketed, MOST_WORDS_IN_BRACKETS);
  return isTick ? rest : text;
}

function isShort(text: string, words: number): boolean {
  return text !== "" && wordsOf(text).length <= words;
}

/** Whether a line is a number and the word for what is counted: "70.4k views". */
function countsByItself(text: string, cues: DateCues): boolean {
  const counted = cues.counter.exec(text)?.[0] ?? "";
  return counted !== "" && /^[\s\p{Nd}\p{P}]*\p{Nd}\s?[km]?\+?\s*$/iu.test(text.replace(counted, ""));
}
