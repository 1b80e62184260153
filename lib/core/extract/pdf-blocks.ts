import type { Block, Link, PdfPiece } from "../../model.ts";
import { foldSpaces } from "../text/normal-form.ts";

interface Line {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  page: number;
  links: Link[];
}

/** Letters this much larger than the text's are a heading's. */
const HEADING = 1.12;
const LARGE_HEADING = 1.45;
const LONGEST_HEADING = 160;
/** Pieces on one line may stand so far apart in height, as a share of their size. */
const SAME_LINE = 0.4;
/** A gap between lines larger than this many sizes begins a paragraph. */
const PARAGRAPH_GAP = 1.75;
/** A line that ends this far before the right edge, as a share of the width, ends its paragraph. */
const SHORT_LINE = 0.75;
/** Lines that stand at the same place of so many pages are running heads and page numbers. */
const RUNNING = 0.5;
const LEAST_PAGES = 3;
const BULLET =
  /^(?:[\u2022\u2023\u25E6\u2043\u2219\u25AA\u25CF\u25CB\uF0B7\u00B7*\u2013\u2014-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+/u;

/**
 * Makes blocks of the pieces of text that a PDF places on its pages: it knows no paragraphs. Lines, headings and
 * paragraphs are told by where and how large they stand.
 */
export function pdfBlocks(pages: readonly (readonly PdfPiece[])[]): Block[] {
  const lines = withoutRunning(pages.map(linesOf));
  const size = commonSize(lines);
  const right = Math.max(0, ...lines.map((line) => line.right));
  const blocks: Block[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    if (previous && goesOn(previous, line, { size, right })) append(blocks.at(-1) as Block, line);
    else blocks.push(blockOf(line, size));
    previous = line;
  }
  return blocks;
}

/** The lines of one page in reading order: as the file gives them, which is how readers copy them. */
function linesOf(pieces: readonly PdfPiece[], page: number): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === "") continue;
    const line = lines.at(-1);
    const link = piece.href ? [{ text: foldSpaces(piece.text), href: piece.href }] : [];
    if (!line || Math.abs(line.y - piece.y) > SAME_LINE * Math.max(line.size, piece.size) || piece.x < line.x) {
      const { x, y, width, size } = piece;
      lines.push({ text: piece.text, x, y, size, right: x + width, page, links: link });
      continue;
    }
    const gap = piece.x - line.right > 0.15 * piece.size && !line.text.endsWith(" ");
    line.text += `${gap ? " " : ""}${piece.text}`;
    line.right = Math.max(line.right, piece.x + piece.width);
    line.size = Math.max(line.size, piece.size);
    line.links.push(...link);
  }
  return lines.map((line) => ({ ...line, text: foldSpaces(line.text) })).filter(({ text }) => text !== "");
}

/** All lines without those that every page repeats, but for a number. */
function withoutRunning(pages: readonly (readonly Line[])[]): Line[] {
  const seen = new Map<string, Set<number>>();
  const placeOf = (line: Line) => `${Math.round(line.y / 4)} ${line.text.replace(/\d+/gu, "#")}`;
  for (const line of pages.flat()) {
    const place = placeOf(line);
    seen.set(place, (seen.get(place) ?? new Set()).add(line.page));
  }
  const most = Math.max(LEAST_PAGES, pages.length * RUNNING);
  return pages.flat().filter((line) => (seen.get(placeOf(line))?.size ?? 0) < most);
}

/** The size of most letters. */
function commonSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}

/** Whether a line goes on with the paragraph, or the heading, of the one before it. */
function goesOn(previous: Line, line: Line, { size, right }: { size: number; right: number }): boolean {
  if (BULLET.test(line.text) || Math.abs(previous.size - line.size) > 0.1 * size) return false;
  if (headingLevel(line, size) !== null) return line.page === previous.page && previous.y - line.y < 1.6 * line.size;
  if (line.page !== previous.page) return !/[.!?:;]$/u.test(previous.text) && /^\p{Ll}/u.test(line.text);
  const gap = previous.y - line.y;
  if (gap > PARAGRAPH_GAP * line.size || gap < 0) return false;
  const isShort = previous.right < right * SHORT_LINE && /[.!?:;]$/u.test(previous.text);
  return !isShort;
}

function blockOf(line: Line, size: number): Block {
  const level = headingLevel(line, size);
  const { links } = line;
  if (level !== null) return { kind: "heading", level, text: line.text, links };
  const bullet = BULLET.exec(line.text)?.[0];
  if (bullet === undefined) return { kind: "paragraph", text: line.text, links };
  const isSign = !/[\p{L}\p{N}]/u.test(bullet);
  return { kind: "item", level: 1, text: isSign ? line.text.slice(bullet.length) : line.text, links };
}

function headingLevel(line: Line, size: number): number | null {
  if (line.size < size * HEADING || line.text.length > LONGEST_HEADING) return null;
  return line.size >= size * LARGE_HEADING ? 1 : 2;
}

/** Adds a line to a block; a word that was broken at the line's end is whole again. */
function append(block: Block, { text, links }: Line): void {
  const isBroken = /\p{Ll}[-\u00AD\u2010]$/u.test(block.text) && /^\p{Ll}/u.test(text);
  block.text = isBroken ? block.text.slice(0, -1) + text : `${block.text} ${text}`;
  block.links.push(...links);
}
