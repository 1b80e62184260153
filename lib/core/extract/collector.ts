import type { Block } from "../../model.ts";
import { foldSpaces } from "../text/normal-form.ts";
import { decodeReferences } from "./character-references.ts";
import type { ChosenPart, PartRole } from "./chosen-part.ts";
import { BLOCKS, headingLevel, isControl, isHidden, isToggle, LISTS, SKIPPED } from "./elements.ts";
import { decodeHiddenMail, linkTarget } from "./links.ts";
import { type KnownWords, pageRegion, type Region, regionOf } from "./regions.ts";
import { closeRow, type OpenRow } from "./rows.ts";
import { type Attributes, PARAGRAPH, type Shape, shapeOf } from "./shapes.ts";
import { TextRun } from "./text-run.ts";

/** A block with the region of the page it was read in. */
export interface PlacedBlock extends Block {
  region: Region;
}

/** Everything one pass over a page gives. */
export interface PageText {
  title: string;
  /** The page's own word for its language, or an empty string. */
  lang: string;
  blocks: PlacedBlock[];
  page: Region;
  /** Elements and scripts, to tell an empty shell from an empty page. */
  scripts: number;
  passwordFields: number;
  /** It was not read to its end. */
  isCut?: true;
}

/** What an open element changes for the text inside it; undone when it closes. */
interface Frame {
  /** Its beginning and end are the ends of blocks. */
  isBlock: boolean;
  shape: Shape | null;
  region: Region | null;
  hidden: boolean;
  isList: boolean;
  skips: boolean;
  opensLink: boolean;
  role: PartRole;
}

/** Six times as many as a document may have; the rest is room for what surrounds it. */
const MOST_PIECES = 120_000;

/**
 * Turns the events of a streaming parser into blocks. It never fails: whatever the page does,
 * each opened element is closed again by the parser.
 */
export class Collector {
  readonly result: PageText;
  private base: string;
  private hasBase = false;
  private readonly frames: Frame[] = [];
  private readonly shapes: Shape[] = [];
  private readonly rows: OpenRow<PlacedBlock>[] = [];
  private readonly knownWords: KnownWords = new Map();
  private readonly run = new TextRun();
  private readonly part: ChosenPart | undefined;
  private region: Region;
  private hiddenDepth = 0;
  private pieces = 0;
  private skipDepth = 0;
  private listDepth = 0;
  private preDepth = 0;
  private inTitle = false;

  constructor(url: string, part?: ChosenPart) {
    this.part = part;
    this.base = url;
    this.region = pageRegion();
    this.result = { title: "", lang: "", blocks: [], page: this.region, scripts: 0, passwordFields: 0 };
  }

  /** The page has more pieces of text than any document: the rest of it is not read. */
  get isFull(): boolean {
    return this.pieces > MOST_PIECES;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.frames.length;
  }

  open(name: string, attributes: Attributes): void {
    const wasOpen = this.part?.isOpen;
    const role = this.part?.open() ?? null;
    if (wasOpen && !this.part?.isOpen) this.flush();
    const skips = role === "removed" || this.skips(name, attributes);
    if (skips) this.skipDepth += 1;
    const region = this.skipDepth > 0 ? null : regionOf(name, attributes, this.region, this.knownWords);
    const frame: Frame = {
      isBlock: role === "selected" || BLOCKS.has(name) || attributes.role === "heading" || region !== null,
      hidden: isHidden(attributes),
      isList: LISTS.has(name),
      skips,
      opensLink: false,
      role,
      shape: null,
      region,
    };
    this.frames.push(frame);
    this.note(name, attributes);
    if (this.skipDepth > 0) return;
    if (frame.isBlock) this.flush();
    if (region) this.region = region;
    this.enter(name, frame, attributes);
  }

  write(data: string): void {
    if (this.inTitle) this.result.title += decodeReferences(data);
    else if (this.skipDepth > 0 || this.part?.isOpen === false) return;
    else if (this.preDepth === 0) this.run.write(data);
    else this.writeAsSet(data);
  }

  /** In `pre` an empty line ends a paragraph. */
  private writeAsSet(data: string): void {
    data.split(/\n[^\S\n]*(?=\n)/u).forEach((part, index) => {
      if (index > 0) this.flush();
      this.run.write(part);
    });
  }

