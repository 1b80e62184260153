import { findDates, orderIn } from "../../dates/find-dates.ts";

/** A number with its decimals, and the word that follows it, which is most often what it counts. */
const NUMBER = /(?<number>\p{Nd}{1,20}(?:[.,\u066B\u066C]\p{Nd}{1,20}){0,6})(?:[\s\u00A0]?(?:\p{L}{1,24}|[%‰€$£¥]))?/gu;
/** The number of a clause or an item is none of what it says. */
const ENUMERATOR = /^[\s(（]{0,4}\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,4}[.)）:、]?(?:\s|$)/u;

/** A number as written, and with the word after it. */
export interface WrittenNumber {
  number: string;
  words: string;
}

/** The numbers of a sentence in any script of decimal digits, without its dates and its own number. */
export function numbersIn(sentence: string): WrittenNumber[] {
  const enumerator = ENUMERATOR.exec(sentence)?.[0] ?? "";
  let text = sentence.slice(enumerator.length);
  for (const date of datesIn(sentence)) text = text.replace(date.text, " ; ");
  return [...text.matchAll(NUMBER)].map((match) => ({
    number: match.groups?.["number"] ?? "",
    words: match[0].trim(),
  }));
}

/** The dates of a sentence. */
export function datesIn(sentence: string) {
  return findDates(sentence, orderIn(sentence) ?? "day-first");
}

/** What of one list stands more often in it than in the other, by a key, in its order. */
export function surplus<T>(here: readonly T[], there: readonly T[], keyOf: (one: T) => string): T[] {
  const left = new Map<string, number>();
  for (const one of there) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return here.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}
