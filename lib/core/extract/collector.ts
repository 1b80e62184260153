import type { Block, BlockKind, Link } from "../../model.ts";
import { foldSpaces } from "../text/normal-form.ts";
import { decodeReferences } from "./character-references.ts";
import { BLOCKS, headingLevel, isHidden, LISTS, SKIPPED } from "./elements.ts";
import { decodeHiddenMail, linkTarget } from "./links.ts";
import { pageRegion, type Region, regionOf } from "./regions.ts";
import { closeRow, type OpenRow } from "./rows.ts";

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
}

type Attributes = Readonly<Record<string, string>>;

interface Shape {
  kind: BlockKind;
  level?: number;
}

/** What an open element changes for the text inside it; undone when it closes. */
interface Frame {
  name: string;
  isBlock: boolean;
  shape?: Shape;
  region?: Region;
  hidden: boolean;
  isList: boolean;
  skips: boolean;
  opensLink: boolean;
}

const PARAGRAPH: Shape = { kind: "paragraph" };

/**
 * Turns the events of a streaming parser into blocks. It never fails: whatever the page does,
 * each opened element is closed again by the parser.
 */
export class Collector {
  readonly result: PageText;
  private base: string;
  private readonly frames: Frame[] = [];
  private readonly shapes: Shape[] = [];
  private readonly rows: OpenRow<PlacedBlock>[] = [];
  private region: Region;
  private hiddenDepth = 0;
  private skipDepth = 0;
  private listDepth = 0;
  private inTitle = false;
  private text = "";
  private links: Link[] = [];
  private link: { href: string; from: number } | null = null;
  private brokeLine = false;

  constructor(url: string) {
    this.base = url;
    this.region = pageRegion();
    this.result = { title: "", lang: "", blocks: [], page: this.region, scripts: 0, passwordFields: 0 };
  }

  open(name: string, attributes: Attributes): void {
    const frame: Frame = {
      name,
      isBlock: BLOCKS.has(name) || attributes.role === "heading",
      hidden: isHidden(attributes),
      isList: LISTS.has(name),
      skips: this.skips(name, attributes),
      opensLink: false,
    };
    this.frames.push(frame);
    if (frame.skips) this.skipDepth += 1;
    this.note(name, attributes);
    if (this.skipDepth > 0) return;
    if (frame.isBlock) this.flush();
    this.enter(frame, attributes);
  }

  write(data: string): void {
    if (this.inTitle) this.result.title += decodeReferences(data);
    else if (this.skipDepth === 0) {
      this.text += decodeReferences(data);
      if (this.brokeLine && /\S/u.test(data)) this.brokeLine = false;
    }
  }

  close(name: string): void {
    const frame = this.frames.pop();
    if (!frame) return;
    if (name === "title") this.inTitle = false;
    if (this.skipDepth > 0) {
      if (frame.skips) this.skipDepth -= 1;
      return;
    }
    if (frame.opensLink) this.endLink();
    if (frame.isBlock) this.flush();
    if (frame.shape) this.shapes.pop();
    if (frame.region?.parent) this.region = frame.region.parent;
    if (frame.hidden) this.hiddenDepth -= 1;
    if (frame.isList) this.listDepth -= 1;
    if (name === "tr") this.endRow();
  }

  end(): PageText {
    this.flush();
    while (this.rows.length > 0) this.endRow();
    this.result.title = foldSpaces(this.result.title);
    return this.result;
  }

  private skips(name: string, attributes: Attributes): boolean {
    if (SKIPPED.has(name) || attributes["data-cfemail"] !== undefined) return true;
    if (name !== "button" && attributes.role !== "button") return false;
    this.region.buttons += 1;
    const opensText = attributes["aria-expanded"] !== undefined || attributes["aria-controls"] !== undefined;
    return !opensText && this.shapes.at(-1)?.kind !== "heading";
  }

  private note(name: string, attributes: Attributes): void {
    if (name === "script") this.result.scripts += 1;
    else if (name === "title" && this.result.title === "") this.inTitle = this.skipDepth === 1;
    else if (name === "html" && this.result.lang === "") this.result.lang = attributes.lang ?? "";
    else if (name === "input" && attributes.type === "password") this.result.passwordFields += 1;
    else if (name === "base" && attributes.href)
      this.base = linkTarget(decodeReferences(attributes.href), this.base) ?? this.base;
    const mail = attributes["data-cfemail"];
    if (mail !== undefined && this.skipDepth === 1) this.text += decodeHiddenMail(mail);
  }

  private enter(frame: Frame, attributes: Attributes): void {
    const { name } = frame;
    if (frame.hidden) this.hiddenDepth += 1;
    if (frame.isList) this.listDepth += 1;
    const region = regionOf(name, attributes, this.region);
    if (region) this.region = frame.region = region;
    const shape = this.shapeOf(name, attributes);
    if (shape) {
      frame.shape = shape;
      this.shapes.push(shape);
    }
    if (name === "a" && attributes.href) frame.opensLink = this.startLink(attributes.href);
    else if (name === "br") this.breakLine();
    else if (name === "tr") this.rows.push({ cells: [] });
    else if (name === "td" || name === "th") this.rows.at(-1)?.cells.push([]);
  }

  private shapeOf(name: string, attributes: Attributes): Shape | null {
    const level = headingLevel(name, attributes);
    if (level !== null) return { kind: "heading", level };
    if (name === "li") return { kind: "item", level: Math.max(1, this.listDepth) };
    if (name === "dt") return { kind: "term" };
    if (name === "dd") return PARAGRAPH;
    if ((name === "td" || name === "th") && this.rows.length > 0) return { kind: "row" };
    return null;
  }

  private breakLine(): void {
    if (this.brokeLine) this.flush();
    else this.text += "\n";
    this.brokeLine = true;
  }

  private startLink(href: string): boolean {
    const target = linkTarget(decodeReferences(href), this.base);
    if (!target) return false;
    this.endLink();
    this.link = { href: target, from: this.text.length };
    return true;
  }

  private endLink(): void {
    if (!this.link) return;
    const text = foldSpaces(this.text.slice(this.link.from));
    if (text !== "") this.links.push({ text, href: this.link.href });
    this.link = null;
  }

  private flush(): void {
    const open = this.link;
    this.endLink();
    const text = foldSpaces(this.text);
    if (text !== "") this.place(text);
    this.text = "";
    this.links = [];
    this.brokeLine = false;
    if (open) this.link = { href: open.href, from: 0 };
  }

  private place(text: string): void {
    const shape = this.shapes.at(-1) ?? PARAGRAPH;
    const block: PlacedBlock = { ...shape, text, links: this.links, region: this.region };
    if (this.hiddenDepth > 0) block.hidden = true;
    const linked = this.links.reduce((sum, link) => sum + link.text.length, 0);
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
    (outer ?? this.result.blocks).push(...closeRow(row));
  }
}
