import { foldSpaces } from "../core/text/normal-form.ts";
import { attribute, isElement, mayHaveRoot, shadowRootOf, tagOf } from "./walk.ts";

/** What is no text of the page's own: code, and everything that somebody typed or chose. */
const NOT_READ = new Set("style script noscript template textarea select datalist option output".split(" "));
/** Marks inside a sentence; a text goes on through them. */
const INLINE = new Set("a abbr b bdi bdo cite code em i mark q s strong sub sup u".split(" "));

/**
 * The page's own texts in a part of it, one for each innermost piece that has any; those of shadow
 * roots stand before what their hosts hold. Typed text is left out.
 *
 * @param spoken - Without what is hidden from screen readers: drawings of arrows, written in letters.
 */
export function textsOf(part: Element, longest: number, spoken = false): string[] {
  const pieces: { holder: Node | null; text: string }[] = [];
  for (const node of textNodesIn(part, spoken)) {
    const holder = holderOf(node);
    const last = pieces.at(-1);
    if (last?.holder === holder) last.text += node.nodeValue ?? "";
    else pieces.push({ holder, text: node.nodeValue ?? "" });
  }
  return pieces.map(({ text }) => clean(text, longest)).filter((text) => text !== "");
}

function* textNodesIn(part: Node, spoken: boolean): Generator<Node> {
  const root = isElement(part) ? shadowRootOf(part) : null;
  if (root) yield* textNodesIn(root, spoken);
  // A form's inputs may hide its own "childNodes".
  for (const node of Reflect.get(Node.prototype, "childNodes", part) as NodeListOf<Node>) {
    if (node.nodeType === Node.TEXT_NODE) yield node;
    else if (isElement(node) && mayHoldText(node) && !isTyped(node) && !(spoken && isUnspoken(node))) {
      yield* textNodesIn(node, spoken);
    }
  }
}

/** Empty elements are many, and asking them all is dear. */
function mayHoldText(element: Element): boolean {
  return element.firstChild !== null || mayHaveRoot(element);
}

function isTyped(element: Element): boolean {
  const editable = attribute(element, "contenteditable");
  return NOT_READ.has(tagOf(element)) || (editable !== null && editable !== "false");
}

function isUnspoken(element: Element): boolean {
  return attribute(element, "aria-hidden") === "true";
}

function holderOf(text: Node): Node | null {
  let at = text.parentNode;
  while (isElement(at) && INLINE.has(tagOf(at))) at = at.parentNode;
  return at;
}

/** One line of text, without invisible characters, cut to a length. */
export function clean(text: string, longest: number): string {
  return foldSpaces(text).slice(0, longest);
}
