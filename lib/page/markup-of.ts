/** Elements without an end. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
/** What is not text on a page whose scripts run, and what people type. */
const LEFT_OUT = new Set(["noscript", "style", "template", "textarea"]);
/** Of a script only the beginning is of use: it tells who checks for robots. */
const SCRIPT_KEPT = 2000;
/** A page that is larger is no legal document. In characters. */
const LARGEST = 5 * 1024 * 1024;

/** Both browsers let extensions see into closed trees, each in its own way. */
interface Trees {
  chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
}

/**
 * Writes down a page as it is drawn, as markup for the reader of pages: custom elements with what they draw, in
 * the place where they draw it. What stands in fields is left out.
 *
 * @returns Null where that is longer than 5 MB.
 */
export function markupOf(page: Document): string | null {
  const written = ["<!doctype html>"];
  let length = 0;
  const left: (Node | string)[] = [page.documentElement];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const text = typeof next === "string" ? next : beginningOf(next);
    length += text.length;
    if (length > LARGEST) return null;
    written.push(text);
    if (typeof next === "string" || !isElement(next) || LEFT_OUT.has(next.localName)) continue;
    if (VOID.has(next.localName)) continue;
    left.push(`</${next.localName}>`);
    if (next.localName !== "script") left.push(...childrenOf(next).reverse());
  }
  return written.join("");
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** A text, or an element's first tag. */
function beginningOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.nodeValue ?? "");
  if (!isElement(node) || LEFT_OUT.has(node.localName)) return "";
  const attributes = [...node.attributes].filter(({ name }) => !(name === "value" && node.localName === "input"));
  const said = attributes.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join("");
  const script = node.localName === "script" ? (node.textContent ?? "").slice(0, SCRIPT_KEPT) : "";
  return `<${node.localName}${said}>${script}`;
}

/** What an element draws: its own tree where it has one, and in the gaps of such a tree what fills them. */
function childrenOf(element: Element): Node[] {
  const tree = treeOf(element);
  if (tree) return [...tree.childNodes];
  const filling = element.localName === "slot" ? (element as HTMLSlotElement).assignedNodes() : [];
  return filling.length > 0 ? filling : [...element.childNodes];
}

function treeOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as Trees;
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot) return openOrClosedShadowRoot;
  // Chrome takes elements of the page's own kind only, not those of drawings.
  if (element instanceof HTMLElement && chrome?.dom?.openOrClosedShadowRoot) {
    return chrome.dom.openOrClosedShadowRoot(element);
  }
  return element.shadowRoot;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
