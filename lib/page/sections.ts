import { headingLevel, headingText } from "./headings.ts";
import { holds, tagOf } from "./walk.ts";

/** Elements whose headings speak for what is inside them, and for nothing after. */
const GROUPS = new Set(["fieldset", "details"]);

/** A heading, with what it says. */
export interface Section {
  text: string;
  heading: Element | null;
  level: number;
  /** The heading above it that stands higher, as a page's title does over those of its parts. */
  outer: Section | null;
}

/** Which heading speaks for each element of a page that is walked once, in document order. */
export class Sections {
  #section: Section = { text: "", heading: null, level: 0, outer: null };
  /** The groups around the place of the walk, outermost first, each with the section it stands in. */
  readonly #open: { group: Element; outside: Section }[] = [];

  /**
   * Steps on to the next element of the walk.
   *
   * @returns The last heading, legend or summary at or before the element; one inside a fieldset or
   *   a folded part counts only there. Its text is empty before the first.
   */
  at(element: Element): Section {
    for (let last = this.#open.at(-1); last && !holds(last.group, element); last = this.#open.at(-1)) {
      this.#section = last.outside;
      this.#open.pop();
    }
    if (GROUPS.has(tagOf(element))) this.#open.push({ group: element, outside: this.#section });
    const text = headingText(element);
    if (text !== null) {
      const level = headingLevel(element);
      let outer: Section | null = this.#section;
      while (outer && outer.level >= level) outer = outer.outer;
      this.#section = { text, heading: element, level, outer };
    }
    return this.#section;
  }
}
