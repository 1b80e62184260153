import { computeAccessibleDescription, computeAccessibleName } from "dom-accessibility-api";
import { isStateWord } from "../core/settings/state-words.ts";
import type { Setting } from "../model.ts";
import { controlOf, type FoundControl, optionText } from "./controls.ts";
import { clean, textsOf } from "./texts.ts";
import { attribute, elementsBelow, firstIn, parentOf } from "./walk.ts";

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

/** How many controls each part of the page holds; a part that holds one is that control's row. */
type Held = Map<Element, number>;

/**
 * Reads the controls of the page as plain records: what each is called, where it stands, how it
 * stands. Changes nothing and keeps no text that somebody typed.
 */
export function readSettings(root: Document): ReadControl[] {
  const controls: { found: FoundControl; section: string }[] = [];
  const read = new Set<Element>();
  const held: Held = new Map();
  let section = "";
  for (const element of elementsBelow(root)) {
    section = headingText(element) ?? section;
    const found = controls.length < MOST_CONTROLS ? controlOf(element) : null;
    if (!found || !isVisible(element)) continue;
    const around = [...ancestorsOf(element)];
    // A checkbox inside something that was read as a switch is that switch.
    if (around.some((part) => read.has(part))) continue;
    controls.push({ found, section });
    read.add(element);
    for (const part of around) held.set(part, (held.get(part) ?? 0) + 1);
  }
  return controls
    .map(({ found, section: heading }) => ({ element: found.element, setting: toSetting(found, heading, held) }))
    .filter(({ setting }) => setting.label !== "");
}

function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at;
}

function headingText(element: Element): string | null {
  const isHeading = /^(?:H[1-6]|LEGEND)$/u.test(element.tagName) || attribute(element, "role") === "heading";
  const text = isHeading ? clean(element.textContent ?? "", LONGEST_LABEL) : "";
  return text === "" ? null : text;
}

/** A control counts when it or its label can be seen: inputs are often hidden behind a drawing. */
function isVisible(element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) return true;
  return labelOf(element)?.checkVisibility({ visibilityProperty: true }) ?? false;
}

function labelOf(element: Element): HTMLLabelElement | undefined {
  return (element as Partial<HTMLInputElement>).labels?.[0];
}

function toSetting(found: FoundControl, section: string, held: Held): Setting {
  const { element, control, state, disabled } = found;
  const row = rowOf(element, held);
  const texts = row ? textsOf(row, LONGEST_DESCRIPTION) : [];
  const name = control === "radio-group" ? groupName(element, row, texts, section) : nameOf(element);
  const label = name ?? texts.find(isName) ?? "";
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

const isName = (text: string) => /[\p{L}\p{N}]/u.test(text) && !isStateWord(text);
const FIELD = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]";

/** What the control is called; null where that only says how it stands. What is typed in its label is no name. */
function nameOf(element: Element): string | null {
  const label = labelOf(element);
  const computed =
    label && firstIn(label, FIELD) ? textsOf(label, LONGEST_LABEL).join(" ") : computeAccessibleName(element);
  const name = clean(computed, LONGEST_LABEL).replace(/^[^\p{L}\p{N}]+/u, "");
  return isName(name) ? name : null;
}

/** What a group of radio buttons asks: its own name, else the text beside the options. Never the chosen option. */
function groupName(radio: Element, row: Element | null, texts: readonly string[], section: string): string | null {
  let depth = 0;
  for (const part of ancestorsOf(radio)) {
    const isGroup = part.tagName === "FIELDSET" || /^(?:radiogroup|group)$/u.test(attribute(part, "role") ?? "");
    const name = isGroup ? nameOf(part) : null;
    if (name !== null) return name;
    depth += 1;
    if (isGroup || depth >= ROW_DEPTH) break;
  }
  const radios = row?.querySelectorAll('input[type="radio"], [role="radio"]') ?? [];
  const options = new Set([...radios].map(optionText));
  return texts.find((text) => isName(text) && !options.has(text)) ?? (section || null);
}

/**
 * The largest part of the page around a control that holds no other one. A heading ends it, unless
 * the heading is the only text there is: then it is the control's own.
 */
function rowOf(element: Element, held: Held): Element | null {
  let row: Element | null = null;
  let depth = 0;
  for (const part of ancestorsOf(element)) {
    if (depth >= ROW_DEPTH || part.tagName === "BODY" || part.tagName === "MAIN" || (held.get(part) ?? 0) > 1) break;
    const named = row !== null && textsOf(row, LONGEST_LABEL).some(isName);
    if (named && firstIn(part, "h1, h2, h3, legend")) break;
    row = part;
    depth += 1;
  }
  return row;
}

const ANCHORS = ["name", "data-testid", "data-test", "data-qa", "id", "aria-labelledby", "aria-describedby"];
/** Names that a framework throws anew at each load, or counts up in the order of drawing. */
const RANDOM =
  /^(?::|\u00ab|_r_|radix-|ember|react-|mui-|mat-|cdk-|headlessui-|downshift-|v-\d)|\d{3,}|[0-9a-f]{8}-[0-9a-f]{4}|^r\d+$/iu;

/** An attribute that names the control and does not look random; null when there is none. */
function anchorOf(element: Element): string | null {
  for (const name of ANCHORS) {
    const value = attribute(element, name)?.trim() ?? "";
    if (value !== "" && value.length <= LONGEST_LABEL && !RANDOM.test(value)) return `${name}=${value}`;
  }
  return null;
}
