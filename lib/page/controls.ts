import type { ControlKind, SettingState } from "../model.ts";
import { attribute, firstIn, matches } from "./walk.ts";

/** A control as it stands in the page. */
export interface FoundControl {
  element: Element;
  control: ControlKind;
  state: SettingState;
  disabled: boolean;
}

const SWITCH_ROLES = new Set(["switch", "checkbox", "menuitemcheckbox"]);

/** What kind of control an element is, and how it stands; null for all else. Unreadable is `unknown`, never `off`. */
export function controlOf(element: Element): FoundControl | null {
  const role = attribute(element, "role") ?? "";
  if (element instanceof HTMLInputElement) return inputOf(element, role);
  if (element instanceof HTMLSelectElement) {
    if (element.multiple) return null;
    return found(element, "select", `choice:${(element.selectedOptions[0]?.text ?? "").trim().slice(0, 200)}`);
  }
  if (role === "radio") return attribute(element, "aria-checked") === "true" ? chosen(element) : null;
  if (SWITCH_ROLES.has(role)) {
    return found(element, role === "switch" ? "switch" : "checkbox", switchState(element));
  }
  const pressed = attribute(element, "aria-pressed");
  return pressed === null ? null : found(element, "pressed-button", triState(pressed));
}

function inputOf(input: HTMLInputElement, role: string): FoundControl | null {
  if (input.type === "radio") return input.checked ? chosen(input) : null;
  if (input.type !== "checkbox") return null;
  return found(input, role === "switch" ? "switch" : "checkbox", stateOf(input));
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
  return native instanceof HTMLInputElement ? stateOf(native) : own;
}

/** The chosen one of a group of radio buttons speaks for the group. */
function chosen(radio: Element): FoundControl {
  return found(radio, "radio-group", `choice:${optionText(radio)}`);
}

/** What one radio button of a group is called. */
export function optionText(radio: Element): string {
  const input = radio instanceof HTMLInputElement ? radio : null;
  const text = (input ? input.labels?.[0] : radio)?.textContent?.trim() ?? "";
  return (text || attribute(radio, "aria-label") || (input?.value ?? "")).replace(/\s+/gu, " ").slice(0, 200);
}

function triState(value: string | null): SettingState {
  if (value === "true") return "on";
  if (value === "false") return "off";
  return value === "mixed" ? "mixed" : "unknown";
}

function found(element: Element, control: ControlKind, state: SettingState): FoundControl {
  const off = matches(element, ":disabled, fieldset[disabled] *");
  return { element, control, state, disabled: off || attribute(element, "aria-disabled") === "true" };
}