  close(name: string): void {
    const frame = this.frames.pop();
    if (!frame) return;
    if (this.part?.close(frame.role)) this.flush();
    if (name === "title") this.inTitle = false;
    if (this.skipDepth > 0) {
      if (frame.skips) this.skipDepth -= 1;
      return;
    }
    if (frame.opensLink) this.run.closeLink();
    if (frame.isBlock) this.flush();
    if (frame.shape) this.shapes.pop();
    if (frame.region?.parent) this.region = frame.region.parent;
    if (frame.hidden) this.hiddenDepth -= 1;
    if (frame.isList) this.listDepth -= 1;
    if (name === "pre") this.preDepth -= 1;
    if (name === "tr") this.endRow();
  }

  end(): PageText {
    this.flush();
    while (this.rows.length > 0) this.endRow();
    this.result.title = foldSpaces(this.result.title);
    return this.result;
  }

  /** Whether an element's content is none of the document's text. Buttons are not, unless they head what they open. */
  private skips(name: string, attributes: Attributes): boolean {
    if (SKIPPED.has(name) || attributes["data-cfemail"] !== undefined) return true;
    if (!isControl(name, attributes)) return false;
    const heads = this.shapes.at(-1)?.kind === "heading" || headingLevel(name, attributes) !== null;
    if (heads || isToggle(attributes)) return false;
    for (let at: Region | null = this.region; at; at = at.parent) at.controls += 1;
    return true;
  }

  private note(name: string, attributes: Attributes): void {
    if (name === "script") this.result.scripts += 1;
    else if (name === "title" && this.result.title === "") this.inTitle = this.skipDepth === 1;
    else if (name === "html" && this.result.lang === "") this.result.lang = attributes.lang ?? "";
    else if (name === "input" && attributes.type === "password") this.result.passwordFields += 1;
    else if (name === "base") this.setBase(attributes.href);
    const mail = attributes["data-cfemail"];
    if (mail !== undefined && this.skipDepth === 1) this.run.add(decodeHiddenMail(mail));
  }

  /** The first base that the page names counts. */
  private setBase(href: string | undefined): void {
    if (href === undefined || this.hasBase) return;
    this.base = linkTarget(decodeReferences(href, "attribute"), this.base) ?? this.base;
    this.hasBase = true;
  }

  private enter(name: string, frame: Frame, attributes: Attributes): void {
    if (frame.hidden) this.hiddenDepth += 1;
    if (frame.isList) this.listDepth += 1;
    if (name === "pre") this.preDepth += 1;
    const shape = shapeOf(name, attributes, { listDepth: this.listDepth, inRow: this.rows.length > 0 });
    if (shape) {
      frame.shape = shape;
      this.shapes.push(shape);
    }
    if (name === "a" && attributes.href !== undefined) {
      this.run.openLink(linkTarget(decodeReferences(attributes.href, "attribute"), this.base));
      frame.opensLink = true;
    }
    if (name === "br" && this.run.breakLine()) this.flush();
    else if (name === "tr") this.rows.push({ cells: [] });
    else if (name === "td" || name === "th") this.rows.at(-1)?.cells.push([]);
  }

  private flush(): void {
    const { text, links, linked } = this.run.take();
    if (text === "") return;
    this.pieces += 1;
    const shape = this.shapes.at(-1) ?? PARAGRAPH;
    const block: PlacedBlock = { ...shape, text, links, region: this.region };
    if (this.hiddenDepth > 0) block.hidden = true;
    for (let at: Region | null = this.region; at; at = at.parent) {
      at.chars += text.length;
      at.linkChars += linked;
      if (shape.level === 1 && shape.kind === "heading") at.hasTitle = true;
    }
    const cell = this.rows.at(-1)?.cells.at(-1);
    (cell ?? this.result.blocks).push(block);
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (!row) return;
    const outer = this.rows.at(-1)?.cells.at(-1);
    const place = outer ?? this.result.blocks;
    // One by one: a row may hold more cells than a call takes arguments.
    for (const block of closeRow(row)) place.push(block);
  }
}
