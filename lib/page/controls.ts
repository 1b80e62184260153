import type { ControlKind, SettingState } from "../model.ts";
import { attribute } from "./walk.ts";

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
  if (SWITCH_ROLES.has(role)) {
    return found(element, role === "switch" ? "switch" : "checkbox", triState(attribute(element, "aria-checked")));
  }
  const pressed = attribute(element, "aria-pressed");
  return pressed === null ? null : found(element, "pressed-button", triState(pressed));
}

function inputOf(input: HTMLInputElement, role: string): FoundControl | null {
  if (input.type === "radio") return input.checked ? found(input, "radio-group", `choice:${labelText(input)}`) : null;
  if (input.type !== "checkbox") return null;
  const state = input.indeterminate ? "mixed" : input.checked ? "on" : "off";
  return found(input, role === "switch" ? "switch" : "checkbox", state);
}

function labelText(input: HTMLInputElement): string {
  const label = input.labels?.[0]?.textContent?.trim() ?? "";
  return (label || attribute(input, "aria-label") || input.value).replace(/\s+/gu, " ").slice(0, 200);
}

function triState(value: string | null): SettingState {
  if (value === "true") return "on";
  if (value === "false") return "off";
  return value === "mixed" ? "mixed" : "unknown";
}

function found(element: Element, control: ControlKind, state: SettingState): FoundControl {
  const off = element instanceof HTMLElement && element.matches(":disabled, fieldset[disabled] *");
  return { element, control, state, disabled: off || attribute(element, "aria-disabled") === "true" };
}
