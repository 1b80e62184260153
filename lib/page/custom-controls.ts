import type { SettingState } from "../model.ts";
import { type ControlState, triState } from "./control-state.ts";
import { attribute, boxOf, elementsInside, firstIn, labelAround, matches, parentOf, tagOf, textOf } from "./walk.ts";

/** A switch is a small thing, wider than high; menus and icons that are called "toggle" are not. */
const MOST_WIDE = 96;
const MOST_HIGH = 56;
const LEAST = 8;
const SHAPE = 1.2;

const NAMED = /toggle|switch/iu;
/** Most things of this name are no switches: it takes a word for a state beside it. */
const SLIDES = /slide/iu;
const STATE_ATTRIBUTES = ["aria-checked", "aria-pressed", "aria-selected", "data-checked", "data-on"];
const DRAWN_ON = new Set(["on", "checked", "true"]);
const DRAWN_OFF = new Set(["off", "unchecked", "false"]);
const CLASS_ON = new Set(["on", "checked", "active", "activated", "enabled", "selected"]);
const CLASS_OFF = new Set(["off", "unchecked", "inactive", "deactivated"]);
const STANDARD =
  'input[type=checkbox], input[type=radio], select, [role~="switch" i], [role~="checkbox" i], [role~="radio" i], [aria-pressed]';
/** Things that open or choose something else. */
const OPENS = ["aria-expanded", "aria-haspopup", "aria-controls", "href"];

/**
 * A switch that a page draws by itself: an element of its own making, or a bare box with a class or
 * `data-state`. Its state is read where it stands in the page at all; extensions do not see what
 * scripts keep in properties, so the rest is `unknown`.
 */
export function customControlOf(element: Element): ControlState | null {
  const classes = attribute(element, "class") ?? "";
  const drawn = attribute(element, "data-state") ?? "";
  if (!isCandidate(element, classes, drawn)) return null;
  if (OPENS.some((name) => attribute(element, name) !== null)) return null;
  if (holdsStandard(element) || standsBeside(element)) return null;
  return { control: "custom", state: stateOf(element, drawn, classes) };
}

/** Whether an element calls itself a switch and looks like one; cheap, for it is asked of every element. */
function isCandidate(element: Element, classes: string, drawn: string): boolean {
  const tag = tagOf(element);
  if (tag.includes("-")) {
    if (attribute(element, "aria-checked") !== null) return true;
    return (NAMED.test(tag) || NAMED.test(classes)) && isSmall(element);
  }
  const slides = SLIDES.test(classes) && classState(classes) !== "unknown";
  if (!NAMED.test(classes) && !slides && !DRAWN_ON.has(drawn) && !DRAWN_OFF.has(drawn)) return false;
  if (tag === "label" || tag === "svg") return false;
  return looksLikeSwitch(element) && /^\p{L}{0,12}$/u.test(textOf(element).trim());
}

function looksLikeSwitch(element: Element): boolean {
  const { width, height } = boxOf(element);
  return isSmall(element) && width >= height * SHAPE;
}

function isSmall(element: Element): boolean {
  const { width, height } = boxOf(element);
  return width >= LEAST && width <= MOST_WIDE && height >= LEAST && height <= MOST_HIGH;
}

/** A drawing around a real control is no second one. */
function holdsStandard(element: Element): boolean {
  for (const inner of elementsInside(element)) if (matches(inner, STANDARD)) return true;
  return false;
}

/** The drawing that a page puts beside a hidden real control, or into its label, shows that control's state. */
function standsBeside(element: Element): boolean {
  const parent = parentOf(element);
  const label = labelAround(element);
  if (label?.control && label.control !== element) return true;
  return [parent, label].some((part) => part && firstIn(part, STANDARD) !== null);
}

function stateOf(element: Element, drawn: string, classes: string): SettingState {
  for (const name of STATE_ATTRIBUTES) {
    const state = triState(attribute(element, name));
    if (state !== "unknown") return state;
  }
  if (DRAWN_ON.has(drawn)) return "on";
  if (DRAWN_OFF.has(drawn)) return "off";
  if (attribute(element, "checked") !== null || inState(element, "checked") || inState(element, "on")) return "on";
  return classState(classes);
}

/** Custom states that an element shows to style sheets; browsers that do not know them say nothing. */
function inState(element: Element, name: string): boolean {
  const selector = `:state(${name})`;
  return globalThis.CSS?.supports(`selector(${selector})`) && matches(element, selector);
}

/** What the words of the classes say, where they agree. */
function classState(classes: string): SettingState {
  const words = classes
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/u);
  const on = words.some((word) => CLASS_ON.has(word));
  const off = words.some((word) => CLASS_OFF.has(word));
  if (on === off) return "unknown";
  return on ? "on" : "off";
}
