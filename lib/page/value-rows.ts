import { stateBefore, stateSaid } from "../core/settings/state-words.ts";
import type { SettingState } from "../model.ts";
import type { ControlState } from "./control-state.ts";
import { roleOf } from "./roles.ts";
import { textsOf } from "./texts.ts";
import { tagOf, textOf } from "./walk.ts";

/** Longer texts are paragraphs, or a whole screen in one link. */
const LONGEST_ROW = 400;
const ROLES = new Set(["button", "link", "menuitem"]);

/**
 * A row that leads to a setting and says how it stands ("Web history   On ›"), or a button that
 * would turn it ("Turn off"). The row is read, never pressed.
 */
export function valueRowOf(element: Element): ControlState | null {
  const tag = tagOf(element);
  if (tag !== "a" && tag !== "button" && !ROLES.has(roleOf(element))) return null;
  const text = textOf(element);
  if (text.length > LONGEST_ROW) return null;
  const state = stateBefore(text) === "unknown" ? stateAtEnd(element, text) : stateBefore(text);
  return state === "unknown" ? null : { control: "value-row", state };
}

/** The state that stands last in a row, as a piece of its own behind the name. */
function stateAtEnd(element: Element, text: string): SettingState {
  const last = /\p{L}+(?=[^\p{L}]*$)/u.exec(text)?.[0] ?? "";
  if (last === "") return "unknown";
  const pieces = textsOf(element, LONGEST_ROW).filter((piece) => /\p{L}/u.test(piece));
  return pieces.length < 2 ? "unknown" : stateSaid(pieces.at(-1) ?? "");
}
