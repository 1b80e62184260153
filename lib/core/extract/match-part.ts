import { compile, selectAll } from "css-select";
import { DomHandler, Parser } from "htmlparser2";
import type { PageEdge, PageMarks, PagePart } from "../../model.ts";
import { forParsing } from "./index.ts";

/** Deeper pages are not read at all; see core/extract. */
const DEEPEST = 3000;
/** Elements of one page that can be told apart; no document has so many. */
const MOST_ELEMENTS = 200_000;

type Root = DomHandler["root"];
type AnyNode = Root | Root["children"][number];
type Element = Extract<AnyNode, { attribs: unknown }>;

/** What a part's selectors came to: the elements, or the selector that is none, in the parser's own words. */
export type MatchedPart = { ok: true; marks: PageMarks } | { ok: false; selector: string; why: string };

/** The first of a part's selectors that is no CSS selector; null where all are. */
export function badSelector(part: PagePart): { selector: string; why: string } | null {
  for (const selector of selectorsOf(part)) {
    try {
      if (selector.trim() === "") throw new Error("it is empty");
      compile<AnyNode, Element>(selector);
    } catch (problem) {
      return { selector, why: (problem as Error).message };
    }
  }
  return null;
}

/**
 * Finds the elements of a page that a part names, as Open Terms Archive's declarations do: what is
 * read (`select`), what is left out of it (`remove`), and a range: where reading begins and ends.
 * Elements are told by their number in the order in which they open, which is how a streaming reader
 * meets them.
 */
export function matchPart(html: string, part: PagePart): MatchedPart {
  const bad = badSelector(part);
  if (bad) return { ok: false, ...bad };
  const page = treeOf(html);
  if (!page) return { ok: true, marks: NOTHING };
  const { root, numbers } = page;
  const found = (selectors: readonly string[] = []) =>
    selectors
      .flatMap((selector) => selectAll<AnyNode, Element>(selector, root))
      .map((element) => numbers.get(element) ?? -1);
  const edge = (before: string | undefined, after: string | undefined): PageEdge | null => {
    const selector = before ?? after;
    if (selector === undefined) return null;
    return { element: found([selector])[0] ?? -1, edge: before === undefined ? "after" : "before" };
  };
  const marks = {
    selected: found(part.select),
    removed: found(part.remove),
    start: edge(part.startBefore, part.startAfter),
    end: edge(part.endBefore, part.endAfter),
  };
  return { ok: true, marks: { ...marks, isFound: isFound(marks, part) } };
}

const NOTHING: PageMarks = { selected: [], removed: [], start: null, end: null, isFound: false };

function isFound({ selected, start, end }: Omit<PageMarks, "isFound">, part: PagePart): boolean {
  return ((part.select?.length ?? 0) === 0 || selected.length > 0) && start?.element !== -1 && end?.element !== -1;
}

function selectorsOf({ select = [], remove = [], ...range }: PagePart): string[] {
  return [...select, ...remove, ...Object.values(range).filter((selector) => selector !== undefined)];
}

/** The page as a tree, with each element's number; null for one that is no document for its depth or size. */
function treeOf(html: string): { root: Root; numbers: ReadonlyMap<Element, number> } | null {
  const tree = new NumberedTree();
  const parser: Parser = new Parser(tree);
  tree.isTooMuch = () => parser.pause();
  parser.end(forParsing(html));
  return tree.depth > DEEPEST || tree.numbers.size > MOST_ELEMENTS ? null : tree;
}

/** Builds the tree, and numbers its elements as they open. */
class NumberedTree extends DomHandler {
  readonly numbers = new Map<Element, number>();
  depth = 0;
  isTooMuch: () => void = () => undefined;

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    this.numbers.set(this.tagStack.at(-1) as Element, this.numbers.size);
    this.depth += 1;
    if (this.depth > DEEPEST || this.numbers.size > MOST_ELEMENTS) this.isTooMuch();
  }

  override onclosetag(): void {
    this.depth -= 1;
    super.onclosetag();
  }
}
