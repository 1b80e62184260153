import { foldSpaces } from "../core/text/normal-form.ts";
import { attribute } from "./walk.ts";

/** What is no text of the page's own: code, and everything that somebody typed or chose. */
const NOT_READ = new Set([
  "STYLE",
  "SCRIPT",
  "NOSCRIPT",
  "TEMPLATE",
  "TEXTAREA",
  "SELECT",
  "DATALIST",
  "OPTION",
  "OUTPUT",
]);
/** Marks inside a sentence; a text goes on through them. */
const INLINE = new Set("A ABBR B BDI BDO CITE CODE EM I MARK Q S STRONG SUB SUP U".split(" "));

/** The page's own texts in a part of it, one for each innermost piece that has any. Typed text is left out. */
export function textsOf(part: Element, longest: number): string[] {
  const pieces: { holder: Node | null; text: string }[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && isTyped(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const holder = holderOf(node);
    const last = pieces.at(-1);
    if (last?.holder === holder) last.text += node.nodeValue ?? "";
    else pieces.push({ holder, text: node.nodeValue ?? "" });
  }
  return pieces.map(({ text }) => clean(text, longest)).filter((text) => text !== "");
}

function isTyped(element: Element): boolean {
  const editable = attribute(element, "contenteditable");
  return NOT_READ.has(element.tagName) || (editable !== null && editable !== "false");
}

function holderOf(text: Node): Node | null {
  let at = text.parentNode;
  while (at instanceof Element && INLINE.has(at.tagName)) at = at.parentNode;
  return at;
}

/** One line of text, without invisible characters, cut to a length. */
export function clean(text: string, longest: number): string {
  return foldSpaces(text).slice(0, longest);
}
