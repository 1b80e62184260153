import { stateSaid } from "../core/settings/state-words.ts";
import { isStateWord, stateBefore, switchStateSaid } from "../core/settings/turn-words.ts";
import type { SettingState } from "../model.ts";
import type { ControlState } from "./control-state.ts";
import { roleOf } from "./roles.ts";
import { textsOf } from "./texts.ts";
import { ancestorsOf, tagOf, textOf } from "./walk.ts";

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
  const own = stateBefore(text) === "unknown" ? stateAtEnd(element, text) : stateBefore(text);
  const state = own === "unknown" ? switchStateSaid(wordsBeside(element)?.at(-1) ?? "") : own;
  return state === "unknown" ? null : { control: "value-row", state };
}

/** The state that stands last in a row, as a piece of its own behind the name. */
function stateAtEnd(element: Element, text: string): SettingState {
  const last = /\p{L}+(?=[^\p{L}]*$)/u.exec(text)?.[0] ?? "";
  if (last === "") return "unknown";
  const pieces = textsOf(element, LONGEST_ROW).filter((piece) => /\p{L}/u.test(piece));
  return pieces.length < 2 ? "unknown" : stateSaid(pieces.at(-1) ?? "");
}

/** "Change", "Edit": what stands beside a name and a state is no sentence. */
const LONGEST_ACT = 40;
const DEPTH = 4;
/** A name, what is said of it, a state. */
const MOST_PIECES = 3;
const PRESSABLE =
  "a[href], button, input, select, textarea, [role=button], [role=link], [aria-checked], [class*='toggle' i], [class*='switch' i]";

/**
 * The words of a row that only names a setting and says last how it stands, beside a link or button
 * that leads there ("Face recognition · On · Change"); null where an element stands in no such row.
 */
export function wordsBeside(element: Element): string[] | null {
  const act = textOf(element).trim();
  if (act.length > LONGEST_ACT || stateBefore(act) !== "unknown") return null;
  let depth = 0;
  for (const part of ancestorsOf(element)) {
    if (depth >= DEPTH || textOf(part).length > LONGEST_ROW) return null;
    if (tagOf(part) === "dd") return rowOf([...termsBefore(part), ...wordsWithout(act, part)]);
    if (Element.prototype.querySelectorAll.call(part, PRESSABLE).length > 1) return null;
    const words = wordsWithout(act, part);
    if (words.length > 1) return rowOf(words);
    depth += 1;
  }
  return null;
}

/** The words of a part without those of the link in it, which may stand in one line with others. */
function wordsWithout(act: string, part: Element): string[] {
  return textsOf(part, LONGEST_ROW)
    .map((text) => (act !== "" && text.endsWith(act) ? text.slice(0, -act.length).trim() : text))
    .filter((text) => /\p{L}/u.test(text));
}

function rowOf(words: readonly string[]): string[] | null {
  const [name = "", ...others] = words;
  const isRow = others.length > 0 && words.length <= MOST_PIECES && !isStateWord(name);
  return isRow && switchStateSaid(others.at(-1) ?? "") !== "unknown" ? [...words] : null;
}

/** The words of a list's term and of what stands between it and one of its descriptions. */
function termsBefore(description: Element): string[] {
  const words: string[] = [];
  for (let at = before(description); at; at = before(at)) {
    words.unshift(...textsOf(at, LONGEST_ROW));
    if (tagOf(at) === "dt") return words;
  }
  return [];
}

function before(element: Element): Element | null {
  return Reflect.get(Element.prototype, "previousElementSibling", element) as Element | null;
}
