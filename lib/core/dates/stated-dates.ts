import type { Block, DateKind, StatedDate } from "../../model.ts";
import { guessLanguage } from "../text/language.ts";
import { wordsOf } from "../text/tokens.ts";
import { cueIn, type DateCues, kindByCue, namesDocument } from "./cues.ts";
import { type DayMonthOrder, findDates, namedOrderIn, orderIn, type WrittenDate } from "./find-dates.ts";

/** A document dates itself at its head or at its foot. */
const HEAD_BLOCKS = 40;
const HEAD_CHARS = 6000;
const FOOT_BLOCKS = 6;
/** What stands directly under the title. */
const TOP_BLOCKS = 6;
/** Of a long block its beginning and its end are read. */
const LONGEST_READ = 500;
/** How far before a date, and after it, the word may stand that makes it the document's own. */
const CUE_BEFORE = 90;
const CUE_AFTER = 40;
/** A date stands alone with so many characters beside it; at the very end also with a name or a place, in so many words. */
const ALONE = 12;
const LONGEST_SIGNATURE = 3;
const LONGEST_LABEL = 60;
const LONGEST_TITLE = 100;

/**
 * The dates a document gives for itself, in reading order. A date counts only where a word beside
 * it says so ("last updated", "effective", "Stand"), or where it stands alone under the title: the
 * date of a law or of an event in the text is not the document's. They are looked for at its head
 * and foot; between them only where those have none, and then only if they agree.
 */
export function findStatedDates(blocks: readonly Block[], cues: DateCues): StatedDate[] {
  const places = datePlaces(blocks);
  let known: DayMonthOrder | undefined;
  const order = () => {
    known ??= dayMonthOrder(blocks, places);
    return known;
  };
  const found = distinct(places.flatMap((index) => datesAt(blocks, index, order, cues)));
  return found.length > 0 ? found : agreedDates(blocks, new Set(places), order, cues);
}

/** The dates that a line gives for its document by its own words, or by saying nothing else. */
export function statedDatesIn(text: string, cues: DateCues): WrittenDate[] {
  return findDates(text, "day-first").filter(
    (date, index, dates) =>
      text.length - date.text.length <= ALONE || kindInSentence(text, dates, index, cues) !== null,
  );
}

function datePlaces(blocks: readonly Block[]): number[] {
  const places: number[] = [];
  let chars = 0;
  for (let index = 0; index < Math.min(blocks.length, HEAD_BLOCKS) && chars < HEAD_CHARS; index += 1) {
    places.push(index);
    chars += blocks[index]?.text.length ?? 0;
  }
  for (let index = Math.max(blocks.length - FOOT_BLOCKS, places.length); index < blocks.length; index += 1) {
    places.push(index);
  }
  return places;
}

/** Asked only where a date in numbers may be meant in either order: most pages have none. */
type AskedOrder = () => DayMonthOrder;

/** Only English is written in both orders. */
function dayMonthOrder(blocks: readonly Block[], places: readonly number[]): DayMonthOrder {
  const text = places.map((index) => blocks[index]?.text ?? "").join("\n");
  const byNumbers = orderIn(text);
  if (byNumbers) return byNumbers;
  return guessLanguage(text) === "en" ? (namedOrderIn(text) ?? "month-first") : "day-first";
}

function datesAt(blocks: readonly Block[], index: number, order: AskedOrder, cues: DateCues): StatedDate[] {
  const otherwise = (date: WrittenDate) => kindByPlace(blocks, index, date, cues);
  return datesIn(blocks[index]?.text ?? "", order, cues, otherwise);
}

/** Dates within the text, such as a last section's "Effective Date: ..."; none where they differ. */
function agreedDates(
  blocks: readonly Block[],
  known: ReadonlySet<number>,
  order: AskedOrder,
  cues: DateCues,
): StatedDate[] {
  const between = blocks.filter(({ text }, index) => !known.has(index) && /\d{4}/u.test(text));
  const found = distinct(between.flatMap(({ text }) => datesIn(text, order, cues, () => null)));
  return new Set(found.map((date) => date.kind)).size === found.length ? found : [];
}

function datesIn(
  text: string,
  order: AskedOrder,
  cues: DateCues,
  otherwise: (date: WrittenDate) => DateKind | null,
): StatedDate[] {
  return piecesOf(text).flatMap((piece) =>
    findDates(piece, order).flatMap((date, index, dates) => {
      const kind = kindInSentence(piece, dates, index, cues) ?? otherwise(date);
      return kind ? [{ text: date.text, iso: date.iso, precision: date.precision, kind }] : [];
    }),
  );
}

function distinct(dates: readonly StatedDate[]): StatedDate[] {
  return dates.filter(
    (date, index) => dates.findIndex((other) => other.iso === date.iso && other.kind === date.kind) === index,
  );
}

function piecesOf(text: string): string[] {
  if (text.length <= LONGEST_READ * 2) return [text];
  return [text.slice(0, LONGEST_READ), text.slice(-LONGEST_READ)];
}

function kindInSentence(text: string, dates: readonly WrittenDate[], index: number, cues: DateCues): DateKind | null {
  const [previous, date, next] = [dates[index - 1], dates[index], dates[index + 1]];
  if (!date) return null;
  const sentence = sentenceTail(text.slice(Math.max(0, date.at - CUE_BEFORE), date.at));
  const since = previous ? date.at - endOf(previous) : CUE_BEFORE;
  const end = Math.min(next?.at ?? text.length, endOf(date) + CUE_AFTER);
  const after = sentenceHead(text.slice(endOf(date), end));
  const before = sentence.slice(-Math.min(since, sentence.length) || sentence.length);
  return kindByCue({ sentence, before, after }, cues);
}

/** A date under the title, under its label, in the title itself, or as the signature at the end. */
function kindByPlace(blocks: readonly Block[], index: number, date: WrittenDate, cues: DateCues): DateKind | null {
  const { text = "", kind } = blocks[index] ?? {};
  const beside = text.length - date.text.length;
  const isLast = index === blocks.length - 1 && kind !== "item";
  if (beside <= ALONE) {
    const previous = blocks[index - 1]?.text ?? "";
    const above = previous.length <= LONGEST_LABEL ? cueIn(previous, cues) : null;
    return above ?? (index < TOP_BLOCKS || isLast ? "updated" : null);
  }
  const inTitle = kind === "heading" && index < TOP_BLOCKS && text.length <= LONGEST_TITLE && namesDocument(text, cues);
  const isSigned = isLast && wordsOf(text.replace(date.text, "")).length <= LONGEST_SIGNATURE;
  return inTitle || isSigned ? "updated" : null;
}

function endOf(date: WrittenDate): number {
  return date.at + date.text.length;
}

/** Ends of sentences; a number with a stop, as in "6. August", is none. */
const FULL_STOP = /(?<!(?<!\d)\d{1,2})[.!?](?:\s|$|(?=\p{Lu}))|。/u;

/** What follows the last full stop or bracket: a cue in an earlier sentence belongs to another date. */
function sentenceTail(text: string): string {
  const sentence = text.split(FULL_STOP).at(-1) ?? "";
  const bracketed = sentence.slice(sentence.lastIndexOf("(") + 1);
  return /\p{L}/u.test(bracketed) ? bracketed : sentence;
}

function sentenceHead(text: string): string {
  return text.split(FULL_STOP)[0] ?? "";
}
