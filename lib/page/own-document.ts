/**
 * The page's document, asked so that the page cannot answer in its place: an image called
 * "querySelectorAll" hides the method of that name, one called "body" the body. What is asked is
 * therefore taken from the prototypes.
 */

function property<K extends keyof Document>(name: K, of: Document = document): Document[K] {
  return Reflect.get(Document.prototype, name, of) as Document[K];
}

/** The outermost element. */
export function rootElement(): HTMLElement {
  return property("documentElement");
}

/** The body; in its place the outermost element, where there is none. */
export function bodyElement(): HTMLElement {
  return property("body") ?? rootElement();
}

export function pageTitle(): string {
  return property("title");
}

/** How far the browser has come with putting the page together. */
export function pageState(): DocumentReadyState {
  return property("readyState");
}

/** Whether nobody sees the page now. */
export function isUnseen(): boolean {
  return property("hidden");
}

/** All elements of a document that a selector means. */
export function allIn(root: Document, selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(root, selector)];
}

/** An element that is not in the page yet. */
export function makeElement<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return Document.prototype.createElement.call(document, name) as HTMLElementTagNameMap[K];
}

/** The uppermost element at a point of the window; null outside of it. */
export function elementAt(x: number, y: number): Element | null {
  return Document.prototype.elementFromPoint.call(document, x, y);
}

/** Calls back whenever the page is hidden or seen again, until the answer is called. */
export function onSeenChange(changed: () => void): () => void {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  addEventListener.call(document, "visibilitychange", changed);
  return () => removeEventListener.call(document, "visibilitychange", changed);
}
