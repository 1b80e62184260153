import { headingText } from "./headings.ts";
import { holds, tagOf } from "./walk.ts";

/** Elements whose headings speak for what is inside them, and for nothing after. */
const GROUPS = new Set(["fieldset", "details"]);

/** Which heading speaks for each element of a page that is walked once, in document order. */
export class Sections {
  #section = "";
  /** The groups around the place of the walk, outermost first, each with the section it stands in. */
  readonly #open: { group: Element; outside: string }[] = [];

  /**
   * Steps on to the next element of the walk.
   *
   * @returns The last heading, legend or summary at or before the element; one inside a fieldset or
   *   a folded part counts only there. Empty before the first.
   */
  at(element: Element): string {
    for (let last = this.#open.at(-1); last && !holds(last.group, element); last = this.#open.at(-1)) {
      this.#section = last.outside;
      this.#open.pop();
    }
    if (GROUPS.has(tagOf(element))) this.#open.push({ group: element, outside: this.#section });
    this.#section = headingText(element) ?? this.#section;
    return this.#section;
  }
}
