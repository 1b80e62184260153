/**
 * What the gate, the reader and the note know of each other. All run in the extension's own world of scripts, which
 * the page does not share; a symbol, because the page's elements and frames are globals of that world too.
 */
const PLACED = Symbol.for("unquiet");

interface Placed {
  /** Whether the script that stands here belongs to an extension that still runs. */
  gate?: () => boolean;
  reader?: () => boolean;
  note?: () => boolean;
  /** The reader's banner stands on the page. */
  banner?: boolean;
  /** Takes the note away. */
  leave?: () => void;
  /** What the person pressed before the reader came. */
  pressed: Element[];
}
type Kind = "gate" | "reader" | "note";
const world = globalThis as { [PLACED]?: Placed };

/** The part of the extension API that says whether the extension is still there. */
interface Runtime {
  runtime?: { id?: string };
}

/** Whether the extension that placed this script still runs; after an update or a removal it does not. */
export function isAlive(): boolean {
  return (globalThis as { chrome?: Runtime }).chrome?.runtime?.id !== undefined;
}

/** Whether a script of this kind runs on this page already. */
export function isHere(kind: Kind): boolean {
  return world[PLACED]?.[kind]?.() ?? false;
}

/** Says that a script of this kind runs here, for as long as it does. */
export function comeHere(kind: Kind, runs: () => boolean): void {
  placed()[kind] = runs;
}

/** Says whether the reader's banner stands on the page; in the same turn a note leaves, so that no two are seen. */
export function bannerStands(stands: boolean): void {
  const here = placed();
  here.banner = stands;
  if (stands) here.leave?.();
}

/** What is to be done as soon as the reader's banner stands. */
export function onBanner(leave: () => void): void {
  placed().leave = leave;
}

/** Whether the reader's banner stands on the page: it says more than a note would. */
export function isBannerHere(): boolean {
  return world[PLACED]?.banner ?? false;
}

/** What the person pressed while the reader was being brought; kept by the gate, emptied by the reader. */
export function pressedBefore(): Element[] {
  return placed().pressed;
}

function placed(): Placed {
  world[PLACED] ??= { pressed: [] };
  return world[PLACED];
}

/** Whether this runs in a frame, and whether the page around it is one that is read, too. */
export function outerPage(): "none" | "ours" | "foreign" {
  if (window.top === window) return "none";
  try {
    return window.top?.document ? "ours" : "foreign";
  } catch {
    return "foreign";
  }
}
