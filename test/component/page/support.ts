/**
 * A page to read, where there is no layout: visibility is what the page's own styles and attributes
 * say. How real browsers see it is for the browser tests.
 */
import { type ReadControl, readSettings } from "../../../lib/page/read-settings.ts";

function isShown(this: Element): boolean {
  for (let at: Node | null = this; at; at = Reflect.get(Node.prototype, "parentNode", at) as Node | null) {
    if (at instanceof ShadowRoot) at = at.host;
    if (at instanceof HTMLElement && (at.hidden || at.style.display === "none" || at.style.visibility === "hidden")) {
      return false;
    }
  }
  return true;
}

/** Lets styles say what is shown; done before each test. */
export function showByStyles(): void {
  Object.defineProperty(Element.prototype, "checkVisibility", { value: isShown, configurable: true });
}

/** Empties the page; done after each test. */
export function emptyPage(): void {
  document.body.textContent = "";
  document.title = "";
  document.documentElement.removeAttribute("lang");
}

/** Puts markup into the page. Tests write pages; the extension never does. */
export function aPage(markup: string): void {
  document.body.innerHTML = markup;
}

/** Reads the page. */
export function read(markup: string): ReadControl[] {
  aPage(markup);
  return readSettings(document);
}

/** Reads the one control of a page. */
export function readOne(markup: string): ReadControl["setting"] {
  const controls = read(markup);
  if (controls.length !== 1) throw new Error(`${controls.length} controls: ${JSON.stringify(controls)}`);
  return (controls[0] as ReadControl).setting;
}

/** Moves to another address, without a trace of the one before. */
export function goTo(address: string): void {
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(address);
}
