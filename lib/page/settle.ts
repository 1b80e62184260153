import { type ReadControl, readSettings } from "./read-settings.ts";
import { attribute } from "./walk.ts";

/** At most one reading in this time, and two equal ones in a row are needed. */
const INTERVAL = 1000;
/** A page that was just opened, or moved on by itself, is not believed before. */
const AFTER_MOVING = 2500;
/** A page that never comes to rest is given up. */
const MOST_READINGS = 60;

const BUSY = '[aria-busy="true"], [role="progressbar"], [class*="skeleton" i], [class*="shimmer" i]';

/** A reading that may be believed. */
export interface SettledReading {
  url: string;
  lang: string;
  controls: ReadControl[];
}

/**
 * Watches a page until it has come to rest, and again after each change of it: two equal readings a
 * second apart, some time after the last change of address, and nothing on the page that says it is
 * still loading. Leaving earlier reports nothing.
 *
 * @returns Ends the watch.
 */
export function whenSettled(report: (reading: SettledReading) => void): () => void {
  let address = location.href;
  let movedAt = performance.now();
  let last = "";
  let reported = "";
  let readings = 0;
  const look = () => {
    if (document.hidden) return;
    if (location.href !== address) {
      address = location.href;
      movedAt = performance.now();
      last = "";
      readings = 0;
    }
    if (readings >= MOST_READINGS) return;
    readings += 1;
    const controls = readSettings(document);
    const key = address + JSON.stringify(controls.map(({ setting }) => setting));
    const calm = key === last && performance.now() - movedAt >= AFTER_MOVING && !isBusy(controls);
    last = key;
    if (!calm || key === reported) return;
    reported = key;
    report({ url: address, lang: attribute(document.documentElement, "lang") ?? "", controls });
  };
  const wake = () => {
    readings = 0;
  };
  const timer = setInterval(look, INTERVAL);
  const events = ["click", "change", "keyup", "hashchange", "popstate"] as const;
  for (const event of events) window.addEventListener(event, wake, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    for (const event of events) window.removeEventListener(event, wake, { capture: true });
  };
}

function isBusy(controls: readonly ReadControl[]): boolean {
  if (controls.length > 1 && controls.every(({ setting }) => setting.disabled)) return true;
  return [...document.querySelectorAll(BUSY)].some((element) => element.checkVisibility());
}
