import type { ControlKind, SettingState } from "../model.ts";
import { type ControlState, triState } from "./control-state.ts";
import { customControlOf } from "./custom-controls.ts";
import { drawnListOf, pressedGroupOf } from "./drawn-choices.ts";
import { optionText } from "./options.ts";
import { roleOf } from "./roles.ts";
import { sliderOf } from "./sliders.ts";
import { valueRowOf } from "./value-rows.ts";
import { attribute, firstIn, matches, tagOf } from "./walk.ts";

/** A control as it stands in the page. */
export interface FoundControl {
  element: Element;
  control: ControlKind;
  state: SettingState;
  disabled: boolean;
}

const SWITCH_ROLES = new Set(["switch", "checkbox", "menuitemcheckbox"]);
const RADIO_ROLES = new Set(["radio", "menuitemradio"]);

/** What kind of control an element is, and how it stands; null for all else. Unreadable is `unknown`, never `off`. */
export function controlOf(element: Element): FoundControl | null {
  if (isPlain(element)) return null;
  const known = standardControl(element) ?? valueRowOf(element) ?? customControlOf(element);
  if (!known) return null;
  const off = matches(element, ":disabled, fieldset[disabled] *");
  return { element, ...known, disabled: off || attribute(element, "aria-disabled") === "true" };
}

/** Elements of HTML's own without any attribute are no controls; most of a page is of that kind, or text. */
function isPlain(element: Element): boolean {
  if (Element.prototype.hasAttributes.call(element)) return false;
  const tag = tagOf(element);
  return tag !== "select" && tag !== "button" && !tag.includes("-");
}

function standardControl(element: Element): ControlState | null {
  const role = roleOf(element);
  const tag = tagOf(element);
  if (tag === "input") return inputOf(element as HTMLInputElement, role);
  if (tag === "select") return listOf(element as HTMLSelectElement);
  if (RADIO_ROLES.has(role)) return attribute(element, "aria-checked") === "true" ? chosen(element) : null;
  if (SWITCH_ROLES.has(role)) return { control: kindOf(role), state: switchState(element) };
  const pressed = attribute(element, "aria-pressed");
  if (pressed === null) return sliderOf(element, role) ?? drawnListOf(element, role);
  const group = pressedGroupOf(element);
  if (!group) return { control: "pressed-button", state: triState(pressed) };
  return group.speaker === element ? { control: "radio-group", state: group.state } : null;
}

function kindOf(role: string): ControlKind {
  return role === "switch" ? "switch" : "checkbox";
}

function inputOf(input: HTMLInputElement, role: string): ControlState | null {
  if (input.type === "radio") return input.checked ? chosen(input) : null;
  return input.type === "checkbox" ? { control: kindOf(role), state: stateOf(input) } : sliderOf(input, role);
}

function listOf(list: HTMLSelectElement): ControlState | null {
  if (list.multiple) return null;
  return { control: "select", state: `choice:${(list.selectedOptions[0]?.text ?? "").trim().slice(0, 200)}` };
}

/** How a native checkbox stands: the property, not the attribute, which only says how it began. */
function stateOf(input: HTMLInputElement): SettingState {
  if (input.indeterminate) return "mixed";
  return input.checked ? "on" : "off";
}

/** Some switches are drawn around a native checkbox and leave their own state unsaid. */
function switchState(element: Element): SettingState {
  const own = triState(attribute(element, "aria-checked"));
  const native = own === "unknown" ? firstIn(element, 'input[type="checkbox"]') : null;
  return native ? stateOf(native as HTMLInputElement) : own;
}

/** The chosen one of a group of radio buttons speaks for the group. */
function chosen(radio: Element): ControlState {
  return { control: "radio-group", state: `choice:${optionText(radio)}` };
}
