import { foldSpaces } from "../text/normal-form.ts";
import { decodeReferences } from "./character-references.ts";
import type { ChosenPart } from "./chosen-part.ts";
import {
  type Attributes,
  type ElementKind,
  elementKind,
  headingLevel,
  isControl,
  isHidden,
  isToggle,
  orNone,
} from "./elements.ts";
import { linkTarget } from "./links.ts";
import { Flag, flagOfRole, roleOf } from "./open-elements.ts";
import { PageFacts } from "./page-facts.ts";
import type { PageText, PlacedBlock } from "./page-text.ts";
import { type KnownWords, pageRegion, type Region, regionOf } from "./regions.ts";
import { closeRow, type OpenRow } from "./rows.ts";
import { PARAGRAPH, type Shape, shapeOf } from "./shapes.ts";
import { TextRun } from "./text-run.ts";

/** Six times as many as a document may have; the rest is room for what surrounds it. */
const MOST_PIECES = 120_000;

/**
 * Turns the events of a streaming parser into blocks. It never fails: whatever the page does,
 * each opened element is closed again by the parser.
 */
export class Collector {
  private readonly facts: PageFacts;
  private readonly page = pageRegion();
  private readonly blocks: PlacedBlock[] = [];
  private readonly frames: number[] = [];
  private readonly shapes: Shape[] = [];
  private readonly rows: OpenRow<PlacedBlock>[] = [];
  private readonly knownWords: KnownWords = new Map();
  private readonly run = new TextRun();
  private readonly part: ChosenPart | undefined;
  private region = this.page;
  private hiddenDepth = 0;
  private pieces = 0;
  private skipDepth = 0;
  private listDepth = 0;
  private preDepth = 0;

  constructor(url: string, part?: ChosenPart) {
    this.part = part;
    this.facts = new PageFacts(url);
  }

  /** The page has more pieces of text than any document: the rest of it is not read. */
  get isFull(): boolean {
    return this.pieces > MOST_PIECES;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.frames.length;
  }

  open(name: string, given: Attributes): void {
    const element = elementKind(name);
    const attributes = orNone(given);
    let flags = this.part ? this.openInPart(this.part) : 0;
    if ((flags & Flag.REMOVED) !== 0 || this.skips(element, attributes)) {
      flags |= Flag.SKIPS;
      this.skipDepth += 1;
    }
    if (element.name === "title") flags |= Flag.TITLE;
    const mail = this.facts.note(element, attributes, this.skipDepth);
    if (mail !== null) this.run.add(mail);
    this.frames.push(this.skipDepth > 0 ? flags : flags | this.enter(element, attributes, flags));
  }

  /** Tells the chosen part of an element, and gives back what it is to that part. */
  private openInPart(part: ChosenPart): number {
    const wasOpen = part.isOpen;
    const role = part.open();
    if (wasOpen && !part.isOpen) this.flush();
    return flagOfRole(role);
  }

  write(data: string): void {
    if (this.facts.inTitle) this.facts.title += decodeReferences(data);
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

  close(): void {
    const flags = this.frames.pop();
    if (flags === undefined) return;
    if (this.part?.close(roleOf(flags))) this.flush();
    if ((flags & Flag.TITLE) !== 0) this.facts.inTitle = false;
    if (this.skipDepth === 0) this.leave(flags);
    else if ((flags & Flag.SKIPS) !== 0) this.skipDepth -= 1;
  }

  private leave(flags: number): void {
    if ((flags & Flag.LINK) !== 0) this.run.closeLink();
    if ((flags & Flag.BLOCK) !== 0) this.flush();
    if ((flags & Flag.SHAPED) !== 0) this.shapes.pop();
    if ((flags & Flag.REGION) !== 0) this.region = this.region.parent ?? this.region;
    if ((flags & Flag.HIDDEN) !== 0) this.hiddenDepth -= 1;
    if ((flags & Flag.LIST) !== 0) this.listDepth -= 1;
    if ((flags & Flag.PRE) !== 0) this.preDepth -= 1;
    if ((flags & Flag.ROW) !== 0) this.endRow();
  }

  end(): PageText {
    this.flush();
    while (this.rows.length > 0) this.endRow();
    const { title, lang, scripts, passwordFields } = this.facts;
    return { title: foldSpaces(title), lang, blocks: this.blocks, page: this.page, scripts, passwordFields };
  }

  /** Whether an element's content is none of the document's text. Buttons are not, unless they head what they open. */
  private skips(element: ElementKind, attributes: Attributes): boolean {
    if (element.isSkipped || attributes["data-cfemail"] !== undefined) return true;
    if (!isControl(element, attributes)) return false;
    const heads = this.shapes.at(-1)?.kind === "heading" || headingLevel(element, attributes) > 0;
    if (heads || isToggle(attributes)) return false;
    for (let at: Region | null = this.region; at; at = at.parent) at.controls += 1;
    return true;
  }

  /** Begins an element whose text is read; what it is to its chosen part stands in `role`. */
  private enter(element: ElementKind, attributes: Attributes, role: number): number {
    let flags = 0;
    const region = regionOf(element, attributes, this.region, this.knownWords);
    const isBlock = element.isBlock || region || (role & Flag.SELECTED) !== 0 || attributes.role === "heading";
    if (isBlock) {
      flags |= Flag.BLOCK;
      this.flush();
    }
    if (region) {
      flags |= Flag.REGION;
      this.region = region;
    }
    if (isHidden(attributes)) {
      flags |= Flag.HIDDEN;
      this.hiddenDepth += 1;
    }
    if (element.isList) {
      flags |= Flag.LIST;
      this.listDepth += 1;
    }
    const shape = isBlock ? shapeOf(element, attributes, this.listDepth, this.rows.length > 0) : null;
    if (shape) {
      flags |= Flag.SHAPED;
      this.shapes.push(shape);
    }
    return flags | this.begin(element.name, attributes);
  }

  /** What single elements begin: a link, a line, a row and its cells, text as it is set. */
  private begin(name: string, attributes: Attributes): number {
    switch (name) {
      case "a":
        if (attributes.href === undefined) return 0;
        this.run.openLink(linkTarget(decodeReferences(attributes.href, "attribute"), this.facts.base));
        return Flag.LINK;
      case "br":
        if (this.run.breakLine()) this.flush();
        return 0;
      case "pre":
        this.preDepth += 1;
        return Flag.PRE;
      case "tr":
        this.rows.push({ cells: [] });
        return Flag.ROW;
      case "td":
      case "th":
        this.rows.at(-1)?.cells.push([]);
        return 0;
      default:
        return 0;
    }
  }

  private flush(): void {
    const taken = this.run.take();
    if (!taken || taken.text === "") return;
    const { text, links, linked } = taken;
    this.pieces += 1;
    const shape = this.shapes.at(-1) ?? PARAGRAPH;
    const { kind, level } = shape;
    const { region } = this;
    const block: PlacedBlock =
      level === undefined ? { kind, text, links, region } : { kind, level, text, links, region };
    if (this.hiddenDepth > 0) block.hidden = true;
    for (let at: Region | null = this.region; at; at = at.parent) {
      at.chars += text.length;
      at.linkChars += linked;
      if (shape.level === 1 && shape.kind === "heading") at.hasTitle = true;
    }
    const cell = this.rows.at(-1)?.cells.at(-1);
    (cell ?? this.blocks).push(block);
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (!row) return;
    const outer = this.rows.at(-1)?.cells.at(-1);
    const place = outer ?? this.blocks;
    // One by one: a row may hold more cells than a call takes arguments.
    for (const block of closeRow(row)) place.push(block);
  }
}
