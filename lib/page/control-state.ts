import type { ControlKind, SettingState } from "../model.ts";

/** What a control is and how it stands, before it is asked whether it is locked. */
export interface ControlState {
  control: ControlKind;
  state: SettingState;
}

/** What the three-valued attributes of ARIA say. */
export function triState(value: string | null): SettingState {
  if (value === "true") return "on";
  if (value === "false") return "off";
  return value === "mixed" ? "mixed" : "unknown";
}
