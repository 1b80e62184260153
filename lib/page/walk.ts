/** The page as a reader sees it: one walk in document order, into shadow roots open and closed. */

type OpenOrClosed = (element: Element) => ShadowRoot | null;

/** Elements that may carry a shadow root without a hyphen in their name, as HTML allows it. */
const ROOT_HOSTS = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(" "),
);

/** Whether an element is of a kind that can have a shadow root. */
export function mayHaveRoot(element: Element): boolean {
  const name = tagOf(element);
  return ROOT_HOSTS.has(name) || name.includes("-");
}

/**
 * Extensions may look into closed shadow roots: Chrome by `chrome.dom`, Firefox by a property that
 * only they see. Page scripts cannot.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!mayHaveRoot(element)) return null;
  const api = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: OpenOrClosed } } }).chrome?.dom;
  try {
    if (api?.openOrClosedShadowRoot) return api.openOrClosedShadowRoot(element);
  } catch {
    // An element that the browser does not take for one of HTML's: it has an open root or none.
  }
  const firefox = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  return firefox.openOrClosedShadowRoot ?? element.shadowRoot;
}

/** The document in a frame, where the browser lets this page look into it; null otherwise. */
function frameDocument(element: Element): Document | null {
  const name = tagOf(element);
  if (name !== "iframe" && name !== "frame") return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** All elements below a root, in document order; what lies in a shadow root or a frame of the same site follows its host. */
export function* elementsBelow(root: Node): Generator<Element> {
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node as Element;
    yield element;
    const inner = shadowRootOf(element) ?? frameDocument(element);
    if (inner) yield* elementsBelow(inner);
  }
}

/** All elements inside an element, first those of its own shadow root. */
export function* elementsInside(element: Element): Generator<Element> {
  const root = shadowRootOf(element);
  if (root) yield* elementsBelow(root);
  yield* elementsBelow(element);
}

// A form is an object whose properties its inputs name: one called "matches" hides the method. What
// may be asked of a form is therefore taken from the prototype. What lies in a frame belongs to
// another window, whose classes are not ours: `instanceof` tells nothing there.

/** An element's name in lower case. Where a form's input hides it, it is no text. */
export function tagOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === "string" ? name : (Reflect.get(Element.prototype, "localName", element) as string);
}

/** Whether a node is an element, of whatever window. */
export function isElement(node: Node | null): node is Element {
  if (node === null) return false;
  const type: unknown = node.nodeType;
  return (typeof type === "number" ? type : Reflect.get(Node.prototype, "nodeType", node)) === 1;
}

function isDocument(node: Node): node is Document {
  return Reflect.get(Node.prototype, "nodeType", node) === Node.DOCUMENT_NODE;
}

/** The place of an element in the window. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** Reads an attribute even where a form names one of its inputs "getAttribute". */
export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** Whether an element is one that a selector means. */
export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The first element below a part that a selector means. */
export function firstIn(part: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(part, selector);
}

/** All text below a node. */
export function textOf(node: Node): string {
  return (Reflect.get(Object.getPrototypeOf(node), "textContent", node) as string | null) ?? "";
}

/** Whether an element can be seen, as far as its own and its ancestors' style tell. */
export function isShown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

/** The parent, out of a shadow root too; null at the top of a document. */
export function parentOf(element: Element): Element | null {
  const parent = Reflect.get(Node.prototype, "parentNode", element) as Node | null;
  if (isElement(parent)) return parent;
  // Only a shadow root among the other kinds of parents has a host.
  return (parent as Partial<ShadowRoot> | null)?.host ?? null;
}

/** The element's ancestors, the nearest first, out of shadow roots. */
export function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at;
}

/** Whether an element lies inside another one, also in a shadow root or a frame of the same site that is in it. */
export function holds(part: Element, element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    if (part !== at && Node.prototype.contains.call(part, at)) return true;
  }
  return false;
}

/** What carries the shadow root or the frame that an element stands in; null where it stands in the page itself. */
function hostOf(element: Element): Element | null {
  const root = Node.prototype.getRootNode.call(element);
  if (isDocument(root))
    return (Reflect.get(Document.prototype, "defaultView", root) as Window | null)?.frameElement ?? null;
  return (root as Partial<ShadowRoot>).host ?? null;
}

/** The elements whose ids an attribute gives, in the same document or shadow root. */
export function elementsNamed(element: Element, name: string): Element[] {
  const ids = (attribute(element, name) ?? "").split(/\s+/u).filter((id) => id !== "");
  if (ids.length === 0) return [];
  const root = Node.prototype.getRootNode.call(element) as Document | ShadowRoot;
  return ids.flatMap((id) => byId(root, id) ?? []);
}

/** An image called "getElementById" hides a document's own. */
function byId(root: Document | ShadowRoot, id: string): Element | null {
  const { getElementById } = isDocument(root) ? Document.prototype : DocumentFragment.prototype;
  return getElementById.call(root, id);
}

/** The label that an element lies in; null where it lies in none. */
export function labelAround(element: Element): HTMLLabelElement | null {
  for (const part of ancestorsOf(element)) if (tagOf(part) === "label") return part as HTMLLabelElement;
  return null;
}
