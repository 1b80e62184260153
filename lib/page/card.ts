import { directionOf } from "../core/words/language.ts";
import css from "./banner.css?inline";
import { placeForHost } from "./banner-place.ts";
import { elementAt, makeElement } from "./own-document.ts";

/** A card of ours that stands on a page. */
export interface ShownCard {
  /** Puts it back where the page took it away, laid something over it, or opened a dialog. */
  keep: () => void;
  close: () => void;
}

const ISOLATED = ["click", "pointerdown", "mousedown", "keydown", "keyup", "keypress", "focusin"];
/** A page that takes it away more often does not want it; the toolbar still says it. */
const MOST_RETURNS = 3;
/** A region must be there before what it says: else screen readers say nothing. */
const ANNOUNCE_MS = 200;

/**
 * Puts a card on the page, at the end of the screen, in a shadow root that the page cannot look into. Every
 * text is set as text. Only presses that a person made count.
 *
 * @param draw - Draws what stands in it; given its host, and how to take it away.
 */
export function showCard(language: string, draw: (host: HTMLElement, close: () => void) => HTMLElement): ShownCard {
  const host = makeElement("div");
  host.dir = directionOf(language);
  const shadow = host.attachShadow({ mode: "closed" });
  for (const event of ISOLATED) shadow.addEventListener(event, (happened) => happened.stopPropagation());
  const style = makeElement("style");
  style.textContent = css;
  let open = true;
  let returns = 0;
  const close = () => {
    open = false;
    host.remove();
  };
  shadow.append(style, draw(host, close));
  placeForHost().append(host);
  return {
    close,
    keep() {
      const place = placeForHost();
      const stays = host.parentElement === place;
      if (!open || returns >= MOST_RETURNS || (stays && !isCovered(host))) return;
      if (stays || !host.isConnected) returns += 1;
      place.append(host);
    },
  };
}

/** Whether something lies over the card where it is thickest: of what stands last in the page the last is uppermost. */
function isCovered(host: HTMLElement): boolean {
  const { left, top, width, height } = host.getBoundingClientRect();
  const uppermost = elementAt(left + width / 2, top + height / 2);
  return uppermost !== null && uppermost !== host;
}

/**
 * The card itself, with whose it is, and nothing else yet.
 *
 * @param said - What is read out, once and politely.
 * @param onEscape - The key of that name was pressed in it.
 */
export function emptyCard(label: string, language: string, said: string, onEscape: () => void): HTMLElement {
  const section = element("section", "card");
  section.setAttribute("role", "region");
  section.setAttribute("aria-label", label);
  section.lang = language;
  const status = element("p", "said");
  status.setAttribute("role", "status");
  section.append(element("div", "by", "Unquiet"), status);
  section.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.isTrusted) onEscape();
  });
  setTimeout(() => {
    status.textContent = said;
  }, ANNOUNCE_MS);
  return section;
}

/** A row of buttons; where it holds several, the first is what is meant to be pressed. */
export function actionRow(buttons: readonly [text: string, onPress: () => void][]): HTMLElement {
  const row = element("div", "actions");
  for (const [index, [text, onPress]] of buttons.entries()) {
    const button = element("button", index === 0 && buttons.length > 1 ? "primary" : "", text) as HTMLButtonElement;
    button.type = "button";
    button.addEventListener("click", (event) => {
      if (event.isTrusted) onPress();
    });
    row.append(button);
  }
  return row;
}

/** An element of the card's own, with a text that is set as text. */
export function element(name: keyof HTMLElementTagNameMap, className: string, text = ""): HTMLElement {
  const made = makeElement(name);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
}
