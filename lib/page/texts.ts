import { foldSpaces } from "../core/text/normal-form.ts";
import { attribute, isElement, matches, mayHaveRoot, shadowRootOf, tagOf, textOf } from "./walk.ts";

/** What is no text of the page's own: code, and everything that somebody typed or chose. */
const NOT_READ = new Set("style script noscript template textarea select datalist option output".split(" "));
const LONGEST_LINE = 300;
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

/** The text that follows an element on its line, in no element of its own: old forms name their boxes so. */
export function textAfter(element: Element): string {
  let text = "";
  for (let node = beside("nextSibling", element); node && isText(node); node = beside("nextSibling", node)) {
    text += textOf(node);
  }
  return clean(text, LONGEST_LINE);
}

/** The text before an element on its line, and before the other buttons to choose from that stand there. */
export function textBefore(element: Element): string {
  let text = "";
  for (let node = beside("previousSibling", element); node; node = beside("previousSibling", node)) {
    if (isElement(node) && matches(node, "input[type=radio]")) text = "";
    else if (isText(node)) text = textOf(node) + text;
    else break;
  }
  return clean(text, LONGEST_LINE);
}

function isText(node: Node): boolean {
  return isElement(node) ? INLINE.has(tagOf(node)) : true;
}

function beside(side: "nextSibling" | "previousSibling", node: Node): Node | null {
  return Reflect.get(Node.prototype, side, node) as Node | null;
}

/** One line of text, without invisible characters, cut to a length. */
export function clean(text: string, longest: number): string {
  return foldSpaces(text).slice(0, longest);
}
