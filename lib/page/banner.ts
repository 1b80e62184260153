import { directionOf } from "../core/words/language.ts";
import type { BannerFinding, BannerView } from "../views.ts";
import css from "./banner.css?inline";
import { placeForHost } from "./banner-place.ts";
import { elementAt, makeElement } from "./own-document.ts";

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
  /** @returns What is pointed at, so that the card can make way; null where it is not there. */
  onShow: (label: string) => Element | null;
  onOptOut: (alertId: string) => void;
  onLater: (alertIds: string[]) => void;
  onDismiss: (alertIds: string[]) => void;
}

/** A banner that stands on the page. */
export interface ShownBanner {
  /** Puts it back where the page took it away, laid something over it, or opened a dialog. */
  keep: () => void;
  close: () => void;
}

const ISOLATED = ["click", "pointerdown", "mousedown", "keydown", "keyup", "keypress", "focusin"];
/** A page that takes it away more often does not want it; the toolbar still says it. */
const MOST_RETURNS = 3;
/** What is confirmed needs no press to go away. */
const DONE_MS = 8000;
/** Scrolling to a switch takes so long at most. */
const SCROLL_MS = 600;
/** A region must be there before what it says: else screen readers say nothing. */
const ANNOUNCE_MS = 200;

/**
 * Draws the banner: a card at the end of the screen, in a shadow root that the page cannot look
 * into. Every text is set as text. Only presses that a person made count.
 */
export function showBanner(view: BannerView, words: BannerWords, actions: BannerActions): ShownBanner {
  const host = makeElement("div");
  host.dir = directionOf(view.language);
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
  const show = (label: string) => {
    const target = actions.onShow(label);
    if (target) setTimeout(() => makeWay(host, target), SCROLL_MS);
    return target;
  };
  shadow.append(style, card(view, words, { ...actions, onShow: show }, close));
  placeForHost().append(host);
  if (view.findings.length === 0) setTimeout(close, DONE_MS);
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

/** Moves the card to the other end of the screen where it lies over what it points at. */
function makeWay(host: HTMLElement, target: Element): void {
  const [own, other] = [host.getBoundingClientRect(), target.getBoundingClientRect()];
  const over = own.top < other.bottom && own.bottom > other.top && own.left < other.right && own.right > other.left;
  if (over) host.toggleAttribute("data-up");
}

function card(view: BannerView, words: BannerWords, actions: BannerActions, close: () => void): HTMLElement {
  const section = element("section", "card");
  section.setAttribute("role", "region");
  section.setAttribute("aria-label", words.label);
  section.lang = view.language;
  const by = element("div", "by", "Unquiet");
  const status = element("p", "said");
  status.setAttribute("role", "status");
  section.append(by, status);
  for (const sentence of view.done) {
    const done = element("div", "finding");
    done.append(element("p", "headline", sentence));
    section.append(done);
  }
  const left = new Set(view.findings.map(({ alertId }) => alertId));
  for (const finding of view.findings) section.append(part(finding, view, words, actions, left, close));
  if (view.more > 0) section.append(element("p", "sentence", words.more(view.more)));
  const ids = [...left];
  if (ids.length > 1) section.append(actionRow([[words.later, () => end(actions.onLater, ids, close)]]));
  section.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.isTrusted) end(actions.onDismiss, ids, close);
  });
  setTimeout(() => {
    status.textContent = [...view.done, ...view.findings.map(({ headline }) => headline)].join(". ");
  }, ANNOUNCE_MS);
  return section;
}

/** One finding with its own buttons: each change is answered by itself. */
function part(
  finding: BannerFinding,
  view: BannerView,
  words: BannerWords,
  actions: BannerActions,
  left: Set<string>,
  close: () => void,
): HTMLElement {
  const { alertId, label } = finding;
  const box = element("div", "part");
  const said = element("div", "finding");
  said.append(quoting("headline", finding.headline, label));
  for (const sentence of finding.sentences) said.append(quoting("sentence", sentence, label));
  box.append(said);
  const dismiss = () => {
    box.remove();
    left.delete(alertId);
    end(actions.onDismiss, [alertId], left.size === 0 ? close : () => undefined);
  };
  const buttons: [string, () => void][] = [
    [words.showSwitch, () => actions.onShow(label)],
    [words.whatChanged, () => actions.onOptOut(alertId)],
  ];
  if (view.findings.length === 1) buttons.push([words.later, () => end(actions.onLater, [alertId], close)]);
  buttons.push([words.dismiss, dismiss]);
  box.append(actionRow(buttons));
  return box;
}

function end(act: (ids: string[]) => void, ids: string[], close: () => void): void {
  act(ids);
  close();
}

function actionRow(buttons: readonly [text: string, onPress: () => void][]): HTMLElement {
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

/** A sentence of ours with the page's words in it, which may run the other way. */
function quoting(className: string, sentence: string, label: string): HTMLElement {
  const made = element("p", className);
  const parts = sentence.split(label);
  made.append(...parts.flatMap((part, index) => (index === 0 ? [part] : [element("bdi", "", label), part])));
  return made;
}

function element(name: keyof HTMLElementTagNameMap, className: string, text = ""): HTMLElement {
  const made = makeElement(name);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
}
