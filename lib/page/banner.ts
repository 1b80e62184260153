import type { BannerFinding, BannerView } from "../views.ts";
import { actionRow, element, emptyCard, type ShownCard, showCard } from "./card.ts";

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

/** What is confirmed needs no press to go away. */
const DONE_MS = 8000;
/** Scrolling to a switch takes so long at most. */
const SCROLL_MS = 600;

/** Draws the banner: what was found on the screen, each with buttons of its own. */
export function showBanner(view: BannerView, words: BannerWords, actions: BannerActions): ShownCard {
  const shown = showCard(view.language, (host, close) => {
    const onShow = (label: string) => {
      const target = actions.onShow(label);
      if (target) setTimeout(() => makeWay(host, target), SCROLL_MS);
      return target;
    };
    return card(view, words, { ...actions, onShow }, close);
  });
  if (view.findings.length === 0) setTimeout(shown.close, DONE_MS);
  return shown;
}

/** Moves the card to the other end of the screen where it lies over what it points at. */
function makeWay(host: HTMLElement, target: Element): void {
  const [own, other] = [host.getBoundingClientRect(), target.getBoundingClientRect()];
  const over = own.top < other.bottom && own.bottom > other.top && own.left < other.right && own.right > other.left;
  if (over) host.toggleAttribute("data-up");
}

function card(view: BannerView, words: BannerWords, actions: BannerActions, close: () => void): HTMLElement {
  const left = new Set(view.findings.map(({ alertId }) => alertId));
  const ids = [...left];
  const said = [...view.done, ...view.findings.map(({ headline }) => headline)].join(". ");
  const section = emptyCard(words.label, view.language, said, () => end(actions.onDismiss, ids, close));
  for (const sentence of view.done) {
    const done = element("div", "finding");
    done.append(element("p", "headline", sentence));
    section.append(done);
  }
  for (const finding of view.findings) section.append(part(finding, view, words, actions, left, close));
  if (view.more > 0) section.append(element("p", "sentence", words.more(view.more)));
  if (ids.length > 1) section.append(actionRow([[words.later, () => end(actions.onLater, ids, close)]]));
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

/** A sentence of ours with the page's words in it, which may run the other way. */
function quoting(className: string, sentence: string, label: string): HTMLElement {
  const made = element("p", className);
  const parts = sentence.split(label);
  made.append(...parts.flatMap((part, index) => (index === 0 ? [part] : [element("bdi", "", label), part])));
  return made;
}
