import { computeAccessibleName } from "dom-accessibility-api";
import { type ComponentChildren, render } from "preact";
import { act } from "preact/test-utils";
import messages from "../../assets/public/_locales/en/messages.json";
import { type Translate, WordsContext } from "../../components/words.ts";
import { fillIn } from "../../lib/core/words/fill-in.ts";

/** The interface's English words, filled in as the browser does. */
const english: Translate = (key, values) => {
  const blanks = (typeof values === "number" ? [values] : (values ?? [])).map((value) => fillIn(value, "en"));
  const forms = messages[key].message
    .replace(/\$(\d)/gu, (_blank, place) => blanks[Number(place) - 1] ?? "")
    .split(" | ");
  return forms[typeof values === "number" && values !== 1 ? forms.length - 1 : 0] ?? "";
};

/** Does something and draws what follows from it at once. */
export function inOneTurn(work: () => void): void {
  void act(work);
}

const drawn: HTMLElement[] = [];

/** Takes away all that was drawn; done after each test. */
export function clearDrawn(): void {
  for (const root of drawn.splice(0)) {
    inOneTurn(() => render(null, root));
    root.remove();
  }
}

/** Draws into the page, with English words, until the test has ended. */
export function draw(node: ComponentChildren): HTMLElement {
  const root = document.createElement("div");
  document.body.append(root);
  drawn.push(root);
  redraw(root, node);
  return root;
}

/** Draws something else in the same place, as a new state does. */
export function redraw(root: HTMLElement, node: ComponentChildren): void {
  inOneTurn(() => render(<WordsContext.Provider value={english}>{node}</WordsContext.Provider>, root));
}

/** All elements of a kind that a screen reader calls by a name. */
export function allNamed<E extends HTMLElement = HTMLElement>(root: Element, kind: string, name: string): E[] {
  return [...root.querySelectorAll<E>(kind)].filter((element) => computeAccessibleName(element) === name);
}

/** The one element of a kind that a screen reader calls by a name. */
export function named<E extends HTMLElement = HTMLElement>(root: Element, kind: string, name: string): E {
  const [found, ...others] = allNamed<E>(root, kind, name);
  if (!found || others.length > 0) {
    const names = [...root.querySelectorAll(kind)].map((element) => computeAccessibleName(element));
    throw new Error(`${others.length + (found ? 1 : 0)} called "${name}" among: ${names.join(" | ")}`);
  }
  return found;
}

/** Presses the button of a name. */
export function press(root: Element, name: string): void {
  const button = named<HTMLButtonElement>(root, "button, summary", name);
  inOneTurn(() => button.click());
}

/** Types into a field. */
export function type(field: HTMLInputElement, text: string): void {
  inOneTurn(() => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Chooses an option, or ticks a box. */
export function choose(field: HTMLSelectElement | HTMLInputElement, value: string | boolean): void {
  inOneTurn(() => {
    if (typeof value === "string") field.value = value;
    else (field as HTMLInputElement).checked = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

/** Sends the form that a button stands in, as pressing the button does. */
export function submit(root: Element, name: string): void {
  const form = named<HTMLButtonElement>(root, "button", name).form;
  inOneTurn(() => form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
}

/** The text of an element with white space folded. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/gu, " ").trim();
}
