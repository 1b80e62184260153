import { mayBeSettings } from "../core/settings/screens.ts";
import { normalForm } from "../core/text/normal-form.ts";
import type { request } from "../messaging.ts";
import type { BannerView, ReadingReply } from "../views.ts";
import { type BannerWords, showBanner } from "./banner.ts";
import type { ShownCard } from "./card.ts";
import { isUnseen, onSeenChange, pageTitle } from "./own-document.ts";
import { bannerStands } from "./placed.ts";
import { pointAt } from "./point-at.ts";
import { watchPresses } from "./presses.ts";
import { type ReadControl, readSettings } from "./read-settings.ts";
import { type SettledReading, type Settling, whenSettled } from "./settle.ts";
import { pressedAmong } from "./touches.ts";

/** How often a page that is no settings screen yet is asked whether it has become one. */
const GATE_INTERVAL = 1000;
/** What a press turns, and is saved by leaving the page, is turned within this time. In milliseconds. */
const PRESS_LASTS = 8000;
/** Of the page's own `lang`; what is longer is none. */
const LONGEST_LANG = 20;

/** How a watch is to be led; in a test nothing of it need be said. */
interface Leading {
  /** In a frame of a foreign page no banner is drawn: the toolbar says it. */
  banner: boolean;
  /** What the person pressed before the reader came. */
  pressed: readonly Element[];
  /** Whether the extension still runs; once it does not, the watch ends by itself. */
  isAlive: () => boolean;
}
const LEADING: Leading = { banner: true, pressed: [], isAlive: () => true };

/**
 * Reads the settings screen one is on, if it is one, reports what it says once it has come to rest,
 * and shows what the background answers. It judges nothing and presses nothing.
 *
 * @returns Ends the watch and takes the banner away.
 */
export function watchSettingsScreen(
  ask: typeof request,
  words: BannerWords,
  leading: Partial<Leading> = {},
): () => void {
  const { banner, pressed, isAlive } = { ...LEADING, ...leading };
  let screen: (() => void) | null = null;
  const close = () => {
    screen?.();
    screen = null;
  };
  const end = () => {
    clearInterval(timer);
    close();
  };
  const gate = (before: readonly Element[] = []) => {
    if (!isAlive()) return end();
    if (!mayBeSettings(location.href, pageTitle())) return close();
    screen ??= watchOpenScreen(ask, banner ? words : null, before);
  };
  const timer = setInterval(gate, GATE_INTERVAL);
  gate(pressed);
  return end;
}

/** What goes on from the gate's opening to its closing. */
function watchOpenScreen(ask: typeof request, words: BannerWords | null, pressed: readonly Element[]): () => void {
  const visits = new Visits();
  const card = new BannerCard(ask, words);
  let latest: SettledReading | null = null;
  let over = false;
  const isCurrent = (reading: SettledReading) => !over && reading === latest && reading.url === location.href;
  const settling: Settling = whenSettled((reading) => void report(reading), mayRead(ask));
  const report = async (reading: SettledReading) => {
    latest = reading;
    const reply = await ask("reading.report", reportOf(reading, visits.at(reading.url))).catch(
      (): ReadingReply | null => null,
    );
    if (reply?.again != null) settling.again(reply.again);
    if (isCurrent(reading)) card.show(reply?.banner ?? null);
  };
  // What was marked read elsewhere meanwhile is not shown again.
  const comeBack = async () => {
    const reading = latest;
    if (isUnseen() || !reading || !isCurrent(reading)) return;
    const panels = [...new Set(reading.controls.map(({ panel }) => panel))].slice(0, MOST_PANELS);
    const banner = await ask("banner.get", { url: reading.url, panels }).catch(() => null);
    if (isCurrent(reading)) card.show(banner);
  };
  const press = (target: Element) => {
    const controls = latest?.url === location.href ? latest.controls : readSettings(document);
    const panels = new Set(pressedAmong(controls, target).map((control) => control.panel));
    for (const panel of panels) void ask("reading.press", { url: location.href, panel }).catch(() => null);
    // A press that turned nothing is done with: what flips before the next visit is not its doing.
    if (panels.size > 0) settling.again(PRESS_LASTS);
  };
  const endPresses = watchPresses(press);
  for (const target of pressed) press(target);
  const watchCard = setInterval(() => {
    if (latest && latest.url !== location.href) card.show(null);
    else card.keep();
  }, GATE_INTERVAL);
  const endSeen = onSeenChange(() => void comeBack());
  return () => {
    over = true;
    settling.end();
    endPresses();
    clearInterval(watchCard);
    endSeen();
    card.show(null);
  };
}

/** Whether to read now: a tab that nobody sees is read only where Unquiet opened it for that. */
function mayRead(ask: typeof request): () => boolean {
  let wanted = false;
  const ifWanted = (yes: boolean) => {
    wanted = yes;
  };
  if (isUnseen()) void ask("reading.wanted", {}).then(ifWanted, () => undefined);
  return () => wanted || !isUnseen();
}

const MOST_PANELS = 20;

/** A visit is one loading of the page at one address; going on to another address begins the next. */
class Visits {
  #address = "";
  #id = "";

  at(address: string): string {
    if (address !== this.#address) {
      this.#address = address;
      this.#id = crypto.getRandomValues(new Uint32Array(2)).join("-");
    }
    return this.#id;
  }
}

function reportOf({ url, lang, age, folded, filtered, controls }: SettledReading, visit: string) {
  const parts = Map.groupBy(controls, ({ panel }: ReadControl) => panel);
  const panels = [...parts]
    .slice(0, MOST_PANELS)
    .map(([panel, own]) => ({ panel, settings: own.map(({ setting }) => setting) }));
  return { url, lang: lang.slice(0, LONGEST_LANG), visit, age, folded, filtered, panels };
}

/** The banner on the page, and what its buttons lead to. */
class BannerCard {
  readonly #ask: typeof request;
  readonly #words: BannerWords | null;
  #shown: ShownCard | null = null;
  #said = "";

  constructor(ask: typeof request, words: BannerWords | null) {
    this.#ask = ask;
    this.#words = words;
  }

  /** Shows a banner in the place of the one before; null takes it away. */
  show(view: BannerView | null): void {
    const said = JSON.stringify(view);
    // Drawn anew it would lose the focus, and be read out once more.
    if (view && said === this.#said) return;
    this.#said = said;
    this.#shown?.close();
    this.#shown = view && this.#words && showBanner(view, this.#words, this.#actions());
    bannerStands(this.#shown !== null);
  }

  /** Puts a banner back that the page took away, a few times; after that the toolbar alone says it. */
  keep(): void {
    this.#shown?.keep();
  }

  #actions() {
    const tell = (told: Promise<null>) => void told.catch(() => null);
    // What was put away, and is unread again later, is drawn again.
    const putAway = (told: Promise<null>) => {
      this.#said = "";
      tell(told);
    };
    return {
      onShow(label: string) {
        // Looked for anew: the page may have drawn its controls again since they were read.
        const control = readSettings(document).find(({ setting }) => normalForm(setting.label) === normalForm(label));
        return control ? pointAt(control.element) : null;
      },
      onOptOut: (id: string) => tell(this.#ask("banner.open", { id })),
      onLater: (ids: string[]) => putAway(this.#ask("banner.later", { ids })),
      onDismiss: (ids: string[]) => putAway(this.#ask("banner.dismiss", { ids })),
    };
  }
}
