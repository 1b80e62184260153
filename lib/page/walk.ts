/** The page as a reader sees it: one walk in document order, into shadow roots open and closed. */

type OpenOrClosed = (element: Element) => ShadowRoot | null;

/**
 * Extensions may look into closed shadow roots: Chrome by `chrome.dom`, Firefox by a property that
 * only they see. Page scripts cannot.
 */
function shadowRootOf(element: Element): ShadowRoot | null {
  const api = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: OpenOrClosed } } }).chrome?.dom;
  if (api?.openOrClosedShadowRoot && element instanceof HTMLElement) return api.openOrClosedShadowRoot(element);
  const firefox = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  return firefox.openOrClosedShadowRoot ?? element.shadowRoot;
}

/** All elements below a root, in document order; what lies in a shadow root follows its host. */
export function* elementsBelow(root: Node): Generator<Element> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node as Element;
    yield element;
    const shadow = shadowRootOf(element);
    if (shadow) yield* elementsBelow(shadow);
  }
}

// A form is an object whose properties its inputs name: one called "matches" hides the method. What
// may be asked of a form is therefore taken from the prototype.

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

/** The parent, out of a shadow root too. */
export function parentOf(element: Element): Element | null {
  const parent = Reflect.get(Node.prototype, "parentNode", element) as Node | null;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
