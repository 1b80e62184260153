import { computeAccessibleDescription, computeAccessibleName } from "dom-accessibility-api";
import { stateSaid } from "../core/settings/state-words.ts";
import { isStateWord } from "../core/settings/turn-words.ts";
import type { FoundControl } from "./controls.ts";
import { optionText } from "./options.ts";
import { roleOf } from "./roles.ts";
import { cellNamesOf } from "./table-names.ts";
import { clean, textAfter, textBefore, textsOf } from "./texts.ts";
import { wordsBeside } from "./value-rows.ts";
import { ancestorsOf, attribute, elementsNamed, firstIn, holds, labelAround, tagOf } from "./walk.ts";

export const LONGEST_LABEL = 200;
export const LONGEST_DESCRIPTION = 300;
/** A row with more pieces of text than this is no row but a part of the page. */
const MOST_PIECES = 6;
const FIELD = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]";

/** What a control is called, and what is said of it beside its name. */
export interface ControlWords {
  label: string;
  description: string;
  /** The texts of the row that are neither: a lock's reason is among them. */
  rest: string;
}

/**
 * What a control is called: by its accessible name, else by the text in its row, else by the heading
 * above. A name that only says how the control stands is none.
 *
 * @param row - The part of the page that is the control's own; null where there is none.
 * @param section - The heading above.
 */
export function wordsOf(found: FoundControl, row: Element | null, section: string): ControlWords {
  const { element, control } = found;
  const chosen = control === "select" ? found.state.replace("choice:", "") : "";
  const texts = row ? textsOf(row, LONGEST_DESCRIPTION).filter((text) => text !== chosen) : [];
  const own = control === "radio-group" ? groupPieces(element, row, texts, section) : ownPieces(found, row, chosen);
  const [first = "", ...others] = own ?? rowPieces(element, row, texts) ?? linePieces(found, section);
  const label = clean(withoutMarks(first), LONGEST_LABEL);
  const described = clean(ask(computeAccessibleDescription, element) ?? "", LONGEST_DESCRIPTION);
  const options = control === "radio-group" ? optionsIn(row) : new Set();
  const besides = texts.filter((text) => isName(text) && !first.includes(text) && !options.has(text));
  const rest = clean(besides.join(" "), LONGEST_DESCRIPTION);
  const said = others.length > 0 ? clean(others.join(" "), LONGEST_DESCRIPTION) : rest;
  return { label, description: described === "" || described === label ? said : described, rest };
}

/** What the library says; null where a page hid from it what it asks of the document (an image called "defaultView"). */
function ask(question: (element: Element) => string, element: Element): string | null {
  try {
    return question(element);
  } catch {
    return null;
  }
}

/** Whether a text can name something. */
export function isName(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !isStateWord(text);
}

/** The label elements of a control that can have any. Without an id only one around it can be meant; asking for all is dear. */
export function labelElementsOf(element: Element): HTMLLabelElement[] {
  if ((attribute(element, "id") ?? "") !== "") return [...((element as Partial<HTMLInputElement>).labels ?? [])];
  const around = labelAround(element);
  return around ? [around] : [];
}

/**
 * A control's own name and what it goes on to say. In a table with several controls in a row the row
 * and the column name it where nothing else does, or only the column's name.
 */
function ownPieces({ element, control }: FoundControl, row: Element | null, chosen: string): string[] | null {
  const beside = control === "value-row" ? wordsBeside(element) : null;
  if (beside) return beside.slice(0, -1);
  const own = namePieces(element, control, chosen);
  const cell = cellNamesOf(element, row, isName);
  if (!cell || (row !== null && own === null && textsOf(row, LONGEST_LABEL).some(isName))) return own;
  return own === null || own[0] === cell.column ? [`${cell.row}: ${cell.column}`] : own;
}

/** A control's name and what its label goes on to say; null where that only says how it stands. */
function namePieces(element: Element, control: FoundControl["control"], chosen: string): string[] | null {
  const namers = namersOf(element);
  const pieces = namers
    .flatMap((namer) => textsOf(namer, LONGEST_LABEL))
    .map(withoutMarks)
    .filter((piece) => chosen === "" || piece !== chosen);
  const spoken = ask(computeAccessibleName, element);
  const computed = withoutMarks(clean(spoken ?? "", LONGEST_LABEL * 2));
  const typed = namers.some((namer) => namer !== element && firstIn(namer, FIELD) !== null);
  // Only where the name is the text inside can it be cut into the pieces of that text.
  const unsaid = spoken === null || chosen !== "";
  const beside = unsaid && !namers.includes(element);
  const inside = typed || beside || letters(computed) === letters(pieces.join(""));
  const named = (inside ? titleFirst(pieces.filter(isName), control) : [withoutPieces(computed, pieces)])
    .map((piece) => withoutState(piece.replace(LEADS_ON, "")))
    .filter(isName);
  return named.length === 0 || named[0] === chosen ? null : named;
}

