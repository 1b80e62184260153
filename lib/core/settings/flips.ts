import type { KnownSetting, Setting, SettingState } from "../../model.ts";
import { stateSaid } from "./state-words.ts";

/** A control as it was known, and as it is read now. */
export interface Pair {
  before: KnownSetting;
  after: Setting;
}

/** So many controls, and this share of them, do not flip at once by themselves. */
const MANY = 3;
const MANY_SHARE = 0.3;

/** Whether a control stands otherwise than it did; what could not be read did not change. */
export function isTurned({ before, after }: Pair): boolean {
  return isReadable(before.state) && isReadable(after.state) && before.state !== after.state;
}

function isReadable(state: SettingState): boolean {
  return state !== "unknown" && state !== "mixed" && state !== "choice:";
}

/** Whether so much differs that it is another account, or settings that were restored. */
export function isAnother(across: readonly Pair[]): boolean {
  const turned = across.filter((pair) => isTurned(pair) && !pair.before.turned).length;
  return turned >= MANY && turned >= across.length * MANY_SHARE;
}

/** On or off where a state says so, also by the words of a choice ("Enabled"). */
export function asSwitch(state: SettingState | null): SettingState {
  if (state === null) return "unknown";
  return state.startsWith("choice:") ? stateSaid(state.slice("choice:".length)) : state;
}
