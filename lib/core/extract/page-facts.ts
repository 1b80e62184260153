import { decodeReferences } from "./character-references.ts";
import { type Attributes, type ElementKind, NO_ATTRIBUTES } from "./elements.ts";
import { decodeHiddenMail, linkTarget } from "./links.ts";

/** What elements say of the page as a whole, whether their text is read or not. */
export class PageFacts {
  title = "";
  /** The page's own word for its language, or an empty string. */
  lang = "";
  scripts = 0;
  passwordFields = 0;
  /** What relative links are resolved against. */
  base: string;
  /** What is written now is the title. */
  inTitle = false;
  private hasBase = false;

  constructor(url: string) {
    this.base = url;
  }

  /**
   * Notes what an element that opens says.
   *
   * @param skipDepth - How many of the open elements, this one with them, hold no text of the document.
   * @returns The address that the element hides from robots, as text; null for all others.
   */
  note({ name }: ElementKind, attributes: Attributes, skipDepth: number): string | null {
    if (name === "script") this.scripts += 1;
    else if (name === "title" && this.title === "") this.inTitle = skipDepth === 1;
    if (attributes === NO_ATTRIBUTES) return null;
    if (name === "html" && this.lang === "") this.lang = attributes.lang ?? "";
    else if (name === "input" && attributes.type === "password") this.passwordFields += 1;
    else if (name === "base") this.setBase(attributes.href);
    const mail = attributes["data-cfemail"];
    return mail !== undefined && skipDepth === 1 ? decodeHiddenMail(mail) : null;
  }

  /** The first base that the page names counts. */
  private setBase(href: string | undefined): void {
    if (href === undefined || this.hasBase) return;
    this.base = linkTarget(decodeReferences(href, "attribute"), this.base) ?? this.base;
    this.hasBase = true;
  }
}
