import type { BannerView } from "../views.ts";
import css from "./banner.css?inline";

/** The banner's own words, in the person's language. */
export interface BannerWords {
  label: string;
  showSwitch: string;
  whatChanged: string;
  later: string;
  dismiss: string;
  /** "and 2 more switches". */
  more: (count: number) => string;
}

/** What the banner's buttons lead to. */
export interface BannerActions {
  onShow: (label: string) => void;
  onWhatChanged: () => void;
  onLater: () => void;
  onDismiss: () => void;
}

const ISOLATED = ["click", "pointerdown", "mousedown", "keydown", "keyup", "keypress", "focusin"];

/**
 * Draws the banner: a card at the end of the screen, in a shadow root that the page cannot look
 * into. Every text is set as text. Only presses that a person made count.
 *
 * @returns Takes it away again.
 */
export function showBanner(view: BannerView, words: BannerWords, actions: BannerActions): () => void {
  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "closed" });
  for (const event of ISOLATED) shadow.addEventListener(event, (happened) => happened.stopPropagation());
  const style = document.createElement("style");
  style.textContent = css;
  shadow.append(style, card(view, words, actions));
  place().append(host);
  return () => host.remove();
}

/** Inside an open modal dialog, where there is one: nothing outside it can be pressed. Closed ones may stay in the page. */
function place(): Element {
  const modals = [...document.querySelectorAll('dialog:modal, [aria-modal="true"]')];
  return modals.findLast((modal) => modal.checkVisibility()) ?? document.body;
}

function card(view: BannerView, words: BannerWords, actions: BannerActions): HTMLElement {
  const section = element("section", "card");
  section.setAttribute("role", "region");
  section.setAttribute("aria-label", words.label);
  section.lang = view.language;
  section.dir = "auto";
  const by = element("div", "by", "Unquiet");
  // A part with a direction of its own has no say in that of the whole.
  by.dir = "ltr";
  section.append(by);
  for (const finding of view.findings) {
    const part = element("div", "finding");
    part.setAttribute("role", "status");
    part.append(element("p", "headline", finding.headline));
    for (const sentence of finding.sentences) part.append(element("p", "sentence", sentence));
    section.append(part);
  }
  if (view.more > 0) section.append(element("p", "sentence", words.more(view.more)));
  section.append(buttons(view, words, actions));
  section.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.isTrusted) actions.onDismiss();
  });
  return section;
}

function buttons(view: BannerView, words: BannerWords, actions: BannerActions): HTMLElement {
  const row = element("div", "actions");
  const add = (text: string, onPress: () => void, primary = false) => {
    const button = element("button", primary ? "primary" : "", text) as HTMLButtonElement;
    button.type = "button";
    button.addEventListener("click", (event) => {
      if (event.isTrusted) onPress();
    });
    row.append(button);
  };
  add(words.showSwitch, () => actions.onShow(view.findings[0]?.label ?? ""), true);
  add(words.whatChanged, actions.onWhatChanged);
  add(words.later, actions.onLater);
  add(words.dismiss, actions.onDismiss);
  return row;
}

function element(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
}

const OUTLINE_MS = 3000;

/** Brings a control into view, draws a line around it for a moment, and gives it the focus. */
export function pointAt(control: Element): void {
  const shown = control.checkVisibility() ? control : (control.parentElement ?? control);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  shown.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
  const box = document.createElement("div");
  const place = () => {
    const { top, left, width, height } = shown.getBoundingClientRect();
    box.style.cssText = `all: initial; position: fixed; pointer-events: none; z-index: 2147483646; top: ${top - 6}px; left: ${left - 6}px; width: ${width + 12}px; height: ${height + 12}px; outline: 2px solid #825500; border-radius: 8px;`;
  };
  place();
  document.body.append(box);
  const timer = setInterval(place, 50);
  setTimeout(() => {
    clearInterval(timer);
    box.remove();
  }, OUTLINE_MS);
}
