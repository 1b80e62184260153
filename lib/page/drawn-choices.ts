import type { SettingState } from "../model.ts";
import type { ControlState } from "./control-state.ts";
import { optionText } from "./options.ts";
import { roleOf } from "./roles.ts";
import { textsOf } from "./texts.ts";
import { ancestorsOf, attribute, firstIn, matches, tagOf } from "./walk.ts";

const LONGEST_CHOICE = 200;
const TYPED = "input, textarea, [contenteditable], [role=textbox]";

/** A list that a page draws by itself and shows closed: a button with the chosen option in it. What is typed is no choice. */
export function drawnListOf(element: Element, role: string): ControlState | null {
  if (role !== "combobox" && attribute(element, "aria-haspopup") !== "listbox") return null;
  if (matches(element, TYPED) || firstIn(element, TYPED)) return null;
  const chosen = textsOf(element, LONGEST_CHOICE, true).filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (chosen.length === 0) return null;
  return { control: "select", state: `choice:${chosen.join(" ").slice(0, LONGEST_CHOICE)}` };
}

/** Buttons of one group that are pressed in each other's place. */
interface PressedGroup {
  /** The button that is read for the whole group. */
  speaker: Element;
  state: SettingState;
}

const GROUP_ROLES = new Set(["group", "radiogroup"]);
const GROUP_DEPTH = 3;
const MOST_OPTIONS = 7;

/**
 * The group of buttons that a pressed or released button belongs to: a part of the page that holds
 * a few such buttons and no words but theirs. Then what is pressed is the choice. Buttons that stand
 * in rows with words of their own are switches, each by itself.
 */
export function pressedGroupOf(button: Element): PressedGroup | null {
  const group = groupAround(button);
  if (!group) return null;
  const options = [...Element.prototype.querySelectorAll.call(group, "[aria-pressed]")];
  if (options.length < 2 || options.length > MOST_OPTIONS) return null;
  const names = new Set(options.map(optionText));
  if (names.has("") || names.size < options.length) return null;
  const own = (text: string) => [...names].some((name) => name.includes(text));
  const legend = firstIn(group, "legend");
  const title = legend ? textsOf(legend, LONGEST_CHOICE) : [];
  const words = textsOf(group, LONGEST_CHOICE).filter((text) => !title.includes(text));
  if (!words.every(own) || firstIn(group, "input, select")) return null;
  const pressed = options.filter((option) => attribute(option, "aria-pressed") === "true");
  const state: SettingState = `choice:${pressed.map(optionText).join(", ").slice(0, LONGEST_CHOICE)}`;
  return { speaker: pressed[0] ?? (options[0] as Element), state };
}

function groupAround(button: Element): Element | null {
  let depth = 0;
  for (const part of ancestorsOf(button)) {
    if (GROUP_ROLES.has(roleOf(part)) || tagOf(part) === "fieldset") return part;
    depth += 1;
    if (depth >= GROUP_DEPTH) return null;
  }
  return null;
}
