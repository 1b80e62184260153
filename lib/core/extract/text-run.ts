import type { Link } from "../../model.ts";
import { foldSpaces } from "../text/normal-form.ts";
import { decodeReferences } from "./character-references.ts";

/** The text of the block that is being read, with the links in it. */
export class TextRun {
  private text = "";
  private links: Link[] = [];
  private linked = 0;
  private link: { href: string | null; text: string } | null = null;
  private brokeLine = false;

  /** Adds text as the page writes it. */
  write(data: string): void {
    this.add(decodeReferences(data));
  }

  /** Adds text that needs no decoding. */
  add(text: string): void {
    this.text += text;
    if (this.link) this.link.text += text;
    if (this.brokeLine && /\S/u.test(text)) this.brokeLine = false;
  }

  /** Breaks the line; true where it is the second break in a row, which ends a paragraph. */
  breakLine(): boolean {
    if (this.brokeLine) return true;
    this.add("\n");
    this.brokeLine = true;
    return false;
  }

  /** Begins a link; one that leads nowhere else (null) is counted as link text, but not kept. */
  openLink(href: string | null): void {
    this.closeLink();
    this.link = { href, text: "" };
  }

  closeLink(): void {
    if (!this.link) return;
    const text = foldSpaces(this.link.text);
    this.linked += text.length;
    if (text !== "" && this.link.href !== null) this.links.push({ text, href: this.link.href });
    this.link = null;
  }

  /** Ends the block and begins the next; a link that is still open goes on in it. Null where there is nothing. */
  take(): { text: string; links: Link[]; linked: number } | null {
    // Most ends of blocks follow another, and nothing stands between.
    if (this.text === "") return null;
    const open = this.link;
    this.closeLink();
    const taken = { text: foldSpaces(this.text), links: this.links, linked: this.linked };
    this.text = "";
    this.links = [];
    this.linked = 0;
    this.brokeLine = false;
    if (open) this.link = { href: open.href, text: "" };
    return taken;
  }
}
