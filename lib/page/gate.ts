import { mayBeSettings } from "../core/settings/screens.ts";
import { pageState, pageTitle } from "./own-document.ts";
import { comeHere, isAlive, isHere, pressedBefore } from "./placed.ts";
import { watchPresses } from "./presses.ts";

/** How often a page that is no settings screen yet is asked whether it has become one. */
const GATE_INTERVAL = 1000;
/** An answer may get lost with the background; each next wait for one is twice as long, up to this. */
const LONGEST_WAIT = 60_000;
const PARSED = "DOMContentLoaded";
/** So many presses are kept for the reader. */
const MOST_PRESSED = 50;

/**
 * Asks, once a second, whether the page may be a settings screen by its address and title, and then has the
 * background bring the reader, once. Nothing on the page is looked at or observed before. Where it comes before
 * the page, it waits for that. It ends when the reader is here, or when the extension is gone.
 *
 * @param bring - Has the reader brought: false where it may not come. Rejects where nobody answered.
 * @returns Ends the watch.
 */
export function watchGate(bring: () => Promise<boolean>): () => void {
  let over = false;
  let isParsed = pageState() !== "loading";
  let refused = false;
  let pause = GATE_INTERVAL;
  let askAt = 0;
  let endPresses: (() => void) | null = null;
  const end = () => {
    over = true;
    clearInterval(timer);
    endPresses?.();
  };
  const close = () => {
    endPresses?.();
    endPresses = null;
    pressedBefore().length = 0;
    refused = false;
  };
  const answered = (may: boolean) => {
    refused = !may;
    if (!over && isHere("reader")) end();
  };
  const look = () => {
    if (!isAlive() || isHere("reader")) return end();
    // One that was stopped half way is never said to be parsed.
    isParsed ||= pageState() === "complete";
    if (!isParsed) return;
    if (!mayBeSettings(location.href, pageTitle())) return close();
    endPresses ??= watchPresses(keepPress);
    const now = performance.now();
    if (refused || now < askAt) return;
    pause = Math.min(pause * 2, LONGEST_WAIT);
    askAt = now + pause;
    bring().then(answered, () => undefined);
  };
  const timer = setInterval(look, GATE_INTERVAL);
  comeHere("gate", () => !over && isAlive());
  if (!isParsed)
    whenParsed(() => {
      isParsed = true;
      if (!over) look();
    });
  look();
  return end;
}

/** Calls back when the browser has parsed the page and run its scripts; what a page says of that is not believed. */
function whenParsed(run: () => void): void {
  const said = (event: Event) => {
    if (!event.isTrusted) return;
    window.removeEventListener(PARSED, said, { capture: true });
    run();
  };
  window.addEventListener(PARSED, said, { capture: true });
}

/** A switch that is pressed before the reader is here was pressed by the person all the same. */
function keepPress(target: Element): void {
  const pressed = pressedBefore();
  if (pressed.length < MOST_PRESSED) pressed.push(target);
}
