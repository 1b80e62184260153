import { allIn, isUnseen, rootElement } from "./own-document.ts";
import { type Hiding, hidingOn } from "./panels.ts";
import { type ReadControl, readSettings } from "./read-settings.ts";
import { attribute, isShown } from "./walk.ts";

/** At most one reading in this time, and two equal ones in a row are needed. */
const INTERVAL = 1000;
/** A page that was just opened, or moved on by itself, is not believed before. */
const AFTER_MOVING = 2500;
/** A page on which every control is locked may not be filled in yet; after this time it means it. */
const LOCKED_MEANT = 8000;
/** A sign of loading that stands for so long is part of the page. */
const BUSY_MEANT = 30_000;
/** A page that never comes to rest is given up. */
const MOST_READINGS = 60;

const BUSY =
  '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow]), progress:not([value]), [class*="skeleton" i], [class*="shimmer" i]';

/** A reading that may be believed. */
export interface SettledReading extends Hiding {
  url: string;
  lang: string;
  controls: ReadControl[];
  /** Milliseconds since the page was opened or moved on. */
  age: number;
}

/** A page that is being watched. */
export interface Settling {
  /** Looks again after so many milliseconds and reports even what is equal. */
  again: (milliseconds: number) => void;
  end: () => void;
}

/** The events after which a page that was given up is looked at again. */
const WAKING = ["click", "change", "keyup", "hashchange", "popstate"] as const;

/**
 * Watches a page until it has come to rest, and again after each change of it: two equal readings a
 * second apart, some time after the last change of address, and nothing on the page that says it is
 * still loading. Leaving earlier reports nothing. It looks by the clock: switches that a script turns
 * leave no trace that an observer could see.
 *
 * @param mayRead - Whether to read now; a page that nobody sees is left alone by default.
 */
export function whenSettled(report: (reading: SettledReading) => void, mayRead = () => !isUnseen()): Settling {
  let address = location.href;
  let movedAt = performance.now();
  let last = "";
  let reported = "";
  let readings = 0;
  let againAt = Number.POSITIVE_INFINITY;
  const moveOn = () => {
    address = location.href;
    movedAt = performance.now();
    last = "";
    readings = 0;
    againAt = Number.POSITIVE_INFINITY;
  };
  const look = () => {
    if (!mayRead()) return;
    if (location.href !== address) moveOn();
    if (readings >= MOST_READINGS) return;
    readings += 1;
    const controls = readSettings(document);
    const hiding = hidingOn(document);
    const key = address + JSON.stringify([hiding, controls.map(({ panel, setting }) => [panel, setting])]);
    const age = performance.now() - movedAt;
    const calm = key === last && age >= AFTER_MOVING && !isBusy(controls, age);
    last = key;
    const wanted = performance.now() >= againAt;
    if (!calm || (key === reported && !wanted)) return;
    reported = key;
    if (wanted) againAt = Number.POSITIVE_INFINITY;
    report({ url: address, lang: attribute(rootElement(), "lang") ?? "", controls, age, ...hiding });
  };
  const wake = () => {
    readings = 0;
  };
  const timer = setInterval(look, INTERVAL);
  for (const event of WAKING) window.addEventListener(event, wake, { capture: true, passive: true });
  return {
    again(milliseconds) {
      againAt = performance.now() + milliseconds;
    },
    end() {
      clearInterval(timer);
      for (const event of WAKING) window.removeEventListener(event, wake, { capture: true });
    },
  };
}

function isBusy(controls: readonly ReadControl[], age: number): boolean {
  const locked = controls.length > 1 && controls.every(({ setting }) => setting.disabled);
  if (locked && age < LOCKED_MEANT) return true;
  return age < BUSY_MEANT && allIn(document, BUSY).some(isShown);
}
