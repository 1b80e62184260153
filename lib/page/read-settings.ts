import { computeAccessibleDescription, computeAccessibleName } from "dom-accessibility-api";
import { isStateWord } from "../core/settings/state-words.ts";
import { foldSpaces } from "../core/text/normal-form.ts";
import type { Setting } from "../model.ts";
import { controlOf, type FoundControl } from "./controls.ts";
import { attribute, elementsBelow, parentOf } from "./walk.ts";

const LONGEST_LABEL = 200;
const LONGEST_DESCRIPTION = 300;
/** A page with more controls is no settings screen, or one that is made to be slow. */
const MOST_CONTROLS = 1000;
/** How far up a control's row is looked for. */
const ROW_DEPTH = 6;

/** A control that was read, with the element it was read from. */
export interface ReadControl {
  element: Element;
  setting: Setting;
}

/**
 * Reads the controls of the page as plain records: what each is called, where it stands, how it
 * stands. Changes nothing and keeps no text that somebody typed.
 */
export function readSettings(root: Document): ReadControl[] {
  const controls: { found: FoundControl; section: string }[] = [];
  const elements = new Set<Element>();
  let section = "";
  for (const element of elementsBelow(root)) {
    section = headingText(element) ?? section;
    const found = controls.length < MOST_CONTROLS ? controlOf(element) : null;
    if (!found || !isVisible(element)) continue;
    controls.push({ found, section });
    elements.add(element);
  }
  return controls
    .map(({ found, section: heading }) => ({ element: found.element, setting: toSetting(found, heading, elements) }))
    .filter(({ setting }) => setting.label !== "");
}

function headingText(element: Element): string | null {
  const isHeading = /^(?:H[1-6]|LEGEND)$/u.test(element.tagName) || attribute(element, "role") === "heading";
  const text = isHeading ? clean(element.textContent ?? "", LONGEST_LABEL) : "";
  return text === "" ? null : text;
}

/** A control counts when it, its label, or its row can be seen: inputs are often hidden behind a drawing. */
function isVisible(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
  return label?.checkVisibility({ visibilityProperty: true }) ?? false;
}

function toSetting(found: FoundControl, section: string, controls: ReadonlySet<Element>): Setting {
  const { element, control, state, disabled } = found;
  const group = control === "radio-group" ? groupName(element) : null;
  const row = rowOf(element, controls);
  const texts = row ? textsOf(row) : [];
  const label = group ?? nameOf(element) ?? texts.find((text) => !isStateWord(text)) ?? "";
  const described = clean(computeAccessibleDescription(element), LONGEST_DESCRIPTION);
  const rest = texts.filter((text) => text !== label && !isStateWord(text)).join(" ");
  return {
    label: clean(label, LONGEST_LABEL),
    section,
    description: described === "" || described === label ? clean(rest, LONGEST_DESCRIPTION) : described,
    control,
    state,
    disabled,
    reason: disabled ? clean(rest, LONGEST_DESCRIPTION) || null : null,
    anchor: anchorOf(element),
  };
}

/** What the control is called; null where that only says how it stands. */
function nameOf(element: Element): string | null {
  const name = clean(computeAccessibleName(element), LONGEST_LABEL).replace(/^[^\p{L}\p{N}]+/u, "");
  return name === "" || isStateWord(name) ? null : name;
}

function groupName(element: Element): string | null {
  for (let at = parentOf(element), depth = 0; at && depth < ROW_DEPTH; at = parentOf(at), depth += 1) {
    const role = attribute(at, "role");
    if (at.tagName === "FIELDSET" || role === "radiogroup" || role === "group") return nameOf(at);
  }
  return null;
}

/** The largest part of the page around a control that holds no other one. */
function rowOf(element: Element, controls: ReadonlySet<Element>): Element | null {
  let row: Element | null = null;
  for (let at = parentOf(element), depth = 0; at && depth < ROW_DEPTH; at = parentOf(at), depth += 1) {
    if (at.tagName === "BODY" || at.tagName === "MAIN" || holdsOther(at, element, controls)) break;
    row = at;
  }
  return row;
}

function holdsOther(part: Element, element: Element, controls: ReadonlySet<Element>): boolean {
  for (const other of controls) if (other !== element && part.contains(other)) return true;
  return part.querySelector("h1, h2, h3, legend") !== null;
}

/** The texts of a row, one for each innermost part that has any. */
function textsOf(row: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = clean(node.nodeValue ?? "", LONGEST_DESCRIPTION);
    if (text !== "") texts.push(text);
  }
  return texts;
}

const ANCHORS = ["name", "data-testid", "data-test", "data-qa", "id", "aria-labelledby", "aria-describedby"];
/** Names that a framework throws anew at each load. */
const RANDOM = /^(?::|radix-|ember|react-|mui-|headlessui-)|\d{3,}|[0-9a-f]{8}-[0-9a-f]{4}|^r\d+$/iu;

/** An attribute that names the control and does not look random; null when there is none. */
function anchorOf(element: Element): string | null {
  for (const name of ANCHORS) {
    const value = attribute(element, name)?.trim() ?? "";
    if (value !== "" && value.length <= LONGEST_LABEL && !RANDOM.test(value)) return `${name}=${value}`;
  }
  return null;
}

function clean(text: string, longest: number): string {
  return foldSpaces(text).slice(0, longest);
}
