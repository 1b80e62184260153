import { Parser } from "htmlparser2";
import type { Block, Extract, PageMarks, StatedDate } from "../../model.ts";
import type { DateCues } from "../dates/cues.ts";
import { findStatedDates } from "../dates/stated-dates.ts";
import { documentLanguage, LONGEST_SAMPLE } from "../text/language.ts";
import { foldSpaces } from "../text/normal-form.ts";
import { ChosenPart } from "./chosen-part.ts";
import { Collector } from "./collector.ts";
import { mainContent, plainBlocks } from "./main-content.ts";
import type { PageText } from "./page-text.ts";

/**
 * Counts up whenever the same page would give other blocks, so that kept snapshots can be read
 * again without anybody being told of a change that nobody made.
 */
export const EXTRACTOR_VERSION = 1;

/** Deeper pages are attacks or accidents: browsers themselves stop at 512. */
const DEEPEST = 3000;

/** A page's document, with the measurements that tell whether it is one (see capture-quality). */
export interface PageExtract extends Extract {
  page: { scripts: number; passwordFields: number; chars: number; isCut?: true };
}

/** What reading a page needs besides the page. */
export interface ReadingOptions {
  /** The words beside a document's own dates. */
  dateCues: DateCues;
  /** The answer's `Content-Language`, used where the page names none. */
  declaredLang?: string;
  /** The part of the page that is read; all of it where none is chosen. */
  marks?: PageMarks;
}

/** The page nests too deeply to be read in bounded time. */
export interface TooDeep {
  tooDeep: true;
}

/**
 * Reads a page of HTML as a document: one streaming pass, no site-specific rules, the same in a
 * worker, in Node and on the serialisation of a rendered page. Time grows with the page's length.
 *
 * @param url - The address it came from; relative links are resolved against it.
 */
export function extractHtml(html: string, url: string, options: ReadingOptions): PageExtract | TooDeep {
  const page = readPage(html, url, options.marks);
  if (!page) return { tooDeep: true };
  // Whoever chose a part has left out what surrounds it.
  const blocks = options.marks ? plainBlocks(page.blocks) : mainContent(page);
  return finish(page, blocks, { ...options, declaredLang: page.lang || (options.declaredLang ?? "") });
}

/** Reads plain text as a document: a block per paragraph, headings guessed from their shape. */
export function extractText(text: string, options: ReadingOptions): PageExtract {
  const blocks: Block[] = text
    .split(/\n[^\S\n]*\n/u.test(text) ? /\n\s*\n/u : /\n/u)
    .map(foldSpaces)
    .filter((part) => part !== "")
    .map((part) =>
      looksLikeHeading(part)
        ? { kind: "heading", level: 2, text: part, links: [] }
        : { kind: "paragraph", text: part, links: [] },
    );
  const chars = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const title = blocks.find((block) => block.kind === "heading")?.text ?? "";
  return finish({ title, chars, scripts: 0, passwordFields: 0 }, blocks, options);
}

/**
 * Trackers put `<iframe ... />` into a `noscript`. A browser never reads what is in there; a parser
 * that does would take the rest of the page for the frame's.
 */
const FRAME_WITHOUT_END = /<iframe\b[^<>]{0,2000}\/>/gi;

/** A page as it is given to the parser; whoever counts its elements must parse the same. */
export function forParsing(html: string): string {
  return html.replace(FRAME_WITHOUT_END, "$&</iframe>");
}

/** Null where the page nests too deeply: parsing it would take quadratic time. */
function readPage(html: string, url: string, marks?: PageMarks): PageText | null {
  // A chosen part was found in the page as it is parsed; of other pages few need to be prepared at all.
  const page = marks ? FRAME : readParsed(html, new Collector(url), true);
  if (page !== FRAME) return page;
  const collector = new Collector(url, marks && new ChosenPart(marks));
  const prepared = readParsed(forParsing(html), collector, false);
  return prepared === FRAME ? null : prepared;
}

/** A page that must be prepared before it is parsed. */
const FRAME = "frame";

/** One pass over a page as it stands; where it `minds` frames without end, it stops at the first of them. */
function readParsed(html: string, collector: Collector, minds: boolean): PageText | typeof FRAME | null {
  let metFrame = false;
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        collector.open(name, attributes);
        if (minds && name === "iframe" && html[parser.endIndex - 1] === "/") metFrame = true;
        if (metFrame || collector.depth > DEEPEST || collector.isFull) parser.pause();
      },
      ontext: (data) => collector.write(data),
      onclosetag: () => collector.close(),
    },
    { decodeEntities: false },
  );
  parser.end(html);
  if (metFrame) return FRAME;
  if (collector.depth > DEEPEST) return null;
  return { ...collector.end(), ...(collector.isFull && { isCut: true }) };
}

/**
 * What every kind of document ends with: its language, its title and the dates it gives for itself. Language and
 * dates are looked for where they are asked for: most looks find the text that stands, and nobody asks.
 */
export function finish(
  page: Pick<PageText, "title" | "scripts" | "passwordFields" | "isCut"> & { page?: { chars: number }; chars?: number },
  blocks: Block[],
  { declaredLang = "", dateCues }: ReadingOptions,
): PageExtract {
  let lang: string | undefined;
  let statedDates: StatedDate[] | undefined;
  return {
    title: page.title || (blocks.find((block) => block.kind === "heading")?.text ?? ""),
    get lang() {
      lang ??= documentLanguage(declaredLang, beginningOf(blocks));
      return lang;
    },
    blocks,
    get statedDates() {
      statedDates ??= findStatedDates(blocks, dateCues);
      return statedDates;
    },
    page: {
      scripts: page.scripts,
      passwordFields: page.passwordFields,
      chars: page.page?.chars ?? page.chars ?? 0,
      ...(page.isCut && { isCut: true }),
    },
  };
}

/** As much of a text as tells its language. */
function beginningOf(blocks: readonly Block[]): string {
  let text = "";
  for (const block of blocks) {
    if (text.length > LONGEST_SAMPLE) break;
    text += `${block.text}\n`;
  }
  return text;
}

function looksLikeHeading(line: string): boolean {
  if (line.length > 80 || /[.;,:]$/u.test(line)) return false;
  return /^(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}/u.test(line) && line.split(" ").length <= 10;
}