/** What names a control: the elements it names itself, its labels, or else what is in it. */
function namersOf(element: Element): Element[] {
  const named = elementsNamed(element, "aria-labelledby").filter((namer) => !holds(element, namer));
  if (named.length > 0) return named;
  const labels = labelElementsOf(element);
  return labels.length > 0 ? labels : [element];
}

/** A label that goes on as the same sentence is one; else its first piece is the name. */
function titleFirst(pieces: readonly string[], control: FoundControl["control"]): string[] {
  const [first = "", ...others] = pieces;
  if (control === "value-row") return [...pieces];
  // Scripts without capitals do not tell; there each piece stands by itself.
  const goesOn = others.every((piece) => /^[^\p{Lu}\p{Lo}]/u.test(piece));
  return goesOn ? [[first, ...others].join(" ")] : [first, ...others];
}

/** A name without those pieces at its ends that only say how the control stands. */
function withoutPieces(name: string, pieces: readonly string[]): string {
  for (const piece of pieces) {
    if (isName(piece) || piece === "") continue;
    if (name.endsWith(` ${piece}`)) return name.slice(0, -piece.length - 1).trim();
    if (name.startsWith(`${piece} `)) return name.slice(piece.length + 1).trim();
  }
  return name;
}

/** What a name ends with that leads on to an explanation, in the languages that are judged. */
const LEADS_ON =
  /\s+(?:learn more|more info(?:rmation)?|en savoir plus|meer (?:informatie|weten)|mehr erfahren|weitere informationen|más información|scopri di più|ulteriori informazioni|saiba mais|tìm hiểu thêm|dowiedz się więcej)[^\p{L}]*$/iu;

/** "Personalised ads, on": what a name says of the state changes with it and is no part of it. */
function withoutState(name: string): string {
  const parts = /^(.*\S)\s*[,:;|\u2013\u2014-]\s+(\S.*)$/u.exec(name);
  return parts?.[1] && stateSaid(parts[2] ?? "") !== "unknown" ? parts[1] : name;
}

function withoutMarks(text: string): string {
  return text.replace(/^[^\p{L}\p{N}"'\u00AB\u201C\u2018\u201E(#@]+/u, "");
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The text in a control's row: the first where the row is small, else the nearest. */
function rowPieces(element: Element, row: Element | null, texts: readonly string[]): string[] | null {
  if (!row) return null;
  const names = texts.filter(isName);
  if (names.length <= MOST_PIECES) return names.length === 0 ? null : names;
  for (const part of ancestorsOf(element)) {
    const near = textsOf(part, LONGEST_DESCRIPTION).filter(isName);
    if (near.length > 0) return near;
    if (part === row) break;
  }
  return names;
}

/** Without a row of its own: the text on the control's line, else the heading above. A list is not named by that. */
function linePieces({ element, control }: FoundControl, section: string): string[] {
  if (control === "select") return [textBefore(element)];
  return [textAfter(element) || section];
}

const GROUP_ROLES = new Set(["radiogroup", "group"]);
const GROUP_DEPTH = 6;
const OPTION = 'input[type="radio"], [role~="radio" i], [role~="menuitemradio" i], [aria-pressed]';

/** The part of the page that holds a whole group of radio buttons; null where nothing tells. */
export function groupOf(radio: Element): Element | null {
  let depth = 0;
  for (const part of ancestorsOf(radio)) {
    if (tagOf(part) === "fieldset" || GROUP_ROLES.has(roleOf(part))) return part;
    depth += 1;
    if (depth >= GROUP_DEPTH) return null;
  }
  return null;
}

/** What a group of buttons calls itself; empty where it does not. */
export function groupName(group: Element): string {
  const name = withoutMarks(clean(ask(computeAccessibleName, group) ?? "", LONGEST_LABEL));
  return isName(name) ? name : "";
}

/** What a group of radio buttons asks: its own name, else the text beside the options. Never the chosen option. */
function groupPieces(radio: Element, row: Element | null, texts: readonly string[], section: string): string[] {
  const group = groupOf(radio);
  const name = group ? groupName(group) : "";
  if (name !== "") return [name];
  const options = optionsIn(row);
  const question = texts.find((text) => isName(text) && !options.has(text));
  return [question ?? (textBefore(radio) || section)];
}

/** What the radio buttons of a part are called. */
function optionsIn(row: Element | null): Set<string> {
  return new Set(row ? [...Element.prototype.querySelectorAll.call(row, OPTION)].map(optionText) : []);
}
