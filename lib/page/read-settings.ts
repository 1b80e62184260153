import type { Setting } from "../model.ts";
import { controlOf, type FoundControl } from "./controls.ts";

import { groupName, groupOf, isName, LONGEST_DESCRIPTION, LONGEST_LABEL, labelElementsOf, wordsOf } from "./names.ts";
import { panelsIn } from "./panels.ts";
import { type Section, Sections } from "./sections.ts";
import { textsOf } from "./texts.ts";
import { ancestorsOf, attribute, boxOf, elementsBelow, firstIn, holds, isShown, matches, tagOf } from "./walk.ts";

/** A page with more controls is no settings screen, or one that is made to be slow. */
const MOST_CONTROLS = 1000;
/** How far up a control's row is looked for. */
const ROW_DEPTH = 8;
const LONGEST_REASON = 300;

/** A control that was read, with the element it was read from and the part of the page that is its own. */
export interface ReadControl {
  element: Element;
  row: Element | null;
  /** The dialog, frame or tab it stands in; empty for the page itself. */
  panel: string;
  setting: Setting;
}

/** How many controls each part of the page holds; a part that holds one is that control's row. */
type Held = Map<Element, number>;

interface Found extends FoundControl {
  section: Section;
}

/**
 * Reads the controls of the page as plain records: what each is called, where it stands, how it
 * stands. Changes nothing and keeps no text that somebody typed. While a modal dialog is open only
 * what is in it is read: the rest cannot be reached.
 */
export function readSettings(root: Document): ReadControl[] {
  const { found, held } = collect(root);
  const panels = panelsIn(root);
  const controls: ReadControl[] = [];
  for (const one of found) {
    const panel = panels.of(one.element);
    if (panel === null || isShadow(one.element, held, found)) continue;
    const group = one.control === "radio-group" ? groupOf(one.element) : null;
    const row = group && groupName(group) !== "" ? group : (rowOf(one.element, held) ?? group);
    const setting = toSetting(one, row);
    if (setting.label !== "") controls.push({ element: one.element, row, panel, setting });
  }
  return controls;
}

function collect(root: Document): { found: Found[]; held: Held } {
  const found: Found[] = [];
  const read = new Set<Element>();
  const held: Held = new Map();
  const sections = new Sections();
  for (const element of elementsBelow(root)) {
    const section = sections.at(element);
    const control = found.length < MOST_CONTROLS ? controlOf(element) : null;
    if (!control || !isVisible(element)) continue;
    const around = [...ancestorsOf(element)];
    // A checkbox inside something that was read as a switch is that switch.
    if (around.some((part) => read.has(part))) continue;
    found.push({ ...control, section });
    read.add(element);
    for (const part of around) held.set(part, (held.get(part) ?? 0) + 1);
  }
  return { found, held };
}

/** A control counts when it or its label can be seen: inputs are often hidden behind a drawing. */
function isVisible(element: Element): boolean {
  return isSeen(element) || labelElementsOf(element).some(isSeen);
}

function isSeen(part: Element): boolean {
  return isShown(part) && !isBanished(part);
}

const UNSPOKEN = '[aria-hidden="true"], [aria-hidden="true"] *';

/** Whether an element is hidden from screen readers and lies outside of the page, too: a trap for robots. */
function isBanished(element: Element): boolean {
  // Where a thing lies is dear to ask, and few are hidden so.
  if (!matches(element, UNSPOKEN)) return false;
  const { right, bottom } = boxOf(element);
  return right + window.scrollX < 0 || bottom + window.scrollY < 0;
}

/** A checkbox that is hidden from readers and stands beside the one control they are given is its shadow. */
function isShadow(element: Element, held: Held, found: readonly Found[]): boolean {
  if (attribute(element, "aria-hidden") !== "true" || tagOf(element) !== "input") return false;
  for (const part of ancestorsOf(element)) {
    const count = held.get(part) ?? 0;
    if (count > 1) {
      return (
        count === 2 && found.some((one) => one.element !== element && Node.prototype.contains.call(part, one.element))
      );
    }
  }
  return false;
}

function toSetting(found: Found, row: Element | null): Setting {
  const { element, control, state, disabled, section } = found;
  const { label, description, rest } = wordsOf(found, row, section.text);
  const isOwn = section.text === label || standsIn(section.heading, row);
  const outer = section.outer?.text ?? "";
  return {
    label,
    // A heading in its own row speaks of the control; of the part it is in, the one above that speaks.
    section: isOwn ? (outer === label ? "" : outer) : section.text,
    description,
    control,
    state,
    disabled,
    reason: disabled ? (rest || description).slice(0, LONGEST_REASON) || null : null,
    anchor: anchorOf(element),
  };
}

/** Whether a heading stands in a control's own row. A legend or the head of a folded part speaks for all that is in it. */
function standsIn(heading: Element | null, row: Element | null): boolean {
  return heading !== null && row !== null && !matches(heading, "legend, summary") && holds(row, heading);
}

/**
 * The largest part of the page around a control that holds no other one. A heading ends it, unless
 * the heading is the only text there is: then it is the control's own.
 */
function rowOf(element: Element, held: Held): Element | null {
  let row: Element | null = null;
  let depth = 0;
  for (const part of ancestorsOf(element)) {
    const tag = tagOf(part);
    if (depth >= ROW_DEPTH || tag === "body" || tag === "main" || (held.get(part) ?? 0) > 1) break;
    if (matches(part, "dialog, [role=dialog], [role=tabpanel], form")) break;
    const named = row !== null && textsOf(row, LONGEST_DESCRIPTION).some(isName);
    if (named && firstIn(part, "h1, h2, h3, legend, summary")) break;
    row = part;
    depth += 1;
  }
  return row;
}

const ANCHORS = ["name", "data-testid", "data-test", "data-qa", "id", "aria-labelledby", "aria-describedby", "href"];
/** Names that a framework throws anew at each load, or counts up in the order of drawing. */
const RANDOM =
  /^(?::|\u00ab|_r_|radix-|ember|react-|mui-|mat-|cdk-|headlessui-|downshift-|v-\d)|\d{3,}|[0-9a-f]{8}-[0-9a-f]{4}|^r\d+$/iu;
/** Letters and digits mixed as no person writes a name. */
const THROWN = /(?=[a-z\d]*\d[a-z]+\d)(?=[a-z\d]*[a-z])[a-z\d]{6,}/iu;

/** An attribute that names the control and does not look random; null when there is none. */
function anchorOf(element: Element): string | null {
  for (const name of ANCHORS) {
    const value = attribute(element, name)?.trim() ?? "";
    if (value === "" || value === "#" || value.length > LONGEST_LABEL) continue;
    if (!RANDOM.test(value) && !THROWN.test(value)) return `${name}=${value}`;
  }
  return null;
}
